# SPDX-License-Identifier: Apache-2.0
output "arn" {
  description = "The revision that Terraform made."
  value       = aws_ecs_task_definition.this.arn
}

output "family" {
  description = "The family; its newest revision is what the deployer builds on."
  value       = aws_ecs_task_definition.this.family
}

output "family_arn" {
  description = "ARN of the family without a revision, for policies and for what always runs the newest."
  value       = aws_ecs_task_definition.this.arn_without_revision
}

output "role_arns" {
  description = "Execution and task role, which whoever starts the task must be allowed to pass on."
  value       = [aws_iam_role.execution.arn, aws_iam_role.task.arn]
}

output "log_group" {
  description = "Where the logs are."
  value       = aws_cloudwatch_log_group.this.name
}
