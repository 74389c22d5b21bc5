#!/usr/bin/env bash
# Makes the picture in the README: a moment of the first call, in the real window on a virtual
# display. Needs the packages that tools/display-packages.sh installs.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build
out=$(mktemp -d)
mkdir -p docs
tools/drive.sh "${CARGO_TARGET_DIR:-target}/debug/corner-office" 1280x720 "$out" \
  'key c; key p; key b; key 2; key 1; wait 1; shot game'
convert "$out/game.png" -colors 200 -define png:compression-level=9 docs/game.png
rm -rf "$out"
