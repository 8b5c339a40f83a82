#!/usr/bin/env bash
# Ask every external address and write the text of the issue; by hand or once a week, never in a build.
#   tools/ci/links.sh [FILE]            FILE is build/reports/links.md
set -euo pipefail
cd "$(dirname "$0")/../.."
file=${1:-build/reports/links.md}
mkdir -p "$(dirname "$file")"
status=0
.venv/bin/atlas links --external --format markdown >"$file" || status=$?
# 1: some page is lost, which is what the issue is for
[ "$status" -le 1 ] || exit "$status"
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$file" >>"$GITHUB_STEP_SUMMARY"
echo "$file"
