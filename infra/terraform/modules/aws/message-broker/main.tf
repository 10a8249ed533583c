# SPDX-License-Identifier: Apache-2.0
resource "aws_security_group" "this" {
  name        = "${var.name}-broker"
  description = "OpenWire over TLS from PASS's services"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each                     = var.clients
  security_group_id            = aws_security_group.this.id
  description                  = each.key
  referenced_security_group_id = each.value
  ip_protocol                  = "tcp"
  from_port                    = 61617
  to_port                      = 61617
}

resource "aws_mq_broker" "this" {
  broker_name                = var.name
  engine_type                = "ActiveMQ"
  engine_version             = var.engine_version
  auto_minor_version_upgrade = true
  host_instance_type         = var.instance_type
  deployment_mode            = var.highly_available ? "ACTIVE_STANDBY_MULTI_AZ" : "SINGLE_INSTANCE"
  storage_type               = "efs"
  subnet_ids                 = slice(var.subnet_ids, 0, var.highly_available ? 2 : 1)
  security_groups            = [aws_security_group.this.id]
  publicly_accessible        = false

  user {
    username = var.username
    password = var.password
  }

  maintenance_window_start_time {
    day_of_week = "SUNDAY"
    time_of_day = "08:00"
    time_zone   = "UTC"
  }
}
