# SPDX-License-Identifier: Apache-2.0
locals {
  cluster = { name = aws_ecs_cluster.this.name, arn = aws_ecs_cluster.this.arn }

  # Nothing of this without a Shibboleth service provider.
  saml = var.service_provider == null ? [] : [var.service_provider]
  saml_proxy = merge([for provider in local.saml : {
    PASS_CORE_SP_ID        = provider.entity_id
    PASS_CORE_SP_KEY       = "/etc/pass/sp-key.pem"
    PASS_CORE_SP_CERT      = "/etc/pass/sp-cert.pem"
    PASS_CORE_IDP_METADATA = provider.idp_metadata
  }]...)
  saml_core    = merge([for provider in local.saml : { PASS_CORE_LOGOUT_SUCCESS = "/login/saml2/Logout?return=/app/" }]...)
  saml_secrets = merge([for provider in local.saml : { PASS_CORE_PROXY_SECRET = module.secrets.arns["proxy-secret"] }]...)
  saml_files = merge([for provider in local.saml : {
    "sp-key.pem"  = module.secrets.arns["sp-key"]
    "sp-cert.pem" = module.secrets.arns["sp-certificate"]
  }]...)

  proxy = {
    name  = "proxy"
    image = module.registry.addresses["pass-ui"]
    port  = 80
    environment = merge({
      PASS_CORE_BASE_URL         = module.client_side.url
      PASS_PROXY_CORE_URL        = "http://localhost:8080"
      PASS_PROXY_LISTEN          = "80"
      PASS_PROXY_RUN_DIR         = "/tmp/pass-httpd"
      PASS_PROXY_TRUSTED_PROXIES = module.network.cidr
    }, local.saml_proxy, local.settings["proxy"])
    secrets = merge(local.saml_secrets, local.secret_settings["proxy"])
  }

  core = {
    name   = "core"
    image  = module.registry.addresses["pass-core-main"]
    health = ["CMD", "/opt/pass/health"]
    environment = merge({
      AWS_REGION                      = data.aws_region.current.region
      PASS_CORE_BASE_URL              = module.client_side.url
      PASS_CORE_DATABASE_URL          = "${module.database.url}&currentSchema=core"
      PASS_CORE_DATABASE_USERNAME     = "core"
      PASS_CORE_USER                  = local.client.PASS_CORE_USER
      PASS_CORE_FILE_SERVICE_TYPE     = "S3"
      PASS_CORE_FILE_SERVICE_ROOT_DIR = "/tmp/pass"
      PASS_CORE_PORT                  = "8080"
      PASS_CORE_S3_BUCKET_NAME        = module.files.bucket
      PASS_CORE_S3_REPO_PREFIX        = module.files.prefix
    }, local.saml_core, local.broker, local.settings["core"])
    secrets = merge({
      PASS_CORE_DATABASE_PASSWORD = module.secrets.arns["core-database-password"]
      PASS_CORE_USERTOKEN_KEY     = module.secrets.arns["usertoken-key"]
    }, local.saml_secrets, local.core_password, local.broker_password, local.secret_settings["core"])
  }

  deposit = {
    name   = "deposit"
    image  = module.registry.addresses["deposit-services-core"]
    health = ["CMD", "/opt/pass/health"]
    environment = merge({
      PASS_DEPOSIT_DATABASE_URL             = "${module.database.url}&currentSchema=deposit"
      PASS_DEPOSIT_DATABASE_USERNAME        = "deposit"
      PASS_DEPOSIT_REPOSITORY_CONFIGURATION = "/etc/pass/repositories.yaml"
    }, local.client, local.broker, local.settings["deposit"])
    secrets = merge({
      PASS_DEPOSIT_DATABASE_PASSWORD = module.secrets.arns["deposit-database-password"]
    }, local.core_password, local.broker_password, local.secret_settings["deposit"])
  }

  notification = {
    name   = "notification"
    image  = module.registry.addresses["pass-notification-service"]
    health = ["CMD", "/opt/pass/health"]
    environment = merge({
      PASS_NOTIFICATION_DATABASE_URL      = "${module.database.url}&currentSchema=notification"
      PASS_NOTIFICATION_DATABASE_USERNAME = "notification"
      PASS_NOTIFICATION_CONFIGURATION     = "/etc/pass/notification.yaml"
      PASS_APP_DOMAIN                     = var.domain
    }, local.client, local.broker, local.settings["notification"])
    secrets = merge({
      PASS_NOTIFICATION_DATABASE_PASSWORD = module.secrets.arns["notification-database-password"]
    }, local.core_password, local.broker_password, local.secret_settings["notification"])
  }
}

module "core" {
  source       = "../rest-service"
  name         = "${local.name}-core"
  containers   = [local.core, local.proxy]
  image_tag    = var.image_tag
  migrates     = "core"
  cluster      = local.cluster
  vpc_id       = module.network.vpc_id
  subnet_ids   = module.network.private_subnet_ids
  size         = var.sizes.core
  architecture = var.architecture
  image_arns   = [module.registry.arns["pass-core-main"], module.registry.arns["pass-ui"]]
  statements   = module.files.core_statements
  secret_files = local.saml_files

  ingress = {
    target_group_arn  = module.balancer.target_group_arn
    container         = "proxy"
    port              = 80
    security_group_id = module.balancer.security_group_id
  }
}

module "deposit" {
  source        = "../rest-service"
  name          = "${local.name}-deposit"
  containers    = [local.deposit]
  image_tag     = var.image_tag
  migrates      = "deposit"
  cluster       = local.cluster
  vpc_id        = module.network.vpc_id
  subnet_ids    = module.network.private_subnet_ids
  size          = var.sizes.deposit
  architecture  = var.architecture
  image_arns    = [module.registry.arns["deposit-services-core"]]
  configuration = local.configuration["deposit"]
}

module "notification" {
  source        = "../rest-service"
  name          = "${local.name}-notification"
  containers    = [local.notification]
  image_tag     = var.image_tag
  migrates      = "notification"
  cluster       = local.cluster
  vpc_id        = module.network.vpc_id
  subnet_ids    = module.network.private_subnet_ids
  size          = var.sizes.notification
  architecture  = var.architecture
  image_arns    = [module.registry.arns["pass-notification-service"]]
  configuration = local.configuration["notification"]
}
