# The collector: runs the program of each signal, one after another, each with a limit. Reads only. `programs` names them
# as `ID LIMIT VARIABLE`, and the variable holds the program's text; both stand before this text, see `collector.ts`.
# shellcheck shell=sh disable=SC2154
set -u
LC_ALL=C
export LC_ALL
root=${PANTHER_ROOT:-}
uid=$(id -u)
eval "$text_lib"

first_line() { { IFS= read -r line <"$1"; } 2>/dev/null && printf '%s' "$line"; }
plain() { printf '%s' "$1" | tr -cd 'A-Za-z0-9._:/=+-'; }

header() {
  manifest=
  [ ! -r "$root/etc/pantheros/manifest.json" ] ||
    manifest=$(sed -n 's/.*"hash": *"\([a-z0-9-]*\)".*/\1/p' "$root/etc/pantheros/manifest.json" | head -n 1)
  busy=
  # a deploy changes what is looked at; its transaction rests in one of these
  if [ -r "$root/var/lib/pantheros/transaction" ]; then
    phase=$(sed -n 's/^phase=//p' "$root/var/lib/pantheros/transaction" | head -n 1)
    case $phase in
      '' | committed | reverted | tested | abandoned) ;;
      *) busy="a deploy is under way ($(plain "$phase"))" ;;
    esac
  fi
  held=$(switching)
  [ -z "$held" ] || [ "$held" -gt 3600 ] || busy=${busy:-"a switch is under way"}
  am_root=false
  [ "$uid" -ne 0 ] || am_root=true
  printf '{"panther":"drift","version":1,"host":"%s","root":%s,"time":%s,"boot":"%s"' \
    "$(plain "$(first_line "$root/proc/sys/kernel/hostname")")" "$am_root" "$(date +%s)" \
    "$(plain "$(first_line "$root/proc/sys/kernel/random/boot_id")")"
  [ -z "$manifest" ] || printf ',"manifest":"%s"' "$(plain "$manifest")"
  [ -z "$busy" ] || printf ',"busy":"%s"' "$busy"
  printf '}\n'
  [ -z "$busy" ]
}

run() {
  eval "text=\$$3"
  # a shell of its own, for its limit and for what a signal leaves behind
  timeout -k 1 "$2" sh -c "signal=$1 most=2000 uid=$uid
$text_lib
$text
finish" panther-drift </dev/null 2>/dev/null
  code=$?
  case $code in
    0) ;;
    124 | 137) printf '\n{"signal":"%s","end":"unknown","why":"it took more than %s s"}\n' "$1" "$2" ;;
    *) printf '\n{"signal":"%s","end":"unknown","why":"its program ended with %s"}\n' "$1" "$code" ;;
  esac
}

header || exit 0
while read -r id limit variable; do
  [ -z "$id" ] || run "$id" "$limit" "$variable"
done <<IDS
$programs
IDS
# processor time of all that ran, proc(5): cutime and cstime, in hundredths of a second
read -r line </proc/self/stat
# shellcheck disable=SC2086
set -- ${line##*) }
shift 11
printf '{"cpu":%d}\n' "$((($1 + $2 + $3 + $4) * 10))"
