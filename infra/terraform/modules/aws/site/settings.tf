# SPDX-License-Identifier: Apache-2.0
# Secrets, and the environment variables that programs share.

locals {
  own_secrets = merge([for program, names in var.secret_settings : {
    for name in names : "${program}/${name}" => "${name} of ${program}"
  }]...)

  secrets = merge(
    {
      "core-database-password"         = "Password of the database role core"
      "deposit-database-password"      = "Password of the database role deposit"
      "notification-database-password" = "Password of the database role notification"
      "broker-password"                = "Password of the broker's account pass"
      "core-password"                  = "Password of the account that services sign in to core with"
      "usertoken-key"                  = "Key of the links in mails"
    },
    merge([for provider in local.saml : {
      "proxy-secret"   = "Proves to core that a login comes from the proxy"
      "sp-key"         = "The service provider's private key, PEM"
      "sp-certificate" = "The service provider's certificate, PEM"
    }]...),
    local.own_secrets,
  )

  # What one program gets besides what all get.
  settings        = { for program in local.programs : program => lookup(var.settings, program, {}) }
  secret_settings = { for program in local.programs : program => { for name in lookup(var.secret_settings, program, []) : name => module.secrets.arns["${program}/${name}"] } }
  programs        = ["core", "proxy", "deposit", "notification", "grant-loader", "journal-loader", "nihms-loader"]

  broker = {
    SPRING_ACTIVEMQ_BROKER_URL = module.broker.url
    SPRING_ACTIVEMQ_USER       = module.broker.username
  }

  client = {
    PASS_CORE_URL  = module.client_side.url
    PASS_CORE_USER = "pass-services"
  }

  broker_password = { SPRING_ACTIVEMQ_PASSWORD = module.secrets.arns["broker-password"] }
  core_password   = { PASS_CORE_PASSWORD = module.secrets.arns["core-password"] }

  configuration = { for program in local.programs : program => { bucket = module.files.configuration_bucket, prefix = "${program}/" } }
}
