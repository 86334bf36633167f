#!/usr/bin/env bash
# Installs a tool that a suite drives, by Debian's package, where it is missing: install-tool.sh COMMAND PACKAGE
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
if command -v "$1" >/dev/null; then exit 0; fi
if ! command -v apt-get >/dev/null; then
  echo "$1 is needed on the PATH (Debian's package $2)." >&2
  exit 1
fi
sudo=
if [ "$(id -u)" -ne 0 ]; then sudo='sudo -n'; fi
$sudo apt-get update -qq
$sudo apt-get install -qy --no-install-recommends "$2" >/dev/null </dev/null
