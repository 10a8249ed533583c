# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "Namespace of the repositories, as pass."
  type        = string
}

variable "repositories" {
  description = "Names of the images."
  type        = set(string)
}

variable "kept_releases" {
  description = "How many releases of each image are kept."
  type        = number
  default     = 30
}
