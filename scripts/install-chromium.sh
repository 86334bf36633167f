#!/usr/bin/env bash
# Makes sure that the VS Code suite has a Chromium: does nothing where one is found, else installs Debian's.
set -euo pipefail
for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
  if [ -n "$browser" ] && command -v "$browser" >/dev/null; then exit 0; fi
done
if ! command -v apt-get >/dev/null; then
  echo 'No Chromium was found: install one, or name it in the environment variable CHROMIUM.' >&2
  exit 1
fi
sudo=
if [ "$(id -u)" -ne 0 ]; then sudo='sudo -n'; fi
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo 'Installing Chromium…'
if ! { $sudo apt-get update -q && $sudo apt-get install -qy --no-install-recommends chromium; } >"$log" 2>&1 </dev/null; then
  tail -n 20 "$log" >&2
  exit 1
fi
