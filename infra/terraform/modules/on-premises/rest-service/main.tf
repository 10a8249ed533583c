# SPDX-License-Identifier: Apache-2.0
locals {
  container = var.containers[0]

  service = {
    image        = "${local.container.image}:${coalesce(local.container.tag, "$${PASS_VERSION:-${var.image_tag}}")}"
    command      = local.container.command
    environment  = local.container.environment
    secrets      = local.container.secrets
    health       = local.container.health
    volumes      = var.volumes
    ports        = var.publish == null ? [] : ["${var.publish}:${local.container.port}"]
    after        = var.after
    memory       = var.memory
    profiles     = var.profiles
    read_only    = true
    stop_seconds = 60
    # A job that a scheduler starts ends by itself.
    once = length(var.profiles) > 0
  }

  migration = {
    image       = local.service.image
    command     = ["migrate"]
    environment = local.container.environment
    secrets     = local.container.secrets
    volumes     = var.volumes
    memory      = var.memory
    profiles    = ["migrations"]
    read_only   = true
    once        = true
  }
}
