# SPDX-License-Identifier: Apache-2.0
locals {
  tasks     = "arn:aws:ecs:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:task/${var.cluster.name}/*"
  snapshots = "arn:aws:rds:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:snapshot:${var.name}-*"

  deployer_statements = [
    {
      Sid    = "ReadTaskDefinitions"
      Effect = "Allow"
      Action = ["ecs:DescribeTaskDefinition"]
      # Wildcard: AWS knows no narrower resource for this action.
      Resource = ["*"]
    },
    {
      Sid       = "RegisterRevisions"
      Effect    = "Allow"
      Action    = ["ecs:RegisterTaskDefinition", "ecs:TagResource"]
      Resource  = [for family in var.service.family_arns : "${family}:*"]
      Condition = { Bool = { "ecs:privileged" = "false" } }
    },
    {
      Sid       = "Migrate"
      Effect    = "Allow"
      Action    = ["ecs:RunTask"]
      Resource  = [for family in var.service.family_arns : "${family}:*"]
      Condition = { ArnEquals = { "ecs:cluster" = var.cluster.arn } }
    },
    {
      Sid      = "WatchTasks"
      Effect   = "Allow"
      Action   = ["ecs:DescribeTasks"]
      Resource = [local.tasks]
    },
    {
      Sid      = "Roll"
      Effect   = "Allow"
      Action   = ["ecs:DescribeServices", "ecs:UpdateService"]
      Resource = [var.service.arn]
    },
    {
      Sid       = "PassRoles"
      Effect    = "Allow"
      Action    = ["iam:PassRole"]
      Resource  = var.service.role_arns
      Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
    },
    {
      Sid      = "SnapshotFirst"
      Effect   = "Allow"
      Action   = ["rds:CreateDBSnapshot", "rds:DescribeDBSnapshots", "rds:AddTagsToResource"]
      Resource = [var.database_arn, local.snapshots]
    },
  ]
}

resource "aws_iam_role" "pipe" {
  name        = "${var.name}-deployments"
  description = "Runs the deployer for every message"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "pipes.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "pipe" {
  name = "run"
  role = aws_iam_role.pipe.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "TakeMessages"
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = [aws_sqs_queue.this.arn]
      },
      {
        Sid       = "RunDeployer"
        Effect    = "Allow"
        Action    = ["ecs:RunTask"]
        Resource  = [module.deployer.family_arn, "${module.deployer.family_arn}:*"]
        Condition = { ArnEquals = { "ecs:cluster" = var.cluster.arn } }
      },
      {
        Sid       = "PassRoles"
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = module.deployer.role_arns
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
    ]
  })
}
