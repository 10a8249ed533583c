# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name               = "pass-test"
  repository         = "example-university/pass"
  github_environment = "Production"
  cluster            = { name = "pass-test", arn = "arn:aws:ecs:us-east-1:123456789012:cluster/pass-test" }
  topic_arn          = "arn:aws:sns:us-east-1:123456789012:pass-test-deployments"
  core_service_arn   = "arn:aws:ecs:us-east-1:123456789012:service/pass-test/pass-test-core"
  registry_arns      = ["arn:aws:ecr:us-east-1:123456789012:repository/pass-test/pass-ui"]
  services = {
    deposit = {
      arn         = "arn:aws:ecs:us-east-1:123456789012:service/pass-test/pass-test-deposit"
      family_arns = ["arn:aws:ecs:us-east-1:123456789012:task-definition/pass-test-deposit"]
      role_arns   = ["arn:aws:iam::123456789012:role/pass-test-deposit-task"]
    }
  }
  jobs = {
    grant-loader = {
      family_arn         = "arn:aws:ecs:us-east-1:123456789012:task-definition/pass-test-grant-loader"
      schedule_arn       = "arn:aws:scheduler:us-east-1:123456789012:schedule/default/pass-test-grant-loader"
      scheduler_role_arn = "arn:aws:iam::123456789012:role/pass-test-grant-loader-scheduler"
      role_arns          = ["arn:aws:iam::123456789012:role/pass-test-grant-loader-task"]
    }
  }
  site = { bucket_arn = "arn:aws:s3:::pass-site", distribution_arn = "arn:aws:cloudfront::123456789012:distribution/E1" }
}

run "one_environment_of_one_repository" {
  command = apply

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy).Statement[0].Condition == {
      StringEquals = {
        "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:sub" = "repo:example-university/pass:environment:Production"
      }
    }
    error_message = "Nobody else may take the role."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Resource if statement.Sid == "Roll"]) == ["arn:aws:ecs:us-east-1:123456789012:service/pass-test/pass-test-deposit"]
    error_message = "The core application is only rolled by its own deployer."
  }

  assert {
    condition     = toset([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Sid if contains(statement.Resource, "*")]) == toset(["LogInToRegistry", "FindDeployment", "ReadTaskDefinitions"])
    error_message = "Only what AWS does not narrow is allowed everywhere."
  }
}

run "a_wildcard_in_the_subject_is_refused" {
  command = plan

  variables {
    repository = "example-university/*"
  }

  expect_failures = [var.repository]
}

run "a_provider_that_is_there_already" {
  command = apply

  variables {
    provider_arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
  }

  assert {
    condition     = length(aws_iam_openid_connect_provider.github) == 0
    error_message = "An account has one such provider."
  }
}
