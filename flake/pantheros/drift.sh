#!/bin/sh
# Written by panther: how a host looks for drift by itself. POSIX sh and jq.
noise=$(cat <<'END_OF_NOISE'
{"etc":["\\.clean","NIXOS","machine-id","(?:passwd|group|shadow|gshadow|subuid|subgid)-?","\\.pwd\\.lock","\\.updated","adjtime","mtab","resolv\\.conf(?:\\.bak)?","ssh/ssh_host_.*","ssh/sshd_config","ssh/authorized_keys\\.d/.*","sudoers\\.d/.*","(?:asusd|supergfxd\\.conf)(?:/.*)?","NetworkManager/system-connections/.*","opnix-token","(?:lvm/(?:archive|backup|cache)|cups|printcap)(?:/.*)?","systemd/system\\.control(?:/.*)?","nixos(?:/.*)?"],"kernel-modules":["taint W","taint [SI]","taint [XT]"],"mounts":["/nix/store","/run/.*","/(?:media|tmp|var/tmp)/.*","/var/lib/(?:containers|docker|containerd|kubelet|machines|portables|nixos-containers|libvirt|lxc|lxd|incus|waydroid)(?:/.*)?"]}
END_OF_NOISE
)
wanted=$(cat <<'END_OF_WANTED'
["accounts","deployed","etc","kernel-modules","mounts","passwords","sysctl"]
END_OF_WANTED
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
#!/bin/sh
programs='accounts 10
deployed 3
etc 10
kernel-modules 5
mounts 5
passwords 10
sysctl 5'
text_of() {
case $1 in
lib) cat <<'END_OF_PANTHER'
set -u
LC_ALL=C
export LC_ALL
root=${PANTHER_ROOT:-}
newline='
'
items=0
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
  printf '{"signal":"%s","end":"%s","items":%d,"why":"%s"}\n' "$signal" "$state" "$items" "$(json "$why")"
  exit 0
}
needs() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 || { unknown "$tool is missing there"; finish; }
  done
}
needs_root() {
  [ "$(id -u)" -eq 0 ] || { unknown "only root may read it"; finish; }
}
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
is_public() {
  case $(stat -L -c %A "$1" 2>/dev/null) in
    -??????r*) return 0 ;;
  esac
  return 1
}
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
people() {
  awk -F: '($3 == 0 || $3 >= 1000 && $3 < 60000) && $6 ~ "^/." && $6 != "/var/empty" && !seen[$6]++ { print $1 "\t" $6 }' \
    "$root/etc/passwd"
}
may_enter() {
  [ -d "$root$1" ] || return 1
  [ -r "$root$1" ] && [ -x "$root$1" ] && return 0
  unknown "only root may look into $1"
  return 1
}
END_OF_PANTHER
;;
accounts) cat <<'END_OF_PANTHER'
needs awk grep sed
spec=$(grep -o '/nix/store/[^ ]*-users-groups\.json' "$root/run/current-system/activate" 2>/dev/null | head -n 1)
if [ -z "$spec" ] || [ ! -r "$root$spec" ]; then
  unknown "the running system does not say which accounts it has"
  finish
fi
if [ ! -r "$root/etc/passwd" ] || [ ! -r "$root/etc/group" ]; then
  unknown "/etc/passwd and /etc/group cannot be read"
  finish
fi

odd() {
  {
    json_lines <"$root$spec" | sed 's/^/spec\t/'
    sed 's/^/group\t/' "$root/etc/group"
    sed 's/^/user\t/' "$root/etc/passwd"
  } | awk '
    function tell(key, value) { print key "\t" value }
    { kind = $0; sub(/\t.*/, "", kind); line = substr($0, length(kind) + 2) }
    kind == "spec" {
      tab = index(line, "\t"); path = substr(line, 1, tab - 1); value = substr(line, tab + 1)
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
    line !~ /^[^:+-][^:]*:/ { next }
    kind == "group" {
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
    }'
}

tab=$(printf '\t')
odd | sort | {
  while IFS=$tab read -r key value; do
    if [ "$key" = broken ]; then unknown "$spec names no users"; else item "$key" "$value"; fi
  done
  finish
}
exit 0
END_OF_PANTHER
;;
deployed) cat <<'END_OF_PANTHER'
manifest=$root/etc/pantheros/manifest.json
if [ ! -e "$manifest" ]; then
  item manifest none
