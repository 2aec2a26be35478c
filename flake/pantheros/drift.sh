#!/bin/sh
# Written by panther: how a host looks for drift by itself. POSIX sh and jq.
noise=$(cat <<'END_OF_NOISE'
{"etc":["\\.clean","NIXOS","machine-id","(?:passwd|group|shadow|gshadow|subuid|subgid)-?","\\.pwd\\.lock","\\.updated","adjtime","mtab","resolv\\.conf(?:\\.bak)?","ssh/ssh_host_.*","ssh/sshd_config","ssh/authorized_keys\\.d/.*","sudoers\\.d/.*","(?:asusd|supergfxd\\.conf)(?:/.*)?","NetworkManager/system-connections/.*","opnix-token","(?:lvm/(?:archive|backup|cache)|cups|printcap)(?:/.*)?","systemd/system\\.control(?:/.*)?","nixos(?:/.*)?"],"firewall":["ip6? \\w+ ts-.*","inet netavark|ip6? \\w+ NETAVARK.*","ip6? (?:docker.*|\\w+ DOCKER.*)","(?:ip6?|inet|bridge) (?:incus|lxc|lxd).*","(?:ip6?|inet) (?:libvirt.*|\\w+ LIBVIRT_.*)","ip6? \\w+ (?:CNI-|KUBE-|cali-).*","ip6? nm-shared-.*","ip6? io\\.systemd\\..*","(?:ip6?|inet) wg-quick-.*","(?:ip6?|inet) (?:f2b-table|crowdsec.*|sshguard.*)"],"kernel-modules":["taint W","taint L","taint [SI]","taint [UA]","taint [XT]"],"leftovers":["/opt/(?:containerd|cni)"],"mounts":["/nix/store","/run/.*","/(?:media|tmp|var/tmp)/.*","/var/lib/(?:containers|docker|containerd|kubelet|machines|portables|nixos-containers|libvirt|lxc|lxd|incus|waydroid)(?:/.*)?"],"packages":["[^/]*/home-manager-path"],"subvolumes":[".* \\(snapshot\\)"],"units":["nftables\\.service","network-addresses-.*\\.service","network-setup\\.service"]}
END_OF_NOISE
)
compare=$(cat <<'END_OF_COMPARE'
# On a host: what the collector said (lines on standard input) against what the manifest says. The same judgement as
# `readCollected`, `compare` and `isNoise` of panther; a test holds the two together.
#   $manifest  the manifest in /etc, [] or [object]
#   $noise     expressions by signal
#   $wanted    signals that were asked for
#   $today     2026-01-31
def text: if type == "string" then . else null end;
def whole_match($one): test("^(?:" + $one + ")$"; "p");
def pattern: split("*") | map(gsub("(?<c>[\\\\^$.+?()\\[\\]{}|/])"; "\\" + .c)) | join(".*") | "^" + . + "$";

[inputs | (if startswith("{") then (fromjson? // null) else null end) as $line
  | if ($line | type) == "object" then $line elif test("^\\s*$") then empty else null end] as $all
| ([$all[] | select(.panther? == "drift")] | first) as $head
# before the collector begins the shell may say what it likes; afterwards nobody knows what was lost
| ($all | (map(.panther? == "drift") | index(true)) as $at | if $at == null then false else any(.[$at:][]; . == null) end) as $damaged
| [$all[] | select(. != null)] as $lines
| ($manifest[0].expected // null) as $said
| if $head == null then { failed: "the collector said nothing" }
  elif ($head.busy | text) != null then { failed: $head.busy }
  elif $said == null then { failed: "the system has no manifest that says what is expected" }
  else
    (reduce ($lines[] | select(.signal != null and .panther == null)) as $line ({};
      ($line.signal | tostring) as $id
      | if ($wanted | index($id)) == null then .
        else
          (.[$id] // { items: {}, told: 0, end: null, spoiled: false }) as $draft
          | .[$id] = (
              if ($line.end | text) != null then
                if $draft.end != null or ($line.end == "ok" and $line.items != $draft.told) then $draft + { spoiled: true, end: $line.end }
                else $draft + { end: $line.end } end
              elif ($line.key | text) == null or $draft.end != null then $draft + { spoiled: true }
              elif ($line.value | text) != null then
                (if ($draft.items | has($line.key)) and $draft.items[$line.key] != $line.value
                 then $draft + { spoiled: true } else $draft end)
                | .told += 1 | .items[$line.key] = $line.value
              elif ($line.evidence | text) != null then $draft
              else $draft + { spoiled: true } end)
        end)) as $seen
    | [ $wanted[] as $id
        | ($seen[$id] // { items: {}, told: 0, end: null, spoiled: false }) as $one
        | (if $said.signals | has($id) then $said.signals[$id] else { items: {}, closed: true } end) as $expected
        | select($expected != null)
        | ($one.end == "ok" and ($one.spoiled or $damaged | not)) as $whole
        | [ ( $expected.items | to_entries[]
              | .key as $key | .value as $value
              | if $one.items | has($key) then select($value != null and $one.items[$key] != $value)
                else select($whole and (($expected.optional // []) | index($key)) == null) end
              | $key ),
            ( select($expected.closed) | $one.items | keys[] | . as $key | select($expected.items | has($key) | not) )
          ]
        | map(. as $key
            | select(any(($noise[$id] // [])[]; . as $re | $key | whole_match($re)) | not)
            | select(any(($said.accepted // [])[];
                .signal == $id and (.until == null or $today <= .until) and (.key | pattern) as $re | $key | test($re; "p"))
              | not))
        | { signal: $id, known: $whole, keys: sort } ]
    | { failed: null, signals: . }
  end
END_OF_COMPARE
)
collector=$(cat <<'END_OF_COLLECTOR'
set -u
LC_ALL=C
export LC_ALL
root=${PANTHER_ROOT:-}
newline='
'
tab='	'
items=0
most=2000
state=ok
why=
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
evidence() {
  text=$(head -c 4000; printf .)
  printf '{"signal":"%s","key":"%s","evidence":"%s"}\n' "$signal" "$(json "$1")" "$(json "${text%.}")"
}
unknown() {
  state=unknown
  why=${why:-$1}
}
finish() {
  [ -z "$why" ] || why=$(json "$why")
  printf '{"signal":"%s","end":"%s","items":%d,"why":"%s"}\n' "$signal" "$state" "$items" "$why"
  exit 0
}
needs() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 || { unknown "$tool is missing there"; finish; }
  done
}
needs_root() {
  [ "$uid" -eq 0 ] || { unknown "only root may read it"; finish; }
}
each() {
  call=$1
  set -f
  IFS=$newline
  set -- $2
  unset IFS
  set +f
  for line in "$@"; do "$call" "$line"; done
}
is_public() {
  case $(stat -L -c %A "$1" 2>/dev/null) in
    -??????r*) return 0 ;;
  esac
  return 1
}
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
resolve() {
  within "$1"
  if [ -z "$root" ] && [ -n "$at" ]; then
    if [ -d "$1" ] && cd -P "$1" 2>/dev/null; then at=$PWD && cd /
    else at=$(readlink -f "$1"); fi
  fi
}
json_tokens() { grep -aoE '"([^"\\]|\\.)*"|[][{},:]|[^][{},:"[:space:]]+' -- "$@"; }
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
json_lines() { json_tokens - | awk "$json_awk"'{ print path "\t" value }'; }
needs_mounts() {
  [ -n "$mounted" ] || { unknown "the kernel's list of mounts cannot be read"; finish; }
}
needs_units() {
  within /run/current-system/etc/systemd/system
  units=$at
  [ -n "$units" ] || { unknown "the running system has no units"; finish; }
}
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
may_enter() {
  [ -d "$root$1" ] || return 1
  for folder in "$1" "$1/.config" "$1/.config/nix" "$1/.config/systemd" "$1/.local" "$1/.local/state" "$1/.local/state/nix"; do
    [ ! -d "$root$folder" ] || { [ -r "$root$folder" ] && [ -x "$root$folder" ]; } || unknown "only root may look into $folder"
  done
  [ -r "$root$1" ] && [ -x "$root$1" ]
}
hidden() {
  place=${1%/*}
  while [ ! -d "$root$place/" ] && [ -n "$place" ]; do place=${place%/*}; done
  [ ! -x "$root$place/" ] || return 1
  unknown "only root may look into $place"
}
inner='^(lo|tailscale[0-9]*|wg.*|tun[0-9]*|tap.*|zt.*|nebula.*|podman.*|docker.*|br-.*|virbr.*|vnet.*|veth.*|cni.*|ve-.*|vb-.*|incusbr.*|lxcbr.*|lxdbr.*)$'
unplugged() {
  within /run/current-system/etc/systemd/network
  [ -n "$at" ] || return 0
  set -- "$root$at"/*.network
  [ -e "$1" ] || return 0
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
accounts_spec() {
  spec=$(grep -om 1 '/nix/store/[^ ]*-users-groups\.json' "$root/run/current-system/activate" 2>/dev/null)
  spec=${spec%%"$newline"*}
  if [ -z "$spec" ] || [ ! -r "$root$spec" ]; then
    unknown "the running system does not say which accounts it has"
    finish
  fi
}
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
switching() {
  held=
  lock=$root/run/nixos/switch-to-configuration.lock
  [ -e "$lock" ] && [ -r "$root/proc/locks" ] || return 0
  set -- $(stat -c '%D %i' "$lock")
  holder=
  while read -r _ kind _ _ pid place _; do
    case "$kind $place" in
      "FLOCK "*"${1#"${1%??}"}:$2") holder=$pid ;;
    esac
  done <"$root/proc/locks"
  [ -n "$holder" ] || return 0
  { read -r line <"$root/proc/$holder/stat" && read -r up _ <"$root/proc/uptime"; } 2>/dev/null || return 0
  set -- ${line##*) }
  case ${20-} in '' | *[!0-9]*) return 0 ;; esac
  held=$((${up%.*} - ${20} / 100))
  [ "$held" -gt 0 ] || held=1
}
signal_accounts() {
needs awk grep
accounts_spec
if [ ! -r "$root/etc/passwd" ] || [ ! -r "$root/etc/group" ]; then
  unknown "/etc/passwd and /etc/group cannot be read"
  finish
fi

odd() {
  json_tokens "$root$spec" | awk "$json_awk"'
    function tell(key, value) { print key "\t" value }
    !more {
      if (value == "null") next
      gsub(/^"|"$/, "", value)
      n = split(path, part, "/")
      if (part[2] == "users" && n == 4) said[part[3], part[4]] = value
      if (part[2] == "users" && part[4] == "name") { number[value] = part[3]; users++ }
      if (part[2] == "groups" && part[4] == "name") groupname[part[3]] = value
      if (part[2] == "groups" && part[4] == "gid") wanted[part[3]] = value
      if (part[2] == "groups" && part[4] == "members" && n == 5) belongs[++belonging] = part[3] "/" value
      next
    }
    { line = $0 }
    line !~ /^[^:+-][^:]*:/ { next }
    more == "group" {
      split(line, field, ":")
      gid[field[1]] = field[3]; members[field[1]] = field[4]; order[++groups] = field[1]
      next
    }
    { n = split(line, field, ":"); name = field[1]; there[name] = 1; names[++count] = name
      uid[name] = field[3]; primary[name] = field[4]; home[name] = field[6]; shell[name] = field[7] }
    END {
      if (!users) { print "broken"; exit }
      for (i in groupname) declared[groupname[i]] = i
      for (k = 1; k <= belonging; k++) {
        i = belongs[k]; sub(/\/.*/, "", i); user = substr(belongs[k], length(i) + 2)
        in_spec[groupname[i], user] = 1
      }
      for (g = 1; g <= groups; g++) {
        m = split(members[order[g]], list, ",")
        for (k = 1; k <= m; k++) in_host[order[g], list[k]] = 1
      }
      for (k = 1; k <= count; k++) {
        name = names[k]
        if (!(name in number)) {
          with = ""
          for (g = 1; g <= groups; g++) {
            if ((order[g], name) in in_host || gid[order[g]] == primary[name]) {
              if (order[g] == name && !(name in declared)) own[name] = 1
              else with = with (with == "" ? "" : ",") order[g]
            }
          }
          tell("user " name, "not declared: uid " uid[name] ", groups " (with == "" ? "none" : with) ", shell " shell[name])
          continue
        }
        i = number[name]
        if ((i, "uid") in said && said[i, "uid"] != uid[name])
          tell("user " name " uid", uid[name] ", declared " said[i, "uid"])
        if ((i, "home") in said && said[i, "home"] != home[name])
          tell("user " name " home", home[name] ", declared " said[i, "home"])
        if ((i, "shell") in said && said[i, "shell"] != shell[name])
          tell("user " name " shell", shell[name] ", declared " said[i, "shell"])
        if ((i, "group") in said && said[i, "group"] in gid && gid[said[i, "group"]] != primary[name])
          tell("user " name " group", primary[name] ", declared " said[i, "group"] " (" gid[said[i, "group"]] ")")
      }
      for (name in number) if (!there[name]) tell("user " name, "missing")
      for (g = 1; g <= groups; g++) {
        name = order[g]
        if (!(name in declared)) {
          if (!own[name]) tell("group " name, "not declared: gid " gid[name])
          continue
        }
        i = declared[name]
        if (i in wanted && wanted[i] != gid[name]) tell("group " name " gid", gid[name] ", declared " wanted[i])
        m = split(members[name], list, ",")
        for (k = 1; k <= m; k++)
          if (list[k] != "" && !((name, list[k]) in in_spec) && (list[k] in number || !there[list[k]]))
            tell("member " name " " list[k], "not declared")
      }
      for (name in declared) if (!(name in gid)) tell("group " name, "missing")
      for (pair in in_spec) {
        split(pair, part, SUBSEP)
        if (part[1] in gid && there[part[2]] && !(pair in in_host)) tell("member " part[1] " " part[2], "missing")
      }
    }' - more=group "$root/etc/group" more=user "$root/etc/passwd"
}

found=$(odd)
[ -n "$found" ] || finish
while IFS=$tab read -r key value; do
  if [ "$key" = broken ]; then unknown "$spec names no users"; else item "$key" "$value"; fi
done <<FOUND
$(printf '%s\n' "$found" | sort)
FOUND
}
signal_addresses() {
needs ip awk
list=$(ip -o addr show scope global 2>/dev/null) || { unknown "ip does not list the addresses"; finish; }

set --
for file in "$root"/run/systemd/netif/leases/*; do [ ! -r "$file" ] || set -- "$@" "$file"; done
found=$(awk -v inner="$inner" '
  lease { if (/^ADDRESS=/) leased[substr($0, 9)] = 1; next }
  $2 ~ inner || / (dynamic|temporary) / || NF < 4 { next }
  { address = $4; sub(/\/.*/, "", address); if (!leased[address]) print $2 " " $4 }' lease=1 "$@" lease= - <<LIST
$list
LIST
)
while IFS= read -r key; do [ -z "$key" ] || item "$key" static; done <<FOUND
$found
FOUND

unplugged
}
signal_authorized_keys() {
needs awk ssh-keygen cmp sort
[ -r "$root/etc/passwd" ] || { unknown "/etc/passwd cannot be read"; finish; }
prints() { ssh-keygen -lf "$1" 2>/dev/null </dev/null | awk '$2 ~ /^[A-Z0-9]+:/ { print $2 " " $NF }' | sort -u; }
tell() {
  while read -r print type; do
    [ -z "$print" ] || item "$1 $print" "${2:-$type}"
  done <<PRINTS
$3
PRINTS
}
only() {
  printf '%s\n' "$1" | while IFS= read -r line; do
    case "$newline$2$newline" in
      *"$newline$line$newline"*) ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
}
files=
homes=:
home_of() {
  home=${1#*:*:*:*:*:}
  home=${home%%:*}
  case $home in /var/empty) return ;; /?*) ;; *) return ;; esac
  case $homes in *":$home:"*) return ;; esac
  homes=$homes$home:
  [ -d "$root$home" ] || return
  folder=$root$home/.ssh
  if [ ! -x "$root$home" ] || { [ -d "$folder" ] && [ ! -x "$folder" ]; }; then
    unknown "only root sees the keys in $home"
    return
  fi
  for name in authorized_keys authorized_keys2; do
    [ -f "$folder/$name" ] || continue
    if [ -L "$folder/$name" ]; then
      case $(readlink "$folder/$name") in /nix/store/*) continue ;; esac
    fi
    if [ -r "$folder/$name" ]; then files=$files$home/.ssh/$name$newline; else unknown "only root sees the keys in $home"; fi
  done
}
each home_of "$passwd"

names=$newline
within /run/current-system/etc/ssh/authorized_keys.d
managed=$at
for file in "$root/etc/ssh/authorized_keys.d"/* ${managed:+"$root$managed"/*}; do
  case $file in */[*] | "$root$managed"/*.mode | "$root$managed"/*.uid | "$root$managed"/*.gid) continue ;; esac
  case $names in *"$newline${file##*/}$newline"*) ;; *) names=$names${file##*/}$newline ;; esac
done

set -f
IFS=$newline
set -- $files
unset IFS
for file in "$@"; do tell "$file" "" "$(prints "$root$file")"; done
IFS=$newline
set -- $names
unset IFS
set +f
for name in "$@"; do
  place=/etc/ssh/authorized_keys.d/$name
  within "/run/current-system$place"
  said=$root$at
  if [ ! -f "$root$place" ]; then item "$place" missing; continue; fi
  if [ -n "$at" ] && cmp -s "$said" "$root$place"; then continue; fi
  [ -r "$root$place" ] || { unknown "only root may read $place"; continue; }
  now=$(prints "$root$place")
  before=
  [ -z "$at" ] || before=$(prints "$said")
  if [ "$now" = "$before" ]; then
    item "$place" changed
    continue
  fi
  tell "$place" "" "$(only "$now" "$before")"
  tell "$place" missing "$(only "$before" "$now")"
done
}
signal_boot_default() {
needs awk tail tr
profiles=/nix/var/nix/profiles
resolve $profiles/system
wanted=$at
[ -n "$wanted" ] || { unknown "$profiles/system leads nowhere"; finish; }
for place in /boot /efi /boot/efi; do
  if [ -d "$root$place" ] && { [ ! -r "$root$place" ] || [ ! -x "$root$place" ]; }; then
    unknown "only root may read $place"
    finish
  fi
done
firmware() {
  entry=
  variable=$root/sys/firmware/efi/efivars/$1-4a67b082-0a4c-41cf-b6c7-440b29bb8c4f
  [ ! -e "$variable" ] || entry=$(tail -c +5 "$variable" 2>/dev/null | tr -d '\000')
}
named() {
  for link in "$root$profiles"/system-*-link; do
    [ -L "$link" ] || continue
    resolve "${link#"$root"}"
    if [ "$at/init" = "$1" ]; then
      link=${link##*/system-}
      printf 'generation %s' "${link%-link}"
      return 0
    fi
  done
  printf 'a system of no generation'
}
judge() {
  if [ -z "$1" ]; then
    item default "$2, which starts no system of NixOS"
  elif [ "$1" != "$wanted/init" ]; then
    item default "$(named "$1") ($2), instead of $(named "$wanted/init")"
  fi
}

systemd_boot() {
  preferred=
  default=
  while read -r key value _ || [ -n "$key" ]; do
    case $key in
      preferred) preferred=$value ;;
      default) default=$value ;;
    esac
  done <"$root$1/loader/loader.conf"
  firmware LoaderEntryOneShot
  once=$entry
  chosen=', chosen with bootctl'
  firmware LoaderEntryPreferred
  [ -n "$entry" ] || { entry=$preferred; chosen=; }
  [ -n "$entry" ] || { firmware LoaderEntryDefault; chosen=', chosen with bootctl'; }
  [ -n "$entry" ] || { entry=$default; chosen=; }
  [ -z "$once" ] || [ "$once" = "$entry" ] || item next "$once"
  case $entry in
    '') unknown "loader.conf names no default"; return 0 ;;
    @*) unknown "the default is whichever entry was chosen last"; return 0 ;;
    *[*?[]*) unknown "the default is a pattern, $entry"; return 0 ;;
  esac
  file=
  for one in "$root$1/loader/entries/$entry" "$root/boot/loader/entries/$entry" \
    "$root$1/loader/entries/$entry.conf" "$root$1/loader/entries/${entry%.conf}"+*.conf; do
    if [ -f "$one" ]; then file=$one; break; fi
  done
  if [ -z "$file" ]; then
    case $entry in
      nixos-*.conf) item default "$entry$chosen, an entry that is not there" ;;
      *) unknown "the default $entry is no entry of loader/entries" ;;
    esac
    return 0
  fi
  init=
  gone=
  boot=${file%/loader/entries/*}
  while read -r key value rest || [ -n "$key" ]; do
    case $key in
      options)
        set -f
        for word in $value $rest; do
          case $word in init=*) init=${init:+$init$newline}${word#init=} ;; esac
        done
        set +f
        ;;
      linux | initrd) [ -e "$boot$value" ] || [ -e "$root$value" ] || gone="$gone, $value" ;;
    esac
  done <"$file"
  judge "$init" "$entry$chosen"
  [ -z "$gone" ] || item file "${gone#, }"
}

grub() {
  menu=$root/boot/grub/grub.cfg
  once=
  { while IFS= read -r line; do
    case $line in next_entry=?*) once=${line#next_entry=} ;; esac
  done <"$root/boot/grub/grubenv"; } 2>/dev/null
  default=$(awk '
    { sub(/^[ \t]+/, "") }
    /^set default=/ { value = substr($0, 13); gsub(/["'"'"']/, "", value); if (value !~ /next_entry/) said = value }
    END { print said }' "$menu")
  [ -z "$once" ] || [ "$once" = "$default" ] || item next "$once"
  case $default in
    '${saved_entry}') unknown "the default is whichever entry was chosen last"; return 0 ;;
    '' | *[!0-9]*) unknown "the default of GRUB's menu is no number"; return 0 ;;
  esac
  found=$(awk -v wanted="$default" '
    /^[ \t]*(submenu|menuentry)[ \t]/ && !depth { number++ }
    { if (number - 1 == wanted) for (i = 1; i <= NF; i++) if ($i ~ /^init=/) { print substr($i, 6); exit } }
    /\{[ \t]*$/ { depth++ }
    /^[ \t]*\}/ { if (depth) depth-- }' "$menu")
  judge "$found" "entry $default"
}

for place in /boot /efi /boot/efi; do
  if [ -f "$root$place/loader/loader.conf" ]; then systemd_boot "$place"; finish; fi
done
if [ -f "$root/boot/grub/grub.cfg" ]; then grub; finish; fi
unknown "there is no menu of systemd-boot or GRUB"
}
signal_certificates() {
needs base64 od awk
needs_units
first() {
  awk '/-----END/ { exit } on { print } /-----BEGIN CERTIFICATE-----/ { on = 1 }' "$1" | base64 -d 2>/dev/null |
    od -An -v -tx1 | tr -d ' \n'
}
span() {
  awk '
    function days(y, m, d) {
      if (m <= 2) { y--; m += 12 }
      return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + d - 719469
    }
    function digits(hex,   text, i) { text = ""; for (i = 2; i <= length(hex); i += 2) text = text substr(hex, i, 1); return text }
    function seconds(hex,   text) {
      text = digits(substr(hex, 5))
      if (substr(hex, 1, 4) == "170d") text = (substr(text, 1, 2) + 0 < 50 ? "20" : "19") text
      return days(substr(text, 1, 4) + 0, substr(text, 5, 2) + 0, substr(text, 7, 2) + 0) * 86400 + substr(text, 9, 2) * 3600 + substr(text, 11, 2) * 60 + substr(text, 13, 2)
    }
    {
      utc = "170d(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])5a"
      long = utc; sub(/170d/, "180f(3[0-9])(3[0-9])", long)
      if (!match($0, "30(1e|20|22)(" utc "|" long ")(" utc "|" long ")")) exit
      text = substr($0, RSTART + 4)
      size = substr(text, 1, 4) == "170d" ? 30 : 34
      printf "%.0f %.0f\n", seconds(text), seconds(substr(text, size + 1))
    }'
}

look() {
  file=$1
  if [ ! -r "$root$file" ]; then unknown "only root may read $file"; return; fi
  span=$(first "$root$file" | span)
  if [ -z "$span" ]; then unknown "$file has no certificate that is understood"; return; fi
  end=${span#* }
  left=$((end - now))
  if [ "$left" -ge 1209600 ] || [ "$left" -ge $(((end - ${span% *}) / 4)) ]; then return; fi
  item "$2" "$(awk -v t="$end" 'BEGIN {
    d = int(t / 86400) + 2440588 + 68569; n = int(4 * d / 146097); d -= int((146097 * n + 3) / 4)
    y = int(4000 * (d + 1) / 1461001); d = d - int(1461 * y / 4) + 31; m = int(80 * d / 2447)
    day = d - int(2447 * m / 80); d = int(m / 11)
    printf "%04d-%02d-%02d", 100 * (n - 49) + y + d, m + 2 - 12 * d, day }')"
}

if [ -d "$root/var/lib/acme" ] && [ ! -x "$root/var/lib/acme" ]; then unknown "only root may look into /var/lib/acme"
else
  for folder in "$root"/var/lib/acme/*; do
    name=${folder##*/}
    [ -e "$root$units/acme-$name.service" ] || [ -L "$root$units/acme-$name.service" ] ||
      [ -e "$root$units/acme-order-renew-$name.service" ] || [ -L "$root$units/acme-order-renew-$name.service" ] || continue
    if [ ! -x "$folder" ]; then unknown "only root may look into /var/lib/acme/$name"; continue; fi
    file=cert.pem
    [ -f "$folder/$file" ] || file=fullchain.pem
    [ -f "$folder/$file" ] || continue
    look "/var/lib/acme/$name/$file" "acme $name"
  done
