#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the role and the schema of each service, or gives an existing role its new password. May be
# run again at any time. Wants psql, PGHOST, PGDATABASE, PGUSER and PGPASSWORD of an administrator,
# and CORE_PASSWORD, DEPOSIT_PASSWORD and NOTIFICATION_PASSWORD.
set -eu

prepare() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set role="$1" << 'SQL'
SELECT format('CREATE ROLE %I', :'role')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \gexec
-- CREATE is what migrations need for a trusted extension (pg_trgm).
SELECT format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO %I', current_database(), :'role') \gexec
GRANT :"role" TO CURRENT_USER;
CREATE SCHEMA IF NOT EXISTS :"role" AUTHORIZATION :"role";
SQL
  # psql sends a digest only: a password in a statement could get into the server's log. Without a
  # terminal it reads the password, twice, from its input.
  printf '%s\n%s\n' "$2" "$2" | setsid psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --command "\\password $1" > /dev/null 2>&1 ||
    { echo "The password of $1 could not be set." >&2; exit 1; }
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --command "ALTER ROLE $1 LOGIN"
}

prepare core "$CORE_PASSWORD"
prepare deposit "$DEPOSIT_PASSWORD"
prepare notification "$NOTIFICATION_PASSWORD"
echo "Roles and schemas are there: core, deposit, notification."