elif [ ! -r "$manifest" ]; then
  unknown "the manifest cannot be read"
else
  hash=$(sed -n 's/^ *"hash": *"\([0-9a-f]\{64\}\)".*/\1/p' "$manifest" | head -n 1)
  if [ -n "$hash" ]; then item manifest "$hash"; else unknown "the manifest has no hash"; fi
fi
END_OF_PANTHER
;;
etc) cat <<'END_OF_PANTHER'
needs find awk cmp
static=$(resolve /etc/static)
[ -n "$static" ] || { unknown "there is no /etc/static"; finish; }
[ "$(id -u)" -eq 0 ] || unknown "only root sees all of /etc"
lines() { tr '\n\0' '\001\n'; }

odd() {
  {
    sed 's/^/clean\t/' "$root/etc/.clean" 2>/dev/null
    find "$root$static" -mindepth 1 -type l -printf 'static\t%P\0' 2>/dev/null | lines
    find "$root/etc" -mindepth 1 -path "$root/etc/static" -o '!' -type d -printf '%y\t%P\t%l\0' 2>/dev/null | lines
  } | awk -F '\t' '
    $1 == "clean" { clean[$2] = 1; next }
    $1 == "static" { static[$2] = 1; next }
    { there[$2] = 1 }
    clean[$2] && static[$2] { print "copy\t" $2; next }
    $1 == "l" && static[$2] && $3 == "/etc/static/" $2 { next }
    $1 == "l" && static[$2] { print "link\t" $2 "\t" $3; next }
    static[$2] { print "file\t" $2; next }
    $1 == "l" { print "other\t" $2 "\t" $3; next }
    { print "new\t" $2 }
    END { for (name in static) if (!there[name]) print "gone\t" name }'
}
shown() {
  if [ -f "$1" ] && is_public "$1"; then evidence "$2" <"$1"; fi
}
declared() { printf '%s%s' "$root" "$(resolve "$static/$1")"; }

differs() {
  if is_public "$root/etc/$1"; then
    diff -u --label declared --label "/etc/$1" "$(declared "$1")" "$root/etc/$1" 2>/dev/null | evidence "$1"
  fi
}

