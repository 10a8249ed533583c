# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "What all resources are named after, as pass-production."
  type        = string
}

variable "domain" {
  description = "The site's domain, as pass.example.edu."
  type        = string
}

variable "certificate_arn" {
  description = "ACM certificate of the domain in us-east-1, where CloudFront looks for it."
  type        = string

  validation {
    condition     = can(regex("^arn:aws:acm:us-east-1:", var.certificate_arn))
    error_message = "CloudFront only takes certificates of us-east-1."
  }
}

variable "load_balancer" {
  description = "ARN and address of the internal load balancer that everything but the application's files comes from."
  type = object({
    arn      = string
    dns_name = string
  })
}

variable "web_acl_arn" {
  description = "The firewall's rules."
  type        = string
}

variable "content_security_policy" {
  description = "What the browser application may load; the same as the proxy's."
  type        = string
  default     = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

  validation {
    condition     = !strcontains(var.content_security_policy, "unsafe-")
    error_message = "The application needs no unsafe-… source."
  }
}
