#!/usr/bin/env bash
# Installs, on Debian or Ubuntu, as root or with sudo, what the game needs to run on a machine without
# screen or GPU: a virtual display, software Vulkan, and tools that press keys and take pictures.
set -euo pipefail
need=()
for package in xvfb mesa-vulkan-drivers libgl1-mesa-dri libxkbcommon-x11-0 libxcursor1 libxi6 libxrandr2 \
               fontconfig xdotool imagemagick; do
  dpkg -s "$package" >/dev/null 2>&1 || need+=("$package")
done
[ ${#need[@]} -eq 0 ] && exit 0
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