tab=$(printf '\t')
odd | sort | {
  while IFS=$tab read -r kind name target; do
    case $kind in
      copy)
        cmp -s "$(declared "$name")" "$root/etc/$name" || {
          item "$name" changed
          differs "$name"
        }
        ;;
      file)
        item "$name" replaced
        differs "$name"
        ;;
      link) item "$name" "leads to $target" ;;
      other) item "$name" "unmanaged link to $target" ;;
      new)
        item "$name" unmanaged
        shown "$root/etc/$name" "$name"
        ;;
      gone) item "$name" missing ;;
    esac
  done
  finish
}
exit 0
END_OF_PANTHER
;;
kernel-modules) cat <<'END_OF_PANTHER'
needs awk sed
[ -r "$root/proc/modules" ] || { unknown "the kernel does not list its modules"; finish; }
release=$(cat "$root/proc/sys/kernel/osrelease" 2>/dev/null)
booted=$(within /run/booted-system/kernel-modules)
current=$(within /run/current-system/kernel-modules)
etc=$root$(within /run/current-system/etc)
[ -r "$root$booted/lib/modules/$release/modules.dep" ] || { unknown "there is no list of this kernel's modules"; finish; }
[ -d "$etc/modules-load.d" ] || { unknown "the running system has no modules-load.d"; finish; }
trees=$root$booted
[ "$current" = "$booted" ] || trees="$trees $root$current"
tab=$(printf '\t')

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
          journal=$(journalctl -b -q -o cat -u systemd-modules-load.service 2>/dev/null) ||
            unknown "the journal, which says why a module is not loaded, cannot be read"
        fi
        refused "$name" || item "$name" "not loaded"
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
END_OF_PANTHER
;;
mounts) cat <<'END_OF_PANTHER'
needs awk sort readlink xargs
fstab=$root$(within /run/current-system/etc/fstab)
[ -f "$fstab" ] || { unknown "the running system has no fstab"; finish; }
mounts=$(cat "$root/proc/1/mountinfo" 2>/dev/null || cat "$root/proc/self/mountinfo" 2>/dev/null)
[ -n "$mounts" ] || { unknown "the kernel's list of mounts cannot be read"; finish; }
tab=$(printf '\t')
declared=$(awk '
  /^[ \t]*#/ || NF < 4 || $2 !~ /^\// || $3 == "swap" { next }
  { if (match($1, /^(UUID|LABEL|PARTUUID|PARTLABEL)=/))
      $1 = "/dev/disk/by-" tolower(substr($1, 1, RLENGTH - 1)) "/" substr($1, RLENGTH + 1)
    print $1, $2, $3, $4 }' "$fstab")
devices=$(
  {
    printf '%s\n' "$declared"
    printf '%s\n' "$mounts" | sed 's/^.* - [^ ]* //'
  } | sed -n 's/^\(\/dev\/[^ ]*\) .*/\1/p' | sort -u
)

facts() {
  printf '%s\n' "$devices" | sed 's/^/N /'
  printf '%s\n' "$devices" | sed "s|^|$root|" | tr '\n' '\0' | xargs -0 readlink -m | sed "s|^$root/|/|; s/^/R /"
  for member in "$root"/sys/fs/btrfs/*/devices/*; do
    [ ! -e "$member" ] || printf 'B %s\n' "${member#"$root/sys/fs/btrfs/"}"
  done
  cat "$root$(within /run/current-system/etc/systemd/system)"/*mount 2>/dev/null | sed -n 's/^Where=/W /p'
  printf '%s\n' "$declared" | sed 's/^/F /'
  printf '%s\n' "$mounts" | sed 's/^/M /'
}

differences() {
  facts | awk '
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
    $1 == "N" { asked[++names] = $2; next }
    $1 == "R" { real[asked[++reals]] = $2; next }
    $1 == "B" { n = split($2, part, "/"); uuid["/dev/" part[n]] = part[1]; next }
    $1 == "W" { known[$2] = 1; next }
    $1 == "F" {
      i = ++fs; dev[i] = $2; point[i] = $3; type[i] = $4; options[i] = $5; known[$3] = 1
      if ($4 == "btrfs") {
        mountsOf[$2]++
        n = split($5, part, ",")
        for (j = 1; j <= n; j++) if (!((i, part[j]) in seen)) { seen[i, part[j]] = 1; said[$2, part[j]]++ }
      }
      next
    }
    $1 == "M" {
      for (j = 8; j <= NF && $j != "-"; j++);
      if (NF < j + 2) next
      if (!($6 in at)) order[++points] = $6
      at[$6] = 1; number[$6] = $4; inner[$6] = $5; shownHere[$6] = $7
      typeAt[$6] = $(j + 1); source[$6] = NF > j + 2 ? $(j + 2) : ""; shown[$6] = $NF
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
    }'
}
stable() {
  for link in "$root"/dev/disk/by-uuid/*; do
    if [ "$(readlink -m "$link")" = "$root$1" ]; then
      printf '%s' "${link#"$root"}"
      return
    fi
  done
  printf '%s' "$1"
}

differences | {
  while IFS=$tab read -r what point value more rest; do
    case $what in
      gone) item "$point" "not mounted" ;;
      optional) [ ! -e "$root$value" ] || item "$point" "not mounted" ;;
      undeclared) item "$point" "undeclared: $value of $(stable "$more")$rest" ;;
      read-only) item "$point read-only" "$value is read-only" ;;
      writable) item "$point writable" "writable, declared read-only" ;;
      options) item "$point options" "lacks $value" ;;
      *) item "$point $what" "$what $value" ;;
    esac
  done
  finish
}
exit 0
END_OF_PANTHER
;;
passwords) cat <<'END_OF_PANTHER'
needs awk grep sed
needs_root
spec=$(grep -o '/nix/store/[^ ]*-users-groups\.json' "$root/run/current-system/activate" 2>/dev/null | head -n 1)
if [ -z "$spec" ] || [ ! -r "$root$spec" ]; then
  unknown "the running system does not say which accounts it has"
  finish
fi
[ -r "$root/etc/shadow" ] || { unknown "/etc/shadow cannot be read"; finish; }

odd() {
  {
    json_lines <"$root$spec" | sed 's/^/spec\t/'
    sed 's/^/shadow\t/' "$root/etc/shadow"
  } | awk '
    function class(text) { return text == "" ? "empty" : text ~ /^[!*]/ ? "locked" : "set" }
    { kind = $0; sub(/\t.*/, "", kind); line = substr($0, length(kind) + 2) }
    kind == "spec" {
      tab = index(line, "\t"); path = substr(line, 1, tab - 1); value = substr(line, tab + 1)
      if (path == "/mutableUsers") mutable = value == "true"
      if (value == "null") next
      n = split(path, part, "/")
      if (part[2] != "users" || n != 4) next
      gsub(/^"|"$/, "", value); gsub(/\\\//, "/", value)
      said[part[3], part[4]] = value
      if (part[4] == "name") number[value] = part[3]
      next
    }
    { split(line, field, ":"); if (field[1] in number) { seen[field[1]] = 1; now[field[1]] = field[2] } }
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
        else if (!mutable && is == "set" && ((i, "initialPassword") in said || (i, "initialHashedPassword") in said)) continue
        else if (!mutable && is != should) print name "\t" is ", declared " should
        else if (!mutable && text && !file && now[name] != said[i, "hashedPassword"] && is == "set")
          print name "\tset, and not to the declared one"
        else if (mutable && said[i, "isSystemUser"] == "true" && is == "set" && should == "locked")
          print name "\tset, declared locked"
      }
    }'
}

