# SPDX-License-Identifier: Apache-2.0
variables {
  services = {
    database = {
      image   = "postgres:18"
      command = ["sh", "-c", "echo $HOME"]
      secrets = { POSTGRES_PASSWORD = "POSTGRES_PASSWORD" }
      volumes = ["database-data:/var/lib/postgresql/data", "/etc/pass:/etc/pass:ro"]
    }
    copy = { image = "postgres:18", network_of = "database", after = { database = "healthy" } }
    core = { image = "pass-core-main:$${PASS_VERSION:-1.2.3}", read_only = true, once = true }
  }
}

run "a_file_for_compose" {
  command = apply

  assert {
    condition     = yamldecode(output.yaml).services.database.command[2] == "echo $$HOME"
    error_message = "What the container's shell expands must not be expanded by compose."
  }

  assert {
    condition     = yamldecode(output.yaml).services.database.environment.POSTGRES_PASSWORD == "$${POSTGRES_PASSWORD:?is missing in .env}"
    error_message = "Compose says which secret is missing."
  }

  assert {
    condition     = yamldecode(output.yaml).volumes == { database-data = {} } && one(output.variables) == "POSTGRES_PASSWORD"
    error_message = "Folders are no volumes."
  }

  assert {
    condition     = yamldecode(output.yaml).services.copy.network_mode == "service:database" && yamldecode(output.yaml).services.copy.depends_on.database.condition == "service_healthy"
    error_message = "It shares the other's network and waits for it."
  }

  assert {
    condition     = yamldecode(output.yaml).services.core.image == "pass-core-main:$${PASS_VERSION:-1.2.3}" && yamldecode(output.yaml).services.core.restart == "no" && yamldecode(output.yaml).services.core.cap_drop == ["ALL"]
    error_message = "The release is compose's variable; a job runs once, without rights."
  }
}
