# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Finds the Docker engine and compose, or starts an engine of its own. To be sourced.

# The builder that every engine has; the newer one is a plugin that may be missing.
export DOCKER_BUILDKIT=0 BUILDKIT_PROGRESS=plain

has_engine() { docker info > /dev/null 2>&1; }

compose() {
  if docker compose version > /dev/null 2>&1; then
    docker compose "$@"
  else
    docker-compose "$@"
  fi
}

# Starts an engine whose data lie in this folder; stop_engine ends it.
start_engine() {
  local folder=$1 waited
  [[ $(id -u) == 0 ]] && command -v dockerd > /dev/null || return 1
  mkdir -p "$folder"
  export DOCKER_HOST=unix://$folder/docker.sock
  dockerd --data-root "$folder/data" --exec-root "$folder/exec" --pidfile "$folder/pid" -H "$DOCKER_HOST" \
    > "$folder/log" 2>&1 &
  engine=$!
  for ((waited = 0; waited < 300; waited++)); do
    ! has_engine || return 0
    kill -0 $engine 2> /dev/null || break
    sleep 0.2
  done
  stop_engine
  return 1
}

stop_engine() {
  [[ -z ${engine:-} ]] || { kill "$engine" 2> /dev/null && wait "$engine"; } || true
  engine=
}

# Builds an image; says nothing unless it fails.
quiet_build() {
  local output
  output=$(docker build -q "$@" 2>&1) || { printf '%s\n' "$output" >&2; return 1; }
}
