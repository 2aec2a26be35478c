# The collector: runs the signals, each in a process of its own and with a limit. Reads only. `programs` names them, with
# their limits, and a function has the program of each; both stand before this text, see `collector.ts`.
# shellcheck shell=sh disable=SC2034,SC2154  # lib.sh stands in front, and signals use what is set here

first_line() {
  line=
  { IFS= read -r line <"$1"; } 2>/dev/null
}
# plain TEXT: sets `said` to it without what JSON would have to escape
plain() {
  said=$1
  case $1 in *[!A-Za-z0-9._:/=+-]*) said=$(printf '%s' "$1" | tr -cd 'A-Za-z0-9._:/=+-') ;; esac
}

header() {
  manifest=
  [ ! -r "$root/etc/pantheros/manifest.json" ] ||
    manifest=$(sed -n '/.*"hash": *"\([a-z0-9-]*\)".*/{s//\1/p;q;}' "$root/etc/pantheros/manifest.json")
  busy=
  # a deploy changes what is looked at; its transaction rests in one of these
  if [ -r "$root/var/lib/pantheros/transaction" ]; then
    phase=$(sed -n '/^phase=/{s///p;q;}' "$root/var/lib/pantheros/transaction")
    plain "$phase"
    case $phase in
      '' | committed | reverted | tested | abandoned) ;;
      *) busy="a deploy is under way ($said)" ;;
    esac
  fi
  switching
  [ -z "$held" ] || [ "$held" -gt 3600 ] || busy=${busy:-"a switch is under way"}
  am_root=false
  [ "$uid" -ne 0 ] || am_root=true
  first_line "$root/proc/sys/kernel/hostname"
  plain "$line"
  printf '{"panther":"drift","version":1,"host":"%s","root":%s,"time":%s' "$said" "$am_root" "$now"
  first_line "$root/proc/sys/kernel/random/boot_id"
  plain "$line"
  printf ',"boot":"%s"' "$said"
  plain "$manifest"
  [ -z "$said" ] || printf ',"manifest":"%s"' "$said"
  [ -z "$busy" ] || printf ',"busy":"%s"' "$busy"
  printf '}\n'
  [ -z "$busy" ]
}

# below PID: the processes that it has started, and those that they have
below() {
  # lines /proc/PID/status:PPid:  PARENT; names of processes stand elsewhere, and can be what they like
  grep -H '^PPid:' /proc/[0-9]*/status 2>/dev/null | awk -F '[/:\t]+' -v top="$1" '
    { order[++many] = $3; parent[$3] = $6 }
    END {
      for (i = 1; i <= many; i++) {
        up = parent[order[i]]
        for (steps = 0; up > 1 && up != top && steps < 100; steps++) up = parent[up]
        if (up == top) print order[i]
      }
    }'
}

# stop PID: ends it, and all that it has started
stop() {
  seen=
  for _ in 1 2 3 4 5; do
    # what stands still starts nothing more
    # shellcheck disable=SC2086  # a list
    kill -STOP "$1" $seen
    found=$(below "$1")
    [ "$found" != "$seen" ] || break
    seen=$found
  done
  # shellcheck disable=SC2086
  kill -KILL "$1" $seen
}

# run ID LIMIT NAME
run() {
  ticks=0
  late=
  (
    signal=$1
    "signal_$3"
    finish
  ) &
  pid=$!
  # 138: a tick of the clock (USR1) has ended `wait`. Where the process ended in the same moment, bash forgets how: one that
  # came to its end has said so, and who reads this knows of the others by that.
  while
    before=$ticks
    wait "$pid"
    code=$?
    [ "$code" -eq 138 ] && [ "$ticks" -ne "$before" ]
  do
    kill -0 "$pid" || { code=0; break; }
    [ "$ticks" -gt "$2" ] || continue
    # nothing ends what waits for a broken disk
    [ -z "$late" ] || [ "$ticks" -lt "$late" ] || break
    [ -n "$late" ] || stop "$pid"
    late=${late:-$((ticks + 2))}
  done
  if [ -n "$late" ]; then
    printf '\n{"signal":"%s","end":"unknown","why":"it took more than %s s"}\n' "$1" "$2"
  elif [ "$code" -ne 0 ]; then
    printf '\n{"signal":"%s","end":"unknown","why":"its program ended with %s"}\n' "$1" "$code"
  fi
}

# lane FIRST STEP: runs every so many of the signals, one after another
lane() {
  trap 'ticks=$((ticks + 1))' USR1
  ticks=0
  read -r lane _ </proc/self/stat
  # a clock for all limits; it ends with who hears it, however that ends
  while sleep 1 && read -r _ _ _ parent _ </proc/self/stat && [ "$parent" = "$lane" ]; do
    kill -USR1 "$lane"
  done >/dev/null &
  clock=$!
  turn=$1
  while read -r id limit name; do
    turn=$((turn - 1))
    [ "$turn" -eq 0 ] || continue
    turn=$2
    run "$id" "$limit" "$name"
  done <<IDS
$programs
IDS
  kill "$clock"
  wait "$clock"
}

# What several signals read is read once.
read_once() {
  passwd=
  while IFS= read -r line || [ -n "$line" ]; do passwd=$passwd$line$newline; done <"$root/etc/passwd"
  # of every mount NUMBER ROOT POINT OPTIONS TYPE SOURCE OPTIONS; those of the machine, not of a service that runs this
  # (proc_pid_mountinfo(5)). A user sees those of the login.
  for mountinfo in "$root/proc/1/mountinfo" "$root/proc/self/mountinfo"; do
    mounted=
    while read -r _ _ number top point options rest; do
      rest=" $rest"
      mounted="$mounted$number $top $point $options ${rest#* - }$newline"
    done <"$mountinfo"
    [ -z "$mounted" ] || return 0
  done
} 2>/dev/null

# The shell has read all of this before it starts.
main() {
  uid=$(id -u)
  now=$(date +%s)
  header || exit 0
  exec </dev/null 2>/dev/null
  read_once
  cpus=
  read -r cpus <"$root/sys/devices/system/cpu/online"
  case $cpus in
    *[,-]*)
      # two at a time where there are processors for it; what the second lane says waits for the end of the first
      lane 1 2 &
      first=$!
      second=$(lane 2 2)
      wait "$first"
      [ -z "$second" ] || printf '%s\n' "$second"
      ;;
    *) (lane 1 1) ;;
  esac
  # processor time of all that ran, proc(5): cutime and cstime, in hundredths of a second
  read -r line </proc/self/stat
  # shellcheck disable=SC2086
  set -- ${line##*) }
  shift 11
  printf '{"cpu":%d}\n' "$((($1 + $2 + $3 + $4) * 10))"
  exit 0
}
main
