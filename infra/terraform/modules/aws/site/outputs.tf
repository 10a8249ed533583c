# SPDX-License-Identifier: Apache-2.0
output "url" {
  description = "The site's address."
  value       = module.client_side.url
}

output "dns_records" {
  description = "Records to make by hand where the domain's names are not kept in Route 53."
  value = var.dns_zone_id != null ? [] : [
    { name = local.proof.resource_record_name, type = local.proof.resource_record_type, value = local.proof.resource_record_value },
    { name = var.domain, type = "CNAME", value = module.client_side.alias.name },
  ]
}

output "outgoing_addresses" {
  description = "Addresses that PASS calls repositories from, for their firewalls."
  value       = module.network.outgoing_addresses
}

output "secrets" {
  description = "Names of the secrets whose values have to be put in."
  value       = [for name in sort(keys(local.secrets)) : "${local.name}/${name}"]
}

output "configuration_bucket" {
  description = "Where the programs' configuration files go, in a folder for each."
  value       = module.files.configuration_bucket
}

output "registry" {
  description = "Where images are pulled from, by name."
  value       = module.registry.addresses
}

output "database_setup" {
  description = "What to run once before the first release: task family, subnets and security group."
  value = {
    cluster        = aws_ecs_cluster.this.name
    family         = module.database_setup.name
    subnets        = module.network.private_subnet_ids
    security_group = module.database_setup.security_group_id
  }
}

output "github_variables" {
  description = "Variables of the environment on GitHub."
  value = {
    AWS_DEPLOY_ROLE  = module.deploy_role.arn
    AWS_REGION       = data.aws_region.current.region
    PASS_ENVIRONMENT = var.environment
    PASS_REGISTRY    = split("/", module.registry.addresses["pass-core-main"])[0]
    PASS_TOPIC       = module.trigger.topic_arn
    PASS_SITE_BUCKET = module.client_side.bucket
    PASS_SITE_CDN    = module.client_side.distribution_id
    PASS_SITE_URL    = module.client_side.url
  }
}
