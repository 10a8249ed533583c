# SPDX-License-Identifier: Apache-2.0
# Alarms as a table: one row is one thing that somebody should look at.

locals {
  fixed = {
    "load-balancer-errors" = {
      about      = "The application answers with errors"
      metric     = "HTTPCode_Target_5XX_Count", namespace = "AWS/ApplicationELB", statistic = "Sum"
      threshold  = 10, above = true, minutes = 5, missing = "notBreaching"
      dimensions = { LoadBalancer = var.load_balancer.arn_suffix }
    }
    "load-balancer-unhealthy" = {
      about      = "A task of the application is not ready"
      metric     = "UnHealthyHostCount", namespace = "AWS/ApplicationELB", statistic = "Maximum"
      threshold  = 0, above = true, minutes = 10, missing = "notBreaching"
      dimensions = { LoadBalancer = var.load_balancer.arn_suffix, TargetGroup = var.load_balancer.target_group_arn_suffix }
    }
    "load-balancer-slow" = {
      about      = "Answers take longer than two seconds on average"
      metric     = "TargetResponseTime", namespace = "AWS/ApplicationELB", statistic = "Average"
      threshold  = 2, above = true, minutes = 15, missing = "notBreaching"
      dimensions = { LoadBalancer = var.load_balancer.arn_suffix }
    }
    "database-cpu" = {
      about      = "The database is busy"
      metric     = "CPUUtilization", namespace = "AWS/RDS", statistic = "Average"
      threshold  = 80, above = true, minutes = 15, missing = "breaching"
      dimensions = { DBInstanceIdentifier = var.database.identifier }
    }
    "database-disk" = {
      about      = "Less than a tenth of the database's disk is free"
      metric     = "FreeStorageSpace", namespace = "AWS/RDS", statistic = "Minimum"
      threshold  = var.database.storage_gib * pow(1024, 3) / 10, above = false, minutes = 15, missing = "breaching"
      dimensions = { DBInstanceIdentifier = var.database.identifier }
    }
    "dead-letters" = {
      about      = "Messages that nobody could process"
      metric     = "QueueSize", namespace = "AWS/AmazonMQ", statistic = "Maximum"
      threshold  = 0, above = true, minutes = 5, missing = "notBreaching"
      dimensions = { Broker = var.brokers[0], Queue = "ActiveMQ.DLQ" }
    }
  }

  services = merge([for service in var.services : {
    "${service}-memory" = {
      about      = "${service} needs more memory"
      metric     = "MemoryUtilization", namespace = "AWS/ECS", statistic = "Maximum"
      threshold  = 90, above = true, minutes = 15, missing = "breaching"
      dimensions = { ClusterName = var.cluster_name, ServiceName = service }
    }
  }]...)

  brokers = { for broker in var.brokers : "${broker}-heap" => {
    about      = "The broker is short of memory"
    metric     = "HeapUsage", namespace = "AWS/AmazonMQ", statistic = "Maximum"
    threshold  = 90, above = true, minutes = 15, missing = "notBreaching"
    dimensions = { Broker = broker }
  } }

  queues = { for name, queue in var.failed_queues : "${name}-not-started" => {
    about      = "${name} could not be started"
    metric     = "ApproximateNumberOfMessagesVisible", namespace = "AWS/SQS", statistic = "Maximum"
    threshold  = 0, above = true, minutes = 5, missing = "notBreaching"
    dimensions = { QueueName = queue }
  } }

  errors = { for name, group in var.log_groups : "${name}-errors" => {
    about      = "${name} reports errors"
    metric     = "${name}-errors", namespace = "PASS/${var.name}", statistic = "Sum"
    threshold  = 5, above = true, minutes = 15, missing = "notBreaching"
    dimensions = {}
  } }

  alarms = merge(local.fixed, local.services, local.brokers, local.queues, local.errors)
}

resource "aws_sns_topic" "this" {
  name = "${var.name}-alarms"
}

