# SPDX-License-Identifier: Apache-2.0
output "arns" {
  description = "The secrets' ARNs by short name, for task definitions."
  value       = { for name, secret in aws_secretsmanager_secret.this : name => secret.arn }
}
