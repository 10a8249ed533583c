# SPDX-License-Identifier: Apache-2.0
output "vpc_id" {
  description = "The network."
  value       = aws_vpc.this.id
}

output "cidr" {
  description = "Its address range."
  value       = aws_vpc.this.cidr_block
}

output "private_subnet_ids" {
  description = "Where containers run, one in each zone."
  value       = [for zone in var.zones : aws_subnet.private[zone].id]
}

output "data_subnet_ids" {
  description = "Where database and broker live, one in each zone; without a route to the internet."
  value       = [for zone in var.zones : aws_subnet.data[zone].id]
}

output "outgoing_addresses" {
  description = "Addresses that PASS calls repositories from, for their firewalls."
  value       = [for address in aws_eip.nat : address.public_ip]
}
