# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "What all resources are named after, as pass-production."
  type        = string
}

variable "vpc_id" {
  description = "The network."
  type        = string
}

variable "subnet_ids" {
  description = "Subnets without a route to the internet; one is used, or two when highly available."
  type        = list(string)
}

variable "clients" {
  description = "Security groups that may connect, by a name for each."
  type        = map(string)
}

variable "instance_type" {
  description = "Size of the broker. It only rings bells: what is to be done is in the database."
  type        = string
  default     = "mq.t3.micro"
}

variable "highly_available" {
  description = "Whether a second broker in another zone stands by."
  type        = bool
  default     = false
}

variable "engine_version" {
  description = "ActiveMQ's version; Amazon MQ brings its patches in by itself."
  type        = string
  default     = "5.19"
}

variable "username" {
  description = "PASS's account at the broker."
  type        = string
  default     = "pass"
}

variable "password" {
  description = "Its password: 12 to 250 characters, at least 4 different ones, no comma, colon or equals sign."
  type        = string
  sensitive   = true

  validation {
    condition     = length(var.password) >= 12 && length(var.password) <= 250 && !can(regex("[,:=]", var.password))
    error_message = "Amazon MQ wants 12 to 250 characters without comma, colon and equals sign."
  }
}
