# SPDX-License-Identifier: Apache-2.0
output "addresses" {
  description = "What images are pulled by, without a tag, by the image's name."
  value       = { for image, namespace in local.namespaces : image => "${var.host}/${namespace}/${image}" }
}

output "services" {
  description = "Containers by name, for `compose` or `docker-host`."
  value = {
    (var.name)           = local.registry
    "${var.name}-backup" = local.backup
  }
}
