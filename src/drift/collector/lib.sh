# Before every signal's program: how it tells what it sees. POSIX sh, and what every NixOS has: coreutils, findutils,
# grep, sed, awk, util-linux, systemd, iproute2.
# shellcheck shell=sh disable=SC2034,SC2154  # signals use what is set here; `signal`, `most` and `uid` stand in front
set -u
LC_ALL=C
export LC_ALL
# Tests put another folder in front of every path.
root=${PANTHER_ROOT:-}
newline='
'
items=0
state=ok
why=

# json TEXT: the text as it stands between quotes in JSON. What is neither printable nor well-formed UTF-8 is for the
# reader to replace.
json() {
  case $1 in
    *[![:print:]]* | *\\* | *\"*)
      printf '%s' "$1" | head -c 4000 | od -An -v -tx1 | awk '
        BEGIN { for (i = 0; i < 256; i++) byte[sprintf("%02x", i)] = i }
        { for (i = 1; i <= NF; i++) {
            b = byte[$i]
            if (b == 34 || b == 92) printf "\\%c", b
            else if (b < 32 || b == 127) printf "\\u00%s", $i
            else printf "%c", b
        } }'
      ;;
    *) printf '%.4000s' "$1" ;;
  esac
}

# item KEY VALUE: something is so.
item() {
  items=$((items + 1))
  if [ "$items" -gt "$most" ]; then
    unknown "more than $most things to tell"
    finish
  fi
  case $1$2 in
    *[![:print:]]* | *\\* | *\"*) printf '{"signal":"%s","key":"%s","value":"%s"}\n' "$signal" "$(json "$1")" "$(json "$2")" ;;
    *) printf '{"signal":"%s","key":"%.4000s","value":"%.4000s"}\n' "$signal" "$1" "$2" ;;
  esac
}

# evidence KEY <<TEXT: more lines on it, for a person. Never what only root may read.
evidence() {
  text=$(head -c 4000; printf .)
  printf '{"signal":"%s","key":"%s","evidence":"%s"}\n' "$signal" "$(json "$1")" "$(json "${text%.}")"
}

# unknown WHY: something could not be read. What was told before still counts.
unknown() {
  state=unknown
  why=${why:-$1}
}

# end the program here
finish() {
  printf '{"signal":"%s","end":"%s","items":%d,"why":"%s"}\n' "$signal" "$state" "$items" "$(json "$why")"
  exit 0
}

# needs TOOL...: ends the program where one is missing.
needs() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 || { unknown "$tool is missing there"; finish; }
  done
}

# needs_root: ends the program for anybody else.
needs_root() {
  [ "$uid" -eq 0 ] || { unknown "only root may read it"; finish; }
}

# resolve PATH: where links lead in the end; empty where nowhere. With a folder of tests in front, links lead into it.
resolve() {
  path=$1
  hops=0
  while [ -L "$root$path" ] && [ "$hops" -lt 20 ]; do
    next=$(readlink "$root$path") || return 0
    case $next in
      /*) path=$next ;;
      *) path=${path%/*}/$next ;;
    esac
    hops=$((hops + 1))
  done
  [ -e "$root$path" ] || return 0
  printf '%s' "$path"
}

# is_public FILE: anybody may read it, so its text may be shown.
is_public() {
  case $(stat -L -c %A "$1" 2>/dev/null) in
    -??????r*) return 0 ;;
  esac
  return 1
}

# within PATH: where a path leads that may have links in its middle as well; empty where nowhere.
within() {
  if [ -z "$root" ]; then
    [ ! -e "$1" ] || readlink -f "$1"
    return 0
  fi
  here=
  rest=${1#/}/
  while [ -n "$rest" ]; do
    here=$(resolve "$here/${rest%%/*}")
    [ -n "$here" ] || return 0
    rest=${rest#*/}
  done
  printf '%s' "$here"
}

# json_lines: of JSON on standard input, a line for each text, number and word in it: `/key/0/key`, a tab, and the value
# as JSON has it.
json_lines() {
  grep -oE '"([^"\\]|\\.)*"|[][{},:]|[^][{},:"[:space:]]+' | awk '
    function name() { return kind[depth] == "{" ? key[depth] : count[depth] + 0 }
    $0 == "{" || $0 == "[" {
      path = depth ? prefix[depth] "/" name() : ""
      depth++
      kind[depth] = $0; prefix[depth] = path; count[depth] = 0; named[depth] = 0
      next
    }
    $0 == "}" || $0 == "]" { depth--; next }
    $0 == "," { count[depth]++; named[depth] = 0; next }
    $0 == ":" { named[depth] = 1; next }
    kind[depth] == "{" && !named[depth] { key[depth] = substr($0, 2, length($0) - 2); next }
    depth { print prefix[depth] "/" name() "\t" $0 }'
}

