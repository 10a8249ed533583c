# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "What network, volumes and containers are named after."
  type        = string
}

variable "services" {
  description = "Containers by name, as the other modules describe them."
  type = map(object({
    image        = string
    entrypoint   = optional(list(string))
    command      = optional(list(string))
    user         = optional(string)
    environment  = optional(map(string), {})
    secrets      = optional(map(string), {})
    volumes      = optional(list(string), [])
    ports        = optional(list(string), [])
    health       = optional(list(string))
    after        = optional(map(string), {})
    network_of   = optional(string)
    memory       = optional(number, 256)
    stop_seconds = optional(number, 30)
    profiles     = optional(list(string), [])
    read_only    = optional(bool, false)
    once         = optional(bool, false)
  }))
}

variable "image_tag" {
  description = "The release."
  type        = string
}

variable "secrets" {
  description = "Values of the variables that compose would read from .env. They end up in Terraform's state."
  type        = map(string)
  sensitive   = true
}
