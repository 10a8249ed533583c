# SPDX-License-Identifier: Apache-2.0
output "url" {
  description = "The site's address."
  value       = local.url
}

output "services" {
  description = "Containers by name, for `compose` or `docker-host`."
  value       = module.service.services
}
