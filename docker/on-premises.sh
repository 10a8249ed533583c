# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Follows docs/operations/on-premises.md: Terraform writes the stack of infra/terraform/environments/on-premises,
# `deploy` brings it up from its own registry, and a sample goes through it. To be sourced by docker/test, whose
# site, stand-ins and images it uses.

check_on_premises() {
  if ! command -v terraform > /dev/null; then
    echo "skipped: the stack of infra/terraform/environments/on-premises: terraform 1.11 or newer is not installed"
    return
  fi
  stack down -v > /dev/null 2>&1
  local installed=$work/on-premises service
  mkdir "$installed"
  cp -R "$site/configuration" "$installed/configuration"
  echo '{}' > "$installed/configuration/notification.yaml"
  write_stack "$installed"
  cp "$root/infra/terraform/environments/on-premises/deploy" "$installed/"
  cd "$installed"
  export COMPOSE_FILE=compose.yaml:stand-ins.yaml
  current=$installed
  fill_registry
  stack up -d stand-ins > "$work/on-premises.log" 2>&1
  deploy_release
  stack run --rm -T -v "$root/quickstart/src/main/resources/demo-data:/demo-data:ro" core import /demo-data >> "$work/on-premises.log" 2>&1 ||
    { tail -n 20 "$work/on-premises.log"; fail "the import into the stack that Terraform wrote"; }
  answers /actuator/health/readiness || fail "readiness is not answered through the proxy"
  sample "$work/sample-on-premises.log" || fail "the sample through the stack that Terraform wrote"
  await "the backup of the database" is_healthy database-backup
  # A second release finds a database that is in use.
  deploy_release
  sample "$work/sample-second-release.log" || fail "a sample after a second deployment"
  echo "ok: the stack that Terraform wrote was deployed from its own registry, twice, and a sample went through it each time"
}

# FOLDER: compose.yaml by Terraform, the stand-ins beside it, and .env with the secrets it asks for.
write_stack() {
  local code=$work/terraform environment=$work/terraform/environments/on-premises name
  cp -R "$root/infra/terraform" "$code"
  cat > "$environment/terraform.tfvars" << HCL
domain        = "localhost"
url           = "http://localhost:$port"
listen        = "127.0.0.1:$port"
image_tag     = "$version"
own_registry  = true
postgres      = { image = "${postgres%:*}", version = "17" }
configuration = "$1/configuration"

service_provider = { entity_id = "http://localhost:$port/shibboleth", idp_metadata = "file:/etc/pass/idp-metadata.xml" }

settings = {
  core = { SPRING_PROFILES_ACTIVE = "demo", PASS_CORE_POLICY_INSTITUTION = "eastbrook.example.edu" }
  deposit = {
    PASS_DEPOSIT_RETRY_INITIAL_DELAY = "2s", PASS_DEPOSIT_POLL_INTERVAL = "1s", SPRING_MAIL_HOST = "stand-ins", SPRING_MAIL_PORT = "2525"
    PMC_FTP_HOST = "stand-ins", PMC_FTP_PORT = "2222", PMC_FTP_USER = "nihms", PMC_FTP_HOST_KEY = "$(< "$data/sftp-fingerprint")"
    PASS_DEPOSIT_REPOSITORY_CONFIGURATION = "/etc/pass/repositories.json", DEMO_REPOSITORIES = "$data/repositories"
  }
  notification = { PASS_NOTIFICATION_MODE = "DEMO", PASS_LINK_SCHEME = "http", SPRING_MAIL_HOST = "stand-ins", SPRING_MAIL_PORT = "2525" }
}

secret_settings = { deposit = ["PMC_FTP_PASSWORD"] }
HCL
  cat > "$1/stand-ins.yaml" << YAML
services:
  stand-ins:
    image: ${PASS_IMAGES:-}pass-activemq:$version
    command: [org.publicaccess.pass.quickstart.standins.StandInsMain]
    environment: { PASS_STAND_INS_FOLDER: $data, PASS_STAND_INS_PASSWORD: stand-in, PASS_BROKER_PORT: 2525 }
    volumes: ["$data:$data"]
  deposit:
    volumes: ["$data/repositories:$data/repositories"]
YAML
  # Nothing may depend on what the account that runs this has configured.
  (
    cd "$environment"
    export TF_IN_AUTOMATION=1 TF_CLI_CONFIG_FILE=/dev/null
    terraform init -input=false -no-color > "$work/terraform.log" 2>&1 && terraform apply -auto-approve -input=false -no-color >> "$work/terraform.log" 2>&1 ||
      { cat "$work/terraform.log"; fail "terraform apply"; }
    terraform output -raw compose > "$1/compose.yaml"
    echo "COMPOSE_PROJECT_NAME=pass-test-on-premises-$$" > "$1/.env"
    for name in $(terraform output -json variables | grep -oE '[A-Z_]{5,}'); do
      case $name in
        PASS_CORE_USERTOKEN_KEY) echo "$name=AAAQEAYEAUDAOCAJBIFQYDIOB4" ;;
        PMC_FTP_PASSWORD) echo "$name=stand-in" ;;
        *) echo "$name=$(secret)" ;;
      esac
    done >> "$1/.env"
  )
}

# The stack's registry gets the images that its services name.
fill_registry() {
  docker image inspect registry:3 > /dev/null 2>&1 || docker pull -q registry:3 > /dev/null 2>&1 ||
    quiet_build --network host --build-arg DEBIAN_BASE=pass-base/debian:trixie -t registry:3 "$here/registry"
  stack up -d registry > "$work/registry.log" 2>&1 || { cat "$work/registry.log"; fail "the registry"; }
  await "the registry" is_healthy registry
  local image name
  for image in $(stack --profile loaders config | sed -nE 's/^ *image: (localhost:5000.*)/\1/p' | sort -u); do
    name=${image##*/}
    docker tag "${PASS_IMAGES:-}$name" "$image"
    docker push -q "$image" > /dev/null
  done
}

deploy_release() {
  PASS_FOLDER=$PWD ./deploy "$version" >> "$work/on-premises.log" 2>&1 || { tail -n 40 "$work/on-premises.log"; fail "deploy $version"; }
}
