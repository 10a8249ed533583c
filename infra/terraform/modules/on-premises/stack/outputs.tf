# SPDX-License-Identifier: Apache-2.0
output "url" {
  description = "The site's address."
  value       = module.client_side.url
}

output "services" {
  description = "Containers by name, for `compose` or `docker-host`."
  value = merge(concat(
    [
      module.database.services, module.broker.services, module.core.services,
      module.client_side.services, module.deposit.services, module.notification.services,
    ],
    [for loader in module.loader : loader.services],
    [for services in [module.registry.services] : services if var.own_registry],
  )...)
}
