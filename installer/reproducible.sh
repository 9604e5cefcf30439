#!/bin/sh
# Builds twice, in two folders, and compares: the jar, the list of parts and, on Linux, the tar.gz
# have to be the same, byte by byte. Takes a few minutes: for releases, not for every change.
# Without the AOT caches (lib/app/*.aot), the only files that no two builds have the same: they are
# memory of a running program. See decision 0033.
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
SOURCE_DATE_EPOCH=$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</.*|\1|p' pom.xml \
  | xargs -I{} date -u -d {} +%s)
export SOURCE_DATE_EPOCH CERTKEEP_CACHES=none

for copy in one another; do
  mkdir "$scratch/$copy"
  git archive HEAD | tar -x -C "$scratch/$copy"
  (cd "$scratch/$copy" && ./mvnw -q -B -ntp package -DskipTests -Pinstaller && installer/linux/tar.sh)
done

status=0
cd "$scratch/one"
for file in target/certkeep-*.jar target/sbom/certkeep.cdx.json target/installer/certkeep-*.tar.gz; do
  if cmp -s "$file" "$scratch/another/$file"; then
    echo "same: $file ($(sha256sum "$file" | cut -c1-16)…)"
  else
    echo "DIFFERENT: $file" >&2
    status=1
  fi
done
if [ $status != 0 ]; then
  (cd target/installer/certkeep && find . -type f -exec sha256sum {} + | sort -k2) >"$scratch/1"
  (cd "$scratch/another/target/installer/certkeep" && find . -type f -exec sha256sum {} + | sort -k2) \
    >"$scratch/2"
  diff "$scratch/1" "$scratch/2" | head -40 >&2 || true
fi
exit $status