fi

[ -e "$root$units/caddy.service" ] || [ -L "$root$units/caddy.service" ] || finish
place=/var/lib/caddy/.local/share/caddy/certificates
within /run/current-system/etc/caddy/caddy_config
config=$at
[ "$uid" -eq 0 ] || { unknown "only root sees the certificates of Caddy"; finish; }
for file in "$root$place"/*/*/*.crt; do
  [ -f "$file" ] || continue
  name=${file##*/}
  name=${name%.crt}
  case $name in wildcard_*) name="*${name#wildcard_}" ;; esac
  [ -z "$config" ] || grep -qF "$name" "$root$config" || continue
  look "${file#"$root"}" "caddy $name"
done
}
signal_channels() {
needs awk
needs_people
while IFS=$tab read -r user home; do
  may_enter "$home" || continue
  said=
  if [ -e "$root$home/.nix-channels" ]; then
    said=$(awk '/^[ \t]*#/ || NF == 0 { next } { sub(/\/\/[^\/@]*@/, "//", $1); printf "%s%s %s", gap, $2, $1; gap = ", " }' \
      "$root$home/.nix-channels" 2>/dev/null) || unknown "$home/.nix-channels cannot be read"
  fi
  if [ -z "$said" ]; then
    for profile in "/nix/var/nix/profiles/per-user/$user/channels" "$home/.local/state/nix/profiles/channels"; do
      [ -L "$root$profile" ] || continue
      within "$profile"
      [ -n "$at" ] || continue
      for one in "$root$at"/*; do
        case ${one##*/} in
          manifest.nix | '*') ;;
          *) said="$said${said:+, }${one##*/}" ;;
        esac
      done
    done
  fi
  [ -z "$said" ] || item "$user" "$said"
done <<LIST
$everybody
LIST
}
signal_clock() {
needs timedatectl systemctl awk find
said=$(timedatectl show -p CanNTP -p NTP -p NTPSynchronized 2>/dev/null)
case "$newline$said$newline" in
  *"${newline}NTPSynchronized=yes$newline"*) finish ;;
  *"${newline}CanNTP=no$newline"* | *"${newline}NTP=no$newline"*) finish ;;
  *"${newline}NTPSynchronized=no$newline"*) ;;
  *) unknown "timedatectl does not tell of the clock"; finish ;;
esac

online() {
  cat "$root/proc/net/route" "$root/proc/net/ipv6_route" 2>/dev/null | awk '
    $2 == "00000000" && $8 == "00000000" { found = 1 }
    $1 ~ /^0+$/ && length($1) == 32 && $2 == "00" && $NF != "lo" { found = 1 }
    END { exit !found }'
}
recent() {
  { read -r up _ <"$root/proc/uptime"; } 2>/dev/null || return 0
  [ "${up%%.*}" -ge 3600 ] || return 0
  woke=$(systemctl show --timestamp=unix -p InactiveEnterTimestamp systemd-suspend.service systemd-hibernate.service \
    systemd-hybrid-sleep.service systemd-suspend-then-hibernate.service 2>/dev/null |
    sed -n 's/^InactiveEnterTimestamp=@\([0-9]*\)$/\1/p' | sort -n | tail -n 1)
  [ -z "$woke" ] || [ $((now - woke)) -ge 3600 ] || return 0
  for file in run/systemd/netif/state run/systemd/resolve/resolv.conf run/NetworkManager/resolv.conf; do
    [ ! -e "$root/$file" ] || [ -z "$(find "$root/$file" -mmin -60 2>/dev/null)" ] || return 0
  done
  return 1
}
if ! online || recent; then
  unknown "it was not online for an hour yet, and may still set its clock"
else
  item synchronised no
fi
}
signal_containers() {
needs awk
folder=/var/lib/containers/storage/overlay-containers
if [ ! -e "$root$folder/containers.json" ]; then
  if [ "$uid" -ne 0 ] && [ -d "$root/var/lib/containers" ]; then unknown "only root may see containers of root"; fi
  finish
fi
needs_root
case $(cat "$root$folder/containers.json" 2>/dev/null) in '[]' | 'null' | '') finish ;; esac
needs podman
needs_units
listed=$(podman ps --format '{{.Names}} {{.AutoRemove}} {{.IsInfra}} {{.Image}}' 2>/dev/null) ||
  { unknown "podman does not answer"; finish; }
while read -r name removed infra image; do
  if [ -z "$name" ] || [ "$removed" != false ] || [ "$infra" != false ]; then continue; fi
  [ -L "$root$units/podman-$name.service" ] || [ -e "$root$units/podman-$name.service" ] || item "$name" "${image:-no image}"
done <<LIST
$listed
LIST
}
signal_deployed() {
manifest=$root/etc/pantheros/manifest.json
if [ ! -e "$manifest" ]; then
  item manifest none
elif [ ! -r "$manifest" ]; then
  unknown "the manifest cannot be read"
else
  hash=$(sed -n '/^ *"hash": *"\([0-9a-f]\{64\}\)".*/{s//\1/p;q;}' "$manifest")
  if [ -n "$hash" ]; then item manifest "$hash"; else unknown "the manifest has no hash"; fi
fi
}
signal_disk_errors() {
needs_mounts
points=$newline
mount() {
  case $1 in *' btrfs /dev/'* | *' ext4 /dev/'*) ;; *) return ;; esac
  set -f
  set -- $1
  set +f
  case $5$6 in btrfs/dev/* | ext4/dev/*) ;; *) return ;; esac
  case $points in
    *"$newline$1 "*)
      before=${points#*"$newline$1 "}
      after=${before#*"$newline"}
      before=${before%%"$newline"*}
      before=${before##* }
      [ "${#3}" -lt "${#before}" ] || return 0
      points=${points%%"$newline$1 "*}$newline$after
      ;;
  esac
  points="$points$1 $5 $6 $3$newline"
}
each mount "$mounted"
counted() {
  all=
  gone=
  for device in "$1"/devinfo/*; do
    id=${device##*/}
    counts=
    if [ -e "$device/error_stats" ]; then
      while read -r name count; do
        case $count in '' | 0) ;; *) counts="$counts, $count $name" ;; esac
      done <"$device/error_stats"
      all="$all$id$tab${counts#, }$newline"
    fi
    missing=
    [ ! -e "$device/missing" ] || read -r missing <"$device/missing"
    [ "$missing" != 1 ] || gone="$gone $id"
  done
  [ -n "$all" ]
}

look() {
  set -f
  set -- $1
  set +f
  type=$2
  point=$4
  name=$3
  [ ! -L "$root$3" ] || name=$(readlink -m "$root$3")
  name=${name##*/}
  if [ "$type" = ext4 ]; then
    { IFS= read -r count <"$root/sys/fs/ext4/$name/errors_count"; } 2>/dev/null ||
      { unknown "the kernel tells no errors of $point"; return; }
    [ "$count" = 0 ] || item "$point" "$count errors"
    return
  fi
  whole=
  for member in "$root"/sys/fs/btrfs/*/devices/"$name"; do
    [ ! -e "$member" ] || whole=${member%/devices/*}
  done
  if [ -z "$whole" ] || ! counted "$whole"; then unknown "the kernel tells no errors of $point"; return; fi
  while IFS=$tab read -r id counts; do
    [ -z "$counts" ] || item "$point device $id" "$counts"
  done <<ALL
$all
ALL
  for id in $gone; do item "$point device $id missing" missing; done
}
each look "$points"
}
signal_disk_space() {
needs awk df
within /run/current-system/etc/fstab
fstab=$root$at
[ -f "$fstab" ] || { unknown "the running system has no fstab"; finish; }
said=$(df -B1 --local --output=source,fstype,size,avail,itotal,iavail,target 2>/dev/null)
[ -n "$said" ] || { unknown "df does not tell what is free"; finish; }
systems() {
  awk '
    more { gsub(/\\040/, " ", $2); declared[$2] = 1; next }
    $1 !~ /^\/dev\// || $2 !~ /^(btrfs|ext[234]|xfs|f2fs|vfat|exfat|bcachefs)$/ { next }
    { point = $0; for (i = 1; i < 7; i++) sub(/^[^ ]+ +/, "", point) }
    point in declared && !($1 in at) { order[++count] = $1 }
    point in declared && (!($1 in at) || length(point) < length(at[$1])) {
      at[$1] = point
      of[$1] = sprintf("%s\t%.0f\t%.0f\t%.0f\t%d\t%s\t%s\t%d", $2, $4 > 9e17 ? 9e17 : $4, $4 / 1048576, $3 / 1048576, $4 * 10 < $3, $5, $6, $6 * 10 < $5)
      small[$1] = $3 < 10737418240 ? int($3 / 10) : 1073741824
    }
    END { for (i = 1; i <= count; i++) { s = order[i]; print s "\t" of[s] "\t" small[s] "\t" at[s] } }' more=1 "$fstab" more= - <<SAID
$said
SAID
}
kernel_bytes() {
  set --
  for part in kernel initrd; do
    within "/run/current-system/$part"
    [ -z "$at" ] || set -- "$@" "$root$at"
  done
  sum=0
  for part in $(stat -L -c %s -- "$@" 2>/dev/null); do sum=$((sum + part)); done
  echo "$sum"
}
number() {
  { read -r n <"$1"; } 2>/dev/null || return 1
  case $n in '' | *[!0-9]* | ???????????????????*) return 1 ;; esac
}
metadata() {
  name=$1
  [ ! -L "$root$1" ] || name=$(readlink -m "$root$1")
  for member in "$root"/sys/fs/btrfs/*/devices/"${name##*/}"; do
    whole=${member%/devices/*}
    [ -d "$whole/allocation" ] || continue
    unallocated=0
    for one in "$whole"/devices/*/size; do
      number "$one" || return 1
      unallocated=$((unallocated + n * 512))
    done
    for kind in data metadata system; do
      number "$whole/allocation/$kind/disk_total" || return 1
      unallocated=$((unallocated - n))
    done
    number "$whole/allocation/metadata/total_bytes" || return 1
    left=$n
    wanted=$((n / 10))
    number "$whole/allocation/metadata/bytes_used" || return 1
    left=$((left - n))
    number "$whole/allocation/global_rsv_size" || return 1
    wanted=$((wanted + n))
    return 0
  done
  return 1
}
mib() { mib=$((($1 + 524288) / 1048576)); }

found=$(systems)
while IFS=$tab read -r source type free mib_free mib_size low inodes inodes_free low_inodes small point; do
  [ -n "$source" ] || continue
  kernels=
  case $point in
    /boot) kernels=1 ;;
    *) [ ! -d "$root$point/EFI/nixos" ] || kernels=1 ;;
  esac
  if [ -n "$kernels" ]; then
    need=$(kernel_bytes)
    [ "$need" != 0 ] || unknown "the size of the running kernel cannot be read"
    mib "$need"
    [ "$free" -ge "$need" ] || item "$point kernel" "$mib_free MiB left, $mib MiB wanted"
  elif [ "$low" = 1 ]; then
    item "$point" "$mib_free MiB of $mib_size MiB left"
  elif [ "$type" = btrfs ]; then
    if ! metadata "$source"; then
      unknown "the kernel does not tell how the Btrfs at $point is allocated"
    elif [ "$unallocated" -lt "$small" ] && [ "$left" -lt "$wanted" ]; then
      mib "$left"
      left=$mib
      mib "$unallocated"
      item "$point metadata" "$left MiB left, $mib MiB unallocated"
    fi
  fi
  case $inodes in
    0 | -) ;;
    *) [ "$low_inodes" = 0 ] || item "$point inodes" "$inodes_free of $inodes left" ;;
  esac
