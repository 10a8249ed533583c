# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name = "pass-test"
}

run "rules_for_the_distribution" {
  command = apply

  assert {
    condition     = aws_wafv2_web_acl.this.scope == "CLOUDFRONT" && aws_wafv2_web_acl.this.region == "us-east-1"
    error_message = "CloudFront's rules live in us-east-1."
  }

  assert {
    condition     = length(aws_wafv2_web_acl.this.rule) == 4 && length(distinct([for rule in aws_wafv2_web_acl.this.rule : rule.priority])) == 4
    error_message = "Three groups and a rate, each with a priority of its own."
  }
}
