#!/usr/bin/env bash
# Build the site for publication: under the address it will have, with the versions published before.
#   SITE_URL=https://… tools/ci/site.sh [OUT]     OUT is build/site; build/previous is put in by versions.py fetch
set -euo pipefail
cd "$(dirname "$0")/../.."
options=(--verify --out "${1:-build/site}")
[ -z "${SITE_URL:-}" ] || options+=(--site-url "$SITE_URL")
[ ! -d build/previous ] || options+=(--previous build/previous)
bash tools/forms.sh
.venv/bin/atlas build "${options[@]}"
