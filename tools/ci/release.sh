#!/usr/bin/env bash
# Everything a release is published with: archives, checksums, notes; in build/dist and build/notes.md.
#   tools/ci/release.sh 2026.11.22      the name of a file in data/releases
set -euo pipefail
cd "$(dirname "$0")/../.."
name=${1:?name the release, for example 2026.11.22}
bash tools/ci/site.sh build/site
.venv/bin/python tools/ci/pack.py "$name" build/site build/dist
previous=$(.venv/bin/python tools/ci/pack.py --previous "$name")
if [ -n "$previous" ]; then
  status=0
  .venv/bin/atlas diff "$previous" --format markdown >build/notes.md || status=$?
  [ "$status" -le 1 ] || exit "$status"
else
  echo "Первый выпуск." >build/notes.md
fi
(cd build/dist && sha256sum --check --quiet SHA256SUMS)
