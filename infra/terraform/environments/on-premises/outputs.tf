# SPDX-License-Identifier: Apache-2.0
output "compose" {
  description = "The file for docker compose."
  value       = module.compose.yaml
}

output "variables" {
  description = "Secrets that .env must have."
  value       = module.compose.variables
}

output "url" {
  description = "The site's address."
  value       = module.stack.url
}
