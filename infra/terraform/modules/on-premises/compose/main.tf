# SPDX-License-Identifier: Apache-2.0
# Writes containers down as a file of docker compose. Needs no provider, so nothing is downloaded.

locals {
  conditions = { healthy = "service_healthy", completed = "service_completed_successfully", started = "service_started" }

  # What compose would otherwise take for a variable of its own.
  literal = { for name, service in var.services : name => {
    entrypoint  = service.entrypoint == null ? null : [for word in service.entrypoint : replace(word, "$", "$$")]
    command     = service.command == null ? null : [for word in service.command : replace(word, "$", "$$")]
    environment = { for key, value in service.environment : key => replace(value, "$", "$$") }
  } }

  services = { for name, service in var.services : name => { for key, value in {
    image             = service.image
    entrypoint        = local.literal[name].entrypoint
    command           = local.literal[name].command
    user              = service.user
    environment       = merge(local.literal[name].environment, { for key, variable in service.secrets : key => "$${${variable}:?is missing in .env}" })
    volumes           = service.volumes
    ports             = service.ports
    healthcheck       = service.health == null ? null : { test = service.health, interval = "10s", timeout = "10s", retries = 6, start_period = "120s" }
    depends_on        = { for other, condition in service.after : other => { condition = local.conditions[condition] } }
    network_mode      = service.network_of == null ? null : "service:${service.network_of}"
    mem_limit         = "${service.memory}m"
    stop_grace_period = "${service.stop_seconds}s"
    profiles          = service.profiles
    read_only         = service.read_only ? true : null
    tmpfs             = service.read_only ? ["/tmp"] : null
    cap_drop          = service.read_only ? ["ALL"] : null
    security_opt      = ["no-new-privileges:true"]
    restart           = service.once ? "no" : "unless-stopped"
    logging           = { driver = "json-file", options = { max-size = "20m", max-file = "10" } }
  } : key => value if value != null && try(length(value) > 0, true) } }

  volumes = toset([
    for volume in flatten([for service in var.services : service.volumes]) : split(":", volume)[0]
    if !startswith(volume, "/") && !startswith(volume, ".")
  ])
}
