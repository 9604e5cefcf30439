#!/bin/sh
# Prints the version of the application image.
sed -n 's/^java-options=-Djpackage.app-version=//p' \
  "$(dirname "$0")/../../target/installer/certkeep/lib/app/certkeep.cfg" | tail -1
