# SPDX-License-Identifier: Apache-2.0
output "topic_arn" {
  description = "Where alarms are announced."
  value       = aws_sns_topic.this.arn
}

output "alarms" {
  description = "Names of all alarms."
  value       = sort([for alarm in aws_cloudwatch_metric_alarm.this : alarm.alarm_name])
}
