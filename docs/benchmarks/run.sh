#!/bin/sh
# Measures this server interleaved with those that a user would pick instead: Vert.x and FastAPI, or those named.
#
#   run.sh [PEER ...]         marquee with what it keeps, and marquee-uncached with MARQUEE_CACHE_MAX_BYTES=0
#
# The rig is not part of this repository; ../shared/bench beside it, or BENCH, is where it lies. Its settings (ENDPOINTS,
# CONNS, ROUNDS, SECS, ...) pass through, and its two tables come to stand in RESULTS, the working folder by default.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
bench=${BENCH:-$here/../../../shared/bench}
if [ ! -x "$bench/run-peers.sh" ]; then
  echo "run.sh: there is no comparison rig in $bench, so there is nothing to compare with; BENCH says where it is" >&2
  exit 69
fi
RESULTS=${RESULTS:-$PWD}
export RESULTS
[ $# -gt 0 ] || set -- vertx fastapi-1
# What is done once would else be part of the first start that is measured.
(
  . "$bench/env.sh"
  "$here/../../marquee" rehearse
  "$here/serve.sh" prepare
)
exec "$bench/run-peers.sh" "$@" "marquee=env PREPARED=yes $here/serve.sh" \
  "marquee-uncached=env PREPARED=yes MARQUEE_CACHE_MAX_BYTES=0 $here/serve.sh"
