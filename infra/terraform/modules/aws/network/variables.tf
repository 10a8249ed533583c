# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "What all resources are named after, as pass-production."
  type        = string
}

variable "cidr" {
  description = "The network's address range; a /16 gives every tier room."
  type        = string
  default     = "10.20.0.0/16"

  validation {
    condition     = can(cidrsubnet(var.cidr, 8, 0))
    error_message = "Give an IPv4 range with a prefix of 20 or shorter, as 10.20.0.0/16."
  }
}

variable "zones" {
  description = "Availability zones; at least two, because the load balancer and the database need them."
  type        = list(string)

  validation {
    condition     = length(var.zones) >= 2 && length(distinct(var.zones)) == length(var.zones)
    error_message = "Name at least two different availability zones."
  }
}

variable "nat_gateways" {
  description = "Ways out to the internet: 1, or as many as zones so that none depends on another."
  type        = number
  default     = 1

  validation {
    condition     = var.nat_gateways >= 1 && var.nat_gateways <= length(var.zones)
    error_message = "Between 1 and the number of zones."
  }
}
