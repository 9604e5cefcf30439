#!/bin/sh
# Makes all Linux packages of the application image and says how large they are:
#   ./mvnw -B package -DskipTests -Pinstaller,packages
# What a machine has no tool for is left out, and named.
set -eu
cd "$(dirname "$0")"
./tar.sh
if command -v dpkg-deb >/dev/null; then ./deb.sh; else echo "no dpkg-deb: no .deb" >&2; fi
if command -v rpmbuild >/dev/null; then ./rpm.sh; else echo "no rpmbuild: no .rpm" >&2; fi
cd ../../target/installer
sha256sum certkeep-*.tar.gz certkeep_*.deb certkeep-*.rpm 2>/dev/null >SHA256SUMS || true
du -sh certkeep certkeep-*.tar.gz certkeep_*.deb certkeep-*.rpm 2>/dev/null || true
