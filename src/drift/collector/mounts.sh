# File systems that are not mounted as the running system's fstab says (nixpkgs, nixos/modules/tasks/filesystems.nix), and
# mounts of disks that it does not name. The kernel shows options in a form of its own (proc_pid_mountinfo(5), btrfs(5)):
# only what is declared is looked for. Options of a whole file system are told once, at its first mount.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk sort readlink xargs
fstab=$root$(within /run/current-system/etc/fstab)
[ -f "$fstab" ] || { unknown "the running system has no fstab"; finish; }
needs_mounts
tab=$(printf '\t')

# file systems of fstab, with devices by path: DEVICE POINT TYPE OPTIONS
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
    # M ID PARENT MAJOR:MINOR ROOT POINT OPTIONS [OPTIONAL...] - TYPE SOURCE OPTIONS; the last one at a place is on top
    $1 == "M" {
      for (j = 8; j <= NF && $j != "-"; j++);
      # sources may be empty, and then there is a field less
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

# Its unit failed, and that is told with the units.
failed() { systemctl is-failed --quiet -- "$(systemd-escape --path --suffix=mount -- "$1")" >/dev/null 2>&1; }

# A name of a device that is the same at every boot.
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
      # nofail may fail, where its disk is not there
      optional) [ ! -e "$root$value" ] || failed "$point" || item "$point" "not mounted" ;;
      gone) failed "$point" || item "$point" "not mounted" ;;
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
