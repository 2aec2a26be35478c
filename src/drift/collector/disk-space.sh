# Declared file systems with less than a tenth of their room or inodes left; one that kernels go to, with no room for another;
# Btrfs without room for metadata, which df does not show (kernel, fs/btrfs/sysfs.c: allocation).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk df
within /run/current-system/etc/fstab
fstab=$root$at
[ -f "$fstab" ] || { unknown "the running system has no fstab"; finish; }
said=$(df -B1 --local --output=source,fstype,size,avail,itotal,iavail,target 2>/dev/null)
[ -n "$said" ] || { unknown "df does not tell what is free"; finish; }

# Of each declared file system of a disk, by its shortest mount point: SOURCE TYPE FREE MIB_FREE MIB_SIZE LOW INODES
# INODES_FREE LOW_INODES POINT, a tab between them. LOW is 1 where a tenth is left.
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

# Bytes of a kernel with its initrd.
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

# number FILE: sets `n` to the number in a file of the kernel; fails where there is none
number() {
  { read -r n <"$1"; } 2>/dev/null || return 1
  case $n in '' | *[!0-9]* | ???????????????????*) return 1 ;; esac
}

# What a Btrfs has left for metadata, in bytes: sets `unallocated`, `left` and `wanted`. It keeps a reserve for itself.
# Fails where that cannot be read.
metadata() {
  name=$1
  [ ! -L "$root$1" ] || name=$(readlink -m "$root$1")
  for member in "$root"/sys/fs/btrfs/*/devices/"${name##*/}"; do
    whole=${member%/devices/*}
    [ -d "$whole/allocation" ] || continue
    unallocated=0
    # a device is a link to its folder in the kernel's tree
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

# mib BYTES: rounded, as text
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
    # a chunk of metadata takes 1 GiB at most, on small file systems a tenth (btrfs(5))
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
