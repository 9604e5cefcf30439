#!/bin/sh
# Starts Certkeep: without arguments or with files its window, else a command, which an open window
# carries out. All are the same program, each with a cache of the classes that it needs. A wrong
# guess costs time and nothing else.
#
# jpackage's own launcher asks the package manager at each start which package it is of, which takes
# longer than many a command.
self=$0
[ ! -h "$self" ] || self=$(readlink -f "$self")
case $self in
  */*) lib=$(cd "${self%/*}/../lib" && pwd -P) ;;
  *) lib=$(cd ../lib && pwd -P) ;;
esac
app=$lib/app
home=${CERTKEEP_HOME:-${XDG_DATA_HOME:-${HOME-}/.local/share}/certkeep}
cache=command
if [ -S "$home/run/socket" ] || [ -e "$home/run/elsewhere" ]; then
  cache=link
fi
case ${1-} in
  '' | */*) cache=window ;;
esac
exec "$lib/runtime/bin/java" @OPTIONS@ \
  "-XX:AOTCache=$app/$cache.aot" '-Xlog:aot*=off' '-Xlog:cds*=off' \
  -cp "@CLASSPATH@" @MAIN@ "$@"
