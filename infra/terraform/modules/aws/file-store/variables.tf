# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "What the buckets are named after, as pass-production."
  type        = string
}

variable "prefix" {
  description = "What the keys of all manuscripts begin with."
  type        = string
  default     = "pass-core-file"
}

variable "noncurrent_days" {
  description = "Days for which overwritten and deleted objects can be brought back."
  type        = number
  default     = 90
}
