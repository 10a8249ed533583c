# SPDX-License-Identifier: Apache-2.0
output "arn" {
  description = "The rules, for a CloudFront distribution."
  value       = aws_wafv2_web_acl.this.arn
}
