#!/usr/bin/env bash
# Measures commands about keys and values beside keepassxc-cli, on the same entries, and prints a
# table in Markdown:
#
#   installer/linux/measure-entries.sh [-n RUNS] [-e ENTRIES] [CERTKEEP]
#   installer/linux/measure-entries.sh -n 5 -e 10000 target/certkeep/bin/certkeep
#
# Each figure is the median of the times of whole processes, in ms. The key of the KeePass database
# takes the second that is usual there; Certkeep is signed in, "alone" where each command opens the
# store by itself, "served" where a running `certkeep notify run` has it open, as a window would.
# Needs keepassxc-cli and python3.
set -euo pipefail
runs=5
entries=10000
while getopts n:e: option; do
  case $option in
    n) runs=$OPTARG ;;
    e) entries=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
certkeep=$(realpath "${1:-target/certkeep/bin/certkeep}")

scratch=$(mktemp -d)
server=
finish() {
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT
mkdir -m 700 "$scratch/run"
export CERTKEEP_HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run QT_QPA_PLATFORM=offscreen
export LC_ALL=C.UTF-8
cd "$scratch"

python3 - "$entries" <<'PYTHON'
import base64, os, sys

def uuid():
    return base64.b64encode(os.urandom(16)).decode()

def key(number):
    return "shop-%d" % (number % 50), "env-%d" % (number % 7), "password-%d" % number

def value(number):
    return "%08x-secret-value-%d" % (number * 2654435761, number)

folders = {}
with open("entries.csv", "w") as csv:
    csv.write("key,value\n")
    for number in range(int(sys.argv[1])):
        shop, env, name = key(number)
        csv.write("%s/%s/%s,%s\n" % (shop, env, name, value(number)))
        folders.setdefault(shop, {}).setdefault(env, []).append((name, value(number)))

def group(name, inner):
    return "<Group><UUID>%s</UUID><Name>%s</Name>%s</Group>" % (uuid(), name, inner)

def entry(name, secret):
    field = "<String><Key>%s</Key><Value>%s</Value></String>"
    return "<Entry><UUID>%s</UUID>%s%s</Entry>" % (
        uuid(), field % ("Title", name), field % ("Password", secret))

inner = "".join(
    group(shop, "".join(group(env, "".join(entry(*one) for one in all)) for env, all in envs.items()))
    for shop, envs in folders.items())
with open("entries.xml", "w") as xml:
    xml.write('<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Meta></Meta><Root>'
              + group("Root", inner) + "</Root></KeePassFile>")
PYTHON

now() { local time=${EPOCHREALTIME/[.,]/}; echo $((time / 1000)); }

# The median time of a command, which finds the number of the run in $run.
median() {
  local times=() begun
  for run in $(seq "$runs"); do
    begun=$(now)
    "$@" >answer 2>errors || { cat errors >&2; exit 1; }
    times+=($(($(now) - begun)))
  done
  printf '%s\n' "${times[@]}" | sort -n | sed -n "$((runs / 2 + 1))p"
}

place=shop-1/env-1
wanted=$place/password-1
keepass() { printf 'password\n' | keepassxc-cli "$@"; }
keepass_add() { printf 'password\nnew\n' | keepassxc-cli add -q -p entries.kdbx "$place/new-$run"; }
certkeep_add() { printf new | "$certkeep" kv set "$place/$1-$run"; }

begun=$(now)
printf 'password\npassword\n' | keepassxc-cli import -q -p -t 1000 entries.xml entries.kdbx 2>errors \
  || { cat errors >&2; exit 1; }
keepass_import=$(($(now) - begun))
printf 'lantern orchid 47\n' \
  | "$certkeep" signup --name Ada --email ada@example.com --password-stdin --json >answer 2>errors
begun=$(now)
"$certkeep" kv import entries.csv >answer 2>errors
certkeep_import=$(($(now) - begun))

keepass_figures=(
  "$(median keepass_add)"
  "$(median keepass show -q -s -a Password entries.kdbx "$wanted")"
  "$(median keepass search -q entries.kdbx password-777)"
  "$(median keepass ls -q -R -f entries.kdbx)"
)
figures_of() {
  median certkeep_add "$1"
  median "$certkeep" kv get "$wanted"
  median "$certkeep" kv list --search password-777
  median "$certkeep" kv list
}
mapfile -t alone < <(figures_of alone)

"$certkeep" notify run >notify 2>&1 &
server=$!
until grep -q Sending notify; do
  kill -0 "$server"
  sleep 0.1
done
mapfile -t served < <(figures_of served)

printf '| ms, %s entries | keepassxc-cli %s | certkeep, alone | certkeep, served |\n' \
  "$entries" "$(keepassxc-cli --version)"
printf '|---|---:|---:|---:|\n'
printf '| import all | %s | %s | |\n' "$keepass_import" "$certkeep_import"
names=('add one' 'get one' 'search by name' 'list all')
for i in "${!names[@]}"; do
  printf '| %s | %s | %s | %s |\n' \
    "${names[i]}" "${keepass_figures[i]}" "${alone[i]}" "${served[i]}"
done
