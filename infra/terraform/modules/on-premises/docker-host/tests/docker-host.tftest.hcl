# SPDX-License-Identifier: Apache-2.0
mock_provider "docker" {}

variables {
  name      = "pass"
  image_tag = "1.3.0"
  secrets   = { POSTGRES_PASSWORD = "correct-horse" }
  services = {
    database = {
      image   = "postgres:18"
      secrets = { POSTGRES_PASSWORD = "POSTGRES_PASSWORD" }
      volumes = ["database-data:/var/lib/postgresql/data", "/etc/pass:/etc/pass:ro"]
      health  = ["CMD", "true"]
      ports   = ["127.0.0.1:5432:5432"]
    }
    copy   = { image = "postgres:18", network_of = "database" }
    core   = { image = "pass-core-main:$${PASS_VERSION:-1.2.3}", read_only = true }
    loader = { image = "pass-grant-loader:1", profiles = ["loaders"] }
  }
}

run "containers_of_the_release" {
  # Volumes are protected, so nothing that is applied here could be taken away again.
  command = plan

  assert {
    condition     = toset(keys(docker_image.this)) == toset(["postgres:18", "pass-core-main:1.3.0"])
    error_message = "Terraform decides the release; jobs are left out."
  }

  assert {
    condition     = docker_container.own_network["database"].wait && contains(docker_container.own_network["database"].env, "POSTGRES_PASSWORD=correct-horse")
    error_message = "It waits until the database is healthy."
  }

  assert {
    condition     = one(docker_container.own_network["database"].ports).ip == "127.0.0.1" && docker_container.own_network["core"].read_only
    error_message = "Ports keep their address; images cannot be written to."
  }

  assert {
    condition     = keys(docker_container.shared_network) == ["copy"]
    error_message = "The copy shares the database's network."
  }
}
