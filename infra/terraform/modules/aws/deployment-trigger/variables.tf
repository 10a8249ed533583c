# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The site, as pass-production."
  type        = string
}

variable "environment" {
  description = "What deployments name it: dev, staging or production."
  type        = string
}

variable "deployer" {
  description = "Image of the deployer without a tag, its tag, and the ARN of its repository."
  type = object({
    image = string
    tag   = string
    arn   = string
  })
}

variable "cluster" {
  description = "The ECS cluster's name and ARN."
  type = object({
    name = string
    arn  = string
  })
}

variable "vpc_id" {
  description = "The network."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets."
  type        = list(string)
}

variable "service" {
  description = "The core application: its ARN, task families and the roles of its tasks."
  type = object({
    arn         = string
    family_arns = list(string)
    role_arns   = list(string)
  })
}

variable "database_arn" {
  description = "The database that a snapshot is taken of before it is migrated."
  type        = string
}
