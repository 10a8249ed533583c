# SPDX-License-Identifier: Apache-2.0
locals {
  workers = {
    deposit      = { arn = module.deposit.arn, family_arns = module.deposit.family_arns, role_arns = module.deposit.role_arns }
    notification = { arn = module.notification.arn, family_arns = module.notification.family_arns, role_arns = module.notification.role_arns }
  }

  jobs = { for name, loader in module.loader : name => {
    family_arn         = loader.family_arn
    schedule_arn       = loader.schedule_arn
    scheduler_role_arn = loader.scheduler_role_arn
    role_arns          = loader.role_arns
  } }
}

module "trigger" {
  source       = "../deployment-trigger"
  name         = local.name
  environment  = var.environment
  cluster      = local.cluster
  vpc_id       = module.network.vpc_id
  subnet_ids   = module.network.private_subnet_ids
  database_arn = module.database.arn

  deployer = {
    image = module.registry.addresses["pass-deployer"]
    tag   = var.image_tag
    arn   = module.registry.arns["pass-deployer"]
  }

  service = {
    arn         = module.core.arn
    family_arns = module.core.family_arns
    role_arns   = module.core.role_arns
  }
}

module "deploy_role" {
  source             = "../deploy-role"
  name               = local.name
  repository         = var.github.repository
  github_environment = var.github.environment
  provider_arn       = var.github_provider_arn
  cluster            = local.cluster
  topic_arn          = module.trigger.topic_arn
  core_service_arn   = module.core.arn
  registry_arns      = values(module.registry.arns)
  services           = local.workers
  jobs               = local.jobs

  site = {
    bucket_arn       = module.client_side.bucket_arn
    distribution_arn = module.client_side.distribution_arn
  }
}

module "observability" {
  source       = "../observability"
  name         = local.name
  emails       = var.alarm_emails
  cluster_name = aws_ecs_cluster.this.name
  services     = [module.core.name, module.deposit.name, module.notification.name]
  brokers      = module.broker.names
  database     = { identifier = module.database.identifier, storage_gib = 20 }

  load_balancer = {
    arn_suffix              = module.balancer.arn_suffix
    target_group_arn_suffix = module.balancer.target_group_arn_suffix
  }

  log_groups = merge(
    { core = module.core.log_group, deposit = module.deposit.log_group, notification = module.notification.log_group },
    { for name, loader in module.loader : name => loader.log_group },
  )

  failed_queues = merge(
    { deployment = module.trigger.failed_queue },
    { for name, loader in module.loader : name => loader.failed_queue },
  )
}
