# SPDX-License-Identifier: Apache-2.0
output "name" {
  description = "The service's name."
  value       = var.name
}

output "services" {
  description = "Containers by name, for `compose` or `docker-host`."
  value       = merge({ (var.name) = local.service }, [for container in var.containers : { "${var.name}-migrate" = local.migration } if container.name == var.migrates]...)
}
