# SPDX-License-Identifier: Apache-2.0
module "task" {
  source        = "../task"
  name          = var.name
  containers    = var.containers
  image_tag     = var.image_tag
  cpu           = var.size.cpu
  memory        = var.size.memory
  architecture  = var.architecture
  image_arns    = var.image_arns
  statements    = var.statements
  configuration = var.configuration
  secret_files  = var.secret_files
  log_days      = var.log_days
}

# The deployer runs it with a release's image before the service gets that release.
module "migration" {
  count        = var.migrates == null ? 0 : 1
  source       = "../task"
  name         = "${var.name}-migrate"
  containers   = [for container in var.containers : merge(container, { command = ["migrate"], port = null, health = null }) if container.name == var.migrates]
  image_tag    = var.image_tag
  cpu          = 512
  memory       = 1024
  architecture = var.architecture
  image_arns   = var.image_arns
  log_days     = var.log_days
}

resource "aws_security_group" "this" {
  name        = var.name
  description = "Tasks of ${var.name}"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "balancer" {
  count                        = var.ingress == null ? 0 : 1
  security_group_id            = aws_security_group.this.id
  description                  = "The load balancer"
  referenced_security_group_id = var.ingress.security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.ingress.port
  to_port                      = var.ingress.port
}

# Repositories and mail servers are anywhere, on ports of their choice.
resource "aws_vpc_security_group_egress_rule" "everywhere" {
  security_group_id = aws_security_group.this.id
  description       = "Database, broker, repositories, mail"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = var.cluster.arn
  task_definition = module.task.arn
  launch_type     = "FARGATE"
  # Nothing runs before the first release is deployed, which migrates the database first.
  desired_count                      = 0
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  availability_zone_rebalancing      = "ENABLED"
  enable_ecs_managed_tags            = true
  propagate_tags                     = "SERVICE"
  health_check_grace_period_seconds  = var.ingress == null ? null : 120

  # The deployer starts as many.
  tags = { "pass:minimum" = tostring(var.size.minimum) }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.this.id]
    assign_public_ip = false
  }

  dynamic "load_balancer" {
    for_each = var.ingress == null ? [] : [var.ingress]
    content {
      target_group_arn = load_balancer.value.target_group_arn
      container_name   = load_balancer.value.container
      container_port   = load_balancer.value.port
    }
  }

  lifecycle {
    # Releases are the deployer's, the number of tasks is the autoscaling's.
    ignore_changes = [task_definition, desired_count]
  }
}

resource "aws_appautoscaling_target" "this" {
  service_namespace  = "ecs"
  resource_id        = "service/${var.cluster.name}/${aws_ecs_service.this.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = var.size.minimum
  max_capacity       = var.size.maximum
}

resource "aws_appautoscaling_policy" "cpu" {
  name               = "cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.this.service_namespace
  resource_id        = aws_appautoscaling_target.this.resource_id
  scalable_dimension = aws_appautoscaling_target.this.scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value       = 60
    scale_in_cooldown  = 300
    scale_out_cooldown = 60

    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}
