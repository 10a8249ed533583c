# SPDX-License-Identifier: Apache-2.0
variable "domain" {
  description = "The site's domain, as pass.example.edu."
  type        = string
}

variable "url" {
  description = "The site's address, where it is not https:// and the domain."
  type        = string
  default     = null
}

variable "image_tag" {
  description = "The first release. Later ones are in .env."
  type        = string
}

variable "images" {
  description = "Where images are pulled from when there is no registry of one's own, as ghcr.io/example-university/; may be empty."
  type        = string
  default     = ""
}

variable "own_registry" {
  description = "Whether a registry runs on this server too, which the others pull from."
  type        = bool
  default     = false
}

variable "postgres" {
  description = "PostgreSQL's image without a tag, and its major version."
  type = object({
    image   = optional(string, "postgres")
    version = optional(string, "18")
  })
  default = {}
}

variable "configuration" {
  description = "Folder of the server with keys, certificates, metadata and configuration files."
  type        = string
  default     = "/etc/pass"
}

variable "listen" {
  description = "Port, or address and port, that people reach the site at."
  type        = string
  default     = "443"
}

variable "tls" {
  description = "Files of certificate chain and key below the configuration folder; null when a load balancer in front speaks TLS."
  type = object({
    certificate = string
    key         = string
  })
  default = null
}

variable "service_provider" {
  description = "The Shibboleth service provider; null for OpenID Connect."
  type = object({
    entity_id    = string
    idp_metadata = string
  })
  default = null
}

variable "backup_days" {
  description = "Days for which the database can be brought back to any moment."
  type        = number
  default     = 14
}

variable "settings" {
  description = "Further environment variables by program: core, proxy, deposit, notification, grant-loader, journal-loader, nihms-loader."
  type        = map(map(string))
  default     = {}
}

variable "secret_settings" {
  description = "Names of further variables of .env that programs get, by program."
  type        = map(set(string))
  default     = {}
}
