# SPDX-License-Identifier: Apache-2.0
output "host" {
  description = "The server's address."
  value       = aws_db_instance.this.address
}

output "port" {
  description = "The server's port."
  value       = aws_db_instance.this.port
}

output "url" {
  description = "The database as JDBC names it. Connections are encrypted."
  value       = "jdbc:postgresql://${aws_db_instance.this.address}:${aws_db_instance.this.port}/${var.database}?sslmode=require"
}

output "identifier" {
  description = "The server's name in RDS and CloudWatch."
  value       = aws_db_instance.this.identifier
}

output "arn" {
  description = "The server's ARN, for policies."
  value       = aws_db_instance.this.arn
}

output "admin_secret" {
  description = "The secret with the administrator's name and password."
  value       = aws_db_instance.this.master_user_secret[0].secret_arn
}
