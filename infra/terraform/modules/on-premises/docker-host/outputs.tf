# SPDX-License-Identifier: Apache-2.0
output "containers" {
  description = "Names of all containers."
  value       = sort(concat([for container in docker_container.own_network : container.name], [for container in docker_container.shared_network : container.name]))
}
