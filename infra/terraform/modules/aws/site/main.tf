# SPDX-License-Identifier: Apache-2.0
# One whole environment, put together from the other modules.

locals {
  name = "pass-${var.environment}"

  images = toset([
    "pass-core-main", "pass-ui", "deposit-services-core", "pass-notification-service",
    "pass-grant-loader", "pass-journal-loader", "pass-nihms-loader", "pass-deployer",
  ])

  clients = {
    core         = module.core.security_group_id
    deposit      = module.deposit.security_group_id
    notification = module.notification.security_group_id
  }
}

data "aws_region" "current" {}

module "network" {
  source       = "../network"
  name         = local.name
  zones        = var.zones
  nat_gateways = var.highly_available ? length(var.zones) : 1
}

module "registry" {
  source       = "../container-registry"
  name         = local.name
  repositories = local.images
}

module "secrets" {
  source  = "../secrets"
  name    = local.name
  secrets = local.secrets
}

module "database" {
  source              = "../application-database"
  name                = local.name
  vpc_id              = module.network.vpc_id
  subnet_ids          = module.network.data_subnet_ids
  clients             = merge(local.clients, { database-setup = module.database_setup.security_group_id })
  instance_class      = var.database_class
  highly_available    = var.highly_available
  deletion_protection = var.deletion_protection
}

module "broker" {
  source           = "../message-broker"
  name             = local.name
  vpc_id           = module.network.vpc_id
  subnet_ids       = module.network.data_subnet_ids
  clients          = local.clients
  highly_available = var.highly_available
  password         = var.broker_password
}

module "files" {
  source = "../file-store"
  name   = local.name
}

module "balancer" {
  source              = "../load-balancer"
  name                = local.name
  vpc_id              = module.network.vpc_id
  vpc_cidr            = module.network.cidr
  subnet_ids          = module.network.private_subnet_ids
  certificate_arn     = aws_acm_certificate_validation.inside.certificate_arn
  domain              = var.domain
  deletion_protection = var.deletion_protection
}

module "firewall" {
  source = "../waf"
  name   = local.name
}

module "client_side" {
  source          = "../client-side"
  name            = local.name
  domain          = var.domain
  certificate_arn = aws_acm_certificate_validation.outside.certificate_arn
  web_acl_arn     = module.firewall.arn
  load_balancer   = { arn = module.balancer.arn, dns_name = module.balancer.dns_name }
}

resource "aws_ecs_cluster" "this" {
  name = local.name

  setting {
    # The metrics that AWS gives for free suffice for the alarms.
    name  = "containerInsights"
    value = "disabled"
  }
}
