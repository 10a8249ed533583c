# SPDX-License-Identifier: Apache-2.0
variable "environment" {
  description = "dev, staging or production; resources are named after it."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "production"], var.environment)
    error_message = "dev, staging or production."
  }
}

variable "domain" {
  description = "The site's domain, as pass.example.edu."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", var.domain))
    error_message = "A domain in lower case, without scheme and path, as pass.example.edu."
  }
}

variable "dns_zone_id" {
  description = "Route 53's public zone of the domain; null when its names are kept elsewhere, and the records of the output `dns_records` are made there by hand."
  type        = string
  default     = null
}

variable "zones" {
  description = "Two availability zones or more."
  type        = list(string)
}

variable "highly_available" {
  description = "Whether nothing stands alone: two tasks of everything, a standby of database and broker, a way out in each zone."
  type        = bool
}

variable "database_class" {
  description = "Size of the database server."
  type        = string
}

variable "sizes" {
  description = "CPU units and MiB of a task, and how many run at least and at most, by service."
  type = object({
    core         = object({ cpu = number, memory = number, minimum = number, maximum = number })
    deposit      = object({ cpu = number, memory = number, minimum = number, maximum = number })
    notification = object({ cpu = number, memory = number, minimum = number, maximum = number })
  })
}

variable "architecture" {
  description = "X86_64 or ARM64, as the images are."
  type        = string
  default     = "X86_64"
}

variable "image_tag" {
  description = "The first release; afterwards the deployer decides."
  type        = string
}

variable "broker_password" {
  description = "The broker's password, the same as in the secret broker-password."
  type        = string
  sensitive   = true
}

variable "github" {
  description = "Repository and environment on GitHub whose jobs may deploy."
  type = object({
    repository  = string
    environment = string
  })
}

variable "github_provider_arn" {
  description = "GitHub's identity provider, where another site of this account has it already."
  type        = string
  default     = null
}

variable "service_provider" {
  description = "The Shibboleth service provider of this environment: its entityID and where the identity provider's metadata is; null for OpenID Connect."
  type = object({
    entity_id    = string
    idp_metadata = string
  })
  default = null
}

variable "settings" {
  description = "Further environment variables by program: core, proxy, deposit, notification, grant-loader, journal-loader, nihms-loader."
  type        = map(map(string))
  default     = {}
}

variable "secret_settings" {
  description = "Further secrets that programs get as environment variables, by program; each gets its own secret."
  type        = map(set(string))
  default     = {}
}

variable "schedules" {
  description = "When loaders run, by loader; those left out do not exist."
  type        = map(string)
  default = {
    grant-loader   = "cron(15 2 * * ? *)"
    nihms-loader   = "cron(15 4 * * ? *)"
    journal-loader = "cron(15 5 ? * SUN *)"
  }

  validation {
    condition     = length(setsubtract(keys(var.schedules), ["grant-loader", "nihms-loader", "journal-loader"])) == 0
    error_message = "Loaders are grant-loader, nihms-loader and journal-loader."
  }
}

variable "timezone" {
  description = "The schedules' time zone."
  type        = string
  default     = "America/New_York"
}

variable "alarm_emails" {
  description = "Who is told of alarms."
  type        = set(string)
}

variable "deletion_protection" {
  description = "Whether database and load balancer can only be deleted in two steps."
  type        = bool
  default     = true
}
