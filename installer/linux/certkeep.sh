#!/bin/sh
# Starts Certkeep: without arguments or with files its window, else a command, which an open window
# carries out. All are the same program, each with a cache of the classes that it needs. A wrong
# guess costs time and nothing else.
self=$0
[ ! -h "$self" ] || self=$(readlink -f "$self")
home=${CERTKEEP_HOME:-${XDG_DATA_HOME:-${HOME-}/.local/share}/certkeep}
case ${1-} in
  '' | */*) exec "${self%/*}/certkeep-window" "$@" ;;
esac
if [ -S "$home/run/socket" ] || [ -e "$home/run/elsewhere" ]; then
  exec "${self%/*}/certkeep-link" "$@"
fi
exec "${self%/*}/certkeep-command" "$@"
