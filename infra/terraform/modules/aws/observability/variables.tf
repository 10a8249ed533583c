# SPDX-License-Identifier: Apache-2.0
variable "name" {
  description = "The site, as pass-production."
  type        = string
}

variable "emails" {
  description = "Who is told of alarms. Everyone must confirm a mail of AWS once."
  type        = set(string)
}

variable "cluster_name" {
  description = "The ECS cluster."
  type        = string
}

variable "services" {
  description = "Names of the services that must run all the time."
  type        = set(string)
}

variable "log_groups" {
  description = "Log groups in which a line of level ERROR counts, by a name for each."
  type        = map(string)
}

variable "load_balancer" {
  description = "The names of load balancer and target group in CloudWatch."
  type = object({
    arn_suffix              = string
    target_group_arn_suffix = string
  })
}

variable "database" {
  description = "The database's name and its disk in GiB."
  type = object({
    identifier  = string
    storage_gib = number
  })
}

variable "brokers" {
  description = "The broker's names in CloudWatch, one for each instance."
  type        = list(string)
}

variable "failed_queues" {
  description = "Names of the queues with jobs and deployments that could not be started, by a name for each."
  type        = map(string)
}