done <<FOUND
$found
FOUND
}
signal_etc() {
noise='^(\.clean|NIXOS|machine-id|(passwd|group|shadow|gshadow|subuid|subgid)-?|\.pwd\.lock|\.updated|adjtime|mtab|resolv\.conf(\.bak)?|ssh/ssh_host_.*|ssh/sshd_config|ssh/authorized_keys\.d/.*|sudoers\.d/.*|(asusd|supergfxd\.conf)(/.*)?|NetworkManager/system-connections/.*|opnix-token|(lvm/(archive|backup|cache)|cups|printcap)(/.*)?|systemd/system\.control(/.*)?|nixos(/.*)?)$'
needs find awk cmp sha256sum
resolve /etc/static
static=$at
[ -n "$static" ] || { unknown "there is no /etc/static"; finish; }
[ "$uid" -eq 0 ] || unknown "only root sees all of /etc"
odd() {
  {
    find "$root$static" -mindepth 1 -type l -printf 'static\t%P\0' 2>/dev/null || printf 'unread\0'
    find "$root/etc" -ignore_readdir_race -mindepth 1 -path "$root/etc/static" -o '!' -type d -printf '%y\t%P\t%l\0' 2>/dev/null ||
      [ "$uid" -ne 0 ] || printf 'unread\0'
  } | tr '\n\0' '\001\n' | noise=$noise list=$root/etc/.clean awk -F '\t' '
    BEGIN { while ((getline line < ENVIRON["list"]) > 0) clean[line] = 1 }
    function tell(what, name) { if (name !~ ENVIRON["noise"]) print what }
    $1 == "unread" { unread = 1; exit }
    $1 == "static" { static[$2] = 1; next }
    { there[$2] = 1 }
    clean[$2] && static[$2] { tell("copy\t" $2, $2); next }
    $1 == "l" && static[$2] && $3 == "/etc/static/" $2 { next }
    $1 == "l" && static[$2] { tell("link\t" $2 "\t" $3, $2); next }
    static[$2] { tell("file\t" $2, $2); next }
    $1 == "l" && $2 == "localtime" && $3 ~ /zoneinfo/ { next }
    $1 == "l" { tell("other\t" $2 "\t" $3, $2); next }
    { tell("new\t" $2, $2) }
    END {
      if (unread) { print "unread"; exit }
      for (name in static) if (!there[name]) tell("gone\t" name, name)
    }'
}
shown() {
  if [ -f "$1" ] && is_public "$1"; then evidence "$2" <"$1"; fi
}
look() {
  within "$static/$1"
  said=$root$at
}

differs() {
  if is_public "$root/etc/$1"; then
    diff -u --label declared --label "/etc/$1" "$said" "$root/etc/$1" 2>/dev/null | evidence "$1"
  fi
}
same() {
  for name in "$@"; do
    look "$name"
    set -- "$@" "$said" "$root/etc/$name"
    shift
  done
  before=
  while read -r sum _; do
    case $before in
      '') before=$sum ;;
      "$sum") before= ;;
      *) return 1 ;;
    esac
  done <<SUMS
$(sha256sum -- "$@" 2>/dev/null || echo unread)
SUMS
  [ -z "$before" ]
}

found=$(odd)
IFS=$newline
set -f
set -- $found
copies=
others=
for line in "$@"; do
  case $line in
    copy"$tab"*) copies=$copies${line#*"$tab"}$newline ;;
    *) others=$others$line$newline ;;
  esac
done
set -- $copies
unset IFS
set +f
if [ $# -gt 0 ] && ! same "$@"; then
  for name in "$@"; do
    look "$name"
    if [ ! -r "$said" ] || [ ! -r "$root/etc/$name" ]; then
      unknown "only root may read /etc/$name"
    elif ! cmp -s "$said" "$root/etc/$name"; then
      others=${others}changed$tab$name$newline
    fi
  done
fi
[ -n "$others" ] || finish
while IFS=$tab read -r kind name target; do
  case $kind in
    changed | file)
      look "$name"
      if [ "$kind" = file ]; then item "$name" replaced; else item "$name" changed; fi
      differs "$name"
      ;;
    link) item "$name" "leads to $target" ;;
    other) item "$name" "unmanaged link to $target" ;;
    new)
      item "$name" unmanaged
      shown "$root/etc/$name" "$name"
      ;;
    gone) hidden "/etc/$name" || item "$name" missing ;;
    unread) unknown "not all of /etc could be listed" ;;
  esac
done <<FOUND
$(printf '%s' "$others" | sort)
FOUND
}
signal_firewall() {
noise='^(ip6? \w+ ts-.*|inet netavark|ip6? \w+ NETAVARK.*|ip6? (docker.*|\w+ DOCKER.*)|(ip6?|inet|bridge) (incus|lxc|lxd).*|(ip6?|inet) (libvirt.*|\w+ LIBVIRT_.*)|ip6? \w+ (CNI-|KUBE-|cali-).*|ip6? nm-shared-.*|ip6? io\.systemd\..*|(ip6?|inet) wg-quick-.*|(ip6?|inet) (f2b-table|crowdsec.*|sshguard.*))$'
units=/run/current-system/etc/systemd/system
within "$units/nftables.service"
unit=$at
if [ -z "$unit" ]; then
  within "$units/firewall.service"
  [ -z "$at" ] || unknown "the firewall is made of iptables commands, which cannot be compared"
  finish
fi
needs_root
needs nft unshare awk grep sed
started_by "$unit" -nftables-rules
rules=$started
if [ -z "$rules" ] || [ ! -r "$root$rules" ]; then
  unknown "nftables.service does not say which rules it loads"
  finish
fi
declared() {
  sed '/^[[:space:]]*include "\/var\/lib\/nftables\/deletions\.nft"/d' "$root$rules" |
    unshare -n sh -c "nft -f - && nft $1 list ruleset" 2>&1
}
expected=$(declared -j) || {
  unknown "the declared rules cannot be loaded on their own: $(printf '%s\n' "$expected" | sed -n '/rror/{p;q;}')"
  finish
}
actual=$(nft -j list ruleset 2>/dev/null) || { unknown "nft does not list the rules"; finish; }
same() {
  awk '
    { gsub(/"(handle|packets|bytes|used)": [0-9]+/, "") }
    NR == 1 { first = $0 }
    END { exit !(NR == 2 && $0 == first) }' <<BOTH
$expected
$actual
BOTH
}
! same || finish

odd() {
  {
    printf '%s\n' "$expected" | json_lines | sed 's/^/E\t/'
    printf '%s\n' "$actual" | json_lines | sed 's/^/L\t/'
  } | awk -F '\t' '
    function bare(text) { gsub(/^"|"$/, "", text); return text }
    {
      n = split($2, part, "/"); id = $1 "/" part[3]; type = part[4]; field = part[5]
      if (type == "metainfo" || type == "" || field == "handle" || $2 ~ /\/counter\/(packets|bytes)$|\/quota\/used$/) next
      value = substr($0, length($1) + length($2) + 3)
      if (!(id in kind)) { order[++count] = id; kind[id] = type }
      if (n == 5 && field == "family") family[id] = bare(value)
      else if (n == 5 && field == "table") table[id] = bare(value)
      else if (n == 5 && field == "name") name[id] = bare(value)
      else if (n == 5 && field == "chain") chain[id] = bare(value)
      if (n == 5 && field == "hook") hook[id] = 1
      if (n == 5 && field == "policy") policy[id] = bare(value)
      if (part[n] == "target") target[id] = bare(value)
      rest = ""
      if (field == "elem" && (type == "set" || type == "map")) {
        for (i = 7; i <= n; i++) rest = rest "/" part[i]
        element[id, part[6]] = element[id, part[6]] ";" rest "=" value
        if (part[6] + 1 > elements[id]) elements[id] = part[6] + 1
        next
      }
      for (i = 5; i <= n; i++) rest = rest "/" part[i]
      said[id] = said[id] ";" rest "=" value
      if (field == "flags" && value ~ /dynamic|timeout/) moving[id] = 1
    }
    function add(key, what) { score[key SUBSEP what] += side == "E" ? 1 : -1; has[key, side] = 1; all[key] = home }
    END {
      foreign = "^(ts-|DOCKER|NETAVARK|CNI-|LIBVIRT_|KUBE-|cali-)"
      for (k = 1; k <= count; k++) {
        id = order[k]
        if (kind[id] == "chain" && name[id] ~ /^(DOCKER|NETAVARK|CNI-|LIBVIRT_|KUBE-|cali-)/) shared[family[id] " " table[id]] = 1
      }
      for (k = 1; k <= count; k++) {
        id = order[k]; side = substr(id, 1, 1)
        home = family[id] " " (kind[id] == "table" ? name[id] : table[id])
        common[home] = home ~ /^ip6? (filter|nat|mangle|raw|security)$/
        if (kind[id] == "table") { tables[home] = 1; there[home, side] = 1; continue }
        if (side == "L" && common[home] && !there[home, "E"]) {
          at = kind[id] == "rule" ? chain[id] : name[id]
          if (kind[id] == "chain") { if (hook[id]) base[home, at] = 1 }
          if (kind[id] == "chain" && policy[id] != "drop") continue
          if (base[home, at] && (shared[home] || target[id] ~ foreign)) continue
          loose[home " " at] = 1
          continue
        }
        if (kind[id] == "rule") { key = home " " chain[id]; add(key, "rule " ++rule[side, key] said[id]) }
        else if (kind[id] == "chain") add(home " " name[id], "chain" said[id])
        else {
          key = home " " kind[id] " " name[id]
          add(key, said[id])
          if (!moving[id]) for (i = 0; i < elements[id]; i++) add(key, "element" element[id, i])
        }
      }
      declared = loaded = 0
      for (home in tables) if (there[home, "E"]) { declared++; if (there[home, "L"]) loaded++ }
      if (declared && !loaded) print "rules\tnot loaded"
      for (home in tables) {
        if (there[home, "E"] && !there[home, "L"] && loaded) print home "\tmissing"
        if (!there[home, "E"] && !common[home]) print home "\tnot declared"
      }
      for (pair in score) if (score[pair] != 0) { split(pair, part, SUBSEP); changed[part[1]] = 1 }
      for (key in changed) {
        home = all[key]
        if (!there[home, "E"] || !there[home, "L"]) continue
        if (has[key, "E"] && has[key, "L"]) print key "\tchanged"
        else print key "\t" (has[key, "E"] ? "missing" : "not declared")
      }
      for (key in loose) print key "\tnot declared"
    }'
}
block() {
  awk -v family="$1" -v table="$2" -v name="$3" '
    /^table / { here = $2 == family && $3 == table; next }
    here && (name == "" || $2 == name && /^\t[a-z]/) { on = 1 }
    here && on { print }
    /^\t}/ && name != "" { on = 0 }'
}

shown() {
  set -- $1
  name=${4:-${3:-}}
  before=$(printf '%s\n' "$said" | block "$1" "${2:-}" "$name")
  now=$(printf '%s\n' "$text" | block "$1" "${2:-}" "$name")
  {
    printf '%s\n' "$before" | sed 's/^/-/'
    printf '%s\n' "$now" | sed 's/^/+/'
  } | awk '
    { line = substr($0, 2); side = substr($0, 1, 1); lines[NR] = $0; seen[side, line]++ }
    END { for (i = 1; i <= NR; i++) {
      line = substr(lines[i], 2); other = substr(lines[i], 1, 1) == "-" ? "+" : "-"
      if (line != "" && seen[other, line]-- <= 0) print lines[i]
    } }'
}

found=$(odd | sort)
[ -n "$found" ] || finish
text=$(nft -s list ruleset 2>/dev/null)
said=$(declared -s)
while IFS=$tab read -r key value; do
  item "$key" "$value"
  [ "$key" = rules ] || shown "$key" | evidence "$key"
done <<FOUND
$found
FOUND
}
signal_fixed_point() {
needs awk
needs_root
resolve /run/current-system
system=$at
[ -x "$root$system/bin/switch-to-configuration" ] || { unknown "the running system cannot be switched to"; finish; }
for list in start restart reload; do
  if [ -s "$root/run/nixos/$list-list" ]; then unknown "a switch was interrupted, see the signal interrupted"; finish; fi
done
resolve /etc/systemd/system
here=$at
resolve /run/current-system/etc/systemd/system
if [ "$here" != "$at" ]; then
  unknown "/etc is not that of the running system, see the signal etc"
  finish
fi
said=$("$root$system/bin/switch-to-configuration" dry-activate 2>&1)
code=$?
[ "$code" -eq 0 ] || { unknown "dry-activate ended with $code"; finish; }
case $said in
  *'would activate the configuration'* | *'would '* | '') ;;
  *) unknown "dry-activate said what nobody understands"; finish ;;
esac
odd=$(printf '%s\n' "$said" | awk '
  /^would activate the configuration/ { next }
  /^would .* the following (changed )?units: / {
    how = $0; sub(/ the following.*/, "", how)
    sub(/^[^:]*: /, "")
    many = split($0, unit, /[, ]+/)
    for (i = 1; i <= many; i++) if (unit[i] != "") say(unit[i], how)
    next
  }
  /^would / { say($0, "yes") }
  function say(key, how) {
    if (!(key in said)) { order[++count] = key; said[key] = how } else said[key] = said[key] ", " how
  }
  END { for (i = 1; i <= count; i++) print order[i] "\t" said[order[i]] }')
while IFS=$tab read -r key how; do
  [ -z "$key" ] || item "$key" "$how"
done <<LIST
$odd
LIST
}
signal_hardware() {
needs awk od readlink sort
[ -r "$root/proc/cpuinfo" ] || unknown "the kernel tells nothing of the processor"
tables=$root/sys/firmware/dmi/tables/DMI
[ ! -e "$tables" ] || [ "$uid" -eq 0 ] || unknown "only root may read the firmware's tables, which tell of the memory"

processor() {
  { while IFS= read -r line; do
    case $line in
      'model name'[[:space:]:]*)
        set -f
        IFS=' '
        set -- ${line#*:}
        name=$*
        unset IFS
        set +f
        name=${name#"${name%%[![:space:]]*}"}
        name=${name%"${name##*[![:space:]]}"}
        [ -z "$name" ] || printf 'processor\t%s\n' "$name"
        return
        ;;
    esac
  done <"$root/proc/cpuinfo"; } 2>/dev/null
}
memory() {
  [ -r "$tables" ] || return 0
  usable=
  { while read -r name value _; do
    [ "$name" != MemTotal: ] || { usable=$value; break; }
  done <"$root/proc/meminfo"; } 2>/dev/null
  od -An -v -tu1 -w1 "$tables" 2>/dev/null | awk -v usable="$usable" '
    { byte[n++] = $1 + 0 }
    END {
      for (at = 0; at + 4 <= n && byte[at + 1] >= 4; at = after) {
        if (byte[at] == 17) {
          size = byte[at + 12] + 256 * byte[at + 13]
          if (size == 32767)
            size = 1024 * (byte[at + 28] + 256 * byte[at + 29] + 65536 * byte[at + 30] + 16777216 * (byte[at + 31] % 128))
          else if (size == 65535) size = 0
          else size = size >= 32768 ? size - 32768 : 1024 * size
          sum += size
        }
        for (after = at + byte[at + 1]; after + 1 < n && (byte[after] || byte[after + 1]); after++);
        after += 2
      }
      if (sum > 0 && sum >= usable && sum <= 2 * usable) printf "memory\t%.0f\n", sum * 1024
    }'
}
graphics() {
  cards=
  for device in "$root"/sys/bus/pci/devices/*; do
    {
      IFS= read -r class <"$device/class"
      IFS= read -r vendor <"$device/vendor"
      IFS= read -r id <"$device/device"
    } 2>/dev/null || continue
    case $class in
      0x03*) cards="${cards}graphics ${vendor#0x}:${id#0x}$newline" ;;
    esac
  done
  [ -z "$cards" ] || printf '%s' "$cards" | sort | uniq -c | sed "s/^ *\([0-9]*\) \(.*\)/\2$tab\1/"
}

network() {
  drivers=' '
  for interface in "$root"/sys/class/net/*; do
    [ -L "$interface/device/driver" ] || continue
    driver=$(readlink "$interface/device/driver")
    case $drivers in *" ${driver##*/} "*) continue ;; esac
    drivers="$drivers${driver##*/} "
    printf 'network %s\tthere\n' "${driver##*/}"
  done
}

disks() {
  for link in "$root"/dev/disk/by-path/*; do
    [ -L "$link" ] || continue
    set -- "$@" "$link"
  done
  [ $# -gt 0 ] || return 0
  readlink -- "$@" | while IFS= read -r name; do
    link=$1
    shift
    name=$root/sys/class/block/${name##*/}
    [ ! -e "$name/partition" ] || continue
    { IFS= read -r sectors <"$name/size"; } 2>/dev/null || continue
    printf 'disk %s\t%s\n' "${link#"$root"}" "$((sectors * 512))"
  done
}

