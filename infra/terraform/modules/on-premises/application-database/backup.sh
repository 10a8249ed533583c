#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copies the whole cluster once a day. Copies and archived log older than BACKUP_DAYS are removed,
# but never the log that the oldest copy needs.
set -eu

while :; do
  copy=$(date -u +%Y%m%dT%H%M%SZ)
  rm -rf /backup/.part
  pg_basebackup --host 127.0.0.1 --username postgres --pgdata /backup/.part --format tar --gzip --wal-method fetch --checkpoint fast
  mv /backup/.part "/backup/$copy"
  echo "Copied the database to /backup/$copy"
  find /backup -mindepth 1 -maxdepth 1 -name '2*' -mtime "+$BACKUP_DAYS" -exec rm -r {} +
  find /archive -type f -mtime "+$((BACKUP_DAYS + 1))" -exec rm {} +
  # Ends at once when the container is told to.
  sleep 86400 &
  trap 'kill $!; exit 0' TERM
  wait $!
done
