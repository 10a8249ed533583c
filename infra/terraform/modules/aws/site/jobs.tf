# SPDX-License-Identifier: Apache-2.0
locals {
  commands = {
    grant-loader   = ["--config", "/etc/pass/grants.yaml", "--max-change", "5%"]
    journal-loader = ["--medline", "https://ftp.ncbi.nlm.nih.gov/pubmed/J_Medline.txt", "--pmc", "https://cdn.ncbi.nlm.nih.gov/pmc/home/jlist.csv"]
    nihms-loader   = ["/tmp", "--harvest"]
  }
}

module "loader" {
  for_each      = var.schedules
  source        = "../scheduled-job"
  name          = "${local.name}-${each.key}"
  schedule      = each.value
  timezone      = var.timezone
  image_tag     = var.image_tag
  cluster       = local.cluster
  vpc_id        = module.network.vpc_id
  subnet_ids    = module.network.private_subnet_ids
  architecture  = var.architecture
  image_arns    = [module.registry.arns["pass-${each.key}"]]
  configuration = local.configuration[each.key]

  containers = [{
    name        = each.key
    image       = module.registry.addresses["pass-${each.key}"]
    command     = local.commands[each.key]
    environment = merge(local.client, local.settings[each.key])
    secrets     = merge(local.core_password, local.secret_settings[each.key])
  }]
}

# Run once by hand before the first release, and whenever a password of the database changes.
module "database_setup" {
  source       = "../scheduled-job"
  name         = "${local.name}-database-setup"
  image_tag    = "18-alpine"
  cluster      = local.cluster
  vpc_id       = module.network.vpc_id
  subnet_ids   = module.network.private_subnet_ids
  cpu          = 256
  memory       = 512
  architecture = var.architecture

  containers = [{
    name    = "setup"
    image   = "public.ecr.aws/docker/library/postgres"
    command = ["sh", "-c", file("${path.module}/../../database-roles.sh")]
    environment = {
      PGHOST     = module.database.host
      PGDATABASE = "pass"
      PGSSLMODE  = "require"
    }
    secrets = {
      PGUSER                = "${module.database.admin_secret}:username::"
      PGPASSWORD            = "${module.database.admin_secret}:password::"
      CORE_PASSWORD         = module.secrets.arns["core-database-password"]
      DEPOSIT_PASSWORD      = module.secrets.arns["deposit-database-password"]
      NOTIFICATION_PASSWORD = module.secrets.arns["notification-database-password"]
    }
  }]
}
