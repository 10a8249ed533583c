# SPDX-License-Identifier: Apache-2.0
variables {
  domain          = "pass.example.edu"
  image_tag       = "1.2.3"
  images          = "ghcr.io/example-university/"
  settings        = { core = { PASS_CORE_POLICY_INSTITUTION = "Example University" } }
  secret_settings = { grant-loader = ["GRANT_DB_PASSWORD"] }
}

run "everything_fits_together" {
  command = apply

  assert {
    condition = toset(keys(output.services)) == toset([
      "broker", "core", "core-migrate", "database", "database-backup", "database-restore", "database-roles", "database-volumes", "deposit",
      "deposit-migrate", "grant-loader", "journal-loader", "nihms-loader", "notification", "notification-migrate", "proxy",
    ])
    error_message = "All parts are there."
  }

  assert {
    condition     = output.services["core"].environment.PASS_CORE_POLICY_INSTITUTION == "Example University" && output.services["grant-loader"].secrets.GRANT_DB_PASSWORD == "GRANT_DB_PASSWORD"
    error_message = "Settings and secrets reach their programs."
  }

  assert {
    condition     = [for name, service in output.services : name if length(try(service.ports, [])) > 0] == ["proxy"]
    error_message = "Only the proxy is reached from outside."
  }
}

run "a_registry_of_its_own" {
  command = apply

  variables {
    own_registry = true
  }

  assert {
    condition     = startswith(output.services["core"].image, "localhost:5000/api/pass-core-main:") && contains(keys(output.services), "registry-backup")
    error_message = "Images come from the server itself."
  }
}
