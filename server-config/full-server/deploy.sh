#!/usr/bin/env bash
# Puts sycee.war on a full Payara Server 6, with a PostgreSQL of yours. It may be repeated: an update is a second call.
#
#   export SYCEE_DB_URL='jdbc:postgresql://host/sycee?socketTimeout=30' SYCEE_DB_USER=sycee_app SYCEE_DB_PASSWORD=…
#   export SYCEE_DB_OWNER_USER=sycee_owner SYCEE_DB_OWNER_PASSWORD=…
#   server-config/full-server/deploy.sh /opt/payara6 modules/app/target/sycee.war
#
# These five are all that is needed. Every other setting of the handbook's configuration page is taken from the
# environment in the same way: SYCEE_BASE_URL, … Here too:
#   SYCEE_PORT    the port on 127.0.0.1; 8080
#   SYCEE_DOMAIN  the name of Payara's domain; sycee
set -euo pipefail

payara=$1
war=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
domain=${SYCEE_DOMAIN:-sycee}
: "${SYCEE_DB_URL:?the address of the database}" "${SYCEE_DB_USER:?its role}" "${SYCEE_DB_PASSWORD:?its password}"
: "${SYCEE_DB_OWNER_USER:?the role that owns the tables}" "${SYCEE_DB_OWNER_PASSWORD:?its password}"
export SYCEE_PORT=${SYCEE_PORT:-8080}

asadmin() { "$payara/bin/asadmin" --interactive=false "$@"; }

if [ ! -d "$payara/glassfish/domains/$domain" ]; then
  asadmin create-domain --nopassword --portbase "${SYCEE_PORT_BASE:-8000}" "$domain"
fi
# The running server has the environment that it was started with: new settings want a new start.
asadmin stop-domain "$domain" || true
asadmin start-domain --prebootcommandfile "$here/preboot.asadmin" "$domain"
asadmin --port "$(( ${SYCEE_PORT_BASE:-8000} + 48 ))" deploy --force --contextroot / --name sycee "$war"
curl --fail --silent --show-error --output /dev/null "http://localhost:$SYCEE_PORT/"
echo "Sycee answers on http://localhost:$SYCEE_PORT"
