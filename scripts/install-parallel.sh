#!/usr/bin/env bash
# Installs GNU parallel where it is missing and can be installed: a test spreads the command line with it.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
if command -v parallel >/dev/null; then exit 0; fi
if ! command -v apt-get >/dev/null; then
  echo 'GNU parallel is needed: https://www.gnu.org/software/parallel/' >&2
  exit 1
fi
sudo=
if [ "$(id -u)" -ne 0 ]; then sudo='sudo -n'; fi
$sudo apt-get update -qq
$sudo apt-get install -qy --no-install-recommends parallel >/dev/null </dev/null
