#!/usr/bin/env bash
# Makes an archive of the game for one system, to be handed to others: the program, the README, the
# changelog, the licences and the notices of what is built in.
#
#   tools/archive.sh [TARGET]    for this system, or for the target of rustc that is named
#
# The archive lies in archives/. Needs python3 (python, on Windows). THIRD-PARTY-NOTICES.txt is made by
# tools/notices.sh where it is missing. ARCHIVE_CARGO adds to the build's arguments, such as
# --no-default-features for a program without the window.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-$(rustc -vV | sed -n 's/^host: //p')}
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
python=$(command -v python3 || command -v python)
name=corner-office-$version-$target
program=corner-office
kind=gztar
case $target in *-windows-*) program=corner-office.exe kind=zip ;; esac

[ -f THIRD-PARTY-NOTICES.txt ] || tools/notices.sh
read -ra more <<<"${ARCHIVE_CARGO:-}"
cargo build --locked --release --target "$target" "${more[@]}"
parts=archives/parts/$name
rm -rf "$parts"
mkdir -p "$parts"
cp "${CARGO_TARGET_DIR:-target}/$target/release/$program" "$parts/"
cp README.md CHANGELOG.md LICENSE-APACHE LICENSE-MIT THIRD-PARTY-NOTICES.txt "$parts/"
"$python" -c 'import shutil, sys; shutil.make_archive(*sys.argv[1:3], root_dir="archives/parts", base_dir=sys.argv[3])' \
  "archives/$name" "$kind" "$name"
rm -rf archives/parts
ls archives/"$name".*
