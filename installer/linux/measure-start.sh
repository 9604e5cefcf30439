#!/usr/bin/env bash
# Measures Certkeep's image beside XCA and KeePassXC, in turns, under Xvfb, and prints one table:
#
#   installer/linux/measure-start.sh [-n RUNS] [-c] [-i IMAGE] [-s "SIZES"] [-a NAME=IMAGE]…
#
# From the start of a process to a window whose picture no longer changes (for Certkeep: a log-in
# that can be typed into, and, in a session that was kept, the first page of so many certificates);
# and commands, alone and through the open window's socket. Processor time is user and system of all
# processes together, which depends least on what else the machine does. A picture is at rest when
# it stays the same for 400 ms, where a kept session is gone into for 1.5 s, as the progress of the
# opening may stand still for a moment; the time told is that of its last change, asked in the same
# way of programs that nobody can look into.
#
# -n runs of each after one to warm up (7); -c empties the page cache before each start of a window
# (as root); -i the image (target/installer/certkeep); -s numbers of certificates (1000 10000); -a
# another image to compare with. Needs xvfb, xdotool, x11-apps (xwd), and a JDK 25 as java or
# JAVA_HOME; xca and keepassxc are left out where they are not installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=7
cold=
sizes='1000 10000'
images=(Certkeep="$PWD/target/installer/certkeep")
while getopts n:ci:s:a: option; do
  case $option in
    n) runs=$OPTARG ;;
    c) cold=yes ;;
    i) images[0]=Certkeep=$(realpath "$OPTARG") ;;
    s) sizes=$OPTARG ;;
    a) images+=("${OPTARG%%=*}=$(realpath "${OPTARG#*=}")") ;;
    *) sed -n '2,20s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done

scratch=$(mktemp -d)
home=$scratch/home
server=
program=
finish() {
  [[ -z $program ]] || kill -- "-$program" 2>/dev/null || true
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT
# What is measured shall see none of the caller's own.
export HOME=$home CERTKEEP_HOME=$home/certkeep XDG_RUNTIME_DIR=$home/run \
  XDG_CONFIG_HOME=$home/.config XDG_DATA_HOME=$home/.local/share XDG_CACHE_HOME=$home/.cache \
  DBUS_SESSION_BUS_ADDRESS=disabled: LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=1
now() { local time=${EPOCHREALTIME/[.,]/}; echo $((time / 1000)); }
settle() { # a folder of a home: what each start finds
  rm -rf "$home"
  mkdir -p "$home"
  [[ ! -d $scratch/$1 ]] || cp -a "$scratch/$1/." "$home/"
  mkdir -p -m 700 "$home/run"
}
keep() { rm -rf "${scratch:?}/$1"; cp -a "$home" "$scratch/$1"; }

exec 3<>"$scratch/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null &
server=$!
for _ in {1..100}; do
  [[ -s $scratch/display ]] && break
  sleep 0.05
done
DISPLAY=:$(tr -d '[:space:]' <"$scratch/display")
export DISPLAY

### What is there before: an account, a value, certificates, and a session that the window kept.
certkeep=${images[0]#*=}/bin/certkeep
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
prepare() {
  settle empty
  printf 'lantern orchid 47\n' | "$certkeep" signup --name Ada --email ada@example.com \
    --password-stdin >/dev/null
  # As a window leaves it that was closed by somebody who does not stay signed in.
  echo log-in=true >"$CERTKEEP_HOME/window.properties"
  keep account
  local size
  for size in $sizes; do
    settle account
    printf 'lantern orchid 47\n' | "$certkeep" login --email ada@example.com --password-stdin \
      >/dev/null
    printf 'a value' | "$certkeep" kv set measured/key >/dev/null
    "$java" -cp "${images[0]#*=}/lib/app/*" installer/linux/Certificates.java "$size" \
      >"$scratch/certificates.pem"
    "$certkeep" cert import "$scratch/certificates.pem" >/dev/null
    # The window keeps its session in the same way, under another name.
    local kept
    for kept in "$home"/run/certkeep/session-*; do
      cp -p "$kept" "${kept/session-/window-}"
    done
    rm "$CERTKEEP_HOME/window.properties"
    keep "certificates-$size"
  done
}
prepare

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
end() {
  kill -- "-$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
  program=
}
begin() { # command: starts it as a group of its own
  setsid bash -c "exec $1" >"$scratch/output" 2>&1 &
  program=$!
}

# Prints: window ms, at rest ms, processor ms, resident MB.
window() {
  local title=$1 command=$2 start shown changed picture before= window= still
  if [[ -n $cold ]]; then
    sync
    echo 3 >/proc/sys/vm/drop_caches
  fi
  start=$(now)
  begin "$command"
  while (($(now) - start < 60000)); do
    window=$(xdotool search --onlyvisible --name "$title" 2>/dev/null | tail -1 || true)
    [[ -n $window ]] && break
    kill -0 "$program" 2>/dev/null || break
    sleep 0.01
  done
  if [[ -z $window ]]; then
    echo "no window called $title; it said:" >&2
    tail -5 "$scratch/output" >&2
    end
    return 1
  fi
  shown=$(($(now) - start))
  changed=$shown
  still=$(now)
  while (($(now) - still < rest && $(now) - start < 60000)); do
    picture=$(xwd -silent -id "$window" 2>/dev/null | cksum || true)
    if [[ $picture != "$before" ]]; then
      before=$picture
      still=$(now)
      changed=$((still - start))
    fi
    sleep 0.02
  done
  [[ -z ${MEASURE_PICTURES:-} ]] || xwd -silent -id "$window" >"$MEASURE_PICTURES/$3.xwd"
  echo "$shown $changed $(used)"
  end
}

# Prints the same of a command, which has no window and is gone before its memory is asked for.
command_line() {
  local times TIMEFORMAT='%3R %3U %3S'
  times=$( { time bash -c "exec $1" <"${2:-/dev/null}" >/dev/null 2>"$scratch/said"; } 2>&1) || {
    cat "$scratch/said" >&2
    return 1
  }
  awk '{ printf "- %d %d -\n", $1 * 1000, ($2 + $3) * 1000 }' <<<"$times"
}

### What is measured: what is found, a kind, a name, and how.
largest=${sizes##* }
smallest=${sizes%% *}
rows=()
for one in "${images[@]}"; do
  name=${one%%=*}
  start=${one#*=}/bin/certkeep
  rows+=("account|window|$name: log-in|^Certkeep$|$start")
  for size in $sizes; do
    rows+=("certificates-$size|window|$name: first page of $size certificates|^Certkeep$|$start")
  done
  for one in 'kv get measured/key' 'kv list' 'cert list'; do
    rows+=("certificates-$smallest|command|$name: $one||$start $one")
  done
done
if command -v xca >/dev/null; then
  rows+=("empty|window|XCA: window|X Certificate and Key|xca")
fi
if command -v keepassxc-cli >/dev/null; then
  settle empty
  {
    echo '<KeePassFile><Root><Group><Name>Root</Name>'
    for ((i = 1; i <= 1000; i++)); do
      echo "<Entry><String><Key>Title</Key><Value>key-$i</Value></String>" \
        "<String><Key>Password</Key><Value>value</Value></String></Entry>"
    done
    echo '</Group></Root></KeePassFile>'
  } >"$scratch/entries.xml"
  printf 'lantern\nlantern\n' >"$scratch/twice"
  keepassxc-cli import -q -p -t 100 "$scratch/entries.xml" "$home/store.kdbx" <"$scratch/twice" \
    >/dev/null 2>&1 || echo "keepassxc-cli made no database" >&2
  keep keepass
  rows+=("empty|window|KeePassXC: window|KeePassXC|keepassxc")
  rows+=("keepass|window|KeePassXC: 1000 entries|KeePassXC|keepassxc --pw-stdin $home/store.kdbx <$scratch/twice")
  rows+=("keepass|command|keepassxc-cli: show|$scratch/twice|keepassxc-cli show -q -s $home/store.kdbx key-1")
  rows+=("keepass|command|keepassxc-cli: ls|$scratch/twice|keepassxc-cli ls -q $home/store.kdbx")
fi
note() { ((run == 0)) && [[ -z $cold ]] || echo "$2" >>"$scratch/$1.results"; }

# In turns, so that whatever else the machine does falls on all alike.
for ((run = 0; run <= runs; run++)); do
  for ((i = 0; i < ${#rows[@]}; i++)); do
    IFS='|' read -r found kind _ extra line <<<"${rows[i]}"
    settle "$found"
    rest=400
    [[ $found != certificates-* ]] || rest=1500
    if [[ $kind == window ]]; then
      result=$(window "$extra" "$line" "$i") || continue
    else
      result=$(command_line "$line" "$extra") || continue
    fi
    note "$i" "$result"
  done
done
# Through the socket: the window stays open for all of them.
served=()
for one in "${images[@]}"; do
  settle "certificates-$smallest"
  start=${one#*=}/bin/certkeep
  begin "$start"
  for _ in {1..600}; do
    [[ -S $home/certkeep/run/socket || -e $home/certkeep/run/elsewhere ]] && break
    sleep 0.1
  done
  sleep 2
  for ((run = 0; run <= runs; run++)); do
    i=${#rows[@]}
    for line in 'kv get measured/key' 'kv list' 'cert list'; do
      result=$(command_line "$start $line" '') && note "$((i++))" "$result"
    done
  done
  for line in 'kv get measured/key' 'kv list' 'cert list'; do
    rows+=("|command|${one%%=*}: $line, through the open window||")
  done
  end
done

middle() {
  cut -d' ' -f"$2" "$1" | sort -n | awk '
    $1 == "-" { none = 1 }
    { v[NR] = $1 }
    END { if (none) printf "–"; else printf "%d (%d–%d)", v[int((NR + 1) / 2)], v[1], v[NR] }'
}
echo "Median of $runs (least–most), on $(nproc) processors with a load of $(cut -d' ' -f1 /proc/loadavg)."
echo
echo '| what | window ms | usable ms | processor ms | resident MB |'
echo '|---|---|---|---|---|'
for ((i = 0; i < ${#rows[@]}; i++)); do
  IFS='|' read -r _ _ name _ _ <<<"${rows[i]}"
  file=$scratch/$i.results
  [[ -s $file ]] || { echo "| $name | failed | | | |"; continue; }
  echo "| $name | $(middle "$file" 1) | $(middle "$file" 2) | $(middle "$file" 3) | $(middle "$file" 4) |"
done
