# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The job, as pass-production-grant-loader."
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

variable "schedule" {
  description = "When it runs, as cron(15 2 * * ? *); null for a job that is only started by hand."
  type        = string
  default     = null

  validation {
    condition     = var.schedule == null || can(regex("^(cron|rate|at)\\(.+\\)$", var.schedule))
    error_message = "EventBridge Scheduler wants cron(…), rate(…) or at(…)."
  }
}

variable "timezone" {
  description = "The schedule's time zone."
  type        = string
  default     = "America/New_York"
}

variable "cluster" {
  description = "The ECS cluster's name and ARN."
  type = object({
    name = string
    arn  = string
  })
}

variable "subnet_ids" {
  description = "Private subnets."
  type        = list(string)
}

variable "vpc_id" {
  description = "The network."
  type        = string
}

variable "cpu" {
  description = "CPU units of the task."
  type        = number
  default     = 1024
}

variable "memory" {
  description = "Memory of the task in MiB."
  type        = number
  default     = 2048
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

variable "log_days" {
  description = "Days for which logs are kept."
  type        = number
  default     = 90
}
