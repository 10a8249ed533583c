# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The service, as pass-production-core."
  type        = string
}

variable "containers" {
  description = "What runs together; see the module `task`."
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
}

variable "image_tag" {
  description = "The release of the first revision; afterwards the deployer decides."
  type        = string
}

variable "migrates" {
  description = "Name of the container whose image brings its database schema up to date when told `migrate`; null for none."
  type        = string
  default     = null
}

variable "cluster" {
  description = "The ECS cluster's name and ARN."
  type = object({
    name = string
    arn  = string
  })
}

variable "vpc_id" {
  description = "The network."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets."
  type        = list(string)
}

variable "ingress" {
  description = "Target group, container, port and the load balancer's security group; null for a service that nobody calls."
  type = object({
    target_group_arn  = string
    container         = string
    port              = number
    security_group_id = string
  })
  default = null
}

variable "size" {
  description = "CPU units and MiB of a task, and how many run at least and at most."
  type = object({
    cpu     = number
    memory  = number
    minimum = number
    maximum = number
  })

  validation {
    condition     = var.size.minimum >= 1 && var.size.maximum >= var.size.minimum
    error_message = "At least one task, and the maximum not below the minimum."
  }
}

variable "architecture" {
  description = "X86_64 or ARM64, as the images are."
  type        = string
  default     = "X86_64"
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