found=$(
  processor
  memory
  graphics
  network
  disks
)
while IFS=$tab read -r key value; do [ -z "$key" ] || item "$key" "$value"; done <<FOUND
$found
FOUND
}
signal_home() {
needs awk cmp find grep systemctl xargs
needs_units
within /run/current-system/etc/systemd/user/home-manager.service
[ -z "$at" ] || unknown "homes are activated at login, by units of people"
odd() {
  list=$({
    find "$root$files" '(' -type f -o -type l ')' -printf './%P\0' 2>/dev/null || printf 'unread\0'
  } | tr '\n\0' '\001\n')
  {
    printf '%s\n' "$list" | sed 's/^/want\t/'
    printf '%s\n' "$list" | tr '\n\001' '\0\n' |
      (cd "$root$home" && xargs -0 -r sh -c 'find "$@" -maxdepth 0 -printf "%y\t%p\t%l\0"' find 2>/dev/null) | tr '\n\0' '\001\n'
  } | awk -F '\t' -v files="$files" '
    { name = substr($2, 3) }
    $1 == "want" && $2 == "unread" { print "unread"; next }
    $1 == "want" { if (name != "") want[name] = 1; next }
    { there[name] = 1 }
    $1 == "l" && $3 == files "/" name { next }
    $1 == "l" && $3 ~ /^\/nix\/store\/[^\/]*-home-manager-files\// { print "other\t" name "\t" $3; next }
    $1 == "l" { print "link\t" name "\t" $3; next }
    { print "file\t" name "\t" }
    END { for (name in want) if (!there[name]) print "gone\t" name "\t" }' | sort
}

for unit in "$root$units"/home-manager-*.service; do
  unit=${unit#"$root"}
  within "$unit"
  text=$at
  [ -n "$text" ] || continue
  set -- $(awk -F= '$1 == "User" { user = $2 } $1 == "ExecStart" { n = split($0, word, " "); last = word[n] } END { print user, last }' "$root$text")
  user=${1:-}
  generation=${2:-}
  home=$(awk -F: -v user="$user" '$1 == user { print $6 }' "$root/etc/passwd")
  resolve "$generation/home-files"
  files=$at
  if [ -z "$home" ] || [ -z "$files" ]; then
    unknown "what ${unit##*/} activates cannot be read"
    continue
  fi
  may_enter "$home" || continue
  found=
  resolve "$home/.local/state/home-manager/gcroots/current-home"
  runs=$at
  if [ -n "$runs" ] && [ "$runs" != "$generation" ]; then
    found="other$tab$tab$runs"
  else
    found=$(odd)
  fi
  told=
  while IFS=$tab read -r kind name target; do
    case $kind in
      '') continue ;;
      unread) unknown "the files of ${unit##*/} cannot be read"; continue ;;
      file)
        within "$files/$name"
        ! cmp -s "$root$at" "$root$home/$name" || continue
        ;;
    esac
    if [ -z "$told" ]; then
      told=1
      if ! systemctl show --property=ActiveState -- "${unit##*/}" 2>/dev/null | grep -q '^ActiveState=active$'; then
        unknown "${unit##*/} is not active"
        break
      fi
    fi
    case $kind in
      other)
        item "$user/" "another generation"
        printf 'runs     %s\ndeclared %s\n' "$target" "$generation" | evidence "$user/"
        break
        ;;
      link) item "$user/$name" "leads to $target" ;;
      file) item "$user/$name" replaced ;;
      gone) hidden "$home/$name" || item "$user/$name" missing ;;
    esac
  done <<LIST
$(printf '%s\n' "$found" | awk -F '\t' '$1 == "other"'; printf '%s\n' "$found" | awk -F '\t' '$1 != "other"')
LIST
done
}
signal_host_keys() {
within /run/current-system/etc/ssh/sshd_config
config=$at
[ -n "$config" ] || finish # this host has no sshd
needs ssh-keygen
[ -r "$root$config" ] || { unknown "the declared sshd_config cannot be read"; finish; }
files=
while read -r key value _ || [ -n "$key" ]; do
  case $key in
    [Mm][Aa][Tt][Cc][Hh]) break ;;
    [Hh][Oo][Ss][Tt][Kk][Ee][Yy])
      value=${value#\"}
      files=$files${value%\"}$newline
      ;;
  esac
done <"$root$config"
files=${files%"$newline"}

for file in $files; do
  type=
  { read -r type _ <"$root$file.pub"; } 2>/dev/null
  if [ -z "$type" ]; then
    if [ -e "$root$file.pub" ]; then unknown "$file.pub cannot be read"; continue; fi
    item "file $file" missing
    continue
  fi
  print=$(ssh-keygen -lf "$root$file.pub" 2>/dev/null </dev/null)
  print=${print#* }
  print=${print%% *}
  if [ -n "$print" ]; then item "key $type" "$print"; else unknown "$file.pub is no key"; fi
done

told=$newline
for file in "$root"/etc/ssh/ssh_host_*; do
  [ -e "$file" ] || continue
  name=${file#"$root"}
  name=${name%.pub}
  case $newline$files$newline in *"$newline$name$newline"* | *"$newline${name%-cert}$newline"*) continue ;; esac
  case $told in *"$newline$name$newline"*) continue ;; esac
  told=$told$name$newline
  item "file $name" "not declared"
done
}
signal_interrupted() {
needs awk
lists=$root/run/nixos
[ -d "$lists" ] || finish
[ ! -e "$lists/switch-to-configuration.lock" ] || [ -r "$root/proc/locks" ] || { unknown "/proc/locks cannot be read"; finish; }
switching
if [ -n "$held" ]; then
  item lock "held for more than an hour"
  finish
fi
left=
for name in start restart reload activation-restart activation-reload; do
  [ -s "$lists/$name-list" ] && left="$left, $name-list"
done
[ -z "$left" ] || {
  item lists "${left#, }"
  (cd "$lists" && awk 'FNR == 1 { print FILENAME ":" } { print "  " $0 }' ./*-list) | evidence lists
}
}
signal_jobs() {
needs awk find
names() {
  names=
  [ -d "$root$1" ] || return 0
  [ -r "$root$1" ] && [ -x "$root$1" ] || return 1
  for file in "$root$1"/* "$root$1"/.[!.]* "$root$1"/..?*; do
    if [ ! -f "$file" ] || [ -L "$file" ]; then continue; fi
    name=${file##*/}
    case $name in *"$newline"*) name=$(printf '%s' "$name" | tr '\n' '\001') ;; esac
    names=$names$name$newline
  done
}

told=' '
for folder in /var/cron/tabs /var/spool/cron/crontabs /var/spool/cron; do
  names $folder || { unknown "only root may read $folder"; continue; }
  while read -r name; do
    [ -n "$name" ] || continue
    case $told in *" $name "*) continue ;; esac
    told="$told$name "
    item "cron/$name" "$folder/$name"
  done <<LIST
$names
LIST
done
for folder in /var/spool/atjobs /var/spool/at /var/spool/cron/atjobs; do
  [ -d "$root$folder" ] || continue
  if [ ! -r "$root$folder" ] || [ ! -x "$root$folder" ]; then unknown "only root may read $folder"; continue; fi
  owners=$(find "$root$folder" -mindepth 1 -maxdepth 1 -type f -name '[a-z]0*' -printf '%u\n' 2>/dev/null | sort | uniq -c)
  while read -r count name; do
    [ -z "$name" ] || item "at/$name" "$count"
  done <<LIST
$owners
LIST
done

names /run/systemd/transient || unknown "/run/systemd/transient cannot be read"
while read -r name; do
  case $name in
    panther-*) ;;
    *.timer)
      when=$(sed -n 's/^\(On[A-Za-z]*\)=\(..*\)/\1=\2/p' "$root/run/systemd/transient/$name" | tr '\n' ' ')
      item "timer/$name" "${when% }"
      ;;
  esac
done <<LIST
$names
LIST

if [ -e "$root/run/systemd/shutdown/scheduled" ]; then
  mode=$(sed -n 's/^MODE=//p' "$root/run/systemd/shutdown/scheduled" 2>/dev/null)
  item shutdown "${mode:-shutdown}"
fi
names /var/lib/systemd/linger || { unknown "/var/lib/systemd/linger cannot be read"; finish; }
lingering=$names
declared=
within /run/current-system/etc/systemd/system/linger-users.service
if [ -n "$at" ]; then
  script=$(sed -n 's/^ExecStart=\([^ ]*\).*/\1/p' "$root$at")
  names=$(sed -n 's/^declare -a lingeringUserNames=(\(.*\))$/\1/p' "$root$script" 2>/dev/null) || names=
  list=$(grep -o '/nix/store/[^ ]*lingering-users' "$root$script" 2>/dev/null | head -n 1)
  if [ -n "$list" ] && [ -r "$root$list" ]; then
    declared=$(cat "$root$list")
  elif grep -q lingeringUserNames "$root$script" 2>/dev/null; then
    declared=$(printf '%s' "$names" | tr ' ' '\n' | tr -d "'")
  else
    unknown "linger-users.service does not say who is to linger"
    finish
  fi
