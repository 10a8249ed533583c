# SPDX-License-Identifier: Apache-2.0
output "arn" {
  description = "The role, for the environment's variable AWS_DEPLOY_ROLE on GitHub."
  value       = aws_iam_role.this.arn
}

output "provider_arn" {
  description = "GitHub's identity provider, for further sites in this account."
  value       = local.provider_arn
}
