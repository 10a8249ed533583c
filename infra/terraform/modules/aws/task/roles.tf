# SPDX-License-Identifier: Apache-2.0
# Two roles: one for ECS, which starts the task, and one for the program in it.

data "aws_caller_identity" "current" {}

locals {
  trust = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })

  # A reference may name one field of a secret behind its ARN, which has seven parts.
  secrets = distinct([
    for reference in concat(flatten([for container in var.containers : values(container.secrets)]), values(var.secret_files)) :
    join(":", slice(split(":", reference), 0, 7))
  ])

  registries = length(var.image_arns) == 0 ? [] : [var.image_arns]
  vaults     = length(local.secrets) == 0 ? [] : [local.secrets]

  execution_statements = concat(
    [{
      Sid      = "WriteLogs"
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = ["${aws_cloudwatch_log_group.this.arn}:log-stream:*"]
    }],
    [for arns in local.registries : {
      Sid    = "LogInToRegistry"
      Effect = "Allow"
      Action = ["ecr:GetAuthorizationToken"]
      # Wildcard: this action belongs to the account, not to a repository.
      Resource = ["*"]
    }],
    [for arns in local.registries : {
      Sid      = "PullImages"
      Effect   = "Allow"
      Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      Resource = arns
    }],
    [for arns in local.vaults : {
      Sid      = "ReadSecrets"
      Effect   = "Allow"
      Action   = ["secretsmanager:GetSecretValue"]
      Resource = arns
    }],
  )

  task_statements = concat(
    [for configuration in local.configurations : {
      Sid       = "ListConfiguration"
      Effect    = "Allow"
      Action    = ["s3:ListBucket"]
      Resource  = ["arn:aws:s3:::${configuration.bucket}"]
      Condition = { StringLike = { "s3:prefix" = ["${configuration.prefix}*"] } }
    }],
    [for configuration in local.configurations : {
      Sid      = "ReadConfiguration"
      Effect   = "Allow"
      Action   = ["s3:GetObject"]
      Resource = ["arn:aws:s3:::${configuration.bucket}/${configuration.prefix}*"]
    }],
    var.statements,
  )
}

resource "aws_iam_role" "execution" {
  name               = "${var.name}-execution"
  description        = "Starts ${var.name}"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "execution" {
  name   = "start"
  role   = aws_iam_role.execution.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.execution_statements })
}

resource "aws_iam_role" "task" {
  name               = "${var.name}-task"
  description        = "What ${var.name} may do"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "task" {
  count  = length(local.task_statements) > 0 ? 1 : 0
  name   = "work"
  role   = aws_iam_role.task.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.task_statements })
}
