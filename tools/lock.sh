#!/usr/bin/env bash
# Resolve pyproject.toml into requirements/lock.txt with hashes (maintainers only; needs the network).
set -euo pipefail
cd "$(dirname "$0")/.."
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
python3 -m venv "$tool" && "$tool/bin/pip" install --quiet uv==0.13.9
"$tool/bin/uv" pip compile pyproject.toml --extra dev --generate-hashes --python-version 3.11 --universal \
  --no-emit-index-url --no-emit-find-links --no-header --upgrade -o requirements/lock.txt --quiet
