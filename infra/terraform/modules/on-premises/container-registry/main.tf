# SPDX-License-Identifier: Apache-2.0
# A registry with a primary volume, and a copy of it that is made every night.

locals {
  # site is what browsers get, model what brings data in, api everything that serves and works.
  namespaces = { for image in var.repositories : image => (
    image == "pass-ui" ? "site" : endswith(image, "-loader") ? "model" : "api"
  ) }

  volumes = {
    primary = "${var.name}-primary"
    backup  = "${var.name}-backup"
  }

  registry = {
    image       = var.image
    environment = { REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY = "/var/lib/registry", OTEL_TRACES_EXPORTER = "none" }
    volumes     = ["${local.volumes.primary}:/var/lib/registry"]
    ports       = ["${var.listen}:5000"]
    health      = ["CMD-SHELL", "wget -q -O /dev/null http://127.0.0.1:5000/v2/"]
    memory      = 256
  }

  # Layers never change under their name, so what is there already need not be copied again.
  backup = {
    image   = var.image
    command = ["while :; do cp -Ru /primary/. /backup/ && date -u > /backup/.copied; sleep 86400; done"]
    # The image's own command would start a registry.
    entrypoint = ["sh", "-c"]
    volumes    = ["${local.volumes.primary}:/primary:ro", "${local.volumes.backup}:/backup"]
    health     = ["CMD-SHELL", "find /backup/.copied -mmin -1560 | grep -q ."]
    memory     = 128
  }
}
