# SPDX-License-Identifier: Apache-2.0
variables {
  name          = "proxy"
  domain        = "pass.example.edu"
  image         = "pass-ui"
  image_tag     = "1.2.3"
  core_url      = "http://core:8080"
  configuration = "/etc/pass"
}

run "tls_of_its_own" {
  command = apply

  variables {
    tls = { certificate = "tls.pem", key = "tls-key.pem" }
  }

  assert {
    condition     = output.url == "https://pass.example.edu" && output.services["proxy"].environment.PASS_PROXY_TLS_KEY == "/etc/pass/tls-key.pem"
    error_message = "The site speaks TLS."
  }

  assert {
    condition     = one(output.services["proxy"].ports) == "443:8080" && length(output.services["proxy"].secrets) == 0
    error_message = "It is reached at 443; without Shibboleth it needs no secret."
  }
}

run "shibboleth" {
  command = apply

  variables {
    service_provider = { entity_id = "https://pass.example.edu/shibboleth", idp_metadata = "file:/etc/pass/idp.xml" }
  }

  assert {
    condition     = output.services["proxy"].environment.PASS_CORE_SP_ID == "https://pass.example.edu/shibboleth" && output.services["proxy"].secrets.PASS_CORE_PROXY_SECRET == "PASS_CORE_PROXY_SECRET"
    error_message = "The service provider has its name and its secret."
  }
}
