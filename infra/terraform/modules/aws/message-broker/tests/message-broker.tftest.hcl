# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name       = "pass-test"
  vpc_id     = "vpc-1"
  subnet_ids = ["subnet-1", "subnet-2", "subnet-3"]
  clients    = { core = "sg-1" }
  password   = "correct-horse-battery"
}

run "one_broker" {
  command = apply

  assert {
    condition     = aws_mq_broker.this.deployment_mode == "SINGLE_INSTANCE" && length(aws_mq_broker.this.subnet_ids) == 1
    error_message = "A single broker lives in one subnet."
  }

  assert {
    condition     = output.url == "failover:(ssl://b-1.mq.us-east-1.amazonaws.com:61617)"
    error_message = "Clients get the OpenWire endpoint over TLS."
  }

  assert {
    condition     = output.names == ["pass-test-1"] && !aws_mq_broker.this.publicly_accessible
    error_message = "CloudWatch knows it by this name; it is not public."
  }
}

run "a_standby" {
  command = apply

  variables {
    highly_available = true
  }

  assert {
    condition     = aws_mq_broker.this.deployment_mode == "ACTIVE_STANDBY_MULTI_AZ" && length(aws_mq_broker.this.subnet_ids) == 2
    error_message = "Active and standby live in two subnets."
  }
}

run "passwords_that_the_broker_refuses" {
  command = plan

  variables {
    password = "with:colon,and-comma"
  }

  expect_failures = [var.password]
}
