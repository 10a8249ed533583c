# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name            = "pass-test"
  vpc_id          = "vpc-1"
  vpc_cidr        = "10.20.0.0/16"
  subnet_ids      = ["subnet-1", "subnet-2"]
  certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1"
  domain          = "pass.example.edu"
}

run "tls_and_not_public" {
  command = apply

  assert {
    condition     = aws_lb.this.internal && aws_lb_listener.https.protocol == "HTTPS" && startswith(aws_lb_listener.https.ssl_policy, "ELBSecurityPolicy-TLS13")
    error_message = "Only TLS, and no public address."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.cloudfront.prefix_list_id == "pl-3b927c52" && aws_vpc_security_group_ingress_rule.inside.cidr_ipv4 == "10.20.0.0/16"
    error_message = "Only CloudFront and the network itself get in."
  }

  assert {
    condition     = aws_lb_target_group.this.health_check[0].path == "/actuator/health/readiness"
    error_message = "A task gets requests when it is ready."
  }

  assert {
    condition     = aws_lb_target_group.this.stickiness[0].type == "lb_cookie"
    error_message = "A sign-in must stay at one proxy."
  }
}
