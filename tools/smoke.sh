#!/usr/bin/env bash
# Plays the first three decisions in the real window and fails if the program dies or a picture is
# blank or does not change.
#
#   tools/smoke.sh GAME
set -euo pipefail
here=$(dirname "$0")
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
"$here/drive.sh" "$1" 1280x720 "$pictures" '
  shot title; key c; key p; shot briefing; key b; shot call;
  key 2; shot first; key 1; shot second; key w; key 2; shot third'
previous=
for name in title briefing call first second third; do
  colours=$(identify -format %k "$pictures/$name.png")
  [ "$colours" -ge 200 ] || { echo "smoke: '$name' is blank ($colours colours)" >&2; exit 1; }
  if [ -n "$previous" ]; then
    # `compare` exits 1 when the pictures differ, which is what is wanted.
    differ=$(compare -metric AE "$pictures/$previous.png" "$pictures/$name.png" null: 2>&1 || true)
    [ "${differ%%[.e ]*}" != 0 ] || { echo "smoke: '$name' looks the same as '$previous'" >&2; exit 1; }
  fi
  previous=$name
done
echo "smoke: three decisions played, six different pictures"
