# SPDX-License-Identifier: Apache-2.0
variables {
  name = "database"
}

run "log_is_archived_and_the_cluster_copied" {
  command = apply

  assert {
    condition     = contains(output.services["database"].command, "archive_mode=on") && contains(output.services["database"].command, "archive_timeout=300")
    error_message = "At most five minutes can be lost."
  }

  assert {
    condition     = output.services["database-backup"].network_of == "database" && output.services["database-backup"].environment.BACKUP_DAYS == "14"
    error_message = "The copy is made from the server's own machine and kept two weeks."
  }

  assert {
    condition     = output.url == "jdbc:postgresql://database:5432/pass" && output.ready == { database-roles = "completed" }
    error_message = "Services connect when their roles are there."
  }
}

run "old_versions_are_refused" {
  command = plan

  variables {
    engine_version = "12"
  }

  expect_failures = [var.engine_version]
}

run "half_days_are_refused" {
  command = plan

  variables {
    backup_days = 0.5
  }

  expect_failures = [var.backup_days]
}
