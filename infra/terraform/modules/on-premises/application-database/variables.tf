# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The service's name, by which the others reach it."
  type        = string
}

variable "database" {
  description = "The database's name."
  type        = string
  default     = "pass"
}

variable "engine_version" {
  description = "PostgreSQL's major version."
  type        = string
  default     = "18"

  validation {
    condition     = contains(["16", "17", "18"], var.engine_version)
    error_message = "PASS runs on PostgreSQL 16, 17 and 18: give one of these numbers."
  }
}

variable "backup_days" {
  description = "Days for which the database can be brought back to any moment."
  type        = number
  default     = 14

  validation {
    condition     = var.backup_days >= 1 && floor(var.backup_days) == var.backup_days
    error_message = "At least one whole day."
  }
}

variable "image" {
  description = "PostgreSQL's image without a tag."
  type        = string
  default     = "postgres"
}
