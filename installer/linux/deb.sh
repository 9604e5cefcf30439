#!/bin/sh
# Makes target/installer/certkeep_VERSION_ARCH.deb from the application image. Needs dpkg-deb.
# Not by jpackage, whose packages put no command on the PATH and fail to install where there is no
# menu; see decision 0033.
set -eu
cd "$(dirname "$0")/../.."
root=target/installer/deb
version=$(installer/linux/version.sh)
architecture=$(dpkg --print-architecture)
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-1795219200}"

installer/linux/lay-out.sh "$root"
mkdir -p "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<CONTROL
Package: certkeep
Version: $version
Architecture: $architecture
Maintainer: The Certkeep authors
Installed-Size: $(du -sk --apparent-size "$root" | cut -f1)
Depends: libc6, libfreetype6, libfontconfig1, libpangoft2-1.0-0
Recommends: libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1, libgl1, shared-mime-info
Section: utils
Priority: optional
Description: Keeps certificates, keys and secrets in an encrypted store
 Imports TLS certificates with their private keys, keeps other secrets beside
 them, and tells other systems by signed webhooks when a certificate's switch
 is flipped. With a window and a command line.
CONTROL
# dpkg's own triggers bring menu, icons and file types up to date.
cat >"$root/DEBIAN/postrm" <<'SCRIPT'
#!/bin/sh
# Nothing of any user is touched, on purge neither: the store is theirs.
set -e
case "$1" in
  remove)
    echo "Certkeep is removed. Each user's data stays in ~/.local/share/certkeep." ;;
esac
SCRIPT
chmod 755 "$root/DEBIAN/postrm"
find "$root/DEBIAN" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
deb=target/installer/certkeep_${version}_$architecture.deb
dpkg-deb --root-owner-group "-Z${CERTKEEP_COMPRESSION:-zstd}" --build "$root" "$deb"
rm -rf "$root"
echo "$deb"
