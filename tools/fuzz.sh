#!/usr/bin/env bash
# Runs the fuzz targets, each for a while, from the project's own files as seeds. See docs/fuzzing.md.
#
#   tools/fuzz.sh [SECONDS [TARGET…]]    60 seconds and all targets if left out
#
# Needs cargo-fuzz (`cargo install cargo-fuzz`). What ends a run lies in fuzz/artifacts/TARGET.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(scenario rulebook method grid board approaches places run)
for target in "${targets[@]}"; do
  case $target in
    scenario | places) seeds=(scenarios tests/data) ;;
    run) seeds=(tests/data) ;;
    *) seeds=(assets/rulebooks assets/earlier) ;;
  esac
  mkdir -p "fuzz/corpus/$target"
  echo "== $target, $seconds s"
  # No sanitizer: there is no unsafe code to watch, and a stable compiler has none.
  cargo fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "${seeds[@]}" -- \
    -dict=fuzz/ron.dict -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1
done
