#!/usr/bin/env bash
# Measures desktop programs from the start of the process to a window that can be used, one after the
# other and in turns, under Xvfb:
#
#   installer/linux/measure-start.sh [-n RUNS] [-c] NAME:TITLE:COMMAND…
#   installer/linux/measure-start.sh -n 7 \
#     'Certkeep:^Certkeep$:target/installer/certkeep/bin/certkeep' \
#     'XCA:X Certificate and Key:xca' 'KeePassXC:KeePassXC:keepassxc' \
#     'KeyStore Explorer:KeyStore Explorer:java -jar kse.jar'
#
# Prints for each the median, least and most of: the window shown, and the window's picture at rest
# (ms), processor time until then (ms), and resident memory then (MB). A picture is at rest when it
# stays the same for 400 ms; the time told is that of its last change. The same is asked of all, so
# that it holds for programs that nobody can look into. -c empties the page cache before each start
# (as root). Needs xvfb, xdotool, x11-apps (xwd). Certkeep gets a store with one account first, and
# so shows its log-in.
set -euo pipefail
runs=7
cold=
while getopts n:c option; do
  case $option in
    n) runs=$OPTARG ;;
    c) cold=yes ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
(($#)) || { sed -n '2,20s/^# \{0,1\}//p' "$0"; exit 2; }

scratch=$(mktemp -d)
server=
program=
finish() {
  [[ -z $program ]] || kill -- "-$program" 2>/dev/null || true
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT
now() { local time=${EPOCHREALTIME/[.,]/}; echo $((time / 1000)); }

exec 3<>"$scratch/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null &
server=$!
for _ in {1..100}; do
  [[ -s $scratch/display ]] && break
  sleep 0.05
done
DISPLAY=:$(tr -d '[:space:]' <"$scratch/display")
export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=1

template() {
  local certkeep=$1
  mkdir -p "$scratch/template"
  printf 'lantern orchid 47\n' | CERTKEEP_HOME=$scratch/template/certkeep \
    "$certkeep" signup --name Ada --email ada@example.com --password-stdin >/dev/null 2>&1 || true
}

# The processes of the group: sum of processor time in ms, and of resident memory in MB.
used() {
  local ticks
  ticks=$(getconf CLK_TCK)
  ps -e -o pgid=,pid= | awk -v group="$program" '$1 == group { print $2 }' | while read -r pid; do
    [[ -r /proc/$pid/stat ]] || continue
    awk -v ticks="$ticks" '{ sub(/.*\) /, ""); print ($12 + $13) * 1000 / ticks }' "/proc/$pid/stat" \
      | tr '\n' ' '
    awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$pid/status"
  done | awk '{ cpu += $1; memory += $2 } END { printf "%d %d\n", cpu, memory }'
}

measure() {
  local title=$1 command=$2 home=$scratch/home begin shown= changed picture before= window= still
  rm -rf "$home"
  mkdir -p "$home/run"
  chmod 700 "$home/run"
  [[ ! -d $scratch/template ]] || cp -a "$scratch/template/." "$home/"
  if [[ -n $cold ]]; then
    sync
    echo 3 >/proc/sys/vm/drop_caches
  fi
  begin=$(now)
  HOME=$home CERTKEEP_HOME=$home/certkeep XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/.config \
    XDG_DATA_HOME=$home/.local/share setsid bash -c "exec $command" >"$scratch/output" 2>&1 &
  program=$!
  while (($(now) - begin < 60000)); do
    window=$(xdotool search --onlyvisible --name "$title" 2>/dev/null | tail -1 || true)
    [[ -n $window ]] && break
    kill -0 "$program" 2>/dev/null || break
    sleep 0.01
  done
  if [[ -z $window ]]; then
    echo "no window called $title; it said:" >&2
    tail -5 "$scratch/output" >&2
    kill -- "-$program" 2>/dev/null || true
    program=
    return 1
  fi
  shown=$(($(now) - begin))
  changed=$shown
  still=$(now)
  while (($(now) - still < 400 && $(now) - begin < 60000)); do
    picture=$(xwd -silent -id "$window" 2>/dev/null | cksum || true)
    if [[ $picture != "$before" ]]; then
      before=$picture
      still=$(now)
      changed=$((still - begin))
    fi
    sleep 0.02
  done
  echo "$shown $changed $(used)"
  kill -- "-$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
  program=
}

for one in "$@"; do
  command=${one#*:*:}
  [[ $command != *certkeep* ]] || template "${command%% *}"
done
# In turns, so that whatever else the machine does falls on all alike. The first round warms up.
for ((run = 0; run <= runs; run++)); do
  for one in "$@"; do
    name=${one%%:*}
    rest=${one#*:}
    result=$(measure "${rest%%:*}" "${rest#*:}") || continue
    ((run == 0)) && [[ -z $cold ]] || echo "$result" >>"$scratch/$name.results"
  done
done

middle() {
  cut -d' ' -f"$2" "$1" | sort -n \
    | awk '{ v[NR] = $1 } END { printf "%d (%d-%d)", v[int((NR + 1) / 2)], v[1], v[NR] }'
}
echo "| program | window ms | at rest ms | processor ms | resident MB |"
echo "|---|---|---|---|---|"
for one in "$@"; do
  file=$scratch/${one%%:*}.results
  [[ -s $file ]] || { echo "| ${one%%:*} | did not start | | | |"; continue; }
  echo "| ${one%%:*} | $(middle "$file" 1) | $(middle "$file" 2) | $(middle "$file" 3) | $(middle "$file" 4) |"
done
