# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The task family, as pass-production-core; log group and roles are named after it too."
  type        = string
}

variable "containers" {
  description = "What runs together. `image` comes without a tag and gets `image_tag`, unless it names its own; `secrets` are ARNs by the variable that carries the value."
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
    condition     = length(var.containers) > 0
    error_message = "A task needs a container."
  }
}

variable "image_tag" {
  description = "The release that the first revision names. Later revisions are the deployer's, so that Terraform never brings an old release back."
  type        = string
}

variable "cpu" {
  description = "CPU units of the whole task; 1024 are one virtual CPU."
  type        = number
  default     = 512
}

variable "memory" {
  description = "Memory of the whole task in MiB, one of those that Fargate offers for the CPU."
  type        = number
  default     = 1024
}

variable "architecture" {
  description = "X86_64 or ARM64, as the images are."
  type        = string
  default     = "X86_64"

  validation {
    condition     = contains(["X86_64", "ARM64"], var.architecture)
    error_message = "X86_64 or ARM64."
  }
}

variable "image_arns" {
  description = "ARNs of the ECR repositories that images are pulled from."
  type        = list(string)
  default     = []
}

variable "statements" {
  description = "What the program may do at AWS: statements of an IAM policy."
  type        = any
  default     = []
}

variable "configuration" {
  description = "Bucket and prefix of files that all containers find under /etc/pass."
  type = object({
    bucket = string
    prefix = string
  })
  default = null
}

variable "secret_files" {
  description = "Secrets that programs want as files: ARNs by the file's name under /etc/pass."
  type        = map(string)
  default     = {}
}

variable "log_days" {
  description = "Days for which logs are kept."
  type        = number
  default     = 90
}
