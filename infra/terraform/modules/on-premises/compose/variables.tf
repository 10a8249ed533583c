# SPDX-License-Identifier: Apache-2.0
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
