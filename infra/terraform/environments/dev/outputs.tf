# SPDX-License-Identifier: Apache-2.0
output "site" {
  description = "What the guide's next steps need."
  value       = module.site
}
