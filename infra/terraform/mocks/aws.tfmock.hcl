# SPDX-License-Identifier: Apache-2.0
# What AWS would answer, where the provider checks the form of values or tests look at them.

mock_data "aws_caller_identity" {
  defaults = {
    account_id = "123456789012"
  }
}

mock_data "aws_region" {
  defaults = {
    region = "us-east-1"
  }
}

mock_data "aws_availability_zones" {
  defaults = {
    names = ["us-east-1a", "us-east-1b", "us-east-1c"]
  }
}

mock_data "aws_secretsmanager_secret_version" {
  defaults = {
    secret_string = "correct-horse-battery"
  }
}

mock_data "aws_ec2_managed_prefix_list" {
  defaults = {
    id = "pl-3b927c52"
  }
}

mock_data "aws_cloudfront_cache_policy" {
  defaults = {
    id = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  }
}

mock_data "aws_cloudfront_origin_request_policy" {
  defaults = {
    id = "216adef6-5c7f-47e4-b989-5492eafa07d3"
  }
}

mock_resource "aws_iam_role" {
  defaults = {
    arn = "arn:aws:iam::123456789012:role/mocked"
  }
}

mock_resource "aws_iam_openid_connect_provider" {
  defaults = {
    arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
  }
}

mock_resource "aws_sns_topic" {
  defaults = {
    arn = "arn:aws:sns:us-east-1:123456789012:mocked"
  }
}

mock_resource "aws_sqs_queue" {
  defaults = {
    arn = "arn:aws:sqs:us-east-1:123456789012:mocked"
    id  = "https://sqs.us-east-1.amazonaws.com/123456789012/mocked"
  }
}

mock_resource "aws_ecs_cluster" {
  defaults = {
    arn = "arn:aws:ecs:us-east-1:123456789012:cluster/mocked"
  }
}

mock_resource "aws_ecs_service" {
  defaults = {
    arn = "arn:aws:ecs:us-east-1:123456789012:service/mocked/mocked"
  }
}

mock_resource "aws_ecs_task_definition" {
  defaults = {
    arn                  = "arn:aws:ecs:us-east-1:123456789012:task-definition/mocked:1"
    arn_without_revision = "arn:aws:ecs:us-east-1:123456789012:task-definition/mocked"
  }
}

mock_resource "aws_scheduler_schedule" {
  defaults = {
    arn = "arn:aws:scheduler:us-east-1:123456789012:schedule/default/mocked"
  }
}

mock_resource "aws_secretsmanager_secret" {
  defaults = {
    arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:mocked-AbCdEf"
  }
}

mock_resource "aws_cloudwatch_log_group" {
  defaults = {
    arn = "arn:aws:logs:us-east-1:123456789012:log-group:mocked"
  }
}

mock_resource "aws_ecr_repository" {
  defaults = {
    arn            = "arn:aws:ecr:us-east-1:123456789012:repository/mocked"
    repository_url = "123456789012.dkr.ecr.us-east-1.amazonaws.com/mocked"
  }
}

mock_resource "aws_s3_bucket" {
  defaults = {
    arn                         = "arn:aws:s3:::mocked"
    bucket_regional_domain_name = "mocked.s3.us-east-1.amazonaws.com"
  }
}

mock_resource "aws_db_instance" {
  defaults = {
    arn     = "arn:aws:rds:us-east-1:123456789012:db:mocked"
    address = "mocked.rds.amazonaws.com"
    port    = 5432
    master_user_secret = [{
      secret_arn    = "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds-AbCdEf"
      secret_status = "active"
      kms_key_id    = "mocked"
    }]
  }
}

mock_resource "aws_mq_broker" {
  defaults = {
    arn = "arn:aws:mq:us-east-1:123456789012:broker:mocked:b-1"
    instances = [{
      console_url = "https://b-1.mq.us-east-1.amazonaws.com:8162"
      endpoints   = ["ssl://b-1.mq.us-east-1.amazonaws.com:61617", "amqp+ssl://b-1.mq.us-east-1.amazonaws.com:5671"]
      ip_address  = "10.20.20.4"
    }]
  }
}

mock_resource "aws_lb" {
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/mocked/1"
    arn_suffix = "app/mocked/1"
    dns_name   = "internal-mocked.us-east-1.elb.amazonaws.com"
    zone_id    = "Z35SXDOTRQ7X7K"
  }
}

mock_resource "aws_lb_target_group" {
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/mocked/1"
    arn_suffix = "targetgroup/mocked/1"
  }
}

mock_resource "aws_lb_listener" {
  defaults = {
    arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/mocked/1/2"
  }
}

mock_resource "aws_acm_certificate" {
  defaults = {
    arn = "arn:aws:acm:us-east-1:123456789012:certificate/mocked"
    domain_validation_options = [{
      domain_name           = "pass.example.edu"
      resource_record_name  = "_1.pass.example.edu."
      resource_record_type  = "CNAME"
      resource_record_value = "_2.acm-validations.aws."
    }]
  }
}

mock_resource "aws_cloudfront_distribution" {
  defaults = {
    arn            = "arn:aws:cloudfront::123456789012:distribution/MOCKED"
    domain_name    = "mocked.cloudfront.net"
    hosted_zone_id = "Z2FDTNDATAQYW2"
  }
}

mock_resource "aws_cloudfront_function" {
  defaults = {
    arn = "arn:aws:cloudfront::123456789012:function/mocked"
  }
}

mock_resource "aws_wafv2_web_acl" {
  defaults = {
    arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/mocked/1"
  }
}

mock_resource "aws_route53_zone" {
  defaults = {
    zone_id = "Z0MOCKED"
  }
}
