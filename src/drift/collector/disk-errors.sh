# Errors that file systems count: Btrfs of each of its devices, for good (btrfs-device(8), stats; kernel,
# fs/btrfs/sysfs.c: error_stats), ext4 of itself (kernel, Documentation/ABI/testing/sysfs-fs-ext4: errors_count). Named by
# mount point, since the kernel's names change.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk readlink
needs_mounts
tab=$(printf '\t')

# TYPE DEVICE POINT of each mounted file system, by its shortest mount point
points=$(printf '%s\n' "$mounts" | awk '
  { for (j = 7; j <= NF && $j != "-"; j++); type = $(j + 1); device = $(j + 2) }
  (type == "btrfs" || type == "ext4") && device ~ /^\/dev\// {
    if (!($3 in point) || length($5) < length(point[$3])) { point[$3] = $5; of[$3] = type " " device }
  }
  END { for (number in point) print of[number] " " point[number] }' | sort)

# The kernel's name of a device.
kernel_name() {
  name=$(readlink -m "$root$1")
  printf '%s' "${name##*/}"
}

printf '%s\n' "$points" | while read -r type device point; do
  name=$(kernel_name "$device")
  case $type in
    ext4)
      { IFS= read -r count <"$root/sys/fs/ext4/$name/errors_count"; } 2>/dev/null || { echo "unread$tab$point"; continue; }
      [ "$count" = 0 ] || printf '%s\t%s errors\n' "$point" "$count"
      ;;
    btrfs)
      whole=
      for member in "$root"/sys/fs/btrfs/*/devices/"$name"; do
        [ ! -e "$member" ] || whole=${member%/devices/*}
      done
      stats=$(cd "$whole/devinfo" 2>/dev/null && grep -H . ./*/error_stats 2>/dev/null) || { echo "unread$tab$point"; continue; }
      printf '%s\n' "$stats" | sed 's/^\.\/\([0-9]*\)\/[^:]*:/\1 /' | awk -v point="$point" '
        $3 > 0 { all[$1] = all[$1] (all[$1] == "" ? "" : ", ") $3 " " $2 }
        END { for (id in all) print point " device " id "\t" all[id] }'
      missing=$(cd "$whole/devinfo" && grep -l 1 ./*/missing 2>/dev/null)
      for one in $missing; do
        one=${one#./}
        printf '%s device %s missing\tmissing\n' "$point" "${one%/missing}"
      done
      ;;
  esac
done | sort | {
  while IFS=$tab read -r key value; do
    if [ "$key" = unread ]; then unknown "the kernel tells no errors of $value"; else item "$key" "$value"; fi
  done
  finish
}
exit 0
