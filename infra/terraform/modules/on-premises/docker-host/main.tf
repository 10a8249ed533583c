# SPDX-License-Identifier: Apache-2.0
# The same containers through the Docker provider, for sites that run everything by Terraform. Jobs
# (profiles) stay with whoever schedules them.

locals {
  services = { for name, service in var.services : name => merge(service, {
    # The tag that compose would read from .env.
    image = replace(service.image, "/\\$\\{PASS_VERSION:-[^}]*\\}/", var.image_tag)
  }) if length(service.profiles) == 0 }

  volumes = toset([
    for volume in flatten([for service in local.services : service.volumes]) : split(":", volume)[0]
    if !startswith(volume, "/") && !startswith(volume, ".")
  ])

  # Whoever shares another's network, or ends by itself, is made by its own resource.
  own_network    = { for name, service in local.services : name => service if service.network_of == null }
  shared_network = { for name, service in local.services : name => service if service.network_of != null }
}

resource "docker_network" "this" {
  name   = var.name
  driver = "bridge"
}

resource "docker_volume" "this" {
  for_each = local.volumes
  name     = "${var.name}_${each.key}"

  lifecycle {
    # Manuscripts and databases are not deleted by a change of a plan.
    prevent_destroy = true
  }
}

resource "docker_image" "this" {
  for_each     = toset([for service in local.services : service.image])
  name         = each.key
  keep_locally = true
}

resource "docker_container" "own_network" {
  for_each              = local.own_network
  name                  = "${var.name}-${each.key}"
  image                 = docker_image.this[each.value.image].image_id
  entrypoint            = each.value.entrypoint
  command               = each.value.command
  user                  = each.value.user
  env                   = concat([for key, value in each.value.environment : "${key}=${value}"], [for key, variable in each.value.secrets : "${key}=${var.secrets[variable]}"])
  memory                = each.value.memory
  read_only             = each.value.read_only
  tmpfs                 = each.value.read_only ? { "/tmp" = "" } : null
  security_opts         = ["no-new-privileges:true"]
  restart               = each.value.once ? "no" : "unless-stopped"
  must_run              = !each.value.once
  destroy_grace_seconds = each.value.stop_seconds
  wait                  = each.value.health != null

  networks_advanced {
    name    = docker_network.this.name
    aliases = [each.key]
  }

  dynamic "capabilities" {
    for_each = each.value.read_only ? ["ALL"] : []
    content {
      drop = [capabilities.value]
    }
  }

  dynamic "volumes" {
    for_each = each.value.volumes
    content {
      volume_name    = contains(local.volumes, split(":", volumes.value)[0]) ? docker_volume.this[split(":", volumes.value)[0]].name : null
      host_path      = contains(local.volumes, split(":", volumes.value)[0]) ? null : split(":", volumes.value)[0]
      container_path = split(":", volumes.value)[1]
      read_only      = endswith(volumes.value, ":ro")
    }
  }

  dynamic "ports" {
    for_each = each.value.ports
    content {
      internal = tonumber(reverse(split(":", ports.value))[0])
      external = tonumber(reverse(split(":", ports.value))[1])
      ip       = length(split(":", ports.value)) == 3 ? split(":", ports.value)[0] : "0.0.0.0"
    }
  }

  dynamic "healthcheck" {
    for_each = each.value.health == null ? [] : [each.value.health]
    content {
      test         = healthcheck.value
      interval     = "10s"
      timeout      = "10s"
      retries      = 6
      start_period = "120s"
    }
  }
}

resource "docker_container" "shared_network" {
  for_each              = local.shared_network
  name                  = "${var.name}-${each.key}"
  image                 = docker_image.this[each.value.image].image_id
  command               = each.value.command
  user                  = each.value.user
  env                   = concat([for key, value in each.value.environment : "${key}=${value}"], [for key, variable in each.value.secrets : "${key}=${var.secrets[variable]}"])
  memory                = each.value.memory
  network_mode          = "container:${docker_container.own_network[each.value.network_of].id}"
  security_opts         = ["no-new-privileges:true"]
  restart               = "unless-stopped"
  destroy_grace_seconds = each.value.stop_seconds

  dynamic "volumes" {
    for_each = each.value.volumes
    content {
      volume_name    = docker_volume.this[split(":", volumes.value)[0]].name
      container_path = split(":", volumes.value)[1]
      read_only      = endswith(volumes.value, ":ro")
    }
  }
}
