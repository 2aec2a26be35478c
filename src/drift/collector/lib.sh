# Before the programs of signals: how they tell what they see. POSIX sh, and what every NixOS has: coreutils, findutils,
# grep, sed, awk, util-linux, systemd, iproute2. Starting a program costs more than what it does, and so does a subshell in
# bash: functions set variables instead of printing, and where little is to be read the shell reads it.
# shellcheck shell=sh disable=SC2016,SC2034,SC2154  # signals use what is set here; main.sh sets `signal`, `uid` and `now`
set -u
LC_ALL=C
export LC_ALL
# Tests put another folder in front of every path.
root=${PANTHER_ROOT:-}
newline='
'
tab='	'
items=0
# so many things a signal tells at most
most=2000
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
  [ -z "$why" ] || why=$(json "$why")
  printf '{"signal":"%s","end":"%s","items":%d,"why":"%s"}\n' "$signal" "$state" "$items" "$why"
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

# each FUNCTION TEXT: calls it with each line of a text. To read lines, dash calls the system for every byte.
each() {
  call=$1
  set -f
  IFS=$newline
  # shellcheck disable=SC2086  # lines
  set -- $2
  unset IFS
  set +f
  for line in "$@"; do "$call" "$line"; done
}

# is_public FILE: anybody may read it, so its text may be shown.
is_public() {
  case $(stat -L -c %A "$1" 2>/dev/null) in
    -??????r*) return 0 ;;
  esac
  return 1
}

# within PATH: sets `at` to where a path can be opened, whatever is a link in it; empty where it leads nowhere. With a folder
# of tests in front, links lead into it.
within() {
  at=
  if [ -z "$root" ]; then
    [ ! -e "$1" ] || at=$1
    return 0
  fi
  ahead=${1#/}/
  hops=0
  while [ -n "$ahead" ]; do
    leads=$at/${ahead%%/*}
    ahead=${ahead#*/}
    if [ -L "$root$leads" ] && [ "$hops" -lt 40 ]; then
      hops=$((hops + 1))
      next=$(readlink "$root$leads")
      case $next in /*) at= ;; esac
      ahead=${next#/}/$ahead
    elif [ "${leads##*/}" = .. ]; then at=${at%/*}
    elif [ -n "${leads##*/}" ] && [ "${leads##*/}" != . ]; then
      at=$leads
      [ -e "$root$at" ] || { at=; return 0; }
    fi
  done
}

# resolve PATH: sets `at` to the path without a link in it; empty where it leads nowhere.
resolve() {
  within "$1"
  if [ -z "$root" ] && [ -n "$at" ]; then
    if [ -d "$1" ] && cd -P "$1" 2>/dev/null; then at=$PWD && cd /
    else at=$(readlink -f "$1"); fi
  fi
}

# json_tokens FILE: JSON, a bracket, comma, colon, text, number or word a line.
json_tokens() { grep -aoE '"([^"\\]|\\.)*"|[][{},:]|[^][{},:"[:space:]]+' -- "$@"; }

# The beginning of a program of awk that has tokens of JSON on its standard input, and reads on from files that are given as
# `more=1 FILE`: what follows sees each text, number and word with its `path`, as in `/key/0/key`, and its `value` as JSON has it.
json_awk='
  function json_name() { return json_kind[depth] == "{" ? json_key[depth] : json_count[depth] + 0 }
  !more && ($0 == "{" || $0 == "[") {
    path = depth ? json_path[depth] "/" json_name() : ""
    depth++
    json_kind[depth] = $0; json_path[depth] = path; json_count[depth] = 0; json_named[depth] = 0
    next
  }
  !more && ($0 == "}" || $0 == "]") { depth--; next }
  !more && $0 == "," { json_count[depth]++; json_named[depth] = 0; next }
  !more && $0 == ":" { json_named[depth] = 1; next }
  !more && json_kind[depth] == "{" && !json_named[depth] { json_key[depth] = substr($0, 2, length($0) - 2); next }
  !more && !depth { next }
  !more { path = json_path[depth] "/" json_name(); value = $0 }'

# json_lines: of JSON on standard input, a line for each text, number and word in it: path, tab, value.
json_lines() { json_tokens - | awk "$json_awk"'{ print path "\t" value }'; }

