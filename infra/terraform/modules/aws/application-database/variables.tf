# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "What all resources are named after, as pass-production."
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
  description = "Days for which the database can be brought back to any moment; at most 35 on AWS."
  type        = number
  default     = 14

  validation {
    condition     = var.backup_days >= 1 && var.backup_days <= 35
    error_message = "Between 1 and 35 days."
  }
}

variable "vpc_id" {
  description = "The network."
  type        = string
}

variable "subnet_ids" {
  description = "Subnets without a route to the internet, in at least two zones."
  type        = list(string)
}

variable "clients" {
  description = "Security groups that may connect, by a name for each."
  type        = map(string)
}

variable "instance_class" {
  description = "Size of the server."
  type        = string
  default     = "db.t4g.small"
}

variable "highly_available" {
  description = "Whether a second server in another zone stands by."
  type        = bool
  default     = false
}

variable "storage_gib" {
  description = "Disk at the beginning; it grows by itself up to five times this."
  type        = number
  default     = 20
}

variable "deletion_protection" {
  description = "Whether deleting takes two steps, and keeps a last snapshot."
  type        = bool
  default     = true
}
