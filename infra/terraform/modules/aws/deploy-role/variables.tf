# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The site, as pass-production."
  type        = string
}

variable "repository" {
  description = "The repository on GitHub whose workflows deploy, as example-university/pass."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "Give owner and name, as example-university/pass, without any wildcard."
  }
}

variable "github_environment" {
  description = "The environment on GitHub whose jobs may take the role; its protection rules say who starts them."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]+$", var.github_environment))
    error_message = "Letters, digits, hyphens and underscores: no wildcard."
  }
}

variable "provider_arn" {
  description = "GitHub's identity provider in this account; null to create it, which one site of an account does."
  type        = string
  default     = null
}

variable "cluster" {
  description = "The ECS cluster's name and ARN."
  type = object({
    name = string
    arn  = string
  })
}

variable "topic_arn" {
  description = "Where deployments of the core application are asked for."
  type        = string
}

variable "core_service_arn" {
  description = "The core application's service, which the role watches but cannot change."
  type        = string
}

variable "registry_arns" {
  description = "The ECR repositories that images are brought into."
  type        = list(string)
}

variable "services" {
  description = "Services that the role deploys: ARN, task families and roles, by name."
  type = map(object({
    arn         = string
    family_arns = list(string)
    role_arns   = list(string)
  }))
}

variable "jobs" {
  description = "Jobs that the role deploys: task family, schedule, the schedule's role and the tasks' roles, by name."
  type = map(object({
    family_arn         = string
    schedule_arn       = string
    scheduler_role_arn = string
    role_arns          = list(string)
  }))
}

variable "site" {
  description = "Bucket and distribution of the browser application."
  type = object({
    bucket_arn       = string
    distribution_arn = string
  })
}
