#!/bin/sh
# Makes a disk image from the application image; on macOS, with JAVA_HOME set to a JDK 25:
#   ./mvnw -B package -DskipTests -Pinstaller,packages
# Signs with the identity in CERTKEEP_MAC_IDENTITY, where there is one; notarising is done with
# xcrun notarytool on what comes out (docs/releasing.md). Files do not open by double click yet:
# macOS tells them by an event, not by arguments.
set -eu
cd "$(dirname "$0")/../.."
set -- --type dmg --name Certkeep \
  --app-image target/installer/Certkeep.app --dest target/installer \
  --license-file LICENSE
if [ -n "${CERTKEEP_MAC_IDENTITY:-}" ]; then
  set -- "$@" --mac-sign --mac-signing-key-user-name "$CERTKEEP_MAC_IDENTITY"
fi
"$JAVA_HOME/bin/jpackage" "$@"
