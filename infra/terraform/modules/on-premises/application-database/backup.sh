#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copies the whole cluster once a day. A copy bears the time at which it was complete. Copies and
# archived log older than BACKUP_DAYS are removed, but not the log that the oldest copy needs.
set -eu

pause=
trap '[ -z "$pause" ] || kill "$pause"; exit 0' TERM
while :; do
  rm -rf /backup/.part
  pg_basebackup --host 127.0.0.1 --username postgres --pgdata /backup/.part --format tar --gzip --wal-method fetch --checkpoint fast
  copy=$(date -u +%Y%m%dT%H%M%SZ)
  mv /backup/.part "/backup/$copy"
  echo "Copied the database to /backup/$copy"
  find /backup -mindepth 1 -maxdepth 1 -name '2*' -mtime "+$BACKUP_DAYS" -exec rm -r {} +
  find /archive -type f -mtime "+$((BACKUP_DAYS + 1))" -exec rm {} +
  # A signal ends the wait, but would not end the sleep.
  sleep 86400 &
  pause=$!
  wait "$pause"
done
