#!/usr/bin/env bash
# What a branch changes in the records, as Markdown for the review.
#   tools/ci/diff.sh BASE [FILE]        BASE is a revision, FILE is build/reports/diff.md
set -euo pipefail
cd "$(dirname "$0")/../.."
base=${1:?name the revision to compare with, for example main}
file=${2:-build/reports/diff.md}
mkdir -p "$(dirname "$file")"
status=0
.venv/bin/atlas diff "$base" --format markdown >"$file" || status=$?
# 1: a file could not be read. The report says which one; the check of the records is the place to fail.
[ "$status" -le 1 ] || exit "$status"
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$file" >>"$GITHUB_STEP_SUMMARY"
echo "$file"
