# SPDX-License-Identifier: Apache-2.0
output "bucket" {
  description = "The bucket of the manuscripts."
  value       = aws_s3_bucket.this["files"].bucket
}

output "prefix" {
  description = "What the keys of all manuscripts begin with."
  value       = var.prefix
}

output "configuration_bucket" {
  description = "The bucket of the deployment's configuration files."
  value       = aws_s3_bucket.this["configuration"].bucket
}

output "configuration_arn" {
  description = "Its ARN, for policies."
  value       = aws_s3_bucket.this["configuration"].arn
}

output "core_statements" {
  description = "The rights that the core application needs, and no others: statements of an IAM policy."
  value = [
    {
      Sid       = "ListManuscripts"
      Effect    = "Allow"
      Action    = ["s3:ListBucket"]
      Resource  = [aws_s3_bucket.this["files"].arn]
      Condition = { StringLike = { "s3:prefix" = [var.prefix, "${var.prefix}/*"] } }
    },
    {
      Sid       = "KeepManuscripts"
      Effect    = "Allow"
      Action    = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"]
      Resource  = ["${aws_s3_bucket.this["files"].arn}/${var.prefix}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "true" } }
    },
  ]
}