tab=$(printf '\t')
odd | sort | {
  while IFS=$tab read -r name value; do item "$name" "$value"; done
  finish
}
exit 0
END_OF_PANTHER
;;
sysctl) cat <<'END_OF_PANTHER'
needs awk sort
folder=$root/run/current-system/etc/sysctl.d
[ -d "$folder" ] || folder=$root/etc/static/sysctl.d
[ -d "$folder" ] || { unknown "the running system has no sysctl.d"; finish; }

declared() {
  cat "$folder"/*.conf 2>/dev/null | awk '
    /^[ \t]*[#;]/ || !/=/ { next }
    { key = $0; sub(/=.*/, "", key); gsub(/[ \t]/, "", key); sub(/^-/, "", key)
      value = $0; sub(/^[^=]*=[ \t]*/, "", value); gsub(/[ \t]+/, " ", value); sub(/ $/, "", value)
      if (key !~ /[*?[]/) said[key] = value }
    END { for (key in said) print key "\t" said[key] }' | sort
}

tab=$(printf '\t')
declared | {
  unread=
  while IFS=$tab read -r key value; do
    file=$root/proc/sys/$(printf '%s' "$key" | tr './' '/.')
    [ -e "$file" ] || continue
    actual=$(tr -s ' \t\n' ' ' <"$file" 2>/dev/null) || { unread=$key; continue; }
    actual=${actual% }
    [ "$actual" = "$value" ] || item "$key" "$actual, declared $value"
  done
  [ -z "$unread" ] || unknown "only root may read $unread"
  finish
}
exit 0
END_OF_PANTHER
;;
esac
}
set -u
LC_ALL=C
export LC_ALL
root=${PANTHER_ROOT:-}

first_line() { { IFS= read -r line <"$1"; } 2>/dev/null && printf '%s' "$line"; }
plain() { printf '%s' "$1" | tr -cd 'A-Za-z0-9._:/=+-'; }

