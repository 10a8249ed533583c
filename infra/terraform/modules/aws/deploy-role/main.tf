# SPDX-License-Identifier: Apache-2.0
# What GitHub's workflows may do here. They get an hour's rights with a token of GitHub's, and only
# in jobs of one environment of one repository.

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.provider_arn == null ? 1 : 0
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

locals {
  provider_arn = var.provider_arn == null ? one(aws_iam_openid_connect_provider.github[*].arn) : var.provider_arn
  tasks        = "arn:aws:ecs:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:task/${var.cluster.name}/*"

  families = concat(flatten([for service in var.services : service.family_arns]), [for job in var.jobs : job.family_arn])
  passed   = concat(flatten([for service in var.services : service.role_arns]), flatten([for job in var.jobs : job.role_arns]))

  image_statements = [
    {
      Sid    = "LogInToRegistry"
      Effect = "Allow"
      Action = ["ecr:GetAuthorizationToken"]
      # Wildcard: this action belongs to the account, not to a repository.
      Resource = ["*"]
    },
    {
      Sid    = "BringImages"
      Effect = "Allow"
      Action = [
        "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImages",
        "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart",
      ]
      Resource = var.registry_arns
    },
  ]

  application_statements = [
    {
      Sid      = "AskForDeployment"
      Effect   = "Allow"
      Action   = ["sns:Publish"]
      Resource = [var.topic_arn]
    },
    {
      Sid       = "FindDeployment"
      Effect    = "Allow"
      Action    = ["ecs:ListTasks"]
      Condition = { ArnEquals = { "ecs:cluster" = var.cluster.arn } }
      # Wildcard: AWS ties this action to container instances, which Fargate has none of; the cluster limits it.
      Resource = ["*"]
    },
    {
      Sid      = "WatchTasks"
      Effect   = "Allow"
      Action   = ["ecs:DescribeTasks"]
      Resource = [local.tasks]
    },
    {
      Sid      = "WatchServices"
      Effect   = "Allow"
      Action   = ["ecs:DescribeServices"]
      Resource = concat([var.core_service_arn], [for service in var.services : service.arn])
    },
    {
      Sid    = "ReadTaskDefinitions"
      Effect = "Allow"
      Action = ["ecs:DescribeTaskDefinition"]
      # Wildcard: AWS knows no narrower resource for this action.
      Resource = ["*"]
    },
  ]

  service_statements = [
    {
      Sid       = "RegisterRevisions"
      Effect    = "Allow"
      Action    = ["ecs:RegisterTaskDefinition", "ecs:TagResource"]
      Resource  = [for family in local.families : "${family}:*"]
      Condition = { Bool = { "ecs:privileged" = "false" } }
    },
    {
      Sid       = "Migrate"
      Effect    = "Allow"
      Action    = ["ecs:RunTask"]
      Resource  = [for family in flatten([for service in var.services : service.family_arns]) : "${family}:*"]
      Condition = { ArnEquals = { "ecs:cluster" = var.cluster.arn } }
    },
    {
      Sid      = "Roll"
      Effect   = "Allow"
      Action   = ["ecs:UpdateService"]
      Resource = [for service in var.services : service.arn]
    },
    {
      Sid       = "PassTaskRoles"
      Effect    = "Allow"
      Action    = ["iam:PassRole"]
      Resource  = local.passed
      Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
    },
  ]

  job_statements = [
    {
      Sid      = "Reschedule"
      Effect   = "Allow"
      Action   = ["scheduler:GetSchedule", "scheduler:UpdateSchedule"]
      Resource = [for job in var.jobs : job.schedule_arn]
    },
    {
      Sid       = "PassScheduleRoles"
      Effect    = "Allow"
      Action    = ["iam:PassRole"]
      Resource  = [for job in var.jobs : job.scheduler_role_arn]
      Condition = { StringEquals = { "iam:PassedToService" = "scheduler.amazonaws.com" } }
    },
  ]

  site_statements = [
    {
      Sid       = "ListSite"
      Effect    = "Allow"
      Action    = ["s3:ListBucket"]
      Resource  = [var.site.bucket_arn]
      Condition = { StringLike = { "s3:prefix" = ["app/*"] } }
    },
    {
      Sid      = "WriteSite"
      Effect   = "Allow"
      Action   = ["s3:PutObject", "s3:DeleteObject"]
      Resource = ["${var.site.bucket_arn}/app/*"]
    },
    {
      Sid      = "TellOfNewFiles"
      Effect   = "Allow"
      Action   = ["cloudfront:CreateInvalidation"]
      Resource = [var.site.distribution_arn]
    },
  ]
}

resource "aws_iam_role" "this" {
  name                 = "${var.name}-deploy"
  description          = "GitHub's workflows of ${var.repository}, environment ${var.github_environment}"
  max_session_duration = 7200
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.provider_arn }
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = "repo:${var.repository}:environment:${var.github_environment}"
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name = "deploy"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      local.image_statements,
      local.application_statements,
      local.service_statements,
      local.job_statements,
      local.site_statements,
    )
  })
}
