# SPDX-License-Identifier: Apache-2.0
# PostgreSQL that archives its log every five minutes at the latest, a copy of the whole cluster
# every day, and the roles of PASS's services.

locals {
  image = "${var.image}:${var.engine_version}"

  # A file is in the archive as a whole or not at all.
  archive = "test ! -f /archive/%f && cp %p /archive/.%f.part && mv /archive/.%f.part /archive/%f"

  volumes = {
    data    = "${var.name}-data"
    archive = "${var.name}-archive"
    backup  = "${var.name}-backup"
  }

  server = {
    image   = local.image
    command = ["-c", "archive_mode=on", "-c", "archive_timeout=300", "-c", "archive_command=${local.archive}", "-c", "log_min_duration_statement=2000"]
    environment = {
      POSTGRES_DB = var.database
      PGDATA      = "/var/lib/postgresql/data/pgdata"
    }
    secrets      = { POSTGRES_PASSWORD = "POSTGRES_PASSWORD" }
    volumes      = ["${local.volumes.data}:/var/lib/postgresql/data", "${local.volumes.archive}:/archive"]
    health       = ["CMD", "pg_isready", "-h", "127.0.0.1", "-U", "postgres", "-d", var.database]
    after        = { "${var.name}-volumes" = "completed" }
    stop_seconds = 60
    memory       = 1024
  }

  # Volumes begin as root's, but PostgreSQL is not root.
  volume_owner = {
    image      = local.image
    user       = "0:0"
    entrypoint = ["chown"]
    command    = ["postgres:postgres", "/archive", "/backup"]
    volumes    = ["${local.volumes.archive}:/archive", "${local.volumes.backup}:/backup"]
    once       = true
  }

  backup = {
    image       = local.image
    user        = "postgres"
    entrypoint  = ["sh", "-c"]
    command     = [file("${path.module}/backup.sh")]
    environment = { BACKUP_DAYS = tostring(var.backup_days) }
    secrets     = { PGPASSWORD = "POSTGRES_PASSWORD" }
    volumes     = ["${local.volumes.archive}:/archive", "${local.volumes.backup}:/backup"]
    # PostgreSQL only lets itself be copied from its own machine.
    network_of = var.name
    health     = ["CMD-SHELL", "find /backup -mindepth 1 -maxdepth 1 -name '2*' -mmin -1560 | grep -q ."]
    after      = { (var.name) = "healthy" }
  }

  restore = {
    image       = local.image
    user        = "postgres"
    entrypoint  = ["sh", "-c"]
    command     = [file("${path.module}/restore.sh")]
    environment = { PGDATA = local.server.environment.PGDATA }
    volumes = [
      "${local.volumes.data}:/var/lib/postgresql/data", "${local.volumes.archive}:/archive:ro", "${local.volumes.backup}:/backup:ro",
    ]
    profiles = ["restore"]
    once     = true
  }

  roles = {
    image       = local.image
    user        = "postgres"
    entrypoint  = ["sh", "-c"]
    command     = [file("${path.module}/../../database-roles.sh")]
    environment = { PGHOST = var.name, PGDATABASE = var.database, PGUSER = "postgres" }
    secrets = {
      PGPASSWORD            = "POSTGRES_PASSWORD"
      CORE_PASSWORD         = "PASS_CORE_DATABASE_PASSWORD"
      DEPOSIT_PASSWORD      = "PASS_DEPOSIT_DATABASE_PASSWORD"
      NOTIFICATION_PASSWORD = "PASS_NOTIFICATION_DATABASE_PASSWORD"
    }
    after = { (var.name) = "healthy" }
    once  = true
  }
}
