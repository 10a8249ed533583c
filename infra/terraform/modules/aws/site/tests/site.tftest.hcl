# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  environment      = "staging"
  domain           = "pass.example.edu"
  dns_zone_id      = "Z1"
  zones            = ["us-east-1a", "us-east-1b"]
  highly_available = false
  database_class   = "db.t4g.small"
  image_tag        = "1.2.3"
  broker_password  = "correct-horse-battery"
  github           = { repository = "example-university/pass", environment = "Staging" }
  alarm_emails     = ["pass-staff@example.edu"]
  service_provider = { entity_id = "https://pass.example.edu/shibboleth", idp_metadata = "https://idp.example.edu/metadata" }
  settings         = { core = { PASS_CORE_POLICY_INSTITUTION = "Example University" } }
  secret_settings  = { grant-loader = ["GRANT_DB_PASSWORD"] }
  sizes = {
    core         = { cpu = 512, memory = 2048, minimum = 1, maximum = 2 }
    deposit      = { cpu = 512, memory = 1024, minimum = 1, maximum = 1 }
    notification = { cpu = 256, memory = 1024, minimum = 1, maximum = 1 }
  }
}

run "everything_fits_together" {
  command = apply

  assert {
    condition     = output.url == "https://pass.example.edu"
    error_message = "The site is found under its domain."
  }

  assert {
    condition     = contains(output.secrets, "pass-staging/sp-key") && contains(output.secrets, "pass-staging/grant-loader/GRANT_DB_PASSWORD")
    error_message = "Secrets of the service provider and of a loader are asked for."
  }

  assert {
    condition     = local.core.environment.PASS_CORE_POLICY_INSTITUTION == "Example University" && local.core.environment.PASS_CORE_LOGOUT_SUCCESS == "/login/saml2/Logout?return=/app/"
    error_message = "Settings reach the program."
  }

  assert {
    condition     = local.proxy.environment.PASS_CORE_SP_ID == "https://pass.example.edu/shibboleth" && local.proxy.secrets.PASS_CORE_PROXY_SECRET == local.core.secrets.PASS_CORE_PROXY_SECRET
    error_message = "Proxy and core share the secret of the service provider."
  }

  assert {
    condition     = length(aws_route53_record.site) == 2 && length(output.dns_records) == 0
    error_message = "Records are made where the zone is."
  }

  assert {
    condition     = output.github_variables.PASS_ENVIRONMENT == "staging" && output.github_variables.PASS_REGISTRY == "123456789012.dkr.ecr.us-east-1.amazonaws.com"
    error_message = "Workflows learn where to deploy."
  }
}

run "names_kept_elsewhere" {
  command = apply

  variables {
    dns_zone_id      = null
    service_provider = null
  }

  assert {
    condition     = length(aws_route53_record.site) == 0 && [for record in output.dns_records : record.type] == ["CNAME", "CNAME"]
    error_message = "The records to make are told."
  }

  assert {
    condition     = !contains(output.secrets, "pass-staging/sp-key") && !contains(keys(local.proxy.environment), "PASS_CORE_SP_ID")
    error_message = "Without a service provider there is no SAML."
  }
}

run "an_unknown_loader_is_refused" {
  command = plan

  variables {
    schedules = { harvest-loader = "rate(1 day)" }
  }

  expect_failures = [var.schedules]
}
