# SPDX-License-Identifier: Apache-2.0
# PASS on one server through the Docker provider.
terraform {
  required_version = ">= 1.11"

  required_providers {
    docker = {
      source  = "kreuzwerker/docker"
      version = "~> 3.6"
    }
  }
}

provider "docker" {
  host = var.docker_host
}

module "stack" {
  source           = "../../../modules/on-premises/stack"
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

module "host" {
  source    = "../../../modules/on-premises/docker-host"
  name      = "pass"
  image_tag = var.image_tag
  services  = module.stack.services
  secrets   = var.secrets
}
