# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "What all resources are named after, as pass-production; at most 32 characters."
  type        = string

  validation {
    condition     = length(var.name) <= 32
    error_message = "Load balancers have names of at most 32 characters."
  }
}

variable "vpc_id" {
  description = "The network."
  type        = string
}

variable "vpc_cidr" {
  description = "The network's range: from it PASS's own services call the core application."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets in at least two zones."
  type        = list(string)
}

variable "certificate_arn" {
  description = "ACM certificate of the site's domain, in the load balancer's region."
  type        = string
}

variable "domain" {
  description = "The site's domain, as pass.example.edu. Inside the network it leads straight to the load balancer."
  type        = string
}

variable "health_check_path" {
  description = "Answers 200 when the application can serve."
  type        = string
  default     = "/actuator/health/readiness"
}

variable "deletion_protection" {
  description = "Whether deleting takes two steps."
  type        = bool
  default     = true
}
