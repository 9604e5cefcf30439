#!/bin/sh
# Links Certkeep from this folder into your own: command, menu entry, file types, manual and
# completions. Nothing is copied but the menu entry; keep the folder where it is.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
bin=$HOME/.local/bin
data=${XDG_DATA_HOME:-$HOME/.local/share}

link() { mkdir -p "$(dirname "$2")" && ln -sfn "$1" "$2"; }

link "$here/bin/certkeep" "$bin/certkeep"
for file in mime/packages/certkeep.xml man/man1/certkeep.1.gz \
  bash-completion/completions/certkeep zsh/site-functions/_certkeep; do
  link "$here/share/$file" "$data/$file"
done
for icon in "$here"/share/icons/hicolor/*/apps/certkeep.*; do
  link "$icon" "$data/${icon#"$here/share/"}"
done
mkdir -p "$data/applications"
sed "s|^Exec=certkeep|Exec=\"$here/bin/certkeep\"|" "$here/share/applications/certkeep.desktop" \
  >"$data/applications/certkeep.desktop"
command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" || true
case :$PATH: in
  *:"$bin":*) ;;
  *) echo "Add $bin to your PATH to type certkeep anywhere." ;;
esac
case ${SHELL-} in
  # It looks for completions in no folder of the user's own.
  */zsh) echo "For completions, put before compinit in .zshrc: fpath+=(\"$data/zsh/site-functions\")" ;;
esac
echo "Certkeep is in your menu. uninstall.sh takes it out again."
