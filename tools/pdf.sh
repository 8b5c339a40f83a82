#!/usr/bin/env bash
# PDFs need the system libraries Pango and HarfBuzz. Root installs them; without them the site is built
# without PDFs and says so.
set -euo pipefail
cd "$(dirname "$0")/.."
if .venv/bin/python -c 'import weasyprint' 2>/dev/null; then
  exit 0
fi
packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing $packages …"
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null
else
  echo "PDFs will be left out: install the packages $packages and run make site again." >&2
fi
