# SPDX-License-Identifier: Apache-2.0
variables {
  name         = "registry"
  repositories = ["pass-core-main", "pass-ui", "pass-grant-loader"]
}

run "three_namespaces" {
  command = apply

  assert {
    condition = output.addresses == {
      pass-core-main    = "localhost:5000/api/pass-core-main"
      pass-grant-loader = "localhost:5000/model/pass-grant-loader"
      pass-ui           = "localhost:5000/site/pass-ui"
    }
    error_message = "Each image lies in its namespace."
  }
}

run "two_volumes" {
  command = apply

  assert {
    condition     = output.services["registry"].volumes == ["registry-primary:/var/lib/registry"] && output.services["registry-backup"].volumes == ["registry-primary:/primary:ro", "registry-backup:/backup"]
    error_message = "The copy only reads the primary volume."
  }
}
