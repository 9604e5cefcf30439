#!/bin/sh
# Takes back what install.sh linked. The store stays.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
rm -f "$HOME/.local/bin/certkeep" "$data/applications/certkeep.desktop" \
  "$data/mime/packages/certkeep.xml" "$data/man/man1/certkeep.1.gz" \
  "$data/bash-completion/completions/certkeep" "$data/zsh/site-functions/_certkeep"
for icon in "$data"/icons/hicolor/*/apps/certkeep.*; do
  [ ! -h "$icon" ] || rm "$icon"
done
command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" || true
echo "Certkeep is out of your menu. Your data stays in ${CERTKEEP_HOME:-$data/certkeep}."
