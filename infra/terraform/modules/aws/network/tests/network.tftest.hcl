# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name  = "pass-test"
  zones = ["us-east-1a", "us-east-1b"]
}

run "three_tiers_that_do_not_overlap" {
  command = apply

  assert {
    condition = length(distinct(concat(
      [for subnet in aws_subnet.public : subnet.cidr_block],
      [for subnet in aws_subnet.private : subnet.cidr_block],
      [for subnet in aws_subnet.data : subnet.cidr_block],
    ))) == 6
    error_message = "Every zone has three subnets of its own."
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 1 && length(aws_route.private) == 2
    error_message = "Both zones go out through the one NAT gateway."
  }
}

run "a_way_out_in_each_zone" {
  command = apply

  variables {
    nat_gateways = 2
  }

  assert {
    condition     = aws_route.private["us-east-1a"].nat_gateway_id != aws_route.private["us-east-1b"].nat_gateway_id
    error_message = "Zones do not depend on each other."
  }
}

run "one_zone_is_refused" {
  command = plan

  variables {
    zones = ["us-east-1a"]
  }

  expect_failures = [var.zones]
}
