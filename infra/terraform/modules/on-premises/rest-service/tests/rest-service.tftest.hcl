# SPDX-License-Identifier: Apache-2.0
variables {
  name       = "core"
  image_tag  = "1.2.3"
  migrates   = "core"
  containers = [{ name = "core", image = "pass-core-main", port = 8080, secrets = { PASS_CORE_PASSWORD = "PASS_CORE_PASSWORD" } }]
}

run "the_release_is_in_env" {
  command = apply

  assert {
    condition     = output.services["core"].image == "pass-core-main:$${PASS_VERSION:-1.2.3}"
    error_message = "Terraform only knows the first release."
  }

  assert {
    condition     = output.services["core"].read_only && !output.services["core"].once && length(output.services["core"].ports) == 0
    error_message = "A service cannot write to its image, always runs, and is not reached from outside."
  }

  assert {
    condition     = output.services["core-migrate"].command[0] == "migrate" && output.services["core-migrate"].profiles[0] == "migrations"
    error_message = "The migration only runs when the deployment says so."
  }
}

run "a_job" {
  command = apply

  variables {
    migrates = null
    profiles = ["loaders"]
  }

  assert {
    condition     = output.services["core"].once && length(output.services) == 1
    error_message = "A job ends by itself."
  }
}

run "two_containers_are_refused" {
  command = plan

  variables {
    containers = [{ name = "a", image = "a" }, { name = "b", image = "b" }]
  }

  expect_failures = [var.containers]
}
