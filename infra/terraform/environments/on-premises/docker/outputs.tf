# SPDX-License-Identifier: Apache-2.0
output "containers" {
  description = "Names of all containers."
  value       = module.host.containers
}

output "url" {
  description = "The site's address."
  value       = module.stack.url
}
