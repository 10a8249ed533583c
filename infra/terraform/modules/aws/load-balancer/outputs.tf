# SPDX-License-Identifier: Apache-2.0
output "arn" {
  description = "The load balancer, as CloudFront's VPC origin names it."
  value       = aws_lb.this.arn
}

output "arn_suffix" {
  description = "Its name in CloudWatch."
  value       = aws_lb.this.arn_suffix
}

output "dns_name" {
  description = "Its own address."
  value       = aws_lb.this.dns_name
}

output "security_group_id" {
  description = "What the containers let in."
  value       = aws_security_group.this.id
}

output "target_group_arn" {
  description = "Where the application's containers register. It exists together with its listener."
  value       = aws_lb_target_group.this.arn
  depends_on  = [aws_lb_listener.https]
}

output "target_group_arn_suffix" {
  description = "Its name in CloudWatch."
  value       = aws_lb_target_group.this.arn_suffix
}
