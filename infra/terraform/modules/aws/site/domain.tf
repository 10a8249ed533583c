# SPDX-License-Identifier: Apache-2.0
# Certificates of the domain: for the load balancer, and in us-east-1 for CloudFront.

resource "aws_acm_certificate" "inside" {
  domain_name       = var.domain
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_acm_certificate" "outside" {
  region            = "us-east-1"
  domain_name       = var.domain
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

locals {
  # The same record proves the domain for both certificates.
  proof = one(aws_acm_certificate.inside.domain_validation_options)
  kept  = var.dns_zone_id == null ? 0 : 1
}

resource "aws_route53_record" "proof" {
  count   = local.kept
  zone_id = var.dns_zone_id
  name    = local.proof.resource_record_name
  type    = local.proof.resource_record_type
  records = [local.proof.resource_record_value]
  ttl     = 300
}

resource "aws_acm_certificate_validation" "inside" {
  certificate_arn = aws_acm_certificate.inside.arn
  depends_on      = [aws_route53_record.proof]
}

resource "aws_acm_certificate_validation" "outside" {
  region          = "us-east-1"
  certificate_arn = aws_acm_certificate.outside.arn
  depends_on      = [aws_route53_record.proof]
}

resource "aws_route53_record" "site" {
  for_each = toset(var.dns_zone_id == null ? [] : ["A", "AAAA"])
  zone_id  = var.dns_zone_id
  name     = var.domain
  type     = each.key

  alias {
    name                   = module.client_side.alias.name
    zone_id                = module.client_side.alias.zone_id
    evaluate_target_health = false
  }
}