# needs_mounts: sets `mounts` to those of the machine, not of a service that runs this (proc_pid_mountinfo(5)); a user sees
# those of the login. Ends the program where they cannot be read.
needs_mounts() {
  mounts=$(cat "$root/proc/1/mountinfo" 2>/dev/null || cat "$root/proc/self/mountinfo" 2>/dev/null)
  [ -n "$mounts" ] || { unknown "the kernel's list of mounts cannot be read"; finish; }
}

# needs_units: sets `units` to the folder of the running system's units; ends the program where there is none.
needs_units() {
  units=$(within /run/current-system/etc/systemd/system)
  [ -n "$units" ] || { unknown "the running system has no units"; finish; }
}

# needs_people: sets `everybody` to name, tab and home of root and of everybody who may log in, a line each.
needs_people() {
  everybody=$(awk -F: '($3 == 0 || $3 >= 1000 && $3 < 60000) && $6 ~ "^/." && $6 != "/var/empty" && !seen[$6]++ { print $1 "\t" $6 }' \
    "$root/etc/passwd" 2>/dev/null)
  [ -n "$everybody" ] || { unknown "/etc/passwd names nobody"; finish; }
}

# may_enter HOME: whether it can be looked into. Where it is there and cannot, the signal knows only a part; so it does
# where one of the folders cannot that hold what signals look for.
may_enter() {
  [ -d "$root$1" ] || return 1
  for folder in "$1" "$1/.config" "$1/.config/nix" "$1/.config/systemd" "$1/.local" "$1/.local/state" "$1/.local/state/nix"; do
    [ ! -d "$root$folder" ] || { [ -r "$root$folder" ] && [ -x "$root$folder" ]; } || unknown "only root may look into $folder"
  done
  [ -r "$root$1" ] && [ -x "$root$1" ]
}

# hidden FILE: whether something that is not seen may lie where only root may look, so that the signal knows only a part.
hidden() {
  place=${1%/*}
  while [ ! -d "$root$place/" ] && [ -n "$place" ]; do place=${place%/*}; done
  [ ! -x "$root$place/" ] || return 1
  unknown "only root may look into $place"
}

# Interfaces that lead to the machine itself, to its containers and machines, or into a tunnel, as for awk.
inner='^(lo|tailscale[0-9]*|wg.*|tun[0-9]*|tap.*|zt.*|nebula.*|podman.*|docker.*|br-.*|virbr.*|vnet.*|veth.*|cni.*|ve-.*|vb-.*|incusbr.*|lxcbr.*|lxdbr.*)$'

# unplugged: networkd configures nothing where no cable is, so the signal knows only a part there.
unplugged() {
  networks=$(within /run/current-system/etc/systemd/network)
  [ -n "$networks" ] || return 0
  for name in $(ip -o link show 2>/dev/null | awk -v inner="$inner" '/NO-CARRIER/ { sub(/[@:].*/, "", $2); if ($2 !~ inner) print $2 }'); do
    if cat "$root$networks"/*.network 2>/dev/null | grep -q "^Name=$name$"; then unknown "$name has no carrier"; fi
  done
}

# accounts_spec: sets `spec` to users-groups.json, which the running system's activation script names; ends the program
# where there is none.
accounts_spec() {
  spec=$(grep -o '/nix/store/[^ ]*-users-groups\.json' "$root/run/current-system/activate" 2>/dev/null | head -n 1)
  if [ -z "$spec" ] || [ ! -r "$root$spec" ]; then
    unknown "the running system does not say which accounts it has"
    finish
  fi
}

# started_by UNIT END: of a unit's file, the program with that end to its name that it starts.
started_by() { sed -n "s/^ExecStart=[-@:+!|]*\\([^ ]*$2\\).*/\\1/p" "$root$1" | tail -n 1; }

# switching: seconds for which a switch has held its lock (nixpkgs, switch-to-configuration-ng); empty where none does. The
# lock is looked up, not taken: a switch that begins at this moment would give up.
switching() {
  lock=$root/run/nixos/switch-to-configuration.lock
  [ -e "$lock" ] && [ -r "$root/proc/locks" ] || return 0
  # proc(5): device and inode of the file, as hexadecimal numbers; of the device the last two digits always agree
  # shellcheck disable=SC2046  # two words
  set -- $(stat -c '%D %i' "$lock")
  pid=$(awk -v minor="${1#"${1%??}"}" -v inode="$2" '
    $2 == "FLOCK" { split($6, at, ":"); if (at[3] == inode && substr(at[2], length(at[2]) - 1) == minor) { print $5; exit } }
  ' "$root/proc/locks")
  [ -n "$pid" ] || return 0
  # seconds since it began: field 22 of proc_pid_stat(5) are hundredths of a second after the start of the machine
  { sed 's/.*) //' "$root/proc/$pid/stat" && cat "$root/proc/uptime"; } 2>/dev/null |
    awk 'NR == 1 { began = $20 / 100 } NR == 2 { age = int($1 - began); print (age > 0 ? age : 1) }'
}
