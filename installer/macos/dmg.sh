#!/bin/sh
# Makes a disk image from the application image; on macOS, with JAVA_HOME set to a JDK 25:
#   ./mvnw -B package -DskipTests -Pinstaller && installer/macos/dmg.sh
set -eu
cd "$(dirname "$0")/../.."
"$JAVA_HOME/bin/jpackage" --type dmg --name Certkeep \
  --app-image target/installer/Certkeep.app --dest target/installer \
  --license-file LICENSE
