# SPDX-License-Identifier: Apache-2.0
output "url" {
  description = "The broker's address for clients, which find the standby by it too."
  # Amazon MQ lists the OpenWire endpoint first.
  value = "failover:(${join(",", [for instance in aws_mq_broker.this.instances : instance.endpoints[0]])})"
}

output "username" {
  description = "PASS's account at the broker."
  value       = var.username
}

output "names" {
  description = "The broker's names in CloudWatch, one for each instance."
  value       = [for index in range(var.highly_available ? 2 : 1) : "${var.name}-${index + 1}"]
}
