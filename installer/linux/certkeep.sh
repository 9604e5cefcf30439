#!/bin/sh
# Starts Certkeep: without arguments or with files its window, else a command, which an open window
# carries out. All are the same program, each with a cache of the classes that it needs. A wrong
# guess costs time and nothing else.
#
# jpackage's own launcher asks the package manager at each start which package it is of, which takes
# longer than many a command.
self=$0
case $self in
  */*) ;;
  # A shell was told to run it, and found it here or by its PATH.
  *) if [ -e "./$self" ]; then self=./$self; else self=$(command -v -- "$self"); fi ;;
esac
self=$(readlink -f -- "$self") || exit 1
lib=${self%/*/*}/lib
app=$lib/app
home=${CERTKEEP_HOME:-${XDG_DATA_HOME:-${HOME-}/.local/share}/certkeep}
cache=command
if [ -S "$home/run/socket" ] || [ -e "$home/run/elsewhere" ]; then
  cache=link
fi
case ${1-} in
  '' | */*) cache=window ;;
esac
# Without a locale Java reads arguments and file names as ASCII and garbles everything else.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac
# Meant for other programs: it may hold what these options exclude, and is told to each user of it.
unset JDK_JAVA_OPTIONS
exec "$lib/runtime/bin/java" @OPTIONS@ \
  "-XX:AOTCache=$app/$cache.aot" '-Xlog:aot*=off' '-Xlog:cds*=off' \
  -cp "@CLASSPATH@" @MAIN@ "$@"
