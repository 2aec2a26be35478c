# Declared file systems with less than a tenth of their room or inodes left; one that kernels go to, with no room for another;
# Btrfs without room for metadata, which df does not show (kernel, fs/btrfs/sysfs.c: allocation).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk df stat readlink
fstab=$root$(within /run/current-system/etc/fstab)
[ -f "$fstab" ] || { unknown "the running system has no fstab"; finish; }
tab=$(printf '\t')
said=$(df -B1 --local --output=source,fstype,size,avail,itotal,iavail,target 2>/dev/null)
[ -n "$said" ] || { unknown "df does not tell what is free"; finish; }

# SOURCE TYPE SIZE FREE INODES FREE POINT of each declared file system of a disk, by its shortest mount point
systems() {
  { sed 's/^/F /' "$fstab"; printf '%s\n' "$said" | sed 's/^/D /'; } | awk '
    $1 == "F" { gsub(/\\040/, " ", $3); declared[$3] = 1; next }
    $2 !~ /^\/dev\// || $3 !~ /^(btrfs|ext[234]|xfs|f2fs|vfat|exfat|bcachefs)$/ { next }
    { point = $0; for (i = 1; i < 8; i++) sub(/^[^ ]+ +/, "", point); rest = $3 "\t" $4 "\t" $5 "\t" $6 "\t" $7 }
    point in declared && (!($2 in at) || length(point) < length(at[$2])) { at[$2] = point; of[$2] = rest }
    END { for (source in at) print source "\t" of[source] "\t" at[source] }' | sort
}

# Bytes of a kernel with its initrd.
kernel_bytes() {
  for part in kernel initrd; do
    part=$(within "/run/current-system/$part")
    [ -z "$part" ] || stat -L -c %s "$root$part" 2>/dev/null
  done | awk '{ sum += $1 } END { printf "%.0f", sum }'
}

# What a Btrfs has left for metadata: UNALLOCATED FREE WANTED, where it can be read. It keeps a reserve for itself.
metadata() {
  name=$(readlink -m "$root$1")
  for member in "$root"/sys/fs/btrfs/*/devices/"${name##*/}"; do
    whole=${member%/devices/*}
    [ -d "$whole/allocation" ] || continue
    (
      cd "$whole" || exit 0
      # a device is a link to its folder in the kernel's tree
      cat devices/*/size 2>/dev/null | sed 's/^/device /'
      for kind in data metadata system; do
        sed 's/^/allocated /' "allocation/$kind/disk_total"
      done
      sed 's/^/has /' allocation/metadata/total_bytes
      sed 's/^/used /' allocation/metadata/bytes_used
      sed 's/^/reserve /' allocation/global_rsv_size
    ) 2>/dev/null | awk '
      $2 !~ /^[0-9]+$/ { next }
      { sum[$1] += $1 == "device" ? $2 * 512 : $2; n[$1]++ }
      END { if (n["device"] && n["allocated"] == 3 && n["has"] && n["used"] && n["reserve"])
        printf "%.0f %.0f %.0f", sum["device"] - sum["allocated"], sum["has"] - sum["used"], sum["reserve"] + sum["has"] / 10 }'
    return
  done
}

mib() { awk -v bytes="$1" 'BEGIN { printf "%.0f", bytes / 1048576 }'; }
# less PART WHOLE TENTHS: whether a part is less than some tenths of the whole; numbers may be larger than a shell takes
less() { awk -v part="$1" -v whole="$2" -v tenths="$3" 'BEGIN { exit !(part * 10 < whole * tenths) }'; }

systems | {
  while IFS=$tab read -r source type size free inodes inodes_free point; do
    kernels=
    case $point in
      /boot) kernels=1 ;;
      *) [ ! -d "$root$point/EFI/nixos" ] || kernels=1 ;;
    esac
    if [ -n "$kernels" ]; then
      need=$(kernel_bytes)
      [ "$need" != 0 ] || unknown "the size of the running kernel cannot be read"
      ! less "$free" "$need" 10 || item "$point kernel" "$(mib "$free") MiB left, $(mib "$need") MiB wanted"
    elif less "$free" "$size" 1; then
      item "$point" "$(mib "$free") MiB of $(mib "$size") MiB left"
    elif [ "$type" = btrfs ]; then
      # shellcheck disable=SC2046
      set -- $(metadata "$source")
      if [ $# -lt 3 ]; then
        unknown "the kernel does not tell how the Btrfs at $point is allocated"
      # a chunk of metadata takes 1 GiB at most, on small file systems a tenth (btrfs(5))
      elif less "$1" 1073741824 10 && less "$1" "$size" 1 && less "$2" "$3" 10; then
        item "$point metadata" "$(mib "$2") MiB left, $(mib "$1") MiB unallocated"
      fi
    fi
    case $inodes in
      0 | -) ;;
      *) ! less "$inodes_free" "$inodes" 1 || item "$point inodes" "$inodes_free of $inodes left" ;;
    esac
  done
  finish
}
exit 0
