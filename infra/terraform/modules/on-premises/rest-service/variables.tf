# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The service's name, by which the others reach it."
  type        = string
}

variable "containers" {
  description = "What runs: exactly one. `image` comes without a tag and gets PASS_VERSION, unless it names its own; `secrets` are names of variables in .env by the variable that carries the value."
  type = list(object({
    name        = string
    image       = string
    tag         = optional(string)
    port        = optional(number)
    command     = optional(list(string))
    environment = optional(map(string), {})
    secrets     = optional(map(string), {})
    health      = optional(list(string))
  }))

  validation {
    condition     = length(var.containers) == 1
    error_message = "On premises a service is one container."
  }
}

variable "image_tag" {
  description = "The first release. Later ones are in .env, so that Terraform never brings an old release back."
  type        = string
}

variable "migrates" {
  description = "Name of the container whose image brings its database schema up to date when told `migrate`; null for none."
  type        = string
  default     = null
}

variable "after" {
  description = "What must be healthy, or have completed, before it starts."
  type        = map(string)
  default     = {}
}

variable "volumes" {
  description = "Volumes and folders, as volume:/path or /folder:/path:ro."
  type        = list(string)
  default     = []
}

variable "publish" {
  description = "Where the container's port is reached from outside, as 443; null for nowhere."
  type        = string
  default     = null
}

variable "memory" {
  description = "Memory in MiB."
  type        = number
  default     = 512
}

variable "profiles" {
  description = "Profiles of compose that it belongs to; with none it always runs."
  type        = list(string)
  default     = []
}