fi
[ -n "$declared$lingering" ] || finish
odd=$({ printf '%s\n' "$declared" | sed 's/^/declared /'; printf '%s\n' "$lingering" | sed 's/^/lingers /'; } | awk '
  $2 == "" { next }
  $1 == "declared" { declared[$2] = 1; next }
  { lingers[$2] = 1; if (!($2 in declared)) print $2 " on" }
  END { for (name in declared) if (!(name in lingers)) print name " off" }' | sort)
while read -r name how; do
  [ -z "$name" ] || item "linger/$name" "$how"
done <<LIST
$odd
LIST
}
signal_kernel_modules() {
noise='^(taint W|taint L|taint [SI]|taint [UA]|taint [XT])$'
needs awk sed
[ -r "$root/proc/modules" ] || { unknown "the kernel does not list its modules"; finish; }
release=$(cat "$root/proc/sys/kernel/osrelease" 2>/dev/null)
resolve /run/booted-system/kernel-modules
booted=$at
resolve /run/current-system/kernel-modules
current=$at
within /run/current-system/etc
etc=$root$at
[ -r "$root$booted/lib/modules/$release/modules.dep" ] || { unknown "there is no list of this kernel's modules"; finish; }
[ -d "$etc/modules-load.d" ] || { unknown "the running system has no modules-load.d"; finish; }
trees=$root$booted
[ "$current" = "$booted" ] || trees="$trees $root$current"

differences() {
  {
    for tree in $trees; do
      sed 's/:.*//; s/^/T /' "$tree/lib/modules/$release/modules.dep" 2>/dev/null
      sed 's/^/B /' "$tree/lib/modules/$release/modules.builtin" 2>/dev/null
    done
    cat "$etc/modules-load.d"/*.conf 2>/dev/null | sed -n 's/^[[:space:]]*\([^#;[:space:]][^[:space:]]*\).*/W \1/p'
    sed -n 's/^[[:space:]]*blacklist[[:space:]]*/N /p' "$etc/modprobe.d/nixos.conf" 2>/dev/null
    sed 's/^/L /' "$root/proc/modules"
    printf 'F '
    cat "$root/proc/sys/kernel/tainted" || echo '?'
  } 2>/dev/null | awk '
    function named(text) { sub(/.*\//, "", text); sub(/\.ko(\..*)?$/, "", text); gsub(/-/, "_", text); return text }
    $1 == "T" { tree[named($2)] = 1; next }
    $1 == "B" { builtin[named($2)] = 1; next }
    $1 == "W" { wanted[named($2)] = 1; next }
    $1 == "N" { never[named($2)] = 1; next }
    $1 == "L" { loaded[named($2)] = $NF ~ /^\(.*\)$/ ? $NF : ""; next }
    $1 == "F" { flags = $2 }
    END {
      for (m in wanted) if (m in tree && !(m in loaded) && !(m in builtin) && !(m in never)) print "gone\t" m
      for (m in loaded) {
        foreign = !(m in tree)
        if (foreign) print "foreign\t" m
        else if (m in never && !(m in wanted)) print "never\t" m
        for (i = 1; i <= length(loaded[m]); i++) explained[substr(loaded[m], i, 1)] = 1
      }
      if (flags !~ /^[0-9]+$/) print "unread"
      letters = "PFSRMBUDAWCIOELKXTNJ"
      for (i = 1; i <= length(letters); i++) {
        letter = substr(letters, i, 1)
        if (flags % 2 && !(letter in explained)) print "taint\t" letter
        flags = int(flags / 2)
      }
    }'
}
refused() {
  case $journal in
    *"Failed to insert module '$1'"* | *"Module '$1' is deny-listed"*) return 0 ;;
  esac
  return 1
}

journal=unread
differences | sort | {
  while IFS=$tab read -r what name; do
    case $what in
      gone)
        if [ "$journal" = unread ]; then
          journal=$(journalctl -b -q -o cat -u systemd-modules-load.service 2>/dev/null) || journal=
        fi
        if [ -z "$journal" ]; then
          unknown "$name is not loaded, and the journal, which says why, cannot be read"
        elif ! refused "$name"; then
          item "$name" "not loaded"
        fi
        ;;
      foreign) item "$name loaded" "not of this system" ;;
      never) item "$name loaded" blacklisted ;;
      taint) item "taint $name" set ;;
      unread) unknown "the kernel's taint flags cannot be read" ;;
    esac
  done
  finish
}
exit 0
}
signal_leftovers() {
noise='^(/opt/(containerd|cni))$'
needs find grep sort head
within /run/current-system
system=$root$at
within /run/current-system/etc
etc=$root$at
[ -f "$system/activate" ] || { unknown "there is no running system to ask what belongs there"; finish; }

belongs() { grep -qrsF -- "$1" "$system/activate" "$etc/tmpfiles.d"; }
files() {
  find "$root$1" -mindepth 1 ! -type d -print0 2>/dev/null | tr '\n\0' '?\n' | head -n 200 | sed "s|^$root/|/|" | sort
}

for folder in /etc/nixos /usr/local; do
  [ -d "$root$folder" ] || continue
  [ -n "$(find "$root$folder" -mindepth 1 ! -type d -print -quit 2>/dev/null)" ] || continue
  belongs "$folder" && continue
  found=$(files "$folder")
  item "$folder" "holds files"
  evidence "$folder" <<FOUND
$found
FOUND
done
set -- "$root"/opt/* "$root"/*.nix
[ -L "$root/bin" ] || set -- "$@" "$root"/bin/* "$root"/usr/bin/* "$root"/usr/*
for place in "$@"; do
  [ -e "$place" ] || [ -L "$place" ] || continue
  name=${place#"$root"}
  case $name in
    /bin/sh | /usr/bin/env | /usr/bin | /usr/local) continue ;;
  esac
  belongs "$name" || item "$name" there
done

if [ "$uid" -eq 0 ]; then
  for place in "$root"/root/*.nix; do
    [ ! -e "$place" ] || item "${place#"$root"}" there
  done
else
  unknown "only root may look into /root"
fi
}
signal_mounts() {
noise='^(/nix/store|/run/.*|/(media|tmp|var/tmp)/.*|/var/lib/(containers|docker|containerd|kubelet|machines|portables|nixos-containers|libvirt|lxc|lxd|incus|waydroid)(/.*)?)$'
needs awk grep readlink
within /run/current-system/etc/fstab
fstab=$root$at
[ -f "$fstab" ] || { unknown "the running system has no fstab"; finish; }
needs_mounts
named='function device(name) {
  if (match(name, /^(UUID|LABEL|PARTUUID|PARTLABEL)=/))
    return "/dev/disk/by-" tolower(substr(name, 1, RLENGTH - 1)) "/" substr(name, RLENGTH + 1)
  return name
}'
devices=$newline
device() {
  case $1 in
    UUID=*) set -- "/dev/disk/by-uuid/${1#*=}" ;;
    LABEL=*) set -- "/dev/disk/by-label/${1#*=}" ;;
    PARTUUID=*) set -- "/dev/disk/by-partuuid/${1#*=}" ;;
    PARTLABEL=*) set -- "/dev/disk/by-partlabel/${1#*=}" ;;
  esac
  case $1$devices in
    [!/]* | *"$newline$root$1$newline"*) ;;
    /dev/*) devices=$devices$root$1$newline ;;
  esac
}
while read -r name point type options _ || [ -n "$name" ]; do
  [ "$type" = swap ] || [ -z "$options" ] || device "$name"
done <"$fstab"
of_mount() {
  case $1 in *' /dev/'*) ;; *) return ;; esac
  set -f
  set -- $1
  set +f
  device "${6-}"
}
each of_mount "$mounted"

facts() {
  set -f
  IFS=$newline
  set -- $devices
  unset IFS
  set +f
  for device in "$@"; do printf 'N %s\n' "${device#"$root"}"; done
  [ $# -eq 0 ] || readlink -m -- "$@"
  for member in "$root"/sys/fs/btrfs/*/devices/*; do
    [ ! -e "$member" ] || printf 'B %s\n' "${member#"$root/sys/fs/btrfs/"}"
  done
}

differences() {
  facts | awk -v root="$root" "$named"'
    function has(list, one) { return index("," list ",", "," one ",") }
    function valued(list, name,   parts, n, i) {
      n = split(list, parts, ",")
      for (i = n; i > 0; i--) if (index(parts[i], name "=") == 1) return substr(parts[i], length(name) + 2)
      return ""
    }
    function octal(text) { sub(/^0+/, "", text); return text }
    function tell(what, point, value) { gsub(/\\040/, " ", point); print what "\t" point "\t" value }
    function lack(option) { lacking = lacking (lacking == "" ? "" : ", ") option }
    function whole(i, option) { return said[dev[i], option] == mountsOf[dev[i]] }
    function same(a, b) { return a == b || (uuid[a] != "" && uuid[a] == uuid[b]) }
    function btrfsLacks(i, shown,   parts, n, j, o, now) {
      n = split(options[i], parts, ",")
      for (j = 1; j <= n; j++) {
        o = parts[j]
        if (!whole(i, o)) continue
        if (o ~ /^compress(-force)?=/ && o !~ /=(no|none)$/ && !has(options[i], "nodatacow")) {
          if (!has(shown, o) && (o ~ /:/ || !index("," shown, "," o ":"))) {
            now = valued(shown, "compress"); if (now == "") now = valued(shown, "compress-force")
            lack(o " (has " (now == "" ? "none" : now) ")")
          }
        } else if (o ~ /^(ssd|nossd|autodefrag|nodatacow|nodatasum|discard=async|space_cache=v2|flushoncommit)$/) {
          if (!has(shown, o) && !(o == "ssd" && has(shown, "ssd_spread"))) lack(o)
        } else if (o ~ /^commit=/ && o != "commit=30" && !has(shown, o)) lack(o)
      }
    }
    function masksLack(i, shown,   mask, name, k) {
      for (k = 0; k < 2; k++) {
        name = k ? "dmask" : "fmask"
        mask = valued(options[i], name); if (mask == "") mask = valued(options[i], "umask")
        if (mask != "" && valued(shown, name) != "" && octal(mask) != octal(valued(shown, name)))
          lack(name "=" mask " (has " valued(shown, name) ")")
      }
    }
    !more && $1 == "N" { asked[++names] = $2; next }
    !more && $1 == "B" { n = split($2, part, "/"); uuid["/dev/" part[n]] = part[1]; next }
    !more { real[asked[++reals]] = substr($1, length(root) + 1); next }
    more == "fstab" {
      if (/^[ \t]*#/ || NF < 4 || $2 !~ /^\// || $3 == "swap") next
      d = device($1)
      i = ++fs; dev[i] = d; point[i] = $2; type[i] = $3; options[i] = $4; known[$2] = 1
      if ($3 == "btrfs") {
        mountsOf[d]++
        n = split($4, part, ",")
        for (j = 1; j <= n; j++) if (!((i, part[j]) in seen)) { seen[i, part[j]] = 1; said[d, part[j]]++ }
      }
      next
    }
    {
      for (j = 7; j <= NF && $j != "-"; j++);
      if (NF < j + 2) next
      if (!($5 in at)) order[++points] = $5
      at[$5] = 1; number[$5] = $3; inner[$5] = $4; shownHere[$5] = $6
      typeAt[$5] = $(j + 1); source[$5] = NF > j + 2 ? $(j + 2) : ""; shown[$5] = $NF
    }
    END {
      disks = "^(btrfs|ext[234]|xfs|f2fs|vfat|exfat|ntfs3|bcachefs)$"
      for (i = 1; i <= fs; i++) {
        p = point[i]; o = options[i]
        if (typeAt[p] == "autofs" && has(o, "x-systemd.automount")) continue
        if (!(p in at)) {
          covered = has(o, "noauto") || has(o, "x-systemd.automount")
          for (j in gone) if (index(p, j "/") == 1) covered = 1
          if (!covered) { gone[p] = 1; tell(has(o, "nofail") ? "optional" : "gone", p, dev[i]) }
          continue
        }
        if (type[i] ~ disks && typeAt[p] != type[i]) { tell("type", p, typeAt[p] ", declared " type[i]); continue }
        bind = has(o, "bind") || has(o, "rbind")
        a = real[dev[i]]; b = real[source[p]]
        if (type[i] ~ disks && !bind && a != "" && b != "" && a !~ /^\/dev\/disk\// && !same(a, b)) {
          tell("device", p, source[p] ", declared " dev[i])
          continue
        }
        want = valued(o, "subvol"); sub(/^\//, "", want)
        got = inner[p]; sub(/^\//, "", got)
        if (type[i] == "btrfs" && want != "" && got != want) { tell("subvolume", p, got ", declared " want); continue }
        fixed = typeAt[p] ~ /^(squashfs|iso9660|erofs|udf|overlay|nfs4?|cifs|smb3|9p|virtiofs)$/
        lacking = ""
        if (has(o, "ro")) {
          if (has(shownHere[p], "rw") && has(shown[p], "rw")) tell("writable", p, "")
        } else if (!fixed && has(shown[p], "ro")) {
          if (!(number[p] in still)) { still[number[p]] = 1; tell("read-only", p, "the file system") }
        } else if (!fixed && has(shownHere[p], "ro")) tell("read-only", p, "this mount")
        n = split("noatime nodiratime noexec nodev nosuid", part, " ")
        for (j = 1; j <= n; j++)
          if (has(o, part[j]) && !has(o, substr(part[j], 3)) && !has(shownHere[p], part[j])) lack(part[j])
        if (!bind && !(number[p] in told)) {
          told[number[p]] = 1
          if (type[i] == "btrfs") btrfsLacks(i, shown[p])
          if (type[i] == "vfat") masksLack(i, shown[p])
          if (type[i] == "ext4" && has(o, "discard") && !has(shown[p], "discard")) lack("discard")
        }
        if (lacking != "") tell("options", p, lacking)
      }
      for (i = 1; i <= points; i++) {
        p = order[i]
        if (p in known || (source[p] !~ /^\/dev\// && typeAt[p] !~ /^(nfs4?|cifs|smb3)$/)) continue
        if (source[p] ~ /^\/dev\/(fuse|root)$/) continue
        rest = typeAt[p] == "btrfs" ? ", subvolume " substr(inner[p], 2) : inner[p] == "/" ? "" : ", its " inner[p]
        tell("undeclared", p, typeAt[p] "\t" source[p] "\t" rest)
      }
    }' - more=fstab "$fstab" more=mounts "$mountinfo"
}
failed() { systemctl is-failed --quiet -- "$(systemd-escape --path --suffix=mount -- "$1")" >/dev/null 2>&1; }
look_up() {
  within /run/current-system/etc/systemd/system
  places=$newline$(grep -hs '^Where=' "$root$at"/*mount)$newline
  set --
  for link in "$root"/dev/disk/by-uuid/*; do [ ! -L "$link" ] || set -- "$@" "$link"; done
  stable=$newline
  [ $# -gt 0 ] || return 0
  for device in $(readlink -m -- "$@"); do
    stable=$stable$device$tab${1#"$root"}$newline
    shift
  done
}
undeclared() {
  [ -n "$stable" ] || look_up
  case $places in *"${newline}Where=$1$newline"*) return ;; esac
  device=$3
  case $stable in
    *"$newline$root$3$tab"*)
      device=${stable#*"$newline$root$3$tab"}
      device=${device%%"$newline"*}
      ;;
  esac
  item "$1" "undeclared: $2 of $device$4"
}

stable=
found=$(differences)
while IFS=$tab read -r what point value more rest; do
  case $what in
    '') ;;
    optional) [ ! -e "$root$value" ] || failed "$point" || item "$point" "not mounted" ;;
    gone) failed "$point" || item "$point" "not mounted" ;;
    undeclared) undeclared "$point" "$value" "$more" "$rest" ;;
    read-only) item "$point read-only" "$value is read-only" ;;
    writable) item "$point writable" "writable, declared read-only" ;;
    options) item "$point options" "lacks $value" ;;
    *) item "$point $what" "$what $value" ;;
  esac
done <<FOUND
$found
FOUND
}
signal_nix_conf() {
needs awk grep
needs_people
while IFS=$tab read -r user home; do
  may_enter "$home" || continue
  for name in nix.conf registry.json; do
    file=$home/.config/nix/$name
    [ -e "$root$file" ] || continue
    if [ -L "$root$file" ]; then
      case $(readlink "$root$file") in /nix/store/*) continue ;; esac
    fi
    if [ ! -r "$root$file" ]; then unknown "$file cannot be read"; continue; fi
    if [ "$name" = nix.conf ]; then
      said=$(awk '{ sub(/#.*/, ""); sub(/=.*/, "") } NF && $1 ~ /^[A-Za-z0-9!-]*$/ { print $1 }' "$root$file" | sort -u | tr '\n' ' ')
    else
      said=$(grep -o '"from"' "$root$file" | awk 'END { if (NR) print NR (NR == 1 ? " entry" : " entries") }')
    fi
    [ -z "$said" ] || item "$user/$name" "${said% }"
  done
done <<LIST
$everybody
LIST
}
signal_packages() {
noise='^([^/]*/home-manager-path)$'
needs awk grep
needs_people
of_nix_profile() {
  json_lines | awk -F '\t' '
    { value = $2; gsub(/^"|"$/, "", value); n = split($1, part, "/") }
    part[2] != "elements" { next }
    !(part[3] in seen) { seen[part[3]] = 1; order[++many] = part[3] }
    part[4] == "attrPath" && value != "null" { attribute[part[3]] = value }
    part[4] == "storePaths" && !(part[3] in path) { path[part[3]] = value }
    END { for (i = 1; i <= many; i++) print path[order[i]] "\t" attribute[order[i]] }' | named 'nix profile'
}
of_nix_env() { grep -o 'outPath = "/nix/store/[^"]*"' | sed 's/outPath = "\(.*\)"/\1\t/' | named nix-env; }
named() {
  awk -F '\t' -v by="$1" '
    {
      package = $1; sub(/.*\/[a-z0-9]*-/, "", package)
      name = $2 == "" ? package : $2
      if ($2 == "") sub(/-[0-9].*/, "", name); else sub(/.*\./, "", name)
      if (name != "" && !seen[name]++) print name "\t" package " (" by ")"
    }'
}

looked=' '
while IFS=$tab read -r user home; do
  may_enter "$home" || continue
  others="$home/.nix-profile $home/.local/state/nix/profile $home/.local/state/nix/profiles/profile"
  [ "$user" != root ] || others="$others /nix/var/nix/profiles/default"
  found=
  for profile in "/nix/var/nix/profiles/per-user/$user/profile" $others; do
    [ -L "$root$profile" ] || continue
    resolve "$profile"
    profile=$at
    case $looked in *" $profile "*) continue ;; esac
    looked="$looked$profile "
    [ -n "$profile" ] || continue
    within "$profile/manifest.json"
    new=$at
    within "$profile/manifest.nix"
    old=$at
    if [ -n "$new" ] && [ -r "$root$new" ]; then
      found="$found$(of_nix_profile <"$root$new")$newline"
    elif [ -n "$old" ] && [ -r "$root$old" ]; then
      found="$found$(of_nix_env <"$root$old")$newline"
    else
      unknown "the profile of $user cannot be read"
    fi
  done
  [ -n "$found" ] || continue
  found=$(printf '%s' "$found" | awk -F '\t' '$1 != "" && !seen[$1]++')
  while IFS=$tab read -r name package; do
    [ -z "$name" ] || item "$user/$name" "$package"
  done <<PACKAGES
$found
PACKAGES
done <<LIST
$everybody
LIST
}
signal_partitions() {
needs awk readlink sfdisk blkid
needs_root
disks() {
  for link in "$root"/dev/disk/by-path/* "$root"/dev/disk/by-id/*; do
    [ -L "$link" ] || continue
    target=$(readlink "$link")
    name=${target##*/}
    case $name in
      dm-* | md* | sr* | fd* | zram*) continue ;;
    esac
    [ -e "$root/sys/class/block/$name/partition" ] || printf '%s %s\n' "$name" "${link#"$root"}"
  done | sort
}
read_disk() {
  table=$(sfdisk -d "/dev/$1" 2>&1) || {
    case $table in
      *'does not contain a recognized partition table'*) echo "table none" ;;
      *) echo unread ;;
    esac
    return
  }
  printf '%s\n' "$table" | awk '
    function field(name,   rest) {
      if (!match($0, "[ ,]" name "=")) return ""
      rest = substr($0, RSTART + RLENGTH)
      if (rest ~ /^"/) { rest = substr(rest, 2); sub(/"([ ,].*)?$/, "", rest) } else { sub(/^ */, "", rest); sub(/,.*/, "", rest) }
      return rest
    }
    /^label: / { label = $2; next }
    /^last-lba: / { last = $2; next }
    /^sector-size: / { sector = $2; next }
    /^\/dev\/.* : / {
      node = $1; number = node; sub(/.*[^0-9]/, "", number)
      all = all (all == "" ? "" : ",") " " number " " (field("name") == "" ? "(no name)" : field("name"))
      start = field("start"); size = field("size")
      lines = lines "node " number " " node "\n" "type " number " " toupper(field("type")) "\n"
      if (sector == "" || sector == 512) lines = lines sprintf("size %s %.0f\n", number, size * 512)
      if (last != "") lines = lines "end " number " " (start + size + 4096 > last ? "the end of the disk" : "before the end of the disk") "\n"
    }
    END { if (label == "") print "unread"; else printf "table %s:%s\n%s", label, all == "" ? " no partitions" : all, lines }'
}
content() {
  blkid -p -s TYPE -s LABEL "$1" 2>/dev/null | sed -n '
    s/^[^ ]*: /, /
    h; s/.*[, ]TYPE="\([^"]*\)".*/holds \1/p
    g; s/.*[, ]LABEL="\(\([^"\\]\|\\.\)*\)".*/label \1/p'
}

seen=
disks | {
  while read -r name link; do
    if [ "$name" != "$seen" ]; then
      seen=$name
      facts=$(read_disk "$name" | while read -r what number value; do
        [ "$what" = node ] || printf '%s %s %s\n' "$what" "$number" "$value"
        [ "$what" != node ] || content "$value" | while read -r what value; do printf '%s %s %s\n' "$what" "$number" "$value"; done
      done)
    fi
    while read -r what number value; do
      case $what in
        unread) unknown "the partition table of $link cannot be read" ;;
        table) item "$link" "$number${value:+ }$value" ;;
        ?*) item "$link $number $what" "$value" ;;
      esac
    done <<FACTS
