# SPDX-License-Identifier: Apache-2.0
output "name" {
  description = "The service, as the deployer and CloudWatch know it."
  value       = aws_ecs_service.this.name
}

output "arn" {
  description = "The service's ARN, for policies."
  value       = aws_ecs_service.this.arn
}

output "security_group_id" {
  description = "What its tasks are known by to database and broker."
  value       = aws_security_group.this.id
}

output "family_arns" {
  description = "ARNs of its task families without a revision, the migration's included."
  value       = concat([module.task.family_arn], module.migration[*].family_arn)
}

output "role_arns" {
  description = "Roles that whoever deploys the service must be allowed to pass on."
  value       = concat(module.task.role_arns, flatten(module.migration[*].role_arns))
}

output "log_group" {
  description = "Where the logs are."
  value       = module.task.log_group
}
