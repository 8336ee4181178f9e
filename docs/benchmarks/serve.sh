#!/bin/sh
# Serves the rows of load.sql for a comparison: the schema is made and they are loaded where they are absent.
#
# Takes PORT, PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE, SECRET_KEY and DB_POOL (connections, 16) from the environment,
# as the comparison rig hands them over, and whatever settings there are besides. `serve.sh prepare` only makes and loads;
# who has done that says PREPARED=yes, and the time to start is that of the server.
set -eu
: "${PORT:=8000}" "${PGHOST:=127.0.0.1}" "${PGPORT:=5432}" "${PGUSER:?}" "${PGPASSWORD:?}" "${PGDATABASE:?}" "${SECRET_KEY:?}"
export PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE SECRET_KEY
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
marquee=$here/../../marquee

export DATABASE_URL="postgresql://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/$PGDATABASE"
export MARQUEE_DATABASE_POOL_SIZE="${DB_POOL:-16}"
# Peers' tokens live twelve hours, and a run of many peers takes more than the usual half hour.
export ACCESS_TOKEN_EXPIRE_MINUTES=720
# The usual port for operators, the next one, may be that of another peer.
export MARQUEE_MANAGEMENT_PORT="${MARQUEE_MANAGEMENT_PORT:-$((PORT + 1000))}"

if [ -z "${PREPARED:-}" ] && [ "$(psql -qAtXc "select count(*) from marquee.users where username_key = 'user1000'" 2>/dev/null)" != 1 ]; then
  "$marquee" db migrate >&2
  psql -qX -f "$here/load.sql" >&2
fi
[ "${1:-}" = prepare ] || exec "$marquee" serve --port "$PORT"
