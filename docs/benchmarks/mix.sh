#!/bin/sh
# A mix of nine reads in ten and one write, by turns against servers that run already on the rig's rows:
#
#   mix.sh NAME=URL ...
#
# Each round asks for as much as each gives, from CONNS connections for SECS seconds, while a checker reads its own
# writes; then for RATE requests a second, whatever comes of it, where latency counts from when a request was due.
set -eu
: "${ROUNDS:=3}" "${SECS:=10}" "${WARMUP:=20}" "${CONNS:=256}" "${RATE:=2000}"
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

token() { # URL USER
  curl -sf -d "username=$2&password=password" "$1/auth/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}

load() { # URL SECONDS
  wrk -t1 -c"$CONNS" -d"$2s" --timeout 60s -s "$here/mix.lua" "$1" -- "$(token "$1" user1000)" | tail -n 1
}

[ $# -gt 0 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 64; }
for server in "$@"; do
  load "${server#*=}" "$WARMUP" >/dev/null
done
for round in $(seq "$ROUNDS"); do
  for server in "$@"; do
    name=${server%%=*} url=${server#*=}
    java "$here/Mix.java" check "$url" "$(token "$url" user999)" "$SECS" | sed "s/^/$round $name: /" &
    load "$url" "$SECS" | sed "s/^/$round $name: /"
    wait $!
  done
done
for server in "$@"; do
  name=${server%%=*} url=${server#*=}
  java "$here/Mix.java" rate "$url" "$(token "$url" user1000)" "$((SECS * 2))" "$RATE" | sed "s/^/$name: /"
done
