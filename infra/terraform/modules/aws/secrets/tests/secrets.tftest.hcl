# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name    = "pass-test"
  secrets = { "core-password" = "Services sign in with it", "sp-key" = "Private key" }
}

run "secrets_without_values" {
  command = apply

  assert {
    condition     = aws_secretsmanager_secret.this["core-password"].name == "pass-test/core-password"
    error_message = "Secrets are named after the site."
  }

  assert {
    condition     = toset(keys(output.arns)) == toset(["core-password", "sp-key"])
    error_message = "ARNs are found by the short name."
  }
}

run "short_recovery_is_refused" {
  command = plan

  variables {
    recovery_days = 1
  }

  expect_failures = [var.recovery_days]
}
