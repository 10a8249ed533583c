# SPDX-License-Identifier: Apache-2.0
# PASS on one server as a file for docker compose. Terraform downloads nothing for it.
terraform {
  required_version = ">= 1.11"
}

module "stack" {
  source           = "../../modules/on-premises/stack"
  domain           = var.domain
  url              = var.url
  image_tag        = var.image_tag
  images           = var.images
  own_registry     = var.own_registry
  postgres         = var.postgres
  configuration    = var.configuration
  listen           = var.listen
  tls              = var.tls
  service_provider = var.service_provider
  backup_days      = var.backup_days
  settings         = var.settings
  secret_settings  = var.secret_settings
}

module "compose" {
  source   = "../../modules/on-premises/compose"
  services = module.stack.services
}
