# SPDX-License-Identifier: Apache-2.0
variable "account_id" {
  description = "The AWS account; Terraform refuses to touch any other."
  type        = string
}

variable "region" {
  description = "Where everything but CloudFront's parts lives."
  type        = string
  default     = "us-east-1"
}

variable "domain" {
  description = "The site's domain, as pass.example.edu."
  type        = string
}

variable "dns_zone_id" {
  description = "Route 53's public zone of the domain; null when its names are kept elsewhere."
  type        = string
  default     = null
}

variable "image_tag" {
  description = "The first release; afterwards the deployer decides."
  type        = string
}

variable "github_repository" {
  description = "The repository on GitHub whose workflows deploy, as example-university/pass."
  type        = string
}

variable "github_provider_arn" {
  description = "GitHub's identity provider, where another environment of this account has it already."
  type        = string
  default     = null
}

variable "service_provider" {
  description = "This environment's Shibboleth service provider: its entityID and where the identity provider's metadata is."
  type = object({
    entity_id    = string
    idp_metadata = string
  })
  default = null
}

variable "settings" {
  description = "Further environment variables by program."
  type        = map(map(string))
  default     = {}
}

variable "secret_settings" {
  description = "Names of further secrets that programs get as environment variables, by program."
  type        = map(set(string))
  default     = {}
}

variable "alarm_emails" {
  description = "Who is told of alarms."
  type        = set(string)
}
