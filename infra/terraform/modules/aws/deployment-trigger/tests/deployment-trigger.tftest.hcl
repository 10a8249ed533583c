# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name         = "pass-test"
  environment  = "staging"
  deployer     = { image = "registry.example.edu/pass-deployer", tag = "1.2.3", arn = "arn:aws:ecr:us-east-1:123456789012:repository/pass-deployer" }
  cluster      = { name = "pass-test", arn = "arn:aws:ecs:us-east-1:123456789012:cluster/pass-test" }
  vpc_id       = "vpc-1"
  subnet_ids   = ["subnet-1"]
  database_arn = "arn:aws:rds:us-east-1:123456789012:db:pass-test"
  service = {
    arn         = "arn:aws:ecs:us-east-1:123456789012:service/pass-test/pass-test-core"
    family_arns = ["arn:aws:ecs:us-east-1:123456789012:task-definition/pass-test-core"]
    role_arns   = ["arn:aws:iam::123456789012:role/pass-test-core-task"]
  }
}

run "a_message_runs_the_deployer" {
  command = apply

  assert {
    condition     = aws_pipes_pipe.this.target == var.cluster.arn && jsondecode(one(aws_pipes_pipe.this.source_parameters[0].filter_criteria[0].filter).pattern).body.environment == ["staging"]
    error_message = "Messages for this environment become tasks of its cluster."
  }

  assert {
    condition     = jsondecode(aws_sqs_queue_policy.this.policy).Statement[0].Condition.ArnEquals["aws:SourceArn"] == aws_sns_topic.this.arn
    error_message = "Only the topic fills the queue."
  }

  assert {
    condition     = aws_sns_topic_subscription.this.raw_message_delivery
    error_message = "The pipe reads the message itself."
  }
}

run "the_deployer_changes_one_service" {
  command = apply

  assert {
    condition     = [for statement in local.deployer_statements : statement.Resource if statement.Sid == "Roll"] == [["arn:aws:ecs:us-east-1:123456789012:service/pass-test/pass-test-core"]]
    error_message = "Only the core application is rolled."
  }

  assert {
    condition     = one([for statement in local.deployer_statements : statement.Condition.StringEquals["iam:PassedToService"] if statement.Sid == "PassRoles"]) == "ecs-tasks.amazonaws.com"
    error_message = "Its roles are passed on to tasks only."
  }
}
