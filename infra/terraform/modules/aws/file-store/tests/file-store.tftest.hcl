# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name = "pass-test"
}

run "buckets_are_closed_and_versioned" {
  command = apply

  assert {
    condition = alltrue([for block in aws_s3_bucket_public_access_block.this :
    block.block_public_acls && block.block_public_policy && block.ignore_public_acls && block.restrict_public_buckets])
    error_message = "Nothing is public."
  }

  assert {
    condition     = alltrue([for versioning in aws_s3_bucket_versioning.this : versioning.versioning_configuration[0].status == "Enabled"])
    error_message = "Overwritten objects can be brought back."
  }

  assert {
    condition     = alltrue([for policy in aws_s3_bucket_policy.this : jsondecode(policy.policy).Statement[0].Effect == "Deny"])
    error_message = "Only TLS."
  }
}

run "core_may_only_touch_manuscripts" {
  command = apply

  assert {
    condition     = alltrue(flatten([for statement in output.core_statements : [for action in statement.Action : !strcontains(action, "*")]]))
    error_message = "No wildcard action."
  }

  assert {
    condition     = endswith(output.core_statements[1].Resource[0], "/pass-core-file/*")
    error_message = "Only below the prefix."
  }
}
