# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The service's name."
  type        = string
}

variable "repositories" {
  description = "Names of the images."
  type        = set(string)
}

variable "host" {
  description = "How servers reach the registry, as registry.example.edu:5000."
  type        = string
  default     = "localhost:5000"
}

variable "listen" {
  description = "Port, or address and port, that it listens at. It has no password of its own, so keep it to the server or put a proxy before it."
  type        = string
  default     = "127.0.0.1:5000"
}

variable "image" {
  description = "The registry's image."
  type        = string
  default     = "registry:3"
}
