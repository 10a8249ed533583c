# SPDX-License-Identifier: Apache-2.0
output "host" {
  description = "The server's address."
  value       = var.name
}

output "port" {
  description = "The server's port."
  value       = 5432
}

output "url" {
  description = "The database as JDBC names it. It is only reached over the host's inner network."
  value       = "jdbc:postgresql://${var.name}:5432/${var.database}"
}

output "ready" {
  description = "What must have ended well before a service connects."
  value       = { "${var.name}-roles" = "completed" }
}

output "services" {
  description = "Containers by name, for `compose` or `docker-host`."
  value = {
    (var.name)            = local.server
    "${var.name}-volumes" = local.volume_owner
    "${var.name}-backup"  = local.backup
    "${var.name}-roles"   = local.roles
    "${var.name}-restore" = local.restore
  }
}
