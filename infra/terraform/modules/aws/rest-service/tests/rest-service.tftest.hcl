# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name       = "pass-test-core"
  image_tag  = "1.2.3"
  migrates   = "core"
  cluster    = { name = "pass-test", arn = "arn:aws:ecs:us-east-1:123456789012:cluster/pass-test" }
  vpc_id     = "vpc-1"
  subnet_ids = ["subnet-1"]
  size       = { cpu = 512, memory = 1024, minimum = 2, maximum = 4 }
  containers = [{ name = "core", image = "registry.example.edu/pass-core-main" }, { name = "proxy", image = "registry.example.edu/pass-ui", port = 80 }]
  ingress    = { target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/pass/1", container = "proxy", port = 80, security_group_id = "sg-1" }
}

run "behind_the_load_balancer" {
  command = apply

  assert {
    condition     = one(aws_ecs_service.this.load_balancer).container_name == "proxy" && aws_vpc_security_group_ingress_rule.balancer[0].referenced_security_group_id == "sg-1"
    error_message = "Only the load balancer gets in."
  }

  assert {
    condition     = aws_ecs_service.this.deployment_circuit_breaker[0].rollback && aws_ecs_service.this.deployment_minimum_healthy_percent == 100
    error_message = "A bad release is taken back, and never replaces what runs before it is healthy."
  }

  assert {
    condition     = aws_appautoscaling_target.this.min_capacity == 2 && aws_appautoscaling_target.this.max_capacity == 4 && aws_ecs_service.this.tags["pass:minimum"] == "2"
    error_message = "Autoscaling and deployer know the minimum."
  }

  assert {
    condition     = length(output.family_arns) == 2
    error_message = "The migration is a task of its own."
  }
}

run "nobody_calls_it" {
  command = apply

  variables {
    ingress  = null
    migrates = null
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.balancer) == 0 && length(aws_ecs_service.this.load_balancer) == 0 && length(output.family_arns) == 1
    error_message = "No way in, no migration."
  }
}

run "none_at_all_is_refused" {
  command = plan

  variables {
    size = { cpu = 512, memory = 1024, minimum = 0, maximum = 4 }
  }

  expect_failures = [var.size]
}
