# SPDX-License-Identifier: Apache-2.0
output "name" {
  description = "The job, as the deployer knows it: task family and schedule."
  value       = module.task.family
}

output "security_group_id" {
  description = "What its tasks are known by to a database."
  value       = aws_security_group.this.id
}

output "family_arn" {
  description = "ARN of the task family without a revision."
  value       = module.task.family_arn
}

output "schedule_arn" {
  description = "ARN of the schedule; null for a job that is started by hand."
  value       = one(aws_scheduler_schedule.this[*].arn)
}

output "scheduler_role_arn" {
  description = "The role that the schedule starts the job with; null for a job that is started by hand."
  value       = one(aws_iam_role.scheduler[*].arn)
}

output "role_arns" {
  description = "Roles that whoever starts the job must be allowed to pass on."
  value       = module.task.role_arns
}

output "failed_queue" {
  description = "Name of the queue with starts that failed for good; null for a job that is started by hand."
  value       = one(aws_sqs_queue.failed[*].name)
}

output "log_group" {
  description = "Where the logs are."
  value       = module.task.log_group
}
