# File systems that are not mounted as the running system's fstab says (nixpkgs, nixos/modules/tasks/filesystems.nix), and
# mounts of disks that it does not name. The kernel shows options in a form of its own (proc_pid_mountinfo(5), btrfs(5)):
# only what is declared is looked for. Options of a whole file system are told once, at its first mount.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk grep readlink
within /run/current-system/etc/fstab
fstab=$root$at
[ -f "$fstab" ] || { unknown "the running system has no fstab"; finish; }
needs_mounts

# Paths of devices, of fstab and of what is mounted, each once: sets `devices`. fstab may name a device otherwise.
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
  # shellcheck disable=SC2086  # words
  set -- $1
  set +f
  device "${6-}"
}
each of_mount "$mounted"

facts() {
  set -f
  IFS=$newline
  # shellcheck disable=SC2086  # lines
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
    # options of a whole Btrfs hold as its first mount has them, so they count where all its mounts say the same
    function whole(i, option) { return said[dev[i], option] == mountsOf[dev[i]] }
    function same(a, b) { return a == b || (uuid[a] != "" && uuid[a] == uuid[b]) }
    # whether every option of a Btrfs that is declared is in force; the level of a compression need not be said
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
    # ID PARENT MAJOR:MINOR ROOT POINT OPTIONS [OPTIONAL...] - TYPE SOURCE OPTIONS; the last one at a place is on top
    {
      for (j = 7; j <= NF && $j != "-"; j++);
      # sources may be empty, and then there is a field less
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

# Its unit failed, and that is told with the units.
failed() { systemctl is-failed --quiet -- "$(systemd-escape --path --suffix=mount -- "$1")" >/dev/null 2>&1; }

# What units of the system mount, and names of devices that are the same at every boot, a line DEVICE, tab, LINK each: looked
# up where something is mounted that nobody declared.
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

# undeclared POINT WHAT DEVICE REST
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
    # nofail may fail, where its disk is not there
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
