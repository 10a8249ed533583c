# SPDX-License-Identifier: Apache-2.0
mock_provider "aws" {
  source = "../../../mocks"
}

variables {
  name          = "pass-test"
  emails        = ["pass-staff@example.edu"]
  cluster_name  = "pass-test"
  services      = ["pass-test-core", "pass-test-deposit"]
  log_groups    = { core = "/pass/pass-test-core" }
  load_balancer = { arn_suffix = "app/pass/1", target_group_arn_suffix = "targetgroup/pass/1" }
  database      = { identifier = "pass-test", storage_gib = 20 }
  brokers       = ["pass-test-1"]
  failed_queues = { deployment = "pass-test-deployments-failed" }
}

run "an_alarm_for_each_part" {
  command = apply

  assert {
    condition = toset(output.alarms) == toset([for name in [
      "core-errors", "database-cpu", "database-disk", "dead-letters", "deployment-not-started",
      "load-balancer-errors", "load-balancer-slow", "load-balancer-unhealthy", "pass-test-1-heap",
      "pass-test-core-memory", "pass-test-deposit-memory",
    ] : "pass-test-${name}"])
    error_message = "Every part has its alarms."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.this : contains(alarm.alarm_actions, aws_sns_topic.this.arn)])
    error_message = "Somebody hears of every alarm."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["database-disk"].threshold == 2147483648
    error_message = "A tenth of 20 GiB."
  }

  assert {
    condition     = length(jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets) == 6
    error_message = "The dashboard shows all parts."
  }
}
