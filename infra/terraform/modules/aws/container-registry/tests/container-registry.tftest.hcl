# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name         = "pass-test"
  repositories = ["pass-core-main", "pass-ui"]
}

run "releases_cannot_change" {
  command = apply

  assert {
    condition     = alltrue([for repository in aws_ecr_repository.this : repository.image_tag_mutability == "IMMUTABLE"])
    error_message = "A tag must name one image for ever."
  }

  assert {
    condition     = aws_ecr_repository.this["pass-ui"].name == "pass-test/pass-ui"
    error_message = "Repositories lie in the site's namespace."
  }

  assert {
    condition     = toset(keys(output.addresses)) == toset(["pass-core-main", "pass-ui"])
    error_message = "Addresses are found by the image's name."
  }
}