resource "aws_sns_topic_policy" "this" {
  arn = aws_sns_topic.this.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "FromAlarmsAndEvents"
      Effect    = "Allow"
      Principal = { Service = ["cloudwatch.amazonaws.com", "events.amazonaws.com"] }
      Action    = ["sns:Publish"]
      Resource  = [aws_sns_topic.this.arn]
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

resource "aws_sns_topic_subscription" "email" {
  for_each  = var.emails
  topic_arn = aws_sns_topic.this.arn
  protocol  = "email"
  endpoint  = each.value
}

resource "aws_cloudwatch_log_metric_filter" "errors" {
  for_each       = var.log_groups
  name           = "${each.key}-errors"
  log_group_name = each.value
  pattern        = "ERROR"

  metric_transformation {
    name      = "${each.key}-errors"
    namespace = "PASS/${var.name}"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each            = local.alarms
  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.about
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = each.value.statistic
  comparison_operator = each.value.above ? "GreaterThanThreshold" : "LessThanThreshold"
  threshold           = each.value.threshold
  period              = 300
  evaluation_periods  = each.value.minutes / 5
  treat_missing_data  = each.value.missing
  alarm_actions       = [aws_sns_topic.this.arn]
  ok_actions          = [aws_sns_topic.this.arn]
}

# A loader that ends with an error, and a deployment that ECS takes back.
resource "aws_cloudwatch_event_rule" "this" {
  for_each = {
    "task-failed" = {
      source      = ["aws.ecs"]
      detail-type = ["ECS Task State Change"]
      detail = {
        clusterArn = [{ suffix = "/${var.cluster_name}" }]
        lastStatus = ["STOPPED"]
        # Exit code 2 of a loader means that some rows were refused and the others are loaded.
        containers = { exitCode = [{ anything-but = [0, 2, 143] }] }
      }
    }
    "rollback" = {
      source      = ["aws.ecs"]
      detail-type = ["ECS Deployment State Change"]
      resources   = [{ prefix = "arn:aws:ecs:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:service/${var.cluster_name}/" }]
      detail      = { eventName = ["SERVICE_DEPLOYMENT_FAILED"] }
    }
  }
  name          = "${var.name}-${each.key}"
  event_pattern = jsonencode(each.value)
}

resource "aws_cloudwatch_event_target" "this" {
  for_each = aws_cloudwatch_event_rule.this
  rule     = each.value.name
  arn      = aws_sns_topic.this.arn
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.name
  dashboard_body = jsonencode({
    widgets = [for index, widget in local.widgets : {
      type   = "metric"
      x      = (index % 2) * 12
      y      = floor(index / 2) * 6
      width  = 12
      height = 6
      properties = {
        title   = widget.title
        region  = data.aws_region.current.region
        period  = 300
        metrics = widget.metrics
      }
    }]
  })
}

locals {
  widgets = [
    {
      title = "Requests and errors"
      metrics = [
        for metric in ["RequestCount", "HTTPCode_Target_4XX_Count", "HTTPCode_Target_5XX_Count"] :
        ["AWS/ApplicationELB", metric, "LoadBalancer", var.load_balancer.arn_suffix, { stat = "Sum" }]
      ]
    },
    {
      title   = "Time to answer"
      metrics = [for stat in ["p50", "p95", "p99"] : ["AWS/ApplicationELB", "TargetResponseTime", "LoadBalancer", var.load_balancer.arn_suffix, { stat = stat }]]
    },
    {
      title = "Services"
      metrics = concat(
        [for service in sort(var.services) : ["AWS/ECS", "CPUUtilization", "ClusterName", var.cluster_name, "ServiceName", service]],
        [for service in sort(var.services) : ["AWS/ECS", "MemoryUtilization", "ClusterName", var.cluster_name, "ServiceName", service]],
      )
    },
    {
      title   = "Database"
      metrics = [for metric in ["CPUUtilization", "DatabaseConnections"] : ["AWS/RDS", metric, "DBInstanceIdentifier", var.database.identifier]]
    },
    {
      title   = "Broker"
      metrics = [for broker in var.brokers : ["AWS/AmazonMQ", "TotalMessageCount", "Broker", broker]]
    },
    {
      title   = "Errors in logs"
      metrics = [for name in sort(keys(var.log_groups)) : ["PASS/${var.name}", "${name}-errors", { stat = "Sum" }]]
    },
  ]
}
