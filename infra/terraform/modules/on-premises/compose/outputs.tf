# SPDX-License-Identifier: Apache-2.0
output "yaml" {
  description = "The file for docker compose. It holds no secret: those are in .env beside it."
  value = yamlencode({
    services = local.services
    volumes  = { for volume in local.volumes : volume => {} }
  })
}

output "variables" {
  description = "Variables that .env must have."
  value       = sort(distinct(flatten([for service in var.services : values(service.secrets)])))
}
