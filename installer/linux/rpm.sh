#!/bin/sh
# Makes target/installer/certkeep-VERSION-1.ARCH.rpm from the application image. Needs rpmbuild
# (Debian: rpm; Fedora: rpm-build).
set -eu
cd "$(dirname "$0")/../.."
top=$PWD/target/installer/rpm
root=$top/laid-out
version=$(installer/linux/version.sh)
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-1795219200}"

rm -rf "$top"
mkdir -p "$top"
installer/linux/lay-out.sh "$root"
rpmbuild -bb --quiet installer/linux/certkeep.spec \
  --define "_topdir $top" --define "_rpmdir $PWD/target/installer" \
  --define "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" \
  --define "laid_out $root" --define "certkeep_version $version" \
  --define "certkeep_payload ${CERTKEEP_PAYLOAD:-w10.zstdio}"
rm -rf "$top"
ls target/installer/certkeep-"$version"-1.*.rpm
