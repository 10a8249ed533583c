# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What docker/test checks in the running stack. To be sourced; runs in the site's folder.

readonly SERVICES="core deposit notification proxy broker mail database"
readonly ROUNDS=3

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# WHAT COMMAND…: until the command succeeds, three minutes at most.
await() {
  local what=$1 waited
  shift
  for ((waited = 0; waited < 900; waited++)); do
    ! "$@" > /dev/null 2>&1 || return 0
    sleep 0.2
  done
  fail "$what did not come within three minutes"
}

free_port() {
  local candidate
  for ((candidate = 18080; candidate < 18999; candidate++)); do
    (exec 3<> "/dev/tcp/127.0.0.1/$candidate") 2> /dev/null || { echo $candidate && return; }
  done
}

container() { stack ps -q "$1"; }

is_healthy() { [[ $(docker inspect -f '{{.State.Health.Status}}' "$(container "$1")") == healthy ]]; }

answers() { curl -sf -o /dev/null "http://127.0.0.1:$port$1"; }

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

check_stack() {
  local service
  for service in $SERVICES; do
    await "$service, healthy," is_healthy "$service"
  done
  answers /actuator/health/liveness || fail "liveness is not answered through the proxy"
  answers /actuator/health/readiness || fail "readiness is not answered through the proxy"
  answers /login/saml2/Metadata || fail "the service provider does not tell its metadata"
  answers /app/ || fail "the application is not served"
  ! answers /actuator/prometheus || fail "metrics are open to everybody"
  check_containers
  echo "ok: the stack is up, every container is healthy"
  sample "$work/sample.log" || fail "the sample"
  echo "ok: the sample went through"
  for service in core deposit notification; do
    docker logs "$(container "$service")" 2>&1 | tail -n 1 | grep -q '^{.*}$' || fail "$service does not log JSON"
  done
  docker logs "$(container deposit)" 2>&1 | grep -qE '"trace[^,]*[0-9a-f]{32}' || fail "the deposit service's log has no trace ids"
  echo "ok: logs are JSON with trace ids"
  measure_memory
  for service in $SERVICES; do
    restart_under_load "$service"
  done
  check_backup
  measure_starts
  measure_sizes
}

# Nobody is root but where a program separates rights itself, and nothing can be written.
check_containers() {
  local service id
  for service in core deposit notification proxy broker; do
    id=$(container "$service")
    [[ $(docker exec "$id" id -u) == 10001 ]] || fail "$service runs as root"
    ! docker exec "$id" touch /opt/pass/written 2> /dev/null || fail "$service can change its own files"
    [[ $(docker inspect -f '{{.HostConfig.ReadonlyRootfs}}' "$id") == true ]] || fail "$service has a root file system that can be written"
    [[ $(docker exec "$id" cat /proc/1/comm) =~ ^(java|pass-httpd|bash)$ ]] || fail "$service is not the first process of its container"
  done
}

# Everything is destroyed and comes back: the first sample's submission, and its files with their bytes.
check_backup() {
  local submission backup service before after
  submission=$(sed -n 's/^Submission \([0-9]*\): .*/\1/p' "$work/sample.log")
  before=$(files_of "$submission")
  [[ $(wc -l <<< "$before") == 2 ]] || fail "the sample's submission $submission has no two files"
  backup=$("$here/backup" "$site" "$work/backups" --keep 1)
  stack down -v > /dev/null 2>&1
  "$here/restore" "$site" "$backup" > "$work/restore.log" 2>&1 || { cat "$work/restore.log"; fail "the restore"; }
  for service in core deposit notification; do
    await "$service, healthy after the restore," is_healthy "$service"
  done
  after=$(files_of "$submission")
  [[ $after == "$before" ]] || fail "the files of submission $submission are not what they were: $before; $after"
  sample "$work/sample-restored.log" || fail "a sample after the restore"
  echo "ok: a destroyed stack came back from its backup with its files"
}

