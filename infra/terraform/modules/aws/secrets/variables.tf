# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "What all secrets are named after, as pass-production."
  type        = string
}

variable "secrets" {
  description = "Secrets by their short name, with what each is for. Their values are put in by hand and never come near Terraform."
  type        = map(string)
}

variable "recovery_days" {
  description = "Days for which a deleted secret can be brought back: 7 to 30."
  type        = number
  default     = 30

  validation {
    condition     = var.recovery_days >= 7 && var.recovery_days <= 30
    error_message = "Secrets Manager keeps deleted secrets between 7 and 30 days."
  }
}
