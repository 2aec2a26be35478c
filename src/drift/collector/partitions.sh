# Every disk by each of its names that stay, with its partition table as sfdisk reads it from the disk (GPT: UEFI 2.10, 5.3),
# and what the partitions hold as blkid finds it there.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk readlink sfdisk blkid
needs_root

# NAME LINK of each disk: no partitions, and nothing that is made of other disks or that has a medium to change
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

# Of one disk: its table, then ATTRIBUTE NUMBER VALUE of each partition.
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
      # sgdisk rounds to 2048 sectors, which is a MiB of the usual ones only
      if (sector == "" || sector == 512) lines = lines sprintf("size %s %.0f\n", number, size * 512)
      if (last != "") lines = lines "end " number " " (start + size + 4096 > last ? "the end of the disk" : "before the end of the disk") "\n"
    }
    END { if (label == "") print "unread"; else printf "table %s:%s\n%s", label, all == "" ? " no partitions" : all, lines }'
}

# What is on a partition: `holds TYPE` and `label LABEL`.
content() {
  blkid -p -s TYPE -s LABEL "$1" 2>/dev/null | sed -n '
    s/^[^ ]*: /, /
    h; s/.*[, ]TYPE="\([^"]*\)".*/holds \1/p
    g; s/.*[, ]LABEL="\(\([^"\\]\|\\.\)*\)".*/label \1/p'
}

seen=
disks | {
  while read -r name link; do
    # a disk has several names
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