# needs_mounts: ends the program where the kernel's list of mounts cannot be read. It is in `mounted`, and in the file
# `mountinfo`, see main.sh.
needs_mounts() {
  [ -n "$mounted" ] || { unknown "the kernel's list of mounts cannot be read"; finish; }
}

# needs_units: sets `units` to the folder of the running system's units; ends the program where there is none.
needs_units() {
  within /run/current-system/etc/systemd/system
  units=$at
  [ -n "$units" ] || { unknown "the running system has no units"; finish; }
}

# needs_people: sets `everybody` to name, tab and home of root and of everybody who may log in, a line each.
needs_people() {
  everybody=
  homes=:
  each person "$passwd"
  everybody=${everybody%"$newline"}
  [ -n "$everybody" ] || { unknown "/etc/passwd names nobody"; finish; }
}
person() {
  name=${1%%:*}
  rest=${1#*:*:}
  id=${rest%%:*}
  home=${rest#*:*:*:}
  home=${home%%:*}
  case $id in *[!0-9]* | '') return ;; 0 | [1-9]??? | [1-5]????) ;; *) return ;; esac
  case $home in /var/empty) return ;; /?*) ;; *) return ;; esac
  case $homes in *":$home:"*) return ;; esac
  homes=$homes$home:
  everybody=$everybody$name$tab$home$newline
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
  within /run/current-system/etc/systemd/network
  [ -n "$at" ] || return 0
  set -- "$root$at"/*.network
  [ -e "$1" ] || return 0
  # where the kernel shows it, most often all of them have one
  there=
  for name in "$root"/sys/class/net/*/carrier; do
    carrier=
    { read -r carrier <"$name"; } 2>/dev/null
    [ "$carrier" != 0 ] || there=no
    there=${there:-yes}
  done
  [ "$there" != yes ] || [ ! -e "$name" ] || return 0
  for name in $(ip -o link show 2>/dev/null | awk -v inner="$inner" '/NO-CARRIER/ { sub(/[@:].*/, "", $2); if ($2 !~ inner) print $2 }'); do
    if grep -qs "^Name=$name$" -- "$@"; then unknown "$name has no carrier"; fi
  done
}

# accounts_spec: sets `spec` to users-groups.json, which the running system's activation script names; ends the program
# where there is none.
accounts_spec() {
  spec=$(grep -om 1 '/nix/store/[^ ]*-users-groups\.json' "$root/run/current-system/activate" 2>/dev/null)
  spec=${spec%%"$newline"*}
  if [ -z "$spec" ] || [ ! -r "$root$spec" ]; then
    unknown "the running system does not say which accounts it has"
    finish
  fi
}

# started_by UNIT END: sets `started` to the program with that end to its name that a unit's file starts, the last one.
started_by() {
  started=
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in ExecStart=*"$2"*) ;; *) continue ;; esac
    line=${line#ExecStart=}
    while :; do
      case $line in [-@:+!\|]*) line=${line#?} ;; *) break ;; esac
    done
    line=${line%% *}
    case $line in *"$2"*) started=${line%"${line##*"$2"}"} ;; esac
  done <"$root$1"
}

# switching: sets `held` to the seconds for which a switch has held its lock (nixpkgs, switch-to-configuration-ng); empty
# where none does. The lock is looked up, not taken: a switch that begins at this moment would give up.
switching() {
  held=
  lock=$root/run/nixos/switch-to-configuration.lock
  [ -e "$lock" ] && [ -r "$root/proc/locks" ] || return 0
  # proc(5): device and inode of the file, as hexadecimal numbers; of the device the last two digits always agree
  # shellcheck disable=SC2046  # two words
  set -- $(stat -c '%D %i' "$lock")
  holder=
  while read -r _ kind _ _ pid place _; do
    case "$kind $place" in
      "FLOCK "*"${1#"${1%??}"}:$2") holder=$pid ;;
    esac
  done <"$root/proc/locks"
  [ -n "$holder" ] || return 0
  { read -r line <"$root/proc/$holder/stat" && read -r up _ <"$root/proc/uptime"; } 2>/dev/null || return 0
  # seconds since it began: field 22 of proc_pid_stat(5) are hundredths of a second after the start of the machine
  # shellcheck disable=SC2086
  set -- ${line##*) }
  case ${20-} in '' | *[!0-9]*) return 0 ;; esac
  held=$((${up%.*} - ${20} / 100))
  [ "$held" -gt 0 ] || held=1
}
