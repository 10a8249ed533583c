# SPDX-License-Identifier: Apache-2.0
module "deposit" {
  source    = "../rest-service"
  name      = "deposit"
  image_tag = var.image_tag
  migrates  = "deposit"
  after     = local.everything
  volumes   = ["spool:/var/lib/pass", local.files]

  containers = [{
    name   = "deposit"
    image  = local.images["deposit-services-core"]
    health = ["CMD", "/opt/pass/health"]
    environment = merge({
      PASS_DEPOSIT_DATABASE_URL             = "${module.database.url}?currentSchema=deposit"
      PASS_DEPOSIT_DATABASE_USERNAME        = "deposit"
      PASS_DEPOSIT_REPOSITORY_CONFIGURATION = "/etc/pass/repositories.yaml"
      PASS_DEPOSIT_SPOOL_DIRECTORY          = "/var/lib/pass"
    }, local.client, local.broker, local.settings["deposit"])
    secrets = merge(
      { PASS_DEPOSIT_DATABASE_PASSWORD = "PASS_DEPOSIT_DATABASE_PASSWORD" },
      local.broker_secret, local.client_secret, local.secrets["deposit"],
    )
  }]
}

module "notification" {
  source    = "../rest-service"
  name      = "notification"
  image_tag = var.image_tag
  migrates  = "notification"
  after     = local.everything
  volumes   = [local.files]

  containers = [{
    name   = "notification"
    image  = local.images["pass-notification-service"]
    health = ["CMD", "/opt/pass/health"]
    environment = merge({
      PASS_NOTIFICATION_DATABASE_URL      = "${module.database.url}?currentSchema=notification"
      PASS_NOTIFICATION_DATABASE_USERNAME = "notification"
      PASS_NOTIFICATION_CONFIGURATION     = "/etc/pass/notification.yaml"
      PASS_APP_DOMAIN                     = var.domain
    }, local.client, local.broker, local.settings["notification"])
    secrets = merge(
      { PASS_NOTIFICATION_DATABASE_PASSWORD = "PASS_NOTIFICATION_DATABASE_PASSWORD" },
      local.broker_secret, local.client_secret, local.secrets["notification"],
    )
  }]
}

locals {
  loader_commands = {
    grant-loader   = ["--config", "/etc/pass/grants.yaml", "--max-change", "5%"]
    journal-loader = ["--medline", "https://ftp.ncbi.nlm.nih.gov/pubmed/J_Medline.txt", "--pmc", "https://cdn.ncbi.nlm.nih.gov/pmc/home/jlist.csv"]
    nihms-loader   = ["/tmp", "--harvest"]
  }
}

# Started by the server's cron: docker compose run --rm grant-loader
module "loader" {
  for_each  = local.loader_commands
  source    = "../rest-service"
  name      = each.key
  image_tag = var.image_tag
  volumes   = [local.files]
  memory    = 1024
  profiles  = ["loaders"]

  containers = [{
    name        = each.key
    image       = local.images["pass-${each.key}"]
    command     = each.value
    environment = merge(local.client, local.settings[each.key])
    secrets     = merge(local.client_secret, local.secrets[each.key])
  }]
}
