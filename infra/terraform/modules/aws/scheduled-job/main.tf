# SPDX-License-Identifier: Apache-2.0
module "task" {
  source        = "../task"
  name          = var.name
  containers    = var.containers
  image_tag     = var.image_tag
  cpu           = var.cpu
  memory        = var.memory
  architecture  = var.architecture
  image_arns    = var.image_arns
  statements    = var.statements
  configuration = var.configuration
  log_days      = var.log_days
}

data "aws_caller_identity" "current" {}

resource "aws_security_group" "this" {
  name        = var.name
  description = "Tasks of ${var.name}"
  vpc_id      = var.vpc_id
}

# Sources of data are anywhere, on ports of their choice.
resource "aws_vpc_security_group_egress_rule" "everywhere" {
  security_group_id = aws_security_group.this.id
  description       = "PASS, and where the data comes from"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

locals {
  scheduled = var.schedule == null ? 0 : 1
}

# Starts that failed for good wait here, where an alarm sees them.
resource "aws_sqs_queue" "failed" {
  count                     = local.scheduled
  name                      = "${var.name}-failed"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_iam_role" "scheduler" {
  count       = local.scheduled
  name        = "${var.name}-scheduler"
  description = "Starts ${var.name} on time"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "scheduler.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "scheduler" {
  count = local.scheduled
  name  = "start"
  role  = aws_iam_role.scheduler[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "RunTask"
        Effect    = "Allow"
        Action    = ["ecs:RunTask"]
        Resource  = ["${module.task.family_arn}:*"]
        Condition = { ArnEquals = { "ecs:cluster" = var.cluster.arn } }
      },
      {
        Sid       = "PassRoles"
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = module.task.role_arns
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
      {
        Sid      = "KeepFailures"
        Effect   = "Allow"
        Action   = ["sqs:SendMessage"]
        Resource = [aws_sqs_queue.failed[0].arn]
      },
    ]
  })
}

resource "aws_scheduler_schedule" "this" {
  count                        = local.scheduled
  name                         = var.name
  description                  = "Runs ${var.name}"
  schedule_expression          = var.schedule
  schedule_expression_timezone = var.timezone

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = var.cluster.arn
    role_arn = aws_iam_role.scheduler[0].arn

    ecs_parameters {
      task_definition_arn = module.task.arn
      launch_type         = "FARGATE"
      task_count          = 1

      network_configuration {
        subnets          = var.subnet_ids
        security_groups  = [aws_security_group.this.id]
        assign_public_ip = false
      }
    }

    retry_policy {
      maximum_retry_attempts       = 3
      maximum_event_age_in_seconds = 3600
    }

    dead_letter_config {
      arn = aws_sqs_queue.failed[0].arn
    }
  }

  lifecycle {
    # Releases are the deployer's.
    ignore_changes = [target[0].ecs_parameters[0].task_definition_arn]
  }
}