$facts
FACTS
  done
  finish
}
exit 0
}
signal_passwords() {
needs awk grep
needs_root
accounts_spec
[ -r "$root/etc/shadow" ] || { unknown "/etc/shadow cannot be read"; finish; }

odd() {
  json_tokens "$root$spec" | awk "$json_awk"'
    function once(i) { return (i, "initialHashedPassword") in said && class(said[i, "initialHashedPassword"]) == "set" }
    function class(text) { return text == "" ? "empty" : text ~ /^[!*]/ ? "locked" : "set" }
    !more {
      if (path == "/mutableUsers") mutable = value == "true"
      if (value == "null") next
      n = split(path, part, "/")
      if (part[2] != "users" || n != 4) next
      gsub(/^"|"$/, "", value); gsub(/\\\//, "/", value)
      said[part[3], part[4]] = value
      if (part[4] == "name") number[value] = part[3]
      next
    }
    { split($0, field, ":"); if (field[1] in number) { seen[field[1]] = 1; now[field[1]] = field[2] } }
    END {
      for (name in seen) {
        i = number[name]; is = class(now[name])
        file = (i, "hashedPasswordFile") in said || (i, "passwordFile") in said
        text = (i, "hashedPassword") in said
        if (text) should = class(said[i, "hashedPassword"])
        else if (file || (i, "password") in said) should = "set"
        else should = "locked"
        if (is == "empty" && should != "empty") print name "\tempty, declared " should
        else if (!mutable && file && is == "locked") continue  # a file may hold a lock
        else if (!mutable && is == "set" && !text && ((i, "initialPassword") in said || once(i))) continue
        else if (!mutable && is != should) print name "\t" is ", declared " should
        else if (!mutable && text && !file && now[name] != said[i, "hashedPassword"] && is == "set")
          print name "\tset, and not to the declared one"
        else if (mutable && said[i, "isSystemUser"] == "true" && is == "set" && should == "locked")
          print name "\tset, declared locked"
      }
    }' - more=1 "$root/etc/shadow"
}

found=$(odd)
[ -n "$found" ] || finish
while IFS=$tab read -r name value; do item "$name" "$value"; done <<FOUND
$(printf '%s\n' "$found" | sort)
FOUND
}
signal_processes() {
needs awk find grep
needs_root
resolve /run/current-system
system=$at
needs_units
running=$({
  grep -HE '^[0-9]+:(name=systemd)?:' "$root"/proc/[0-9]*/cgroup 2>/dev/null
  find "$root"/proc/[0-9]*/exe "$root"/proc/[0-9]*/ns/pid -maxdepth 0 -printf 'link\t%p\t%l\0' 2>/dev/null | tr '\n\0' '\001\n'
} | awk -F '\t' -v root="$root" '
  $1 != "link" {
    rest = substr($0, length(root) + 7); pid = rest; sub(/\/.*/, "", pid)
    own = rest ~ /:name=systemd:/
    sub(/^[^:]*:[0-9]+:[^:]*:/, "", rest)
    if (own || !(pid in group)) group[pid] = rest
    next
  }
  {
    rest = substr($2, length(root) + 7); pid = rest; sub(/\/.*/, "", pid)
    if (rest ~ /\/exe$/) exe[pid] = $3; else space[pid] = $3
  }
  END {
    top = group["1"]
    if (!("1" in exe) || !sub(/\/init\.scope$/, "", top)) { print "unread"; exit }
    for (pid in exe) {
      path = exe[pid]
      if (path == "" || space[pid] != space["1"]) continue
      if (substr(group[pid], 1, length(top)) != top) continue
      place = substr(group[pid], length(top) + 1)
      if (place !~ /^\/(system\.slice|init\.scope)(\/|$)/ || place ~ /\/(nix-daemon|panther-[^\/]*|nixos-rebuild-[^\/]*)\.service(\/|$)/) continue
      unit = ""
      n = split(place, part, "/")
      for (i = 1; i <= n; i++) if (part[i] ~ /\.service$/) { unit = part[i]; break }
      gone = sub(/ \(deleted\)$/, "", path)
      if (path ~ /^\/(memfd:|run\/wrappers\/)/ || path ~ /^\/(usr\/)?(bin|sbin|lib|lib64|libexec)\//) continue
      line = (path !~ /^\/nix\/store\// ? "outside\t" : gone ? "deleted\t" : "store\t") path "\t" unit
      if (!told[line]++) print line
    }
  }')
case $running in
  '') finish ;;
  unread*) unknown "programs of processes cannot be read"; finish ;;
esac
is_left() {
  template=${1%%@*}@.${1##*.}
  for name in "$1" "$template"; do
    for one in "$root$units/$name" "$root$units/$name.d"/*.conf; do
      [ -L "$one" ] || [ -e "$one" ] || continue
      resolve "${one#"$root"}"
      file=$at
      [ -n "$file" ] || continue
      found=1
      ! grep -Eq '^(X-RestartIfChanged=false|X-ReloadIfChanged=true|X-OnlyManualStart=true|RefuseManualStop=true|KillMode=(process|none))' \
        "$root$file" || return 0
    done
  done
  return 1
}

closure=
told=' '
while IFS=$tab read -r kind path unit; do
  if [ "$kind" = store ]; then
    if [ -z "$closure" ]; then
      closure=$(nix-store --query --requisites "$system" 2>/dev/null) || { unknown "Nix does not know the running system"; break; }
      closure=$newline$closure$newline
    fi
    package=${path#/nix/store/}
    package=/nix/store/${package%%/*}
    case $closure in *"$newline$package$newline"*) continue ;; esac
  fi
  found=
  if [ -n "$unit" ] && is_left "$unit"; then continue; fi
  case $path in /nix/store/*) key=${path#/nix/store/*-} ;; *) key=$path ;; esac
  [ -z "$found" ] || key=$unit
  case $told in *" $key "*) continue ;; esac
  told="$told$key "
  case $kind in
    outside) item "$key" "runs $path" ;;
    deleted) item "$key" "runs $path, which is deleted" ;;
    store) item "$key" "runs $path, of another system" ;;
  esac
done <<LIST
$(printf '%s\n' "$running" | sort)
LIST
}
signal_reboot() {
needs awk tr
resolve /run/current-system
current=$at
resolve /run/booted-system
booted=$at
[ -n "$current" ] || { unknown "/run/current-system leads nowhere"; finish; }
[ -n "$booted" ] || { unknown "/run/booted-system leads nowhere"; finish; }
words() { { tr '\n' ' ' <"$1"; } 2>/dev/null && echo; }
same() {
  resolve "$booted/$1"
  before=$at
  resolve "$current/$1"
  [ "$before" = "$at" ]
}
resolve /nix/var/nix/profiles/system
if [ "$current" != "$booted" ] && [ "$current" = "$at" ]; then
  parts=
  for part in kernel initrd kernel-modules; do
    same $part || parts="$parts, $part"
  done
  [ "$(words "$root$booted/kernel-params")" = "$(words "$root$current/kernel-params")" ] || parts="$parts, kernel-params"
  [ -z "$parts" ] || item restart "${parts#, }"
fi
[ ! -e "$root/run/systemd/container" ] || finish
[ -e "$root$booted/kernel-params" ] || { unknown "the booted system declares no kernel parameters"; finish; }
declared=$(words "$root$booted/kernel-params")
given=$(words "$root/proc/cmdline") || { unknown "the kernel's command line cannot be read"; finish; }
odd=$(printf '%s\n%s\n' "$declared" "$given" | tr -d "\"'\\\\" | awk '
  NR == 1 { for (i = 1; i <= NF; i++) said[$i] = 1; split($0, order); many = NF; next }
  {
    for (i = 1; i <= NF; i++) {
      if ($i ~ /^(init|initrd|BOOT_IMAGE|systemConfig)=/) continue
      there[$i] = 1
      if (!($i in said)) print "+" $i
    }
  }
  END { for (i = 1; i <= many; i++) if (!(order[i] in there)) print "-" order[i] }' | tr '\n' ' ')
[ -z "$odd" ] || item command-line "${odd% }"
}
signal_resolvers() {
said=/run/current-system/etc/resolv.conf
file=/etc/resolv.conf
resolve "${said%/*}"
folder=$at
[ -n "$folder" ] || { unknown "the running system has no /etc"; finish; }
[ -L "$root$folder/resolv.conf" ] || [ -e "$root$folder/resolv.conf" ] || finish
want=$(readlink "$root$folder/resolv.conf")
want=${want:-$folder/resolv.conf}
here=
at=$file
hops=0
while [ -L "$root$at" ] && [ "$hops" -lt 10 ] && [ "$here" != found ]; do
  next=$(readlink "$root$at")
  case $next in
    /etc/static/*) next=$folder/${next#/etc/static/} ;;
    /*) ;;
    *) next=${at%/*}/$next ;;
  esac
  at=$next
  [ "$at" != "$want" ] || here=found
  hops=$((hops + 1))
done
[ "$here" != found ] || finish
if [ ! -e "$root$file" ] && [ ! -L "$root$file" ]; then item resolv.conf missing
elif [ "$at" != "$file" ]; then item resolv.conf "leads to $at, declared $want"
else
  item resolv.conf "a file of its own, declared $want"
fi
if [ -f "$root$at" ] && is_public "$root$at"; then evidence resolv.conf <"$root$at"; fi
}
signal_revision() {
needs sed
resolve /run/current-system
system=$at
[ -n "$system" ] || { unknown "/run/current-system leads nowhere"; finish; }
label=
{ read -r label || [ -n "$label" ]; } 2>/dev/null <"$root$system/nixos-version" || { unknown "the system has no label"; finish; }
case $label in
  *.dirty | *-dirty | *.dirty.*) item nixpkgs "$label" ;;
esac
within /run/current-system/sw/bin/nixos-version
program=$at
[ -n "$program" ] || { unknown "the system has no nixos-version"; finish; }
revision=$(sed -n '/.*"configurationRevision": *"\([^"]*\)".*/{s//\1/p;q;}' "$root$program")
case $revision in
  *dirty*) item configuration "$revision" ;;
esac
record=$root/var/lib/pantheros/transaction
if [ -e "$record" ] && [ ! -r "$record" ]; then
  unknown "only root may read the record of deploys"
elif [ -e "$record" ]; then
  of=
  revision=
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      system=*) of=${line#system=} ;;
      revision=*) revision=${line#revision=} ;;
    esac
  done <"$record"
  case $of$newline$revision in
    "$system$newline"*-dirty) item configuration "$revision" ;;
  esac
fi
}
signal_routes() {
needs ip awk
four=$(ip -o route show 2>/dev/null) || { unknown "ip does not list the routes"; finish; }
six=$(ip -o -6 route show 2>/dev/null) || { unknown "ip does not list the routes of IPv6"; finish; }
others=
other() { case $1 in '' | *' proto kernel '* | *' proto dhcp '* | *' proto ra '*) ;; *) others=1 ;; esac; }
each other "$four$newline$six"
[ -n "$others" ] || { unplugged; finish; }

found=$(awk -v inner="$inner" '
  BEGIN { family = "ipv4" }
  $0 == "ipv6" { family = $0; next }
  NF < 1 || /nexthop/ { next }
  {
    proto = "boot"; via = ""; dev = ""
    for (i = 1; i < NF; i++) {
      if ($i == "proto") proto = $(i + 1)
      if ($i == "via") via = $(i + 1) == "inet6" ? $(i + 2) : $(i + 1)
      if ($i == "dev") dev = $(i + 1)
    }
    if (proto != "boot" && proto != "static" || dev ~ inner) next
    to = $1 ~ /^(blackhole|unreachable|prohibit|throw)$/ ? $1 " " $2 : $1
    print family " " to (via == "" ? "" : " via " via) (dev == "" ? "" : " dev " dev)
  }' <<ROUTES
$four
ipv6
$six
ROUTES
)
while IFS= read -r key; do [ -z "$key" ] || item "$key" static; done <<FOUND
$([ -z "$found" ] || printf '%s\n' "$found" | sort -u)
FOUND

unplugged
}
signal_secrets() {
within /run/current-system/etc/systemd/system/opnix-secrets.service
unit=$at
[ -n "$unit" ] || finish # this host has no secrets
needs awk grep sed stat
script=$(sed -n 's/^ExecStart=[-@:+!|]*\([^ ]*\).*/\1/p' "$root$unit" | head -n 1)
text=$([ -z "$script" ] || cat "$root$script" 2>/dev/null)
config=$(printf '%s\n' "$text" | grep -oE '/nix/store/[^" ]*-opnix-declarative-secrets\.json' | head -n 1)
folder=$(printf '%s\n' "$text" | sed -n 's/.*-output[[:space:]]*"\{0,1\}\([^" \\]*\).*/\1/p' | head -n 1)
if [ -z "$config" ] || [ ! -r "$root$config" ] || [ -z "$folder" ]; then
  unknown "opnix-secrets.service does not say which secrets it fetches"
  finish
fi

list=$(json_lines <"$root$config" | awk -F '\t' -v folder="$folder" '
  { value = $2; gsub(/^"|"$/, "", value); split($1, part, "/") }
  part[2] == "secrets" && $1 ~ /^\/secrets\/[0-9]+\/(path|owner|group|mode)$/ {
    said[part[3], part[4]] = value
    if (part[4] == "path") order[++count] = part[3]
  }
  END { for (k = 1; k <= count; k++) {
    i = order[k]; path = said[i, "path"]
    if (path !~ /^\//) path = folder "/" path
    mode = said[i, "mode"]; sub(/^0+/, "", mode)
    print (mode == "" ? "600" : mode) "\t" (said[i, "owner"] == "" ? "root" : said[i, "owner"]) ":" (said[i, "group"] == "" ? "root" : said[i, "group"]) "\t" path
  } }')

if [ -z "$list" ]; then unknown "$config names no secrets"; finish; fi
if [ -e "$root$folder" ] && [ ! -x "$root$folder" ]; then unknown "only root sees $folder"; finish; fi
names=$newline
missing=0
count=0
gone=
while IFS=$tab read -r mode whose path; do
  count=$((count + 1))
  names=$names$path$newline
  file=$root$path
  if [ ! -e "$file" ]; then
    if [ ! -x "${file%/*}" ] && [ -d "${file%/*}" ]; then unknown "only root sees ${path%/*}"; continue; fi
    missing=$((missing + 1))
    gone=$gone$path$newline
    continue
  fi
  now=$(stat -L -c '%a %U:%G %s' "$file" 2>/dev/null) || { unknown "$path cannot be looked at"; continue; }
  size=${now##* }
  now=${now% *}
  if [ "$now" != "$mode $whose" ]; then item "$path" "$now, declared $mode $whose"
  elif [ "$size" -eq 0 ]; then item "$path" empty; fi
done <<LIST
$list
LIST
if [ "$missing" -eq "$count" ] && [ "$count" -gt 1 ]; then item "$folder" "none of $count"
else
  while IFS= read -r path; do [ -z "$path" ] || item "$path" missing; done <<GONE
$gone
GONE
fi
if [ -r "$root$folder" ]; then
  for file in "$root$folder"/*; do
    [ -f "$file" ] || continue
    path=${file#"$root"}
    case $names in *"$newline$path$newline"*) ;; *) item "$path" "not declared" ;; esac
  done
elif [ -e "$root$folder" ]; then
  unknown "only root sees all of $folder"
fi
}
signal_setuid() {
needs find awk sed
needs_root
needs_mounts
places() {
  awk '
    { type = ""; for (i = 7; i < NF; i++) if ($i == "-") { type = $(i + 1); break } }
    ("," $6 ",") ~ /,nosuid,/ || $5 ~ /^\/nix\/store(\/|$)|^\/run\/wrappers|^\/(proc|sys|dev)(\/|$)/ { next }
    type ~ /^(btrfs|ext[234]|xfs|f2fs|bcachefs|zfs|tmpfs|overlay)$/ && !seen[$5]++ { print $5 }' "$mountinfo" | sed 's/\\040/ /g; s/\\011/\t/g; s/\\134/\\/g'
}

found=$(places | while IFS= read -r place; do
  place=${place%/}
  printf 'place\t%s\n' "$place"
  nice -n 19 find "$root$place/" -xdev \
    '(' -path "$root/nix/store" -o -path "$root/run/wrappers" -o -path "$root/.snapshots" \
    -o -path "$root/var/lib/containers" -o -path "$root/var/lib/docker" -o -path "$root/var/lib/machines" \
    -o -path "$root/var/lib/incus" -o -path "$root/var/lib/lxc" -o -path '*/.local/share/containers' ')' -prune \
    -o -type f -perm /6000 -printf '%D:%i\t%m %u:%g\t/%P\0' 2>/dev/null | tr '\n\0' '\001\n'
done | awk -F '\t' '
  $1 == "place" { place = substr($0, 7); next }
  !seen[$1]++ { print $2 "\t" place substr($0, length($1) + length($2) + 3) }' | sort)

while IFS=$tab read -r what path; do
  [ -z "$what" ] || item "$path" "$what"
done <<FOUND
$found
FOUND
}
signal_sockets() {
needs ss ip awk
sockets=$(ss -H -tulpn 2>/dev/null) || { unknown "ss does not list the sockets"; finish; }
[ "$uid" -eq 0 ] || { unknown "only root sees whose sockets they are"; finish; }
needs_units
addresses=$(ip -o addr show 2>/dev/null) || { unknown "ip does not list the addresses"; finish; }
rules=
opened=
within "$units/nftables.service"
if [ -n "$at" ]; then
  started_by "$at" -nftables-rules
  rules=$started
else
  within "$units/firewall.service"
  if [ -n "$at" ]; then
    started_by "$at" firewall-start
    rules=$started
  else
    opened=all
  fi
fi
if [ -z "$opened" ] && { [ -z "$rules" ] || [ ! -r "$root$rules" ]; }; then opened=unclear; fi

set --
[ -n "$opened" ] || set -- rules=1 "$root$rules"
listed() {
  awk -v inner="$inner" -v root="$root" -v opened="$opened" '
    function allow(protocol, first, last) {
      opens++; allowed[opens] = protocol; from[opens] = first + 0; to[opens] = (last == "" ? first : last) + 0
    }
    function unit_of(pid,   file, line, path, part, n, i) {
      if (pid in known) return known[pid]
      file = root "/proc/" pid "/cgroup"; path = ""
      while ((getline line < file) > 0) if (line ~ /^0::|:name=systemd:/) { path = line; sub(/^[^:]*:[^:]*:/, "", path) }
      close(file)
      n = split(path, part, "/"); line = "-"
      if (path ~ /^\/user\.slice\//) line = "session"
      else if (path ~ /^\/machine\.slice\//) line = "container"
      else if (path == "") line = "gone"
      else for (i = 1; i <= n; i++) if (part[i] ~ /\.(service|scope)$/) { line = part[i]; break }
      return known[pid] = line
    }
    rules && /dport \{.*\} accept/ && /tcp|udp/ {
      name = ""
      for (i = 1; i < NF; i++) if ($i == "iifname") { name = $(i + 1); gsub(/"/, "", name) }
      if (name ~ inner) next
      protocol = /udp dport/ ? "udp" : "tcp"
      text = $0; sub(/.*dport \{/, "", text); sub(/\}.*/, "", text)
      n = split(text, list, ",")
      for (i = 1; i <= n; i++) { gsub(/ /, "", list[i]); split(list[i], ends, "-"); allow(protocol, ends[1], ends[2]) }
      next
    }
    rules && /-A nixos-fw / && /--dport/ && /nixos-fw-accept/ {
      name = ""
      for (i = 1; i < NF; i++) {
        if ($i == "-i") name = $(i + 1)
        if ($i == "-p") protocol = $(i + 1)
        if ($i == "--dport") split($(i + 1) ":", ends, ":")
      }
      if (name !~ inner || name == "") allow(protocol, ends[1], ends[2])
    }
    rules { next }
    $0 == "sockets" { behind = 1; next }
    !behind { sub(/\/.*/, "", $4); on[$4] = $2; next }
    {
      if (!match($0, /\(\("/)) next
      name = substr($0, RSTART + 3); sub(/",pid=.*/, "", name)
      if (!match($0, /",pid=[0-9]+/)) next
      pid = substr($0, RSTART + 6, RLENGTH - 6)
      address = $5; port = address; sub(/.*:/, "", port); sub(/:[^:]*$/, "", address)
      interface = address; if (!sub(/.*%/, "", interface)) interface = ""
      gsub(/%.*|\[|\]/, "", address)
      if (address ~ /^127\.|^::1$|^::ffff:127\./ || interface ~ inner && interface != "") next
      if (address in on && on[address] ~ inner) next
      open = opened == "all" ? "open" : "closed"
      for (i = 1; i <= opens; i++)
        if (allowed[i] == $1 && from[i] <= port + 0 && port + 0 <= to[i]) {
          if (from[i] == to[i]) open = "open"
          else if (open == "closed") open = "range"
        }
      if (opened == "unclear") open = "unclear"
      unit = unit_of(pid)
      if (unit == "container" || unit == "gone" || unit == "init.scope") next
      if (unit == "session" && open != "open") next
      if (port + 0 >= 32768 && open != "open") next
      line = $1 " " port "\t" open "\t" unit "\t" name
      if (!(line in told)) print line
      told[line] = 1
    }' "$@" rules= - <<LISTS
$addresses
sockets
$sockets
LISTS
}

found=$(listed "$@")
case $found in *"$newline"*) found=$(printf '%s\n' "$found" | sort) ;; esac
last=
while IFS=$tab read -r key open unit name; do
  [ -n "$key" ] || continue
  case $unit in
    session) who="of a session" ;;
    -) who="of no unit" ;;
    *)
      case $unit in *@*.*) unit=${unit%%@*}@.${unit##*.} ;; esac
      if [ -e "$root$units/$unit" ] || [ -L "$root$units/$unit" ]; then continue; fi
      case $unit in docker-* | libpod-* | crio-*) continue ;; esac
      case $unit in run-* | *.scope) who="of a transient unit" ;; *) who="of $unit" ;; esac
      ;;
  esac
  [ "$key" != "$last" ] || continue
  last=$key
  if [ "$open" = unclear ]; then unknown "the declared firewall cannot be read"; continue; fi
  item "$key" "$name $who, $open"
done <<FOUND
$found
FOUND
}
signal_sshd() {
within /run/current-system/etc/ssh/sshd_config
said=$at
[ -n "$said" ] || finish # this host has no sshd
needs awk cmp diff stat
needs_root
sshd=$(command -v sshd) || { unknown "sshd is missing there"; finish; }
file=/etc/ssh/sshd_config
within "$file"
runs=$at
if [ -z "$runs" ]; then
  item sshd_config missing
  finish
fi

effective() { "$sshd" -T -f "$root$1" 2>&1 </dev/null; }

older() {
  born=$(stat -L -c %W "$root$said" 2>/dev/null)
  case $born in '' | 0 | *[!0-9]*) return 1 ;; esac
  { read -r up _ <"$root/proc/uptime"; } 2>/dev/null || return 1
  [ "$((now - ${up%.*}))" -lt "$born" ] || return 1
  pid=$(systemctl show -p MainPID --value sshd.service 2>/dev/null)
  case $pid in '' | 0 | *[!0-9]*) return 1 ;; esac
  { read -r line <"$root/proc/$pid/stat"; } 2>/dev/null || return 1
  set -- ${line##*) }
  [ "$((now - ${up%.*} + ${20} / 100 + 60))" -lt "$born" ]
}

if cmp -s "$root$said" "$root$runs"; then
  if older; then item running "older than its settings"; fi
  finish
fi
declared=$(effective "$said") || { unknown "sshd -T refuses the declared settings"; finish; }
if ! actual=$(effective "$runs"); then
  item sshd_config invalid
  printf '%s\n' "$actual" | evidence sshd_config
  finish
fi
found=$({
  printf '%s\n' "$declared" | awk '{ print "declared " $0 }'
  printf '%s\n' "$actual" | awk '{ print "actual " $0 }'
} | awk '
  $2 == "" { next }
  { kind = $1; key = $2; value = $0; sub(/^[^ ]+ [^ ]+ ?/, "", value) }
  (kind, key) in text { text[kind, key] = text[kind, key] "," value; next }
  { text[kind, key] = value; keys[key] = 1 }
  function of(kind, key) { return (kind, key) in text ? text[kind, key] : "nothing" }
  END {
    for (key in keys) {
      if (key == "listenaddress" && of("declared", "port") != of("actual", "port")) continue
      if (of("declared", key) != of("actual", key)) print key "\t" of("actual", key) ", declared " of("declared", key)
    }
  }' | sort)
if [ -z "$found" ]; then
  item sshd_config replaced
  if is_public "$root$runs"; then
    diff -u --label declared --label "$file" "$root$said" "$root$runs" 2>/dev/null | evidence sshd_config
  fi
  finish
fi
printf '%s\n' "$found" | {
  while IFS=$tab read -r key value; do item "$key" "$value"; done
  finish
}
exit 0
}
signal_store() {
needs_mounts
options=
at_store() {
  case $1 in *' /nix/store '*) ;; *) return ;; esac
  rest=${1#* * }
  case $rest in '/nix/store '*) ;; *) return ;; esac
  options=${rest#* }
  options=${options%% *}
}
each at_store "$mounted"
case ,$options, in
  *,ro,*) ;;
  ,,) item /nix/store "no mount of its own" ;;
  *) item /nix/store writable ;;
esac
}
signal_store_content() {
needs nix-store awk xargs
resolve /run/current-system
system=$at
[ -n "$system" ] || { unknown "/run/current-system leads nowhere"; finish; }
paths=$(nix-store --query --requisites "$system" 2>/dev/null) || { unknown "Nix does not know the running system"; finish; }

whole=
for path in $paths; do
  if [ -e "$root$path" ] || [ -L "$root$path" ]; then whole="$whole$path$newline"; else item "${path#/nix/store/}" missing; fi
done
{
  printf '%s' "$whole" | xargs -n 100 nix-store --verify-path 2>&1
  echo "ended $?"
} | {
  ended=
  failed=
  while IFS= read -r line; do
    case $line in
      "ended "*) ended=${line#ended } ;;
      "path '/nix/store/"*"' was modified"*)
        name=${line#"path '/nix/store/"}
        item "${name%%"'"*}" modified
        failed=1
        ;;
      error:*) unknown "Nix could not look at everything" ;;
    esac
  done
  [ "$ended" = 0 ] || { [ "$ended" = 123 ] && [ -n "$failed" ]; } || unknown "Nix could not look at everything"
  finish
}
exit 0
}
signal_subvolumes() {
noise='^(.* \(snapshot\))$'
needs awk btrfs sort
needs_root
within /run/current-system/etc/fstab
fstab=$root$at
[ -f "$fstab" ] || { unknown "the running system has no fstab"; finish; }
needs_mounts
case $mounted in *' btrfs '*) ;; *) finish ;; esac
tops() {
  awk '
    !more { declared[$2] = 1; next }
    { for (j = 7; j <= NF && $j != "-"; j++); }
    $(j + 1) != "btrfs" { next }
    $5 in declared { print "mounted\t" $3 "\t" substr($4, 2) }
    !($3 in seen) { seen[$3] = 1; print "first\t" $3 "\t" $5 "\t" $(j + 2) }' "$fstab" more=1 "$mountinfo"
}
label_of() {
  label=
  device=$1
  [ ! -L "$root$1" ] || device=$(readlink -m "$root$1")
  for member in "$root"/sys/fs/btrfs/*/devices/"${device##*/}"; do
    [ -e "$member" ] || continue
    { IFS= read -r label <"${member%/devices/*}/label"; } 2>/dev/null
    return 0
  done
}

