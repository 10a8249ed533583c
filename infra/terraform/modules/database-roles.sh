#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the role and the schema of each service, or gives an existing role its new password. May be
# run again at any time. Wants psql, PGHOST, PGDATABASE, PGUSER and PGPASSWORD of an administrator,
# and CORE_PASSWORD, DEPOSIT_PASSWORD and NOTIFICATION_PASSWORD.
set -eu

prepare() {
  role=$1
  role_password=$2
  export role_password
  # The password goes through the environment: command lines can be seen.
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set role="$role" << 'SQL'
\set password `printenv role_password`
SELECT format('CREATE ROLE %I LOGIN', :'role')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
ALTER ROLE :"role" LOGIN PASSWORD :'password';
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \gexec
-- CREATE is what migrations need for a trusted extension (pg_trgm).
SELECT format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO %I', current_database(), :'role') \gexec
GRANT :"role" TO CURRENT_USER;
CREATE SCHEMA IF NOT EXISTS :"role" AUTHORIZATION :"role";
SQL
}

prepare core "$CORE_PASSWORD"
prepare deposit "$DEPOSIT_PASSWORD"
prepare notification "$NOTIFICATION_PASSWORD"
echo "Roles and schemas are there: core, deposit, notification."
