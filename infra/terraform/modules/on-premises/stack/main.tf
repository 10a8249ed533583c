# SPDX-License-Identifier: Apache-2.0
# PASS on one server, put together from the other modules. The result is a description of
# containers, which `compose` or `docker-host` bring to life.

locals {
  names = [
    "pass-core-main", "deposit-services-core", "pass-notification-service", "pass-activemq", "pass-ui",
    "pass-grant-loader", "pass-journal-loader", "pass-nihms-loader",
  ]
  images   = var.own_registry ? module.registry.addresses : { for name in local.names : name => "${var.images}${name}" }
  settings = { for program in local.programs : program => lookup(var.settings, program, {}) }
  secrets  = { for program in local.programs : program => { for name in lookup(var.secret_settings, program, []) : name => name } }
  programs = ["core", "proxy", "deposit", "notification", "grant-loader", "journal-loader", "nihms-loader"]

  files = "${var.configuration}:/etc/pass:ro"

  broker = {
    SPRING_ACTIVEMQ_BROKER_URL = "tcp://broker:61616"
    SPRING_ACTIVEMQ_USER       = "pass"
  }
  broker_secret = { SPRING_ACTIVEMQ_PASSWORD = "SPRING_ACTIVEMQ_PASSWORD" }

  client        = { PASS_CORE_URL = "http://core:8080", PASS_CORE_USER = "pass-services" }
  client_secret = { PASS_CORE_PASSWORD = "PASS_CORE_PASSWORD" }

  saml = var.service_provider == null ? [] : [var.service_provider]

  # What a worker waits for.
  everything = merge(module.database.ready, { broker = "healthy", core = "healthy" })
}

module "database" {
  source         = "../application-database"
  name           = "database"
  backup_days    = var.backup_days
  image          = var.postgres.image
  engine_version = var.postgres.version
}

module "registry" {
  source       = "../container-registry"
  name         = "registry"
  repositories = local.names
}

module "broker" {
  source    = "../rest-service"
  name      = "broker"
  image_tag = var.image_tag
  volumes   = ["broker:/var/lib/activemq"]
  memory    = 384

  containers = [{
    name        = "broker"
    image       = local.images["pass-activemq"]
    health      = ["CMD", "/opt/pass/health"]
    environment = { PASS_BROKER_USER = "pass" }
    secrets     = { PASS_BROKER_PASSWORD = "SPRING_ACTIVEMQ_PASSWORD" }
  }]
}

module "core" {
  source    = "../rest-service"
  name      = "core"
  image_tag = var.image_tag
  migrates  = "core"
  after     = module.database.ready
  volumes   = ["files:/var/lib/pass", local.files]
  memory    = 1024

  containers = [{
    name   = "core"
    image  = local.images["pass-core-main"]
    health = ["CMD", "/opt/pass/health"]
    environment = merge({
      PASS_CORE_BASE_URL              = module.client_side.url
      PASS_CORE_PORT                  = "8080"
      PASS_CORE_DATABASE_URL          = "${module.database.url}?currentSchema=core"
      PASS_CORE_DATABASE_USERNAME     = "core"
      PASS_CORE_USER                  = local.client.PASS_CORE_USER
      PASS_CORE_FILE_SERVICE_ROOT_DIR = "/var/lib/pass/files"
    }, merge([for provider in local.saml : { PASS_CORE_LOGOUT_SUCCESS = "/login/saml2/Logout?return=/app/" }]...), local.broker, local.settings["core"])
    secrets = merge(
      { PASS_CORE_DATABASE_PASSWORD = "PASS_CORE_DATABASE_PASSWORD", PASS_CORE_USERTOKEN_KEY = "PASS_CORE_USERTOKEN_KEY" },
      merge([for provider in local.saml : { PASS_CORE_PROXY_SECRET = "PASS_CORE_PROXY_SECRET" }]...),
      local.broker_secret, local.client_secret, local.secrets["core"],
    )
  }]
}

module "client_side" {
  source           = "../client-side"
  name             = "proxy"
  domain           = var.domain
  url              = var.url
  image            = local.images["pass-ui"]
  image_tag        = var.image_tag
  core_url         = "http://core:8080"
  configuration    = var.configuration
  listen           = var.listen
  tls              = var.tls
  service_provider = var.service_provider
  settings         = local.settings["proxy"]
}
