# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id        = "123456789012"
  domain            = "pass.example.edu"
  image_tag         = "1.2.3"
  github_repository = "example-university/pass"
  alarm_emails      = ["pass-staff@example.edu"]
}

run "it_is_put_together" {
  command = apply

  assert {
    condition     = output.site.github_variables.PASS_ENVIRONMENT == "staging" && output.site.url == "https://pass.example.edu"
    error_message = "The environment is staging."
  }
}
