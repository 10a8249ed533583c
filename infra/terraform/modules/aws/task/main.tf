# SPDX-License-Identifier: Apache-2.0
# A task definition for Fargate with its log group. Containers cannot write to their images, and
# share nothing but their loopback network and the files under /etc/pass.

data "aws_region" "current" {}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/pass/${var.name}"
  retention_in_days = var.log_days
}

locals {
  file_volumes = var.configuration != null || length(var.secret_files) > 0 ? ["files"] : []

  logging = {
    logDriver = "awslogs"
    options = {
      awslogs-group         = aws_cloudwatch_log_group.this.name
      awslogs-region        = data.aws_region.current.region
      awslogs-stream-prefix = "pass"
    }
  }

  programs = [for container in var.containers : merge(
    {
      name                   = container.name
      image                  = "${container.image}:${coalesce(container.tag, var.image_tag)}"
      essential              = true
      readonlyRootFilesystem = true
      stopTimeout            = 60
      environment            = [for name, value in container.environment : { name = name, value = value }]
      secrets                = [for name, arn in container.secrets : { name = name, valueFrom = arn }]
      portMappings           = container.port == null ? [] : [{ containerPort = container.port, hostPort = container.port, protocol = "tcp" }]
      logConfiguration       = local.logging
      linuxParameters        = { initProcessEnabled = true }
      dependsOn              = [{ containerName = "prepare", condition = "SUCCESS" }]
      mountPoints = concat(
        [{ sourceVolume = "tmp", containerPath = "/tmp", readOnly = false }],
        [for volume in local.file_volumes : { sourceVolume = volume, containerPath = "/etc/pass", readOnly = true }],
      )
      # Programs are not root, and still may listen on 80.
      systemControls = container.port == null ? [] : [{ namespace = "net.ipv4.ip_unprivileged_port_start", value = "0" }]
    },
    container.command == null ? {} : { command = container.command },
    container.health == null ? {} : {
      healthCheck = { command = container.health, interval = 15, timeout = 5, retries = 4, startPeriod = 120 }
    },
  )]
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  container_definitions    = jsonencode(concat([local.prepare], local.programs))
  # The deployer builds on the newest revision; older ones stay for going back.
  skip_destroy = true

  runtime_platform {
    cpu_architecture        = var.architecture
    operating_system_family = "LINUX"
  }

  dynamic "volume" {
    for_each = concat(["tmp"], local.file_volumes)
    content {
      name = volume.value
    }
  }
}
