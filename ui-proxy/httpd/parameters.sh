# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034
# Checks what comes from the environment, says everything that is wrong with it at once, and derives
# the rest: HTTPD_… for Apache, `defines` for its <IfDefine>s, `saml` (yes or no).

readonly DEFAULT_CSP="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

problems=()

problem() {
  problems+=("$1")
}

# The path of an existing readable file, from a path or a file: address as core's settings have them.
file_parameter() {
  local name=$1 value=${!1:-} found
  found=${value#file:}
  found=${found/#\/\/\//\/}
  if [[ -z $value ]]; then
    problem "$name is not set. Set it to the path of $2."
  elif [[ $found != /* ]]; then
    problem "$name is '$value'. Give an absolute path, as /etc/pass/file or file:/etc/pass/file."
  elif [[ ! -r $found ]]; then
    problem "$name names $found, which cannot be read. It must be $2."
  fi
  printf -v "$3" %s "$found"
}

check_address() {
  PASS_CORE_BASE_URL=${PASS_CORE_BASE_URL:-}
  PASS_CORE_BASE_URL=${PASS_CORE_BASE_URL%/}
  if [[ $PASS_CORE_BASE_URL =~ ^(https?)://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(:[0-9]+)?$ ]]; then
    HTTPD_SCHEME=${BASH_REMATCH[1]}
    HTTPD_AUTHORITY=${BASH_REMATCH[2]}${BASH_REMATCH[3]}
    HTTPD_PUBLIC_PORT=${BASH_REMATCH[3]#:}
    [[ -n $HTTPD_PUBLIC_PORT ]] || HTTPD_PUBLIC_PORT=$([[ $HTTPD_SCHEME == https ]] && echo 443 || echo 80)
    [[ $HTTPD_SCHEME == http ]] || defines+=(-Dhttps)
  else
    problem "PASS_CORE_BASE_URL is '$PASS_CORE_BASE_URL'. Set it to the site's public address without a path, as https://pass.example.edu."
  fi
  PASS_PROXY_CORE_URL=${PASS_PROXY_CORE_URL:-}
  PASS_PROXY_CORE_URL=${PASS_PROXY_CORE_URL%/}
  if ! [[ $PASS_PROXY_CORE_URL =~ ^http://[A-Za-z0-9.:_-]+$ ]]; then
    problem "PASS_PROXY_CORE_URL is '$PASS_PROXY_CORE_URL'. Set it to core's address on the inner network, as http://pass-core:8080."
  fi
}

check_listening() {
  local tls=no
  if [[ -n ${PASS_PROXY_TLS_CERT:-}${PASS_PROXY_TLS_KEY:-} ]]; then
    tls=yes
    defines+=(-Dtls)
    file_parameter PASS_PROXY_TLS_CERT "the certificate chain in PEM form" PASS_PROXY_TLS_CERT
    file_parameter PASS_PROXY_TLS_KEY "the certificate's private key in PEM form" PASS_PROXY_TLS_KEY
    [[ ${HTTPD_SCHEME:-https} == https ]] ||
      problem "PASS_PROXY_TLS_CERT is set, but PASS_CORE_BASE_URL begins with http:. Let it begin with https:."
  fi
  HTTPD_LISTEN=${PASS_PROXY_LISTEN:-$([[ $tls == yes ]] && echo 443 || echo 80)}
  [[ $HTTPD_LISTEN =~ ^([0-9.]+:|\[[0-9A-Fa-f:]+\]:)?[0-9]{1,5}$ ]] ||
    problem "PASS_PROXY_LISTEN is '$HTTPD_LISTEN'. Set it to a port, or to an address and a port as 127.0.0.1:8080."
  [[ -z $(trusted_proxies) ]] || defines+=(-Dbalancer)
}

# Addresses or networks of load balancers, one a line.
trusted_proxies() {
  tr ', ' '\n\n' <<< "${PASS_PROXY_TRUSTED_PROXIES:-}" | sed '/^$/d'
}

check_trusted_proxies() {
  local proxy
  while read -r proxy; do
    [[ $proxy =~ ^[0-9A-Fa-f]*[.:][0-9A-Fa-f.:]+(/[0-9]{1,3})?$ ]] ||
      problem "PASS_PROXY_TRUSTED_PROXIES holds '$proxy'. List addresses or networks, as 10.0.0.0/16, 10.1.0.7."
  done < <(trusted_proxies)
}

check_app() {
  PASS_PROXY_APP_CSP=${PASS_PROXY_APP_CSP:-$DEFAULT_CSP}
  [[ $PASS_PROXY_APP_CSP != *unsafe-* && $PASS_PROXY_APP_CSP != *[\"%\$\\]* && $PASS_PROXY_APP_CSP != *$'\n'* ]] ||
    problem "PASS_PROXY_APP_CSP may hold no unsafe-… source, no line break and none of \" % \$ \\. The application needs none of them."
  [[ -n ${PASS_PROXY_APP_DIR:-} ]] || return 0
  defines+=(-Dapp)
  [[ $PASS_PROXY_APP_DIR == /* && -r $PASS_PROXY_APP_DIR/index.html ]] ||
    problem "PASS_PROXY_APP_DIR is '$PASS_PROXY_APP_DIR'. Set it to the absolute path of the folder with the application's index.html."
}

check_run_dir() {
  HTTPD_RUN_DIR=${PASS_PROXY_RUN_DIR:-/run/pass-httpd}
  if [[ $HTTPD_RUN_DIR != /* || $HTTPD_RUN_DIR == *[\"\ \$\<\&]* ]]; then
    problem "PASS_PROXY_RUN_DIR is '$HTTPD_RUN_DIR'. Set it to an absolute path without spaces."
  elif ! mkdir -p "$HTTPD_RUN_DIR" 2> /dev/null || [[ ! -w $HTTPD_RUN_DIR ]]; then
    problem "PASS_PROXY_RUN_DIR: the folder $HTTPD_RUN_DIR cannot be written. Make it writable, or name another."
  fi
}

check_parameters() {
  defines=()
  saml=no
  ((EUID != 0)) || defines+=(-Droot)
  check_address
  check_listening
  check_trusted_proxies
  check_app
  check_run_dir
  if [[ -n ${PASS_CORE_SP_ID:-} ]]; then
    saml=yes
    defines+=(-Dshibboleth)
    check_service_provider
  fi
  if ((${#problems[@]} > 0)); then
    printf 'pass-httpd: %s\n' "${problems[@]}" >&2
    exit 1
  fi
  export HTTPD_HOME HTTPD_RUN_DIR HTTPD_LISTEN HTTPD_SCHEME HTTPD_AUTHORITY HTTPD_PUBLIC_PORT
  export PASS_CORE_BASE_URL PASS_PROXY_CORE_URL PASS_PROXY_APP_DIR PASS_PROXY_APP_CSP
  export PASS_PROXY_TLS_CERT PASS_PROXY_TLS_KEY PASS_CORE_PROXY_SECRET
}
