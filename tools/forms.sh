#!/usr/bin/env bash
# The browser forms at /admin/ come from npm. Root installs Node.js for that; without it, or without a network,
# the site is built without forms and its page /admin/ says why.
set -euo pipefail
cd "$(dirname "$0")/.."
home=.cache/forms
wanted=$(cat tools/forms.sh tools/forms/package.json tools/forms/package-lock.json | sha256sum)
[ "$(cat "$home/installed" 2>/dev/null)" = "$wanted" ] && exit 0
left_out() {
  rm -rf "$home" "$home.new"
  mkdir -p "$home"
  echo "$1" >"$home/missing"
  echo "Формы в браузере не собраны: $1" >&2
  [ -z "${CI:-}" ] || exit 1
  exit 0
}
if ! command -v npm >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing nodejs npm …"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm; } \
      >/dev/null || left_out "пакеты nodejs и npm не установились, нет доступа к сети."
  else
    left_out "нет программы npm. Установите пакеты nodejs и npm и повторите make site."
  fi
fi
echo "Installing the browser forms into $home …"
rm -rf "$home.new"
mkdir -p "$home.new/fonts"
cp tools/forms/package.json tools/forms/package-lock.json "$home.new"
# no scripts of packages run: the archives hold all that is used
(cd "$home.new" && npm ci --ignore-scripts --fetch-retries=1 --no-audit --no-fund --loglevel=error) >"$home.log" 2>&1 ||
  left_out "пакет @sveltia/cms не загрузился. Проверьте доступ к сети и повторите make site."
# a few files of 86 MB are used
from="$home.new/node_modules"
cp "$from/@sveltia/cms/dist/sveltia-cms.js" "$from/@sveltia/cms/locales/ru.json" "$home.new"
cp "$from/@sveltia/cms/LICENSE.txt" "$home.new/sveltia-cms.LICENSE.txt"
cp "$from/@sveltia/cms/schema/sveltia-cms.json" "$home.new/config.schema.json"
cp "$from/@sveltia/cms/npm/assets/"*-normal-*.woff2 "$from/@sveltia/cms/npm/assets/"*.LICENSE.txt "$home.new/fonts"
cp "$from/js-yaml/dist/browser/js-yaml.umd.min.js" "$home.new/js-yaml.js"
cp "$from/js-yaml/LICENSE" "$home.new/js-yaml.LICENSE.txt"
rm -rf "$from"
rm -rf "$home"
echo "$wanted" >"$home.new/installed"
mv "$home.new" "$home"
