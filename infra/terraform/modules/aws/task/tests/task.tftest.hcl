# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name      = "pass-test-core"
  image_tag = "1.2.3"
  containers = [
    {
      name        = "core"
      image       = "registry.example.edu/pass-core-main"
      environment = { AWS_REGION = "us-east-1" }
      secrets     = { PASSWORD = "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds-AbCdEf:password::" }
    },
    { name = "setup", image = "registry.example.edu/postgres", tag = "18-alpine", command = ["sh"] },
  ]
}

run "release_and_fixed_tags" {
  command = apply

  assert {
    condition     = [for container in slice(jsondecode(aws_ecs_task_definition.this.container_definitions), 1, 3) : container.image] == ["registry.example.edu/pass-core-main:1.2.3", "registry.example.edu/postgres:18-alpine"]
    error_message = "A container has the release's tag, or its own."
  }

  assert {
    condition     = alltrue([for container in slice(jsondecode(aws_ecs_task_definition.this.container_definitions), 1, 3) : container.readonlyRootFilesystem])
    error_message = "Programs cannot write to their images."
  }
}

run "least_rights" {
  command = apply

  variables {
    image_arns = ["arn:aws:ecr:us-east-1:123456789012:repository/pass-core-main"]
  }

  assert {
    condition = toset(flatten([for statement in jsondecode(aws_iam_role_policy.execution.policy).Statement : statement.Resource])) == toset([
      "arn:aws:logs:us-east-1:123456789012:log-group:mocked:log-stream:*",
      "*",
      "arn:aws:ecr:us-east-1:123456789012:repository/pass-core-main",
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds-AbCdEf",
    ])
    error_message = "ECS reads the whole secret that a reference names a field of, and nothing else."
  }

  assert {
    condition     = length(aws_iam_role_policy.task) == 0
    error_message = "A program that needs nothing of AWS may do nothing."
  }
}

run "files_come_first" {
  command = apply

  variables {
    configuration = { bucket = "pass-configuration", prefix = "core/" }
    secret_files  = { "sp-key.pem" = "arn:aws:secretsmanager:us-east-1:123456789012:secret:key-AbCdEf" }
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.this.container_definitions)[0].command[0] == "chmod 1777 /scratch\naws s3 cp --only-show-errors --recursive 's3://pass-configuration/core/' /etc/pass/\nprintf '%s\\n' \"$${PASS_FILE_0}\" > '/etc/pass/sp-key.pem'"
    error_message = "The first container brings configuration and keys."
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.this.container_definitions)[1].dependsOn[0] == { containerName = "prepare", condition = "SUCCESS" }
    error_message = "The others wait for it."
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.task[0].policy).Statement[1].Resource == ["arn:aws:s3:::pass-configuration/core/*"]
    error_message = "A program reads its own folder only."
  }
}

run "another_architecture_is_refused" {
  command = plan

  variables {
    architecture = "SPARC"
  }

  expect_failures = [var.architecture]
}
