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
    key          = "pass/production.tfstate"
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
      environment = "production"
    }
  }
}

data "aws_availability_zones" "available" {
  state = "available"
}

# Read here and given to the broker: the one secret that Terraform's state holds.
data "aws_secretsmanager_secret_version" "broker" {
  secret_id = "pass-production/broker-password"
}

module "site" {
  source              = "../../modules/aws/site"
  environment         = "production"
  domain              = var.domain
  dns_zone_id         = var.dns_zone_id
  zones               = slice(data.aws_availability_zones.available.names, 0, 2)
  image_tag           = var.image_tag
  broker_password     = data.aws_secretsmanager_secret_version.broker.secret_string
  github              = { repository = var.github_repository, environment = "Production" }
  github_provider_arn = var.github_provider_arn
  service_provider    = var.service_provider
  settings            = var.settings
  secret_settings     = var.secret_settings
  alarm_emails        = var.alarm_emails

  highly_available    = true
  deletion_protection = true
  database_class      = "db.t4g.medium"
  sizes = {
    core         = { cpu = 512, memory = 2048, minimum = 2, maximum = 4 }
    deposit      = { cpu = 512, memory = 1024, minimum = 2, maximum = 3 }
    notification = { cpu = 256, memory = 1024, minimum = 2, maximum = 2 }
  }
}
