#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Puts the database back to what it was at the time RESTORE_TO, as '2026-11-21 08:00:00+00'. The
# server must be stopped; what it had is kept beside the new data.
set -eu

wanted=$(date -u -d "$RESTORE_TO" +%Y%m%dT%H%M%SZ)
copy=$(ls /backup | grep '^2' | sort | awk -v wanted="$wanted" '$0 <= wanted' | tail -n 1)
if [ -z "$copy" ]; then
  echo "No copy of the database was complete before $RESTORE_TO. There are: $(ls /backup | tr '\n' ' ')" >&2
  exit 1
fi
if [ -e "$PGDATA/postmaster.pid" ]; then
  echo "The database runs, or did not end cleanly: stop it first." >&2
  exit 1
fi
[ ! -e "$PGDATA" ] || mv "$PGDATA" "$PGDATA.before-$(date -u +%Y%m%dT%H%M%SZ)"
mkdir -m 700 "$PGDATA"
tar --extract --gzip --file "/backup/$copy/base.tar.gz" --directory "$PGDATA"
cat >> "$PGDATA/postgresql.auto.conf" << CONF
restore_command = 'cp /archive/%f "%p"'
recovery_target_time = '$RESTORE_TO'
recovery_target_action = 'promote'
CONF
touch "$PGDATA/recovery.signal"
echo "Put back the copy $copy; starting the server brings it to $RESTORE_TO."
