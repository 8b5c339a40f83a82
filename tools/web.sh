#!/usr/bin/env bash
# Checkers of built pages that exist only for Node.js and Java: html-validate, the Nu checker, Lighthouse.
# They are no dependency of the site. Root installs what is missing; in CI its absence fails the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
home=.cache/web
missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
command -v java >/dev/null || missing+=(default-jre-headless)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]} …"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "Missing: ${missing[*]}. Page validity and Lighthouse will be skipped outside CI." >&2
    exit 0
  fi
fi
wanted=$(cat tests/web/package.json tests/web/package-lock.json | sha256sum)
[ "$(cat "$home/installed" 2>/dev/null)" = "$wanted" ] && exit 0
echo "Installing the checkers of pages into $home …"
rm -rf "$home"
mkdir -p "$home"
cp tests/web/package.json tests/web/package-lock.json "$home"
# no scripts of packages run: the archives hold all that is used
if (cd "$home" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null); then
  echo "$wanted" >"$home/installed"
elif [ -n "${CI:-}" ]; then
  echo "The checkers of pages could not be installed." >&2
  exit 1
else
  rm -rf "$home"
  echo "No network? Page validity and Lighthouse will be skipped." >&2
fi
