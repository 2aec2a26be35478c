# Subvolumes at the top of each mounted Btrfs, by its label. Those within others are made by systemd, containers and
# snapshots; those at a mount point of fstab are what `mounts` looks at, also when they are not the declared ones.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk btrfs sort
needs_root
within /run/current-system/etc/fstab
fstab=$root$at
[ -f "$fstab" ] || { unknown "the running system has no fstab"; finish; }
needs_mounts
case $mounted in *' btrfs '*) ;; *) finish ;; esac

# Of each Btrfs its number, a mount point and a device; of its subvolumes those at mount points of fstab.
tops() {
  awk '
    !more { declared[$2] = 1; next }
    { for (j = 7; j <= NF && $j != "-"; j++); }
    $(j + 1) != "btrfs" { next }
    $5 in declared { print "mounted\t" $3 "\t" substr($4, 2) }
    !($3 in seen) { seen[$3] = 1; print "first\t" $3 "\t" $5 "\t" $(j + 2) }' "$fstab" more=1 "$mountinfo"
}

# label_of DEVICE: sets `label` to that of the Btrfs that it belongs to.
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
    # ID n gen n top level n parent_uuid U path P; the second list is of the read-only ones, without parent_uuid
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
