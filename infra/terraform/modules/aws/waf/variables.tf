# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "What all resources are named after, as pass-production."
  type        = string
}

variable "rate_limit" {
  description = "Requests that one address may send in five minutes."
  type        = number
  default     = 3000

  validation {
    condition     = var.rate_limit >= 10
    error_message = "WAF counts from 10 requests."
  }
}
