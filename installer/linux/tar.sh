#!/bin/sh
# Makes target/installer/certkeep-VERSION-linux-ARCH.tar.gz, which runs from wherever it is unpacked
# and brings install.sh, which links it into a user's own folders.
set -eu
cd "$(dirname "$0")/../.."
version=$(installer/linux/version.sh)
name=certkeep-$version-linux-$(uname -m)
top=target/installer/tar
epoch=${SOURCE_DATE_EPOCH:-1795219200}

rm -rf "$top"
mkdir -p "$top"
installer/linux/lay-out.sh "$top/laid-out"
mv "$top/laid-out/opt/certkeep" "$top/$name"
mv "$top/laid-out/usr/share" "$top/$name/share"
cp installer/linux/install.sh installer/linux/uninstall.sh "$top/$name/"
chmod 755 "$top/$name/install.sh" "$top/$name/uninstall.sh"
tar -C "$top" --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner -c "$name" \
  | gzip -n >"target/installer/$name.tar.gz"
rm -rf "$top"
echo "target/installer/$name.tar.gz"
