# SPDX-License-Identifier: Apache-2.0
locals {
  url = coalesce(var.url, "https://${var.domain}")

  tls = merge([for tls in var.tls == null ? [] : [var.tls] : {
    PASS_PROXY_TLS_CERT = "/etc/pass/${tls.certificate}"
    PASS_PROXY_TLS_KEY  = "/etc/pass/${tls.key}"
  }]...)

  saml = var.service_provider == null ? [] : [var.service_provider]
  provider = merge([for provider in local.saml : {
    PASS_CORE_SP_ID        = provider.entity_id
    PASS_CORE_SP_KEY       = "/etc/pass/sp-key.pem"
    PASS_CORE_SP_CERT      = "/etc/pass/sp-cert.pem"
    PASS_CORE_IDP_METADATA = provider.idp_metadata
  }]...)
}

module "service" {
  source    = "../rest-service"
  name      = var.name
  image_tag = var.image_tag
  volumes   = ["${var.configuration}:/etc/pass:ro"]
  publish   = var.listen
  memory    = 256

  containers = [{
    name    = "web"
    image   = var.image
    port    = 8080
    health  = ["CMD", "/opt/pass/health"]
    secrets = merge([for provider in local.saml : { PASS_CORE_PROXY_SECRET = "PASS_CORE_PROXY_SECRET" }]...)
    environment = merge({
      PASS_CORE_BASE_URL  = local.url
      PASS_PROXY_CORE_URL = var.core_url
      PASS_PROXY_LISTEN   = "8080"
      PASS_PROXY_RUN_DIR  = "/tmp/pass-httpd"
    }, local.tls, local.provider, var.settings)
  }]
}
