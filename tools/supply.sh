#!/usr/bin/env bash
# Checks what the program is built from against deny.toml: licences, versions, where crates come from,
# known faults. Installs cargo-deny once, into the target folder.
#
# Faults are looked up in RustSec's database, which is a repository: a machine that does not reach it
# cannot ask, is told so, and passes. Whoever publishes a version runs this where it can be reached.
# Everything else needs the registry alone.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=${CARGO_TARGET_DIR:-target}/tools
deny=$tools/bin/cargo-deny version=0.20.2

if [ "$("$deny" --version 2>/dev/null)" != "cargo-deny $version" ]; then
  # Unoptimised: it runs for seconds, and would be built for minutes.
  CARGO_PROFILE_DEV_DEBUG=false cargo install --quiet --locked --force --debug \
    --root "$tools" --target-dir "$tools/build" "cargo-deny@$version"
  rm -rf "$tools/build"
fi

# An exception that is no longer needed is a fault, too.
"$deny" --locked check -D unmatched-skip -D unnecessary-skip licenses bans sources
if "$deny" --locked fetch db 2>/dev/null; then
  "$deny" --locked check --disable-fetch advisories
else
  echo "supply: known faults NOT checked, RustSec's database cannot be reached from here"
fi
