# SPDX-License-Identifier: Apache-2.0
# A container that runs before the others: lets them write to /tmp, which ECS gives to root, and puts
# configuration and key files where they find them.

locals {
  configurations    = var.configuration == null ? [] : [var.configuration]
  secret_file_names = sort(keys(var.secret_files))
  file_variables    = { for index, name in local.secret_file_names : name => "PASS_FILE_${index}" }

  preparation = concat(
    ["chmod 1777 /scratch"],
    [for from in local.configurations : "aws s3 cp --only-show-errors --recursive 's3://${from.bucket}/${from.prefix}' /etc/pass/"],
    [for name in local.secret_file_names : "printf '%s\\n' \"$${${local.file_variables[name]}}\" > '/etc/pass/${name}'"],
  )

  prepare = {
    name             = "prepare"
    image            = "public.ecr.aws/aws-cli/aws-cli:2.27.0"
    essential        = false
    entryPoint       = ["sh", "-ceu"]
    command          = [join("\n", local.preparation)]
    secrets          = [for name in local.secret_file_names : { name = local.file_variables[name], valueFrom = var.secret_files[name] }]
    logConfiguration = local.logging
    mountPoints = concat(
      [{ sourceVolume = "tmp", containerPath = "/scratch", readOnly = false }],
      [for volume in local.file_volumes : { sourceVolume = volume, containerPath = "/etc/pass", readOnly = false }],
    )
  }
}
