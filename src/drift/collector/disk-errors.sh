# Errors that file systems count: Btrfs of each of its devices, for good (btrfs-device(8), stats; kernel,
# fs/btrfs/sysfs.c: error_stats), ext4 of itself (kernel, Documentation/ABI/testing/sysfs-fs-ext4: errors_count). Named by
# mount point, since the kernel's names change.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs_mounts

# of each mounted file system NUMBER TYPE DEVICE POINT, by its shortest mount point
points=$newline
mount() {
  case $1 in *' btrfs /dev/'* | *' ext4 /dev/'*) ;; *) return ;; esac
  set -f
  # shellcheck disable=SC2086  # words
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

# counted FOLDER: sets `all` to what the devices of a Btrfs count, a line ID, tab, COUNTS each, and `gone` to those that are
# missing. Fails where nothing can be read.
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
  # shellcheck disable=SC2086  # words
  set -- $1
  set +f
  type=$2
  point=$4
  # the kernel's name of a device
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
