# SPDX-License-Identifier: Apache-2.0
variables {
  domain    = "pass.example.edu"
  image_tag = "1.2.3"
}

run "a_file_for_compose" {
  command = apply

  assert {
    condition     = yamldecode(output.compose).services.core.depends_on == { database-roles = { condition = "service_completed_successfully" } }
    error_message = "Core starts when its database is ready."
  }

  assert {
    condition     = contains(output.variables, "PASS_CORE_PASSWORD") && !strcontains(output.compose, "PASS_CORE_PROXY_SECRET")
    error_message = "Only the secrets that are used are asked for."
  }
}
