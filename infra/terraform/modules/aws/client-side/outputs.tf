# SPDX-License-Identifier: Apache-2.0
output "url" {
  description = "The site's address."
  value       = "https://${var.domain}"
}

output "bucket" {
  description = "Where the application's files go, under app/."
  value       = aws_s3_bucket.this.bucket
}

output "bucket_arn" {
  description = "The bucket's ARN, for policies."
  value       = aws_s3_bucket.this.arn
}

output "distribution_id" {
  description = "The distribution, for telling it of new files."
  value       = aws_cloudfront_distribution.this.id
}

output "distribution_arn" {
  description = "Its ARN, for policies."
  value       = aws_cloudfront_distribution.this.arn
}

output "alias" {
  description = "Name and zone that the domain's DNS record must be an alias of."
  value = {
    name    = aws_cloudfront_distribution.this.domain_name
    zone_id = aws_cloudfront_distribution.this.hosted_zone_id
  }
}