listed() { btrfs subvolume list "$1" "$(printf '%b' "$2")" 2>/dev/null </dev/null; }

tops | {
  here=
  all=
  while IFS=$tab read -r what number point device; do
    if [ "$what" = mounted ]; then
      here="$here|$number/$point|"
      continue
    fi
    label_of "$device"
    [ -n "$label" ] || { unknown "the Btrfs at $point has no label to know it by"; continue; }
    list=$(listed -q "$point" && echo && listed -r "$point") || { unknown "btrfs does not list $point"; continue; }
    all=$all$(printf '%s\n' "$list" | awk -v number="$number" -v label="$label" '
      function told() { for (i = 1; i <= n; i++) print label "\t" number "\t" (fixed[id[i]] && copy[i] ? "snapshot" : "own") "\t" path[i] }
      NF == 0 { second = 1; next }
      second { fixed[$2] = 1; next }
      $1 != "ID" || $6 != "level" || !match($0, / path /) { print label "\t" number "\tunread\t-"; next }
      $7 == 5 { id[++n] = $2; path[n] = substr($0, RSTART + 6); copy[n] = $8 == "parent_uuid" && $9 != "-" }
      END { told() }')$newline
  done
  [ -n "$all" ] || finish
  printf '%s' "$all" | sort | {
    while IFS=$tab read -r label number what path; do
      case "$what $here" in
        own\ *"|$number/$path|"*) ;;
        own\ *) item "$label/$path" there ;;
        snapshot\ *) item "$label/$path (snapshot)" there ;;
        unread\ *) unknown "btrfs lists $label in a way that is not known" ;;
      esac
    done
    finish
  }
}
exit 0
}
signal_sudo() {
needs cmp grep
folder=$root/etc/sudoers.d
within /run/current-system/etc/sudoers.d
managed=$at
if [ ! -d "$folder" ]; then
  if [ -n "$managed" ]; then item sudoers.d missing; fi
  finish
fi
if [ ! -r "$folder" ] || [ ! -x "$folder" ]; then unknown "only root sees /etc/sudoers.d"; finish; fi
told=
read=no
if [ ! -r "$root/etc/sudoers" ]; then
  read=unclear
elif grep -qE '^[#@]includedir[[:space:]]+/etc/sudoers\.d/?[[:space:]]*$' "$root/etc/sudoers"; then read=yes; fi
for file in "$folder"/* "$folder"/.[!.]* ${managed:+"$root$managed"/*}; do
  [ -e "$file" ] || [ -L "$file" ] || continue
  name=${file##*/}
  case $file in "$root$managed"/*.mode | "$root$managed"/*.uid | "$root$managed"/*.gid) continue ;; esac
  case $newline$told in *"$newline$name$newline"*) continue ;; esac
  told=$told$name$newline
  case $name in *.* | *~) inert=yes ;; *) inert=no ;; esac
  within "/run/current-system/etc/sudoers.d/$name"
  said=$root$at
  if [ "$said" = "$root" ]; then
    if [ "$read" = yes ] && [ "$inert" = no ]; then item "$name" "not declared, and read by sudo"
    else item "$name" "not declared"; fi
    continue
  fi
  within "/etc/sudoers.d/$name"
  runs=$root$at
  if [ "$runs" = "$root" ]; then item "$name" missing
  elif [ ! -r "$runs" ]; then unknown "only root may read what is in /etc/sudoers.d"
  elif ! cmp -s "$said" "$runs"; then item "$name" changed; fi
done
}
signal_swap() {
needs awk readlink sort
within /run/current-system/etc
etc=$root$at
[ -f "$etc/fstab" ] || { unknown "the running system has no fstab"; finish; }
[ -r "$root/proc/swaps" ] || { unknown "the kernel's list of swap cannot be read"; finish; }
zram=$etc/systemd/zram-generator.conf
said=
while read -r _ _ type _ || [ -n "$type" ]; do [ "$type" != swap ] || said=1; done <"$etc/fstab"
declared=
set -- "$etc/fstab"
[ ! -r "$zram" ] || { said=1; set -- "$@" zram=1 "$zram"; }
[ -z "$said" ] || declared=$(awk '
  function end() { if (device != "" && !other) print "Z", "/dev/" device, algorithm == "" ? "-" : algorithm, priority == "" ? "-" : priority }
  !zram {
    if (/^[ \t]*#/ || $3 != "swap") next
    if (match($1, /^(UUID|LABEL|PARTUUID|PARTLABEL)=/))
      $1 = "/dev/disk/by-" tolower(substr($1, 1, RLENGTH - 1)) "/" substr($1, RLENGTH + 1)
    print "F", $1, $4
    next
  }
  { sub(/[ \t]*=[ \t]*/, "=") }
  /^\[/ { end(); device = substr($0, 2, index($0, "]") - 2); other = device !~ /^zram[0-9]+$/; algorithm = priority = ""; next }
  /^(mount-point|host-memory-limit)=./ { other = 1 }
  /^fs-type=/ && $0 != "fs-type=swap" { other = 1 }
  /^compression-algorithm=[a-z0-9-]+$/ { algorithm = substr($0, index($0, "=") + 1) }
  /^swap-priority=/ { priority = substr($0, index($0, "=") + 1) }
  END { end() }' "$@")
used=
set --
while read -r device rest; do
  case $device in
    /*)
      used="${used}U $device $rest$newline"
      set -- "$@" "$root$device"
      ;;
  esac
done <"$root/proc/swaps"
while read -r _ device _; do
  case $device in /*) set -- "$@" "$root$device" ;; esac
done <<DECLARED
$declared
DECLARED
[ -n "$used$declared" ] || finish

facts() {
  for device in "$@"; do printf 'N %s\n' "${device#"$root"}"; done
  readlink -m -- "$@"
  for algorithm in "$root"/sys/block/zram*/comp_algorithm; do
    { read -r list <"$algorithm"; } 2>/dev/null || continue
    case $list in *'['*']'*) ;; *) continue ;; esac
    list=${list##*'['}
    printf 'A %s %s\n' "${algorithm#"$root"}" "${list%%']'*}"
  done
  printf '%s' "$used"
  printf '%s\n' "$declared"
}
failed() {
  systemctl is-failed --quiet -- "$(systemd-escape --path --suffix=swap -- "$1")" "systemd-zram-setup@${1#/dev/}.service" >/dev/null 2>&1
}

found=$(facts "$@" | awk -v root="$root" '
  /^\// { real[asked[++reals]] = substr($1, length(root) + 1); next }
  $1 == "N" { asked[++names] = $2; next }
  $1 == "A" { split($2, part, "/"); algorithm["/dev/" part[4]] = $3; next }
  $1 == "U" && NF >= 6 { u = real[$2] == "" ? $2 : real[$2]; shown[u] = $2; kind[u] = $3; priority[u] = $6; next }
  $1 == "F" || $1 == "Z" {
    d = real[$2] == "" ? $2 : real[$2]
    known[d] = 1
    if (!(d in shown)) {
      if ($1 == "Z" || "," $3 "," !~ /,noauto,/) print ("," $3 "," ~ /,nofail,/ ? "optional" : "gone") "\t" $2
      next
    }
    want = ""
    if ($1 == "F" && match("," $3, /,pri=-?[0-9]+/)) want = substr("," $3, RSTART + 5, RLENGTH - 5)
    if ($1 == "Z" && $4 != "-") want = $4
    if (want != "" && want != priority[d]) print "priority\t" $2 "\t" priority[d] ", declared " want
    if ($1 == "Z" && $3 != "-" && algorithm[d] != "" && algorithm[d] != $3)
      print "algorithm\t" $2 "\t" algorithm[d] ", declared " $3
  }
  END { for (d in shown) if (!(d in known)) print "undeclared\t" shown[d] "\t" kind[d] }')
[ -n "$found" ] || finish
while IFS=$tab read -r what device value; do
  case $what in
    optional) [ ! -e "$root$device" ] || failed "$device" || item "$device" "not in use" ;;
    gone) failed "$device" || item "$device" "not in use" ;;
    undeclared) item "$device" "undeclared $value" ;;
    *) item "$device $what" "$value" ;;
  esac
done <<FOUND
$(printf '%s\n' "$found" | sort)
FOUND
}
signal_sysctl() {
needs awk
folder=$root/run/current-system/etc/sysctl.d
[ -d "$folder" ] || folder=$root/etc/static/sysctl.d
[ -d "$folder" ] || { unknown "the running system has no sysctl.d"; finish; }

set --
for file in "$folder"/*.conf; do [ ! -r "$file" ] || set -- "$@" "$file"; done
[ $# -gt 0 ] || finish
found=$(awk -v sys="$root/proc/sys/" '
  function place(key,   i, c, text) {
    for (i = 1; i <= length(key); i++) { c = substr(key, i, 1); text = text (c == "." ? "/" : c == "/" ? "." : c) }
    return sys text
  }
  /^[ \t]*[#;]/ || !/=/ { next }
  { key = $0; sub(/=.*/, "", key); gsub(/[ \t]/, "", key); sub(/^-/, "", key)
    value = $0; sub(/^[^=]*=[ \t]*/, "", value); gsub(/[ \t]+/, " ", value); sub(/ $/, "", value)
    if (key !~ /[*?[]/) said[key] = value }
  END {
    for (key in said) {
      file = place(key); actual = ""
      while ((got = getline line < file) > 0) actual = actual line " "
      if (got < 0) { print "unread\t" key "\t" file; continue }
      close(file)
      gsub(/[ \t]+/, " ", actual); sub(/ $/, "", actual)
      if (actual != said[key]) print "is\t" key "\t" actual ", declared " said[key]
    }
  }' "$@")
[ -n "$found" ] || finish
unread=
while IFS=$tab read -r what key value; do
  case $what in
    is) item "$key" "$value" ;;
    *) [ ! -e "$value" ] || unread=$key ;;
  esac
done <<FOUND
$(printf '%s\n' "$found" | sort)
FOUND
[ -z "$unread" ] || unknown "only root may read $unread"
}
signal_system() {
needs readlink
profiles=/nix/var/nix/profiles
resolve /run/current-system
current=$at
[ -n "$current" ] || { unknown "/run/current-system leads nowhere"; finish; }
resolve $profiles/system
wanted=$at
[ -n "$wanted" ] || { unknown "$profiles/system leads nowhere"; finish; }
[ "$current" != "$wanted" ] || finish

number=$(readlink "$root$profiles/system")
number=${number##*/}
number=${number#system-}
number=${number%-link}
case $number in '' | *[!0-9]*) number=0 ;; esac
is_a() {
  resolve "${1#"$root"}"
  [ "$at" = "$current" ]
}

for one in "$root$wanted"/specialisation/*; do
  if [ ! -L "$one" ] || ! is_a "$one"; then continue; fi
  item specialisation "${one##*/}"
  finish
done
resolve /run/booted-system
booted=$at
ran=
for link in "$root$profiles"/system-*-link; do
  if [ ! -L "$link" ] || ! is_a "$link"; then continue; fi
  ran=${link##*/system-}
  ran=${ran%-link}
done
if [ -z "$ran" ]; then
  item running "a system of no generation, instead of generation $number"
elif [ "$ran" -lt "$number" ] && [ "$booted" = "$current" ]; then
  item running "generation $ran, until it restarts into generation $number"
else
  item running "generation $ran, instead of generation $number"
fi
evidence running <<TEXT
runs         $current
starts next  $wanted
started with $booted
TEXT
}
signal_tailscale() {
within /run/current-system/etc/systemd/system/tailscaled.service
[ -n "$at" ] || finish
needs tailscale awk grep
status=$(tailscale status --json --peers=false 2>/dev/null) || { unknown "tailscaled does not answer"; finish; }

found=$(printf '%s\n' "$status" | json_lines | awk -F '\t' -v now="$now" '
  function days(y, m, d) {
    if (m <= 2) { y--; m += 12 }
    return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + d - 719469
  }
  { value = $2; gsub(/^"|"$/, "", value) }
  $1 == "/BackendState" { state = value }
  $1 ~ /^\/Self\/Tags\/[0-9]+$/ { tag[++tags] = value }
  $1 == "/Self/KeyExpiry" { expiry = substr(value, 1, 10) }
  $1 ~ /^\/Self\/sshHostKeys\// { ssh = 1 }
  $1 == "/ExitNodeStatus/ID" { out = 1 }
  END {
    if (state == "") exit
    print "state\t" state
    if (state != "Running") exit
    for (i = 1; i <= tags; i++) for (j = i + 1; j <= tags; j++) if (tag[j] < tag[i]) { t = tag[i]; tag[i] = tag[j]; tag[j] = t }
    text = ""
    for (i = 1; i <= tags; i++) text = text (i > 1 ? "," : "") tag[i]
    print "tags\t" (text == "" ? "none" : text)
    print "ssh\t" (ssh ? "on" : "off")
    if (out) print "exit-node\tin use"
    if (expiry ~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/ && substr(expiry, 1, 4) > 2000)
      if (days(substr(expiry, 1, 4) + 0, substr(expiry, 6, 2) + 0, substr(expiry, 9, 2) + 0) - int(now / 86400) <= 14)
        print "key-expiry\t" expiry
  }')
case $found in
  '') unknown "tailscale status says nothing that is understood" ;;
  "state${tab}NoState"* | "state${tab}Starting"*) unknown "tailscaled is starting" ;;
  *)
    while IFS=$tab read -r key value; do item "$key" "$value"; done <<FOUND
