# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The parameters of the Shibboleth service provider, and its configuration made from them.

# Name of a header's variable, the parameter that names the SAML attribute, and what it is by default.
readonly ATTRIBUTES="
DISPLAY_NAME urn:oid:2.16.840.1.113730.3.1.241
GIVEN_NAME urn:oid:2.5.4.42
SURNAME urn:oid:2.5.4.4
EMAIL urn:oid:0.9.2342.19200300.100.1.3
EPPN urn:oid:1.3.6.1.4.1.5923.1.1.1.6
UNIQUE_ID urn:oid:1.3.6.1.4.1.5923.1.1.1.13
EMPLOYEE_ID urn:oid:2.16.840.1.113730.3.1.3
AFFILIATION urn:oid:1.3.6.1.4.1.5923.1.1.1.9"

readonly NAME_FORMATS="uri basic unspecified"

check_service_provider() {
  file_parameter PASS_CORE_SP_KEY "the service provider's private key in PEM form" sp_key
  file_parameter PASS_CORE_SP_CERT "the service provider's certificate in PEM form" sp_cert
  [[ ${PASS_CORE_PROXY_SECRET:-} =~ ^[A-Za-z0-9+/=_-]{32,}$ ]] ||
    problem "PASS_CORE_PROXY_SECRET must be the secret that core has too: at least 32 letters, digits and + / = _ -. Make one with: openssl rand -base64 33"
  [[ ${PASS_CORE_LOGIN_PROCESSING_PATH:-/login/saml2/sso/pass} == /login/saml2/sso/pass ]] ||
    problem "PASS_CORE_LOGIN_PROCESSING_PATH is '$PASS_CORE_LOGIN_PROCESSING_PATH', but assertions are taken at /login/saml2/sso/pass. Unset it, and register that address at the identity provider."
  check_metadata
}

check_metadata() {
  metadata_signature=""
  local location=${PASS_CORE_IDP_METADATA:-}
  if [[ $location == https://* ]]; then
    metadata_source="url=\"$(xml "$location")\" backingFilePath=\"$(xml "$HTTPD_RUN_DIR/shibd/idp-metadata.xml")\" maxRefreshDelay=\"7200\""
  elif [[ $location == http://* ]]; then
    problem "PASS_CORE_IDP_METADATA is '$location'. Whoever changes it on its way could sign in as anybody: use https:, or download it and give the file's path."
  else
    local path
    file_parameter PASS_CORE_IDP_METADATA "the identity provider's metadata (a file, or an https: address)" path
    metadata_source="path=\"$(xml "$path")\""
    [[ -n ${PASS_PROXY_IDP_ID:-} || ! -r $path ]] || PASS_PROXY_IDP_ID=$(only_entity_id "$path")
  fi
  [[ -n ${PASS_PROXY_IDP_ID:-} ]] ||
    problem "PASS_PROXY_IDP_ID is not set. Set it to the entityID of the identity provider; it can be left out only when PASS_CORE_IDP_METADATA is a file with one entity."
  if [[ -n ${PASS_PROXY_IDP_METADATA_CERT:-} ]]; then
    local certificate
    file_parameter PASS_PROXY_IDP_METADATA_CERT "the certificate the metadata is signed with, in PEM form" certificate
    metadata_signature="<MetadataFilter type=\"Signature\" certificate=\"$(xml "$certificate")\" verifyBackup=\"false\"/>"
  fi
}

# The entityID in a metadata file, or nothing when it holds several.
only_entity_id() {
  local ids
  ids=$(tr '\n' ' ' < "$1" | grep -oE "<([A-Za-z0-9]+:)?EntityDescriptor[^>]*\bentityID=(\"[^\"]+\"|'[^']+')" |
    sed -E "s/.*entityID=.(.*).\$/\1/" || true)
  [[ $ids == *$'\n'* ]] || printf %s "$ids"
}

# A value as it stands in XML; what came out of XML is not escaped again.
xml() {
  sed -e 's/&\(amp\|lt\|gt\|quot\|apos\);/\x01\1;/g' -e 's/&/\&amp;/g' -e 's/\x01/\&/g' \
    -e 's/</\&lt;/g' -e 's/"/\&quot;/g' <<< "$1"
}

write_service_provider() {
  write_folders
  local ssl=false cookie_props="; path=/login; HttpOnly"
  if [[ $HTTPD_SCHEME == https ]]; then
    ssl=true
    cookie_props+="; Secure"
  fi
  local text
  text=$(< "$HTTPD_HOME/shibboleth/shibboleth2.xml")
  text=${text//@HOME@/"$(xml "$HTTPD_HOME")"}
  text=${text//@RUN_DIR@/"$(xml "$HTTPD_RUN_DIR")"}
  text=${text//@BASE_URL@/"$PASS_CORE_BASE_URL"}
  text=${text//@SSL@/"$ssl"}
  text=${text//@COOKIE_PROPS@/"$cookie_props"}
  text=${text//@SP_ID@/"$(xml "$PASS_CORE_SP_ID")"}
  text=${text//@SP_KEY@/"$(xml "$sp_key")"}
  text=${text//@SP_CERT@/"$(xml "$sp_cert")"}
  text=${text//@IDP_ID@/"$(xml "$PASS_PROXY_IDP_ID")"}
  text=${text//@SUPPORT@/"$(xml "${PASS_PROXY_SUPPORT_EMAIL:-root@localhost}")"}
  text=${text//@METADATA_SOURCE@/"$metadata_source"}
  text=${text//@METADATA_SIGNATURE@/"$metadata_signature"}
  printf '%s\n' "$text" > "$HTTPD_RUN_DIR/shibboleth2.xml"
  write_attribute_map > "$HTTPD_RUN_DIR/attribute-map.xml"
}

# Identity providers disagree about the format of names, so an attribute counts under each.
write_attribute_map() {
  echo '<Attributes xmlns="urn:mace:shibboleth:2.0:attribute-map">'
  local key name parameter format
  while read -r key name; do
    parameter=PASS_PROXY_ATTRIBUTE_$key
    for format in $NAME_FORMATS; do
      printf '  <Attribute id="PASS_%s" name="%s" nameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:%s"/>\n' \
        "$key" "$(xml "${!parameter:-$name}")" "$format"
    done
  done <<< "${ATTRIBUTES#$'\n'}"
  echo '</Attributes>'
}

# shibd runs under an account of its own, which may not read where secrets usually lie. Only Apache's
# account reaches its socket.
write_folders() {
  shibd_dir=$HTTPD_RUN_DIR/shibd
  if ((EUID != 0)); then
    mkdir -p "$shibd_dir"
    return
  fi
  install -d -o _shibd -g www-data -m 750 "$shibd_dir"
  install -o _shibd -m 400 "$sp_key" "$shibd_dir/key.pem"
  install -o _shibd -m 400 "$sp_cert" "$shibd_dir/certificate.pem"
  sp_key=$shibd_dir/key.pem
  sp_cert=$shibd_dir/certificate.pem
}

run_shibd() {
  local account=()
  ((EUID != 0)) || account=(-u _shibd -g _shibd)
  exec /usr/sbin/shibd -c "$HTTPD_RUN_DIR/shibboleth2.xml" -p "$shibd_dir/shibd.pid" "${account[@]}" "$@"
}

# Apache must not take requests before shibd does.
await_shibd() {
  local waited
  for ((waited = 0; waited < 600; waited++)); do
    [[ ! -S $shibd_dir/shibd.sock ]] || return 0
    kill -0 "$1" 2> /dev/null || break
    sleep 0.1
  done
  echo "pass-httpd: shibd did not start; its messages above say why" >&2
  exit 1
}