header() {
  manifest=
  [ ! -r "$root/etc/pantheros/manifest.json" ] ||
    manifest=$(sed -n 's/.*"hash": *"\([a-z0-9-]*\)".*/\1/p' "$root/etc/pantheros/manifest.json" | head -n 1)
  busy=
  if [ -r "$root/var/lib/pantheros/transaction" ]; then
    phase=$(sed -n 's/^phase=//p' "$root/var/lib/pantheros/transaction" | head -n 1)
    case $phase in
      '' | committed | reverted | tested | abandoned) ;;
      *) busy="a deploy is under way ($(plain "$phase"))" ;;
    esac
  fi
  am_root=false
  [ "$(id -u)" -ne 0 ] || am_root=true
  printf '{"panther":"drift","version":1,"host":"%s","root":%s,"time":%s,"boot":"%s"' \
    "$(plain "$(first_line "$root/proc/sys/kernel/hostname")")" "$am_root" "$(date +%s)" \
    "$(plain "$(first_line "$root/proc/sys/kernel/random/boot_id")")"
  [ -z "$manifest" ] || printf ',"manifest":"%s"' "$(plain "$manifest")"
  [ -z "$busy" ] || printf ',"busy":"%s"' "$busy"
  printf '}\n'
  [ -z "$busy" ]
}

run() {
  timeout -k 1 "$2" sh -c "signal=$1 most=2000
$(text_of lib)
$(text_of "$1")
finish" panther-drift </dev/null 2>/dev/null
  code=$?
  case $code in
    0) ;;
    124 | 137) printf '\n{"signal":"%s","end":"unknown","why":"it took more than %s s"}\n' "$1" "$2" ;;
    *) printf '\n{"signal":"%s","end":"unknown","why":"its program ended with %s"}\n' "$1" "$code" ;;
  esac
}

header || exit 0
while read -r id limit; do
  [ -z "$id" ] || run "$id" "$limit"
done <<IDS
$programs
IDS
read -r line </proc/self/stat
set -- ${line##*) }
shift 11
printf '{"cpu":%d}\n' "$((($1 + $2 + $3 + $4) * 10))"
END_OF_COLLECTOR
)
collect() { sh -c "$collector"; }
# How a host looks for drift by itself: runs the collector, compares with the manifest of the running system, and leaves
# metrics for the node exporter and a line for who logs in. `collect`, `compare`, `noise` and `wanted` stand in front, see
# `watch.ts`. Usage: drift.sh METRICS_FILE SUMMARY_FILE
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
answer=$(collect | jq -nRc --slurpfile manifest "$manifest" --argjson noise "$noise" --argjson wanted "$wanted" \
  --arg today "$(date +%F)" "$compare") || answer='{"failed":"the comparison failed"}'

# A look that failed leaves no findings: neither "none" nor those of before would be true.
printf '%s' "$answer" | jq -r --argjson now "$(date +%s)" '
  "# HELP pantheros_drift_findings Ways in which the host is not what is declared, by signal.",
  "# TYPE pantheros_drift_findings gauge",
  (.signals // [] | .[] | select(.known or (.keys | length > 0)) |
    "pantheros_drift_findings{signal=\"\(.signal)\"} \(.keys | length)"),
  "# HELP pantheros_drift_unknown_signals Signals that could not be read wholly.",
  "# TYPE pantheros_drift_unknown_signals gauge",
  (if .failed == null then "pantheros_drift_unknown_signals \([.signals[] | select(.known | not)] | length)" else empty end),
  "# HELP pantheros_drift_success Whether the last look could be made.",
  "# TYPE pantheros_drift_success gauge",
  "pantheros_drift_success \(if .failed == null then 1 else 0 end)",
  "# HELP pantheros_drift_last_look_seconds When the host was looked at last, in seconds since 1970.",
  "# TYPE pantheros_drift_last_look_seconds gauge",
  "pantheros_drift_last_look_seconds \($now)"' | place "$1"

printf '%s' "$answer" | jq -r '
  def plain: gsub("[^ -~]"; "?") | .[0:80];
  if .failed != null then empty
  else [.signals[] | select(.keys | length > 0)] as $found
    | if ($found | length) == 0 then empty
      else "This machine is not what is declared, in \([$found[].keys | length] | add) ways: panther drift",
        ($found[:8][] | "  \(.signal): \(.keys[:3] | map(plain) | join(", "))\(if (.keys | length) > 3 then ", ..." else "" end)")
      end
  end' | place "$2"