$found
FOUND
    ;;
esac
}
signal_unit_files() {
needs awk find
needs_people
set --
for folder in /run/systemd/system /run/systemd/system.control /run/systemd/system.attached /etc/systemd/system.control; do
  [ ! -d "$root$folder" ] || set -- "$@" "$root$folder"
done
while IFS=$tab read -r _ home; do
  if [ -z "$home" ] || ! may_enter "$home"; then continue; fi
  for folder in "$home/.config/systemd/user" "$home/.config/systemd/user.control"; do
    [ ! -d "$root$folder" ] || set -- "$@" "$root$folder"
  done
done <<LIST
$everybody
LIST
[ $# -gt 0 ] || finish
found=$({
  find "$@" -mindepth 1 '!' -type d -printf '%H\t%P\t%l\t%p\0' 2>/dev/null || printf 'failed\0'
} | tr '\n\0' '\001\n')
[ -n "$found" ] || finish
case $newline$found$newline in *"${newline}failed$newline"*) unknown "not every folder of units can be read" ;; esac
odd=$(printf '%s\n' "$found" | sort | root=$root people=$everybody awk -F '\t' '
  BEGIN {
    many = split(ENVIRON["people"], line, "\n")
    for (i = 1; i <= many; i++) if (split(line[i], part, "\t") == 2) of[ENVIRON["root"] part[2]] = part[1]
    many = 0
  }
  $2 == "" || $3 ~ /^\/nix\/store\/[^\/]*-home-manager-files\// { next }
  {
    home = $1
    whose = sub(/\/\.config\/systemd\/user(\.control)?$/, "", home) && home in of ? of[home] "/" : ""
    kept = whose != "" || index($1, ENVIRON["root"] "/etc/") == 1
    n = split($2, part, "/")
    base = part[n]
    if (n > 1 && part[n - 1] ~ /\.d$/) { unit = part[n - 1]; sub(/\.d$/, "", unit); how = "changed by " base }
    else if (n > 1 && part[n - 1] ~ /\.(wants|requires|upholds)$/) { unit = base; how = "enabled" }
    else if ($3 == "/dev/null") { unit = base; how = "masked" }
    else if ($3 != "") { unit = base; how = "a link to " $3 }
    else { unit = base; how = "a unit of its own" }
    if (!kept) how = how " until the next restart"
    key = whose unit
    if (!(key in said)) order[++many] = key
    else said[key] = said[key] ", "
    said[key] = said[key] how
    if ($3 == "" && whose == "") file[key] = $4
  }
  END { for (i = 1; i <= many; i++) print order[i] "\t" said[order[i]] "\t" file[order[i]] }' | sort)
while IFS=$tab read -r key how file; do
  [ -n "$key" ] || continue
  item "$key" "$how"
  if [ -n "$file" ] && is_public "$file"; then evidence "$key" <"$file"; fi
done <<LIST
$odd
LIST
}
signal_units() {
noise='^(nftables\.service|network-addresses-.*\.service|network-setup\.service)$'
needs awk systemctl
needs_units

wanted=
for target in multi-user graphical timers sockets paths sysinit network; do
  for one in "$root$units/$target.target.wants"/* "$root$units/$target.target.requires"/*; do
    case $one in
      *@.* | *[[:space:]]*) ;;
      */graphical.target.*) wanted="$wanted graphical:${one##*/}" ;;
      *.service | *.timer | *.socket | *.path) wanted="$wanted ${one##*/}" ;;
    esac
  done
done
states() {
  systemctl show --no-pager --property=Id,LoadState,ActiveState,Job,ConditionResult,TriggeredBy,RemainAfterExit \
    --property=RemainAfterElapse,ActiveExitTimestampMonotonic,ExecMainExitTimestampMonotonic,StopWhenUnneeded \
    --property=Requires,Requisite,BindsTo,PartOf,Conflicts -- multi-user.target "$@" 2>/dev/null
}
inactive=$(systemctl list-units --all --state=inactive --plain --no-legend --no-pager 2>/dev/null) ||
  { unknown "systemd does not answer"; finish; }
names=
set -f
IFS=$newline
for line in $inactive; do
  line=${line#"${line%%[! ]*}"}
  case "$wanted " in *[\ :]"${line%% *} "*) names="$names ${line%% *}" ;; esac
done
unset IFS
set +f
case $wanted in *' graphical:'*) names="graphical.target $names" ;; esac
shown=$(states $names) || { unknown "systemd does not answer"; finish; }
stopped=$(awk -v wanted="$wanted" '
  BEGIN {
    many = split(wanted, list, " ")
    for (i = 1; i <= many; i++) if (sub(/^graphical:/, "", list[i])) graphical[list[i]] = 1; else plain[list[i]] = 1
  }
  NF { at = index($0, "="); is[substr($0, 1, at - 1)] = substr($0, at + 1); next }
  is["Id"] == "multi-user.target" { up = is["ActiveState"] == "active" }
  is["Id"] == "graphical.target" { session = is["ActiveState"] == "active" }
  {
    id = is["Id"]; left = is["ActiveExitTimestampMonotonic"] + 0
    ends = id ~ /\.service$/ && is["RemainAfterExit"] != "yes" && is["ExecMainExitTimestampMonotonic"] + 0 <= left
    if (is["ActiveState"] == "inactive" && is["LoadState"] == "loaded" && left && !ends && is["Job"] + 0 == 0 &&
        is["ConditionResult"] != "no" && is["RemainAfterElapse"] != "no" && is["StopWhenUnneeded"] != "yes" &&
        (id !~ /\.service$/ || is["TriggeredBy"] == ""))
      found[id] = is["Requires"] " " is["Requisite"] " " is["BindsTo"] " " is["PartOf"] " |" is["Conflicts"]
    for (name in is) delete is[name]
  }
  END {
    if (!up) { print "down"; exit }
    for (id in found) if (id in plain || session && id in graphical) print "stopped " id " " found[id]
  }' <<SHOWN
$shown

SHOWN
)
case $stopped in
  '') finish ;;
  down) unknown "the host has not come up: multi-user.target is not reached"; finish ;;
esac
others=$(printf '%s\n' "$stopped" | awk '{ for (i = 3; i <= NF; i++) { sub(/^\|/, "", $i); if ($i != "") print $i } }' | sort -u)
around=$(states $others) || { unknown "systemd does not answer"; finish; }
odd=$(printf '%s\n\n' "$around" | awk '
  NF { at = index($0, "="); is[substr($0, 1, at - 1)] = substr($0, at + 1); next }
  { print "state", is["Id"], is["LoadState"], is["ActiveState"]; for (name in is) delete is[name] }' | {
  cat
  printf '%s\n' "$stopped"
} | awk '
  $1 == "state" { load[$2] = $3; state[$2] = $4; next }
  {
    cause = ""; conflict = 0; yields = 0
    for (i = 3; i <= NF; i++) {
      if (sub(/^\|/, "", $i)) conflict = 1
      if ($i == "" || $i == $2) continue
      if (conflict) { if (state[$i] == "active" || $i ~ /^(sleep|suspend|hibernate|hybrid-sleep|suspend-then-hibernate)\.target$/) yields = 1 }
      else if (load[$i] == "loaded" && (state[$i] == "inactive" || state[$i] == "failed")) cause = $i
      else if (load[$i] == "masked") cause = $i
    }
    if (yields) next
    if (cause == "") tell[$2] = 1
    else if (load[cause] == "loaded" && state[cause] == "inactive" && cause ~ /\.(service|timer|socket|path)$/) tell[cause] = 1
  }
  END { for (id in tell) print id }' | sort)
for one in $odd; do
  [ "$(readlink "$root/run/systemd/system/$one")" = /dev/null ] || item "$one" stopped
done
}
signal_units_failed() {
needs awk systemctl
failed=$(systemctl list-units --state=failed --plain --no-legend --no-pager 2>/dev/null) ||
  { unknown "systemd does not answer"; finish; }
names=
set -f
IFS=$newline
for line in $failed; do
  line=${line#"${line%%[! ]*}"}
  case $line in panther-*) ;; *) names="$names ${line%% *}" ;; esac
done
unset IFS
set +f
[ -n "$names" ] || finish
shown=$(systemctl show --no-pager --property=Id,ActiveState,LoadState,FragmentPath,Result,ExecMainStatus -- $names 2>/dev/null) ||
  { unknown "systemd does not answer"; finish; }
odd=$(printf '%s\n\n' "$shown" | awk '
  NF { at = index($0, "="); is[substr($0, 1, at - 1)] = substr($0, at + 1); next }
  {
    if (is["ActiveState"] == "failed" && is["LoadState"] != "masked" && is["FragmentPath"] !~ /^\/run\/systemd\/transient\// &&
        is["Result"] !~ /^(service|unit)-start-limit-hit$/ && !told[is["Id"]]++)
      print is["Id"] "\t" is["Result"] (is["Result"] == "exit-code" && "ExecMainStatus" in is ? ", status " is["ExecMainStatus"] : "")
    for (name in is) delete is[name]
  }')
while IFS=$tab read -r unit result; do
  [ -z "$unit" ] || item "$unit" "$result"
done <<LIST
$odd
LIST
}

first_line() {
  line=
  { IFS= read -r line <"$1"; } 2>/dev/null
}
plain() {
  said=$1
  case $1 in *[!A-Za-z0-9._:/=+-]*) said=$(printf '%s' "$1" | tr -cd 'A-Za-z0-9._:/=+-') ;; esac
}

header() {
  manifest=
  [ ! -r "$root/etc/pantheros/manifest.json" ] ||
    manifest=$(sed -n '/.*"hash": *"\([a-z0-9-]*\)".*/{s//\1/p;q;}' "$root/etc/pantheros/manifest.json")
  busy=
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
below() {
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
stop() {
  seen=
  for _ in 1 2 3 4 5; do
    kill -STOP "$1" $seen
    found=$(below "$1")
    [ "$found" != "$seen" ] || break
    seen=$found
  done
  kill -KILL "$1" $seen
}
run() {
  ticks=0
  late=
  (
    signal=$1
    "signal_$3"
    finish
  ) &
  pid=$!
  while
    before=$ticks
    wait "$pid"
    code=$?
    [ "$code" -eq 138 ] && [ "$ticks" -ne "$before" ]
  do
    kill -0 "$pid" || { code=0; break; }
    [ "$ticks" -gt "$2" ] || continue
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
lane() {
  trap 'ticks=$((ticks + 1))' USR1
  ticks=0
  read -r lane _ </proc/self/stat
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
read_once() {
  passwd=
  while IFS= read -r line || [ -n "$line" ]; do passwd=$passwd$line$newline; done <"$root/etc/passwd"
  for mountinfo in "$root/proc/1/mountinfo" "$root/proc/self/mountinfo"; do
    mounted=
    while read -r _ _ number top point options rest; do
      rest=" $rest"
      mounted="$mounted$number $top $point $options ${rest#* - }$newline"
    done <"$mountinfo"
    [ -z "$mounted" ] || return 0
  done
} 2>/dev/null
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
      lane 1 2 &
      first=$!
      second=$(lane 2 2)
      wait "$first"
      [ -z "$second" ] || printf '%s\n' "$second"
      ;;
    *) (lane 1 1) ;;
  esac
  read -r line </proc/self/stat
  set -- ${line##*) }
  shift 11
  printf '{"cpu":%d}\n' "$((($1 + $2 + $3 + $4) * 10))"
  exit 0
}
main
END_OF_COLLECTOR
)
case $1 in
fast)
programs=$(cat <<'END_OF_PROGRAMS'
[ -z "${BASH_VERSION-}" ] || { eval "$(cat)"; exit; }
programs='accounts 10 accounts
addresses 5 addresses
authorized-keys 10 authorized_keys
boot-default 3 boot_default
certificates 10 certificates
channels 5 channels
clock 5 clock
containers 10 containers
deployed 3 deployed
disk-errors 5 disk_errors
disk-space 5 disk_space
etc 10 etc
firewall 15 firewall
hardware 5 hardware
home 10 home
host-keys 5 host_keys
interrupted 3 interrupted
jobs 5 jobs
kernel-modules 5 kernel_modules
leftovers 5 leftovers
mounts 5 mounts
nix-conf 5 nix_conf
packages 10 packages
partitions 10 partitions
passwords 10 passwords
processes 10 processes
reboot 3 reboot
resolvers 5 resolvers
revision 3 revision
routes 5 routes
secrets 10 secrets
sockets 10 sockets
sshd 10 sshd
store 3 store
subvolumes 10 subvolumes
sudo 5 sudo
swap 5 swap
sysctl 5 sysctl
system 3 system
tailscale 10 tailscale
unit-files 10 unit_files
units 10 units
units-failed 10 units_failed'
END_OF_PROGRAMS
)
wanted=$(cat <<'END_OF_WANTED'
["accounts","addresses","authorized-keys","boot-default","certificates","channels","clock","containers","deployed","disk-errors","disk-space","etc","firewall","hardware","home","host-keys","interrupted","jobs","kernel-modules","leftovers","mounts","nix-conf","packages","partitions","passwords","processes","reboot","resolvers","revision","routes","secrets","sockets","sshd","store","subvolumes","sudo","swap","sysctl","system","tailscale","unit-files","units","units-failed"]
END_OF_WANTED
)
;;
deep)
programs=$(cat <<'END_OF_PROGRAMS'
[ -z "${BASH_VERSION-}" ] || { eval "$(cat)"; exit; }
programs='fixed-point 120 fixed_point
setuid 600 setuid
store-content 1800 store_content'
END_OF_PROGRAMS
)
wanted=$(cat <<'END_OF_WANTED'
["fixed-point","setuid","store-content"]
END_OF_WANTED
)
;;
*) exit 2 ;;
esac
# How a host looks for drift by itself: runs the collector, compares with the manifest of the running system, and leaves
# metrics for the node exporter and a line for who logs in. `programs`, `collector`, `compare`, `noise` and `wanted` stand
# in front, see `watch.ts`. Usage: drift.sh fast|deep METRICS_FILE SUMMARY_FILE
# shellcheck shell=sh disable=SC2154
set -u
LC_ALL=C
export LC_ALL
root=${PANTHER_ROOT:-}
manifest=$root/etc/pantheros/manifest.json

# Files are made beside their place: their readers may look at any moment.
place() {
  cat >"$1.new" && chmod 644 "$1.new" && mv -f "$1.new" "$1"
}

[ -r "$manifest" ] || manifest=/dev/null
answer=$(printf '%s\n' "$programs" "$collector" | sh -s | jq -nRc --slurpfile manifest "$manifest" --argjson noise "$noise" --argjson wanted "$wanted" \
  --arg today "$(date +%F)" "$compare") || answer='{"failed":"the comparison failed"}'

# A look that failed leaves no findings: neither "none" nor those of before would be true.
printf '%s' "$answer" | jq -r --argjson now "$(date +%s)" --arg depth "$1" '
  "{depth=\"\($depth)\"}" as $of |
  "# HELP pantheros_drift_findings Ways in which the host is not what is declared, by signal.",
  "# TYPE pantheros_drift_findings gauge",
  (.signals // [] | .[] | select(.known or (.keys | length > 0)) |
    "pantheros_drift_findings{signal=\"\(.signal)\"} \(.keys | length)"),
  "# HELP pantheros_drift_unknown_signals Signals that could not be read wholly.",
  "# TYPE pantheros_drift_unknown_signals gauge",
  (if .failed == null then "pantheros_drift_unknown_signals\($of) \([.signals[] | select(.known | not)] | length)" else empty end),
  "# HELP pantheros_drift_success Whether the last look could be made.",
  "# TYPE pantheros_drift_success gauge",
  "pantheros_drift_success\($of) \(if .failed == null then 1 else 0 end)",
  "# HELP pantheros_drift_last_look_seconds When the host was looked at last, in seconds since 1970.",
  "# TYPE pantheros_drift_last_look_seconds gauge",
  "pantheros_drift_last_look_seconds\($of) \($now)"' | place "$2"

printf '%s' "$answer" | jq -r '
  def plain: gsub("[^ -~]"; "?") | .[0:80];
  if .failed != null then empty
  else [.signals[] | select(.keys | length > 0)] as $found
    | if ($found | length) == 0 then empty
      else "This machine is not what is declared, in \([$found[].keys | length] | add) ways: panther drift",
        ($found[:8][] | "  \(.signal): \(.keys[:3] | map(plain) | join(", "))\(if (.keys | length) > 3 then ", ..." else "" end)")
      end
  end' | place "$3"
