# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name       = "pass-test"
  vpc_id     = "vpc-1"
  subnet_ids = ["subnet-1", "subnet-2"]
  clients    = { core = "sg-1", deposit = "sg-2" }
}

run "closed_encrypted_and_backed_up" {
  command = apply

  assert {
    condition     = aws_db_instance.this.storage_encrypted && !aws_db_instance.this.publicly_accessible && aws_db_instance.this.deletion_protection
    error_message = "Encrypted, not public, not deleted by accident."
  }

  assert {
    condition     = aws_db_instance.this.backup_retention_period == 14
    error_message = "Two weeks of backups."
  }

  assert {
    condition     = aws_db_instance.this.manage_master_user_password
    error_message = "The password must not come near Terraform."
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.clients) == 2 && alltrue([for rule in aws_vpc_security_group_ingress_rule.clients : rule.from_port == 5432 && rule.to_port == 5432])
    error_message = "Only the named clients get in, only to PostgreSQL."
  }

  assert {
    condition     = output.url == "jdbc:postgresql://mocked.rds.amazonaws.com:5432/pass?sslmode=require"
    error_message = "The URL is what JDBC takes, with TLS."
  }
}

run "unknown_versions_are_refused" {
  command = plan

  variables {
    engine_version = "12"
  }

  expect_failures = [var.engine_version]
}
