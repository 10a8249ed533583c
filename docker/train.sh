# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Records which classes a program loads at its start, in its own image and against a database that
# exists only for it. The cache halves the time of a start. To be sourced by docker/build.

training_name=pass-training-$$

start_training() {
  [[ ${PASS_TRAINING:-yes} == yes ]] || return 0
  local image=${PASS_POSTGRES_IMAGE:-postgres:17}
  if ! docker image inspect "$image" > /dev/null 2>&1 && ! docker pull -q "$image" > /dev/null 2>&1; then
    cp "$here/postgres/run" "$context/"
    image=pass-base/postgres:17
    quiet_build --network host --build-arg "DEBIAN_BASE=$DEBIAN_BASE" -t $image -f "$here/postgres/Dockerfile" "$context"
  fi
  docker network create "$training_name" > /dev/null
  docker run -d --name "$training_name" --network "$training_name" --network-alias database \
    -v "$here/postgres/10-pass.sh:/docker-entrypoint-initdb.d/10-pass.sh:ro" -e POSTGRES_DB=pass -e POSTGRES_PASSWORD=training \
    -e PASS_CORE_DATABASE_PASSWORD=training -e PASS_DEPOSIT_DATABASE_PASSWORD=training \
    -e PASS_NOTIFICATION_DATABASE_PASSWORD=training "$image" > /dev/null
  local waited
  for ((waited = 0; waited < 240; waited++)); do
    ! docker exec "$training_name" pg_isready -q -h 127.0.0.1 -U postgres -d pass || return 0
    sleep 0.5
  done
  echo "The database for the training does not start:" >&2
  docker logs "$training_name" >&2
  return 1
}

stop_training() {
  docker rm -f -v "$training_name" > /dev/null 2>&1 || true
  docker network rm "$training_name" > /dev/null 2>&1 || true
}

# NAME IMAGE
train() {
  [[ ${PASS_TRAINING:-yes} == yes ]] || return 0
  local folder=$context/record words=()
  mkdir "$folder" && chmod 777 "$folder"
  [[ $1 != *-loader ]] || words=(--help)
  local prefix
  local settings=(-e PASS_RECORD_CLASSES=/record/app.aot -e PASS_CORE_URL=http://localhost:8080 -e PASS_CORE_USER=training
    -e PASS_CORE_PASSWORD=training -e PASS_CORE_USERTOKEN_KEY=AAAQEAYEAUDAOCAJBIFQYDIOB4 -e PASS_APP_DOMAIN=localhost
    -e PASS_CORE_FILE_SERVICE_ROOT_DIR=/tmp/files -e PASS_DEPOSIT_REPOSITORY_CONFIGURATION=/repositories.json
    -e PMC_FTP_HOST=localhost -e PMC_FTP_PORT=22 -e PMC_FTP_USER=training -e PMC_FTP_PASSWORD=training
    -e PMC_FTP_HOST_KEY=SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU -e DEMO_REPOSITORIES=/tmp)
  for prefix in CORE DEPOSIT NOTIFICATION; do
    settings+=(-e "PASS_${prefix}_DATABASE_URL=jdbc:postgresql://database/pass" -e "PASS_${prefix}_DATABASE_PASSWORD=training"
      -e "PASS_${prefix}_DATABASE_USERNAME=$(tr '[:upper:]' '[:lower:]' <<< $prefix)")
  done
  cp "$root/quickstart/src/main/resources/repositories.json" "$folder/"
  if ! docker run --rm --network "$training_name" --memory 2g -v "$folder:/record" \
    -v "$folder/repositories.json:/repositories.json:ro" "${settings[@]}" "$2" ${words[@]+"${words[@]}"} > "$context/log" 2>&1 ||
    [[ ! -s $folder/app.aot ]]; then
    echo "The training of $1 failed:" >&2
    tail -n 30 "$context/log" >&2
    return 1
  fi
  chmod 644 "$folder/app.aot"
  quiet_build -t "$2" --build-arg "IMAGE=$2" -f "$here/trained.Dockerfile" "$folder"
}
