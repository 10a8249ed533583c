# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The service's name, by which the others reach it."
  type        = string
}

variable "domain" {
  description = "The site's domain, as pass.example.edu."
  type        = string
}

variable "image" {
  description = "Image of the web server with the browser application, without a tag."
  type        = string
}

variable "image_tag" {
  description = "The first release."
  type        = string
}

variable "core_url" {
  description = "Core on the inner network, as http://core:8080."
  type        = string
}

variable "configuration" {
  description = "Folder of the server with keys, certificates and metadata; /etc/pass in the container."
  type        = string
}

variable "listen" {
  description = "Port, or address and port, that people reach it at."
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

variable "url" {
  description = "The site's address, where it is not https:// and the domain."
  type        = string
  default     = null
}

variable "service_provider" {
  description = "The Shibboleth service provider: its entityID and where the identity provider's metadata is; null for OpenID Connect."
  type = object({
    entity_id    = string
    idp_metadata = string
  })
  default = null
}

variable "settings" {
  description = "Further environment variables."
  type        = map(string)
  default     = {}
}
