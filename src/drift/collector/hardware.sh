# What the machine is made of, as far as a hardware report tells it: processor, memory, graphics cards, network devices, disks.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk od readlink sort
[ -r "$root/proc/cpuinfo" ] || unknown "the kernel tells nothing of the processor"
tables=$root/sys/firmware/dmi/tables/DMI
# a virtual machine may have none
[ ! -e "$tables" ] || [ "$uid" -eq 0 ] || unknown "only root may read the firmware's tables, which tell of the memory"

processor() {
  { while IFS= read -r line; do
    case $line in
      'model name'[[:space:]:]*)
        set -f
        IFS=' '
        # shellcheck disable=SC2086  # words
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

# Bytes of the memory devices of the firmware's tables (SMBIOS 3.7, 7.18: type 17, size at 0Ch, extended size at 1Ch). They
# count where the kernel may use most of them.
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
        # its texts follow, each with a 0 at its end, and one more
        for (after = at + byte[at + 1]; after + 1 < n && (byte[after] || byte[after + 1]); after++);
        after += 2
      }
      if (sum > 0 && sum >= usable && sum <= 2 * usable) printf "memory\t%.0f\n", sum * 1024
    }'
}

# PCI devices of class 03, by vendor and device
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
