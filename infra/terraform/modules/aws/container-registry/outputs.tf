# SPDX-License-Identifier: Apache-2.0
output "addresses" {
  description = "What images are pulled by, without a tag, by the image's name."
  value       = { for name, repository in aws_ecr_repository.this : name => repository.repository_url }
}

output "arns" {
  description = "ARNs of the repositories by the image's name, for policies."
  value       = { for name, repository in aws_ecr_repository.this : name => repository.arn }
}
