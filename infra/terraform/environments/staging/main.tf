# SPDX-License-Identifier: Apache-2.0
terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
  }

  # Bucket and region are given at init: -backend-config=backend.hcl
  backend "s3" {
    key          = "pass/staging.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      application = "pass"
      environment = "staging"
    }
  }
}

data "aws_availability_zones" "available" {
  state = "available"
}

# Read here and given to the broker: the one secret that Terraform's state holds.
data "aws_secretsmanager_secret_version" "broker" {
  secret_id = "pass-staging/broker-password"
}

module "site" {
  source              = "../../modules/aws/site"
  environment         = "staging"
  domain              = var.domain
  dns_zone_id         = var.dns_zone_id
  zones               = slice(data.aws_availability_zones.available.names, 0, 2)
  image_tag           = var.image_tag
  broker_password     = data.aws_secretsmanager_secret_version.broker.secret_string
  github              = { repository = var.github_repository, environment = "Staging" }
  github_provider_arn = var.github_provider_arn
  service_provider    = var.service_provider
  settings            = var.settings
  secret_settings     = var.secret_settings
  alarm_emails        = var.alarm_emails

  highly_available    = false
  deletion_protection = true
  database_class      = "db.t4g.small"
  sizes = {
    core         = { cpu = 512, memory = 2048, minimum = 1, maximum = 2 }
    deposit      = { cpu = 512, memory = 1024, minimum = 1, maximum = 1 }
    notification = { cpu = 256, memory = 1024, minimum = 1, maximum = 1 }
  }
}
