#!/usr/bin/env bash
# Starts the game where its window cannot be opened, and fails unless it says why in two lines, in the
# language of the system, names the way to play without a window, and ends with 1.
#
#   tools/no-window.sh GAME    needs the packages of tools/display-packages.sh
set -uo pipefail
game=$1
work=$(mktemp -d)
export CORNER_OFFICE_HOME=$work/home RUST_BACKTRACE=1
Xvfb -displayfd 9 -screen 0 1280x720x24 9>"$work/display" >/dev/null 2>&1 & xvfb=$!
trap 'kill $xvfb 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
bare=(-u DISPLAY -u WAYLAND_DISPLAY -u WAYLAND_SOCKET -u LC_ALL -u LC_MESSAGES)

# refused NAME WORDS SETTING…: the game ends with 1 and says WORDS, then how to play.
refused() {
  local name=$1 words=$2
  shift 2
  timeout 10 env "${bare[@]}" "$@" "$game" >"$work/out" 2>&1
  local code=$?
  if [ $code -ne 1 ] || [ "$(wc -l <"$work/out")" -ne 2 ] || ! sed -n 1p "$work/out" | grep -q "$words" ||
    ! sed -n 2p "$work/out" | grep -q 'corner-office play '; then
    echo "no-window: $name: exit $code, and:" >&2
    cat "$work/out" >&2
    exit 1
  fi
}

refused "no display" "no display here" LANG=en_US.UTF-8
refused "no display, in Chinese" "没有显示屏" LANG=zh_CN.UTF-8
refused "a display that is gone" "no display here" LANG=C DISPLAY=:4095
refused "a display without a driver" "no graphics driver" LANG=C DISPLAY=":$(cat "$work/display")" \
  VK_DRIVER_FILES=/nonexistent VK_ICD_FILENAMES=/nonexistent
refused "the same in Chinese" "显卡驱动" LANG=zh_CN.UTF-8 DISPLAY=":$(cat "$work/display")" \
  VK_DRIVER_FILES=/nonexistent VK_ICD_FILENAMES=/nonexistent
echo "no-window: five machines without a window, told in two lines each"
