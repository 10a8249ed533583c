# SPDX-License-Identifier: Apache-2.0
# A message to the topic runs the deployer as a task: topic, queue, pipe, task. No code of its own,
# and no limit to how long a migration may take.

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

module "deployer" {
  source = "../task"
  name   = "${var.name}-deployer"
  containers = [{
    name        = "deployer"
    image       = var.deployer.image
    command     = ["application", "--environment", var.environment]
    environment = { AWS_REGION = data.aws_region.current.region }
  }]
  image_tag  = var.deployer.tag
  cpu        = 256
  memory     = 512
  image_arns = [var.deployer.arn]
  statements = local.deployer_statements
}

resource "aws_security_group" "this" {
  name        = "${var.name}-deployer"
  description = "The deployer"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_egress_rule" "aws" {
  security_group_id = aws_security_group.this.id
  description       = "AWS"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_sns_topic" "this" {
  name              = "${var.name}-deployments"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sqs_queue" "this" {
  name                    = "${var.name}-deployments"
  sqs_managed_sse_enabled = true
  # A deployment that nobody could start for an hour is not wanted any more.
  message_retention_seconds  = 3600
  visibility_timeout_seconds = 60
  redrive_policy             = jsonencode({ deadLetterTargetArn = aws_sqs_queue.failed.arn, maxReceiveCount = 3 })
}

resource "aws_sqs_queue" "failed" {
  name                      = "${var.name}-deployments-failed"
  sqs_managed_sse_enabled   = true
  message_retention_seconds = 1209600
}

resource "aws_sqs_queue_policy" "this" {
  queue_url = aws_sqs_queue.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "FromTheTopic"
      Effect    = "Allow"
      Principal = { Service = "sns.amazonaws.com" }
      Action    = ["sqs:SendMessage"]
      Resource  = [aws_sqs_queue.this.arn]
      Condition = { ArnEquals = { "aws:SourceArn" = aws_sns_topic.this.arn } }
    }]
  })
}

resource "aws_sns_topic_subscription" "this" {
  topic_arn            = aws_sns_topic.this.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.this.arn
  raw_message_delivery = true
}

resource "aws_pipes_pipe" "this" {
  name        = "${var.name}-deployments"
  description = "Runs the deployer for every message"
  role_arn    = aws_iam_role.pipe.arn
  source      = aws_sqs_queue.this.arn
  target      = var.cluster.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size = 1
    }

    filter_criteria {
      filter {
        pattern = jsonencode({ body = { environment = [var.environment], tag = [{ exists = true }], request = [{ exists = true }] } })
      }
    }
  }

  target_parameters {
    ecs_task_parameters {
      task_definition_arn = module.deployer.family_arn
      launch_type         = "FARGATE"
      task_count          = 1

      network_configuration {
        aws_vpc_configuration {
          subnets          = var.subnet_ids
          security_groups  = [aws_security_group.this.id]
          assign_public_ip = "DISABLED"
        }
      }

      overrides {
        container_override {
          name = "deployer"

          environment {
            name  = "PASS_DEPLOY_TAG"
            value = "$.body.tag"
          }
          environment {
            name  = "PASS_DEPLOY_REQUEST"
            value = "$.body.request"
          }
        }
      }
    }
  }

  depends_on = [aws_iam_role_policy.pipe]
}
