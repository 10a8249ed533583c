# SPDX-License-Identifier: Apache-2.0
output "topic_arn" {
  description = "Where deployments of the core application are asked for."
  value       = aws_sns_topic.this.arn
}

output "family" {
  description = "Task family of the deployer, by which a request finds its task."
  value       = module.deployer.family
}

output "failed_queue" {
  description = "Name of the queue with requests that could not be started."
  value       = aws_sqs_queue.failed.name
}
