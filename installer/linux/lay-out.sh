#!/bin/sh
# Lays out what every Linux package holds below a folder: lay-out.sh ROOT
# Takes the application image, and lets it write its own manual page and completions.
set -eu
cd "$(dirname "$0")/../.."
image=target/installer/certkeep
root=$1
share=$root/usr/share

rm -rf "$root"
mkdir -p "$root/opt" "$root/usr/bin" "$share/applications" "$share/mime/packages" \
  "$share/man/man1" "$share/bash-completion/completions" "$share/zsh/site-functions" \
  "$share/doc/certkeep"
cp -a "$image" "$root/opt/certkeep"
ln -s /opt/certkeep/bin/certkeep "$root/usr/bin/certkeep"
cp installer/linux/certkeep.desktop "$share/applications/"
cp installer/linux/certkeep-mime.xml "$share/mime/packages/certkeep.xml"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
CERTKEEP_HOME=$scratch "$image/bin/certkeep" manual >"$scratch/certkeep.1"
# Without the time, so that the same sources give the same bytes.
gzip -9n <"$scratch/certkeep.1" >"$share/man/man1/certkeep.1.gz"
CERTKEEP_HOME=$scratch "$image/bin/certkeep" completion \
  >"$share/bash-completion/completions/certkeep"
{
  echo '#compdef certkeep'
  echo 'autoload -U +X bashcompinit && bashcompinit'
  cat "$share/bash-completion/completions/certkeep"
} >"$share/zsh/site-functions/_certkeep"

for size in 16 24 32 48 64 128 256 512; do
  folder=$share/icons/hicolor/${size}x$size/apps
  mkdir -p "$folder"
  cp "src/main/resources/icons/certkeep-$size.png" "$folder/certkeep.png"
done
mkdir -p "$share/icons/hicolor/scalable/apps"
cp installer/icons/certkeep.svg "$share/icons/hicolor/scalable/apps/"

cp LICENSE "$share/doc/certkeep/copyright"
cp CHANGELOG.md "$share/doc/certkeep/"
cp target/sbom/certkeep.cdx.json "$share/doc/certkeep/"
chmod -R u=rwX,go=rX "$root"
# One time for all files; the sources' where the build server names it.
find "$root" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-1795219200}" {} +
