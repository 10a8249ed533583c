#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Run once by the database's image when it makes its cluster: a schema and a role for each service,
# which cannot touch the others'.
set -euo pipefail

sql() {
  psql -v ON_ERROR_STOP=1 --no-psqlrc --username "${POSTGRES_USER:-postgres}" --dbname "${POSTGRES_DB:-pass}" "$@"
}

service() {
  local name=$1 password=$2
  # The password reaches psql through its environment, not its command line, and is quoted by it.
  PASSWORD=$password sql << 'SQL' -v "name=$name" -v "database=${POSTGRES_DB:-pass}"
\getenv password PASSWORD
CREATE ROLE :"name" LOGIN NOSUPERUSER PASSWORD :'password';
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
-- CREATE is what a service's migrations need for a trusted extension (pg_trgm).
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE :"database" TO :"name";
CREATE SCHEMA IF NOT EXISTS :"name" AUTHORIZATION :"name";
ALTER ROLE :"name" IN DATABASE :"database" SET search_path TO :"name", public;
SQL
}

service core "$PASS_CORE_DATABASE_PASSWORD"
service deposit "$PASS_DEPOSIT_DATABASE_PASSWORD"
service notification "$PASS_NOTIFICATION_DATABASE_PASSWORD"
