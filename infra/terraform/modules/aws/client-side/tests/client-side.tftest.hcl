# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name            = "pass-test"
  domain          = "pass.example.edu"
  certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1"
  web_acl_arn     = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/pass/1"
  load_balancer = {
    arn      = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/pass/1"
    dns_name = "internal-pass.us-east-1.elb.amazonaws.com"
  }
}

run "files_from_the_bucket_everything_else_from_the_application" {
  command = apply

  assert {
    condition     = aws_cloudfront_distribution.this.default_cache_behavior[0].target_origin_id == "application" && aws_cloudfront_distribution.this.ordered_cache_behavior[0].path_pattern == "/app/*"
    error_message = "Only /app/ comes from the bucket."
  }

  assert {
    condition     = alltrue([for behavior in concat(aws_cloudfront_distribution.this.default_cache_behavior, aws_cloudfront_distribution.this.ordered_cache_behavior) : behavior.viewer_protocol_policy == "redirect-to-https"])
    error_message = "Only over TLS."
  }

  assert {
    condition     = jsondecode(aws_s3_bucket_policy.this.policy).Statement[0].Condition.StringEquals["aws:SourceArn"] == aws_cloudfront_distribution.this.arn
    error_message = "Only this distribution reads the bucket."
  }
}

run "a_certificate_elsewhere_is_refused" {
  command = plan

  variables {
    certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/1"
  }

  expect_failures = [var.certificate_arn]
}

run "an_unsafe_policy_is_refused" {
  command = plan

  variables {
    content_security_policy = "script-src 'unsafe-inline'"
  }

  expect_failures = [var.content_security_policy]
}
