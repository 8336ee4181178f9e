#!/usr/bin/env bash
# How long from the start of the process to the first 200 of GET /posts/1, on the database of DATABASE_URL (with
# SECRET_KEY) and its post 1, or without DATABASE_URL on the embedded one in MARQUEE_HOME. The page cache is warm.
#
#   docs/benchmarks/start.sh [RUNS] [COMMAND ...]     the command listens on $PORT; default: ./marquee serve
set -euo pipefail
house=$(cd "$(dirname "$0")/../.." && pwd)
runs=${1:-10}
shift || true
export PORT=${PORT:-8190}
[ $# -gt 0 ] || set -- "$house/marquee" serve --port "$PORT"

now_ms() { date +%s%3N; }
answers() { [ "$(curl --silent --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$PORT/posts/1")" = 200 ]; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
for _ in $(seq "$runs"); do
  began=$(now_ms)
  "$@" >"$log" 2>&1 &
  server=$!
  until answers; do
    kill -0 "$server" 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.01
  done
  echo $(($(now_ms) - began))
  kill "$server"
  wait "$server" || true
done | sort -n | awk '{ ms[NR] = $1 } END {
  printf "median %d ms, %d to %d ms in %d starts\n", ms[int((NR + 1) / 2)], ms[1], ms[NR], NR }'
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
