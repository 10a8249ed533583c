# SPDX-License-Identifier: Apache-2.0
resource "aws_ecr_repository" "this" {
  for_each = var.repositories
  name     = "${var.name}/${each.key}"
  # A release is what it was when it was tested.
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "AES256"
  }
}

resource "aws_ecr_lifecycle_policy" "this" {
  for_each   = var.repositories
  repository = aws_ecr_repository.this[each.key].name
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        description  = "Images without a tag end after a week"
        selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 7 }
        action       = { type = "expire" }
      },
      {
        rulePriority = 2
        description  = "Old releases end"
        selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = var.kept_releases }
        action       = { type = "expire" }
      },
    ]
  })
}
