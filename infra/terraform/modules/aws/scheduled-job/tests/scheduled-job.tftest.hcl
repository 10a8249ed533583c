# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name       = "pass-test-grant-loader"
  image_tag  = "1.2.3"
  schedule   = "cron(15 2 * * ? *)"
  cluster    = { name = "pass-test", arn = "arn:aws:ecs:us-east-1:123456789012:cluster/pass-test" }
  vpc_id     = "vpc-1"
  subnet_ids = ["subnet-1"]
  containers = [{ name = "grant-loader", image = "registry.example.edu/pass-grant-loader" }]
}

run "the_scheduler_may_start_this_job_only" {
  command = apply

  assert {
    condition     = jsondecode(aws_iam_role_policy.scheduler[0].policy).Statement[0].Resource == ["arn:aws:ecs:us-east-1:123456789012:task-definition/mocked:*"]
    error_message = "Any revision of this family, and no other."
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.scheduler[0].policy).Statement[1].Condition.StringEquals["iam:PassedToService"] == "ecs-tasks.amazonaws.com"
    error_message = "Roles are passed on to tasks only."
  }

  assert {
    condition     = aws_scheduler_schedule.this[0].target[0].dead_letter_config[0].arn == aws_sqs_queue.failed[0].arn
    error_message = "Starts that fail are kept."
  }
}

run "started_by_hand" {
  command = apply

  variables {
    schedule = null
  }

  assert {
    condition     = length(aws_scheduler_schedule.this) == 0 && length(aws_iam_role.scheduler) == 0 && output.schedule_arn == null
    error_message = "Without a schedule nothing starts it."
  }
}

run "a_schedule_of_cron_is_refused" {
  command = plan

  variables {
    schedule = "15 2 * * *"
  }

  expect_failures = [var.schedule]
}
