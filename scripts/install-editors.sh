#!/usr/bin/env bash
# Makes sure that the suite of other editors has Neovim, and Emacs with Eglot: does nothing where they are found, else installs Debian's.
set -euo pipefail
has() {
  case $1 in
    neovim) command -v nvim ;;
    emacs-nox) command -v emacs ;;
    # Part of Emacs since 29.
    elpa-eglot) emacs --batch --no-site-file --funcall package-initialize --eval "(require 'eglot)" ;;
  esac >/dev/null 2>&1
}
sudo=
if [ "$(id -u)" -ne 0 ]; then sudo='sudo -n'; fi
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
updated=
for package in neovim emacs-nox elpa-eglot; do
  if has "$package"; then continue; fi
  if ! command -v apt-get >/dev/null; then
    echo 'The tests of other editors need nvim 0.7 or later, and emacs 29 or later, or 28 with the package eglot, on the PATH.' >&2
    exit 1
  fi
  echo "Installing $package…"
  if ! {
    if [ -z "$updated" ]; then $sudo apt-get update -q; fi && $sudo apt-get install -qy --no-install-recommends "$package"
  } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    exit 1
  fi
  updated=yes
done
