#!/bin/sh
# Makes target/installer/certkeep_VERSION_ARCH.deb from the application image:
#   ./mvnw -B package -DskipTests -Pinstaller && installer/linux/deb.sh
# Needs dpkg-deb. Not by jpackage, whose packages put no command on the PATH and fail to install
# where there is no menu.
set -eu
cd "$(dirname "$0")/../.."
image=target/installer/certkeep
root=target/installer/deb
version=$(sed -n 's/^java-options=-Djpackage.app-version=//p' "$image/lib/app/certkeep.cfg" | tail -1)
architecture=$(dpkg --print-architecture)

rm -rf "$root"
mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" \
  "$root/usr/share/doc/certkeep"
cp -a "$image" "$root/opt/certkeep"
ln -s /opt/certkeep/bin/certkeep "$root/usr/bin/certkeep"
cp installer/linux/certkeep.desktop "$root/usr/share/applications/"
cp LICENSE "$root/usr/share/doc/certkeep/copyright"
for size in 16 24 32 48 64 128 256 512; do
  folder=$root/usr/share/icons/hicolor/${size}x$size/apps
  mkdir -p "$folder"
  cp "src/main/resources/icons/certkeep-$size.png" "$folder/certkeep.png"
done
mkdir -p "$root/usr/share/icons/hicolor/scalable/apps"
cp installer/icons/certkeep.svg "$root/usr/share/icons/hicolor/scalable/apps/"
chmod -R u=rwX,go=rX "$root"
cat >"$root/DEBIAN/control" <<CONTROL
Package: certkeep
Version: $version
Architecture: $architecture
Maintainer: The Certkeep authors
Installed-Size: $(du -sk "$root" | cut -f1)
Depends: libc6, libfreetype6, libfontconfig1, libpangoft2-1.0-0
Recommends: libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1, libgl1
Section: utils
Priority: optional
Description: Keeps certificates, keys and secrets in an encrypted store
 Imports TLS certificates with their private keys, keeps other secrets beside
 them, and tells other systems by signed webhooks when a certificate's switch
 is flipped. With a window and a command line.
CONTROL
deb=target/installer/certkeep_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$deb"
rm -rf "$root"
echo "$deb"