# A line for each file of a submission: the digest of its bytes.
files_of() {
  local password path
  password=$(sed -n 's/^PASS_CORE_PASSWORD=//p' .env)
  curl -sf -g -u "backend:$password" "http://127.0.0.1:$port/data/file?filter=submission.id==$1&sort=id" |
    grep -oE '"uri":"[^"]*/file/[^"]*"' | sed 's#.*\(/file/[^"]*\)"#\1#' |
    while read -r path; do curl -sf -u "backend:$password" "http://127.0.0.1:$port$path" | sha256sum; done
}

sample() { "$root/pass" sample --port "$port" --data "$data" > "$1" 2>&1 || { cat "$1"; return 1; }; }

# A sample is under way while the service ends and comes back; it must arrive whole, and once.
restart_under_load() {
  local service=$1 id before after code grace
  id=$(container "$service")
  grace=$(docker inspect -f '{{.Config.StopTimeout}}' "$id")
  sample "$work/sample-$service.log" &
  local running=$!
  sleep 1
  before=$(milliseconds)
  docker stop -t "$grace" "$id" > /dev/null
  after=$(milliseconds)
  code=$(docker inspect -f '{{.State.ExitCode}}' "$id")
  [[ $code != 137 ]] || fail "$service had to be killed after $grace s"
  docker start "$id" > /dev/null
  wait $running || fail "a sample was lost while $service was restarted"
  await "$service, healthy again," is_healthy "$service"
  echo "ok: $service ended in $((after - before)) ms (of $grace s, exit code $code) and nothing was lost"
}

measure_memory() {
  echo "| container | memory in MiB (PSS of its processes) |"
  echo "| --- | ---: |"
  local service pid total=0 kib
  for service in $SERVICES; do
    kib=0
    for pid in $(docker top "$(container "$service")" -eo pid | tail -n +2); do
      kib=$((kib + $(awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup" 2> /dev/null || echo 0)))
    done
    echo "| $service | $((kib / 1024)) |"
    total=$((total + kib / 1024))
  done
  echo "| **total** | **$total** |"
}

# CONTAINER PATH CODE: milliseconds from the start of the container to the first such answer.
start_time() {
  local id=$1 before address code=
  docker stop -t 45 "$id" > /dev/null
  before=$(milliseconds)
  docker start "$id" > /dev/null
  address=$(docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}' "$id")
  until [[ $code == "$3" ]]; do
    code=$(curl -s -o /dev/null -w '%{http_code}' "http://${address%% *}:8080$2" || true)
  done
  echo $(($(milliseconds) - before))
}

median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }

measure_starts() {
  local empty core=() plain=() round id
  id=$(container core)
  stack stop deposit notification proxy mail > /dev/null 2>&1
  empty=$(docker run -d --memory 1g -v "$(echo "$root"/quickstart/empty-app/target/*-app.jar):/app.jar:ro" \
    --entrypoint java "${PASS_IMAGES:-}pass-core-main:$version" -jar /app.jar --server.port=8080)
  for ((round = 0; round < ROUNDS; round++)); do
    plain+=("$(start_time "$empty" / 404)")
    core+=("$(start_time "$id" /actuator/health/readiness 200)")
  done
  docker rm -f "$empty" > /dev/null
  local a b
  a=$(median "${plain[@]}")
  b=$(median "${core[@]}")
  echo "start, median of $ROUNDS: core's image $b ms, empty Spring Boot application $a ms, ratio $((b * 100 / a))/100"
  ((b * 2 <= a * 5)) || fail "core's image takes more than 2.5 times as long as an empty application"
}

measure_sizes() {
  echo "| image | size in MiB |"
  echo "| --- | ---: |"
  local name
  for name in pass-core-main deposit-services-core pass-notification-service pass-grant-loader pass-journal-loader \
    pass-nihms-loader pass-ui pass-activemq pass-mail-relay; do
    echo "| $name | $(($(docker image inspect -f '{{.Size}}' "${PASS_IMAGES:-}$name:$version") / 1048576)) |"
  done
}
