# SPDX-License-Identifier: Apache-2.0
mock_provider "docker" {}

variables {
  domain      = "pass.example.edu"
  image_tag   = "1.2.3"
  docker_host = "ssh://pass@server.example.edu:22"
  secrets = {
    POSTGRES_PASSWORD                   = "a"
    PASS_CORE_DATABASE_PASSWORD         = "b"
    PASS_DEPOSIT_DATABASE_PASSWORD      = "c"
    PASS_NOTIFICATION_DATABASE_PASSWORD = "d"
    PASS_CORE_PASSWORD                  = "e"
    PASS_CORE_USERTOKEN_KEY             = "f"
    SPRING_ACTIVEMQ_PASSWORD            = "g"
  }
}

run "it_is_put_together" {
  # Volumes are protected, so nothing that is applied here could be taken away again.
  command = plan

  assert {
    condition     = output.url == "https://pass.example.edu"
    error_message = "The site is found under its domain."
  }
}
