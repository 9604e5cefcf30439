#!/usr/bin/env bash
# Installs a package on this machine, uses it, installs a newer one over it where there is one, and
# removes it; the data has to live through all of that. For a machine that may be changed, as root:
#   installer/linux/try.sh OLDER.deb [NEWER.deb]        or the same with .rpm
set -euo pipefail
older=$(realpath "$1")
newer=$(realpath "${2:-$1}")
CERTKEEP_HOME=$(mktemp -d)
XDG_RUNTIME_DIR=$CERTKEEP_HOME/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
export CERTKEEP_HOME XDG_RUNTIME_DIR
email=ada@example.com

say() { printf '== %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
timed() { local begin; begin=$(date +%s%N); "$@"; echo "$(( ($(date +%s%N) - begin) / 1000000 )) ms: $*"; }

# Where rpm is but a tool, as on Debian, what it installs is written into a database of its own; what
# a package needs is then named by other packages' names, and cannot be looked for.
database=(--dbpath "$CERTKEEP_HOME/rpm")
! command -v dnf >/dev/null || database=()

install() {
  case $1 in
    *.deb) apt-get -q -y --no-install-recommends --reinstall --allow-downgrades install "$1" ;;
    *.rpm) if command -v dnf >/dev/null; then dnf -q -y install "$1" || dnf -q -y reinstall "$1"
           else rpm "${database[@]}" -U --nodeps --replacepkgs --oldpackage "$1"; fi
           rpm "${database[@]}" -V --nodeps certkeep || fail 'not as it was packed' ;;
    *) fail "neither .deb nor .rpm: $1" ;;
  esac
}

remove() {
  case $1 in
    *.deb) apt-get -q -y purge certkeep ;;
    *.rpm) rpm "${database[@]}" -e --nodeps certkeep ;;
  esac
}

say "install $older"
install "$older"
timed certkeep --version
# A cache that does not fit is passed over in silence; here it has to be told. What the script goes
# by are a file as the first argument, and the trace of an open window.
opened=$(mktemp -d)
mkdir "$opened/run"
touch "$opened/run/elsewhere"
used() { JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$@" >/dev/null 2>&1; }
used certkeep --version || fail 'the cache of commands is not used'
CERTKEEP_HOME=$opened used certkeep --version || fail 'the cache of callers is not used'
used certkeep ./any --version || fail 'the cache of the window is not used'
rm -r "$opened"
[[ -z $(certkeep --version 2>&1 >/dev/null) ]] || fail 'it says something at its start'
# However it is found, and whatever surrounds it.
ln -s /opt/certkeep/bin "$CERTKEEP_HOME/linked"
for way in "$CERTKEEP_HOME/linked/certkeep" 'sh /usr/bin/certkeep' 'env -C /opt CDPATH=. certkeep/bin/certkeep' \
  'env -C /usr/bin sh certkeep' 'env JDK_JAVA_OPTIONS=-XX:+UseZGC certkeep'; do
  [[ $($way --version 2>&1) == certkeep\ * ]] || fail "it does not start as $way"
done
for file in /usr/share/applications/certkeep.desktop /usr/share/mime/packages/certkeep.xml \
  /usr/share/man/man1/certkeep.1.gz /usr/share/bash-completion/completions/certkeep \
  /usr/share/icons/hicolor/256x256/apps/certkeep.png /usr/share/doc/certkeep/certkeep.cdx.json; do
  # Machines that are images of nothing but programs are told to leave documents out.
  [[ -s $file ]] || case $file in
    */man/* | */doc/*) echo "not here, as this machine takes no documents: $file" ;;
    *) fail "missing: $file" ;;
  esac
done
bash -n /usr/share/bash-completion/completions/certkeep
if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate /usr/share/applications/certkeep.desktop
fi
du -sh /opt/certkeep

say 'use'
printf 'lantern orchid 47\n' | certkeep signup --name Ada --email "$email" --password-stdin >/dev/null
printf 'lantern orchid 47\n' | certkeep login --email "$email" --password-stdin >/dev/null
printf 'kept' | certkeep kv set try/value
[[ $(certkeep kv get try/value) == kept ]] || fail 'a value is not kept'
bare=(env -i "CERTKEEP_HOME=$CERTKEEP_HOME" "XDG_RUNTIME_DIR=$XDG_RUNTIME_DIR" /usr/bin/certkeep)
printf 'one' | "${bare[@]}" kv set try/ä
printf 'other' | "${bare[@]}" kv set try/ö
[[ $("${bare[@]}" kv get try/ä) == one ]] || fail 'names are garbled where there is no locale'
certkeep kv rm try/ä try/ö

if [[ $newer != "$older" ]]; then
  say "upgrade to $newer"
  install "$newer"
  [[ $(certkeep kv get try/value) == kept ]] || fail 'the upgrade lost data'
fi
timed certkeep whoami

say 'remove'
remove "$newer" | tee "$CERTKEEP_HOME/removed"
grep -q 'data stays in' "$CERTKEEP_HOME/removed" || fail 'it does not say where the data stays'
hash -r
command -v certkeep >/dev/null && fail 'the command is still there'
[[ ! -e /opt/certkeep ]] || fail '/opt/certkeep is still there'
[[ -s $CERTKEEP_HOME/certkeep.mv.db ]] || fail 'the data is gone'
rm -rf "$CERTKEEP_HOME"
echo '1 passed, 0 failed'
