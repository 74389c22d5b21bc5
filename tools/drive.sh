#!/usr/bin/env bash
# Runs the game on a private virtual display, presses keys and clicks, and takes pictures.
#
#   tools/drive.sh GAME WIDTHxHEIGHT OUT 'STEP; STEP; …'
#
# Steps: wait SECONDS · key NAME… (xdotool names) · click X Y · shot NAME (writes OUT/NAME.png).
# Exits 1 if the game has died before the last step. The game's files go to a folder of their own
# unless CORNER_OFFICE_HOME says otherwise.
set -uo pipefail
game=$1 size=$2 out=$3 steps=${4//$'\n'/ }
mkdir -p "$out"
work=$(mktemp -d)
export CORNER_OFFICE_HOME=${CORNER_OFFICE_HOME:-$work/home}
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$work}
Xvfb -displayfd 9 -screen 0 "${size}x24" 9>"$work/display" >/dev/null 2>&1 & xvfb=$!
for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
export DISPLAY=:$(cat "$work/display")
"$game" >"$work/log" 2>&1 & pid=$!
trap 'kill $pid $xvfb 2>/dev/null; rm -rf "$work"' EXIT
window=
for _ in $(seq 300); do
  kill -0 $pid 2>/dev/null || break
  window=$(xdotool search --onlyvisible --name 'Corner Office' 2>/dev/null | head -n 1)
  [ -n "$window" ] && break
  sleep 0.1
done
[ -n "$window" ] || { echo "no window came up:" >&2; cat "$work/log" >&2; exit 1; }
# No window manager, so no frame: the game fills the display and is told that it has the keyboard.
xdotool windowsize "$window" "${size%x*}" "${size#*x}" windowmove "$window" 0 0 windowfocus "$window" 2>/dev/null
sleep 2
IFS=';' read -ra list <<<"$steps"
for step in "${list[@]}"; do
  read -r verb rest <<<"$step"
  [ -n "${verb:-}" ] || continue
  kill -0 $pid 2>/dev/null || { echo "the game ended before '$verb $rest':" >&2; cat "$work/log" >&2; exit 1; }
  case $verb in
    wait) sleep "$rest" ;;
    key) for k in $rest; do xdotool key --delay 40 "$k"; sleep 0.5; done ;;
    click) xdotool mousemove $rest; sleep 0.2; xdotool click 1; sleep 0.5 ;;
    shot) sleep 0.5; import -window root "$out/$rest.png" ;;
    *) echo "unknown step '$verb'" >&2; exit 2 ;;
  esac
done
exit 0
