# Swap that is not in use as the running system's fstab and zram-generator.conf say (nixpkgs,
# nixos/modules/tasks/filesystems.nix, nixos/modules/config/zram.nix; zram-generator.conf(5)), and swap that they do not name.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk readlink sort
within /run/current-system/etc
etc=$root$at
[ -f "$etc/fstab" ] || { unknown "the running system has no fstab"; finish; }
# a kernel without swap has no such file
[ -r "$root/proc/swaps" ] || { unknown "the kernel's list of swap cannot be read"; finish; }

# DEVICE OPTIONS, of fstab; of zram-generator ALGORITHM for OPTIONS, where it is for swap
zram=$etc/systemd/zram-generator.conf
said=
while read -r _ _ type _ || [ -n "$type" ]; do [ "$type" != swap ] || said=1; done <"$etc/fstab"
declared=
set -- "$etc/fstab"
[ ! -r "$zram" ] || { said=1; set -- "$@" zram=1 "$zram"; }
[ -z "$said" ] || declared=$(awk '
  function end() { if (device != "" && !other) print "Z", "/dev/" device, algorithm == "" ? "-" : algorithm, priority == "" ? "-" : priority }
  !zram {
    if (/^[ \t]*#/ || $3 != "swap") next
    if (match($1, /^(UUID|LABEL|PARTUUID|PARTLABEL)=/))
      $1 = "/dev/disk/by-" tolower(substr($1, 1, RLENGTH - 1)) "/" substr($1, RLENGTH + 1)
    print "F", $1, $4
    next
  }
  { sub(/[ \t]*=[ \t]*/, "=") }
  /^\[/ { end(); device = substr($0, 2, index($0, "]") - 2); other = device !~ /^zram[0-9]+$/; algorithm = priority = ""; next }
  /^(mount-point|host-memory-limit)=./ { other = 1 }
  /^fs-type=/ && $0 != "fs-type=swap" { other = 1 }
  # several may be named, of which the kernel takes the first that it knows
  /^compression-algorithm=[a-z0-9-]+$/ { algorithm = substr($0, index($0, "=") + 1) }
  /^swap-priority=/ { priority = substr($0, index($0, "=") + 1) }
  END { end() }' "$@")
# PATH TYPE SIZE USED PRIORITY, and paths that are mentioned
used=
set --
while read -r device rest; do
  case $device in
    /*)
      used="${used}U $device $rest$newline"
      set -- "$@" "$root$device"
      ;;
  esac
done <"$root/proc/swaps"
while read -r _ device _; do
  case $device in /*) set -- "$@" "$root$device" ;; esac
done <<DECLARED
$declared
DECLARED
[ -n "$used$declared" ] || finish

facts() {
  for device in "$@"; do printf 'N %s\n' "${device#"$root"}"; done
  readlink -m -- "$@"
  for algorithm in "$root"/sys/block/zram*/comp_algorithm; do
    { read -r list <"$algorithm"; } 2>/dev/null || continue
    case $list in *'['*']'*) ;; *) continue ;; esac
    list=${list##*'['}
    printf 'A %s %s\n' "${algorithm#"$root"}" "${list%%']'*}"
  done
  printf '%s' "$used"
  printf '%s\n' "$declared"
}

# Its unit failed, or the one that makes it, and that is told with the units.
failed() {
  systemctl is-failed --quiet -- "$(systemd-escape --path --suffix=swap -- "$1")" "systemd-zram-setup@${1#/dev/}.service" >/dev/null 2>&1
}

found=$(facts "$@" | awk -v root="$root" '
  /^\// { real[asked[++reals]] = substr($1, length(root) + 1); next }
  $1 == "N" { asked[++names] = $2; next }
  $1 == "A" { split($2, part, "/"); algorithm["/dev/" part[4]] = $3; next }
  # U PATH TYPE SIZE USED PRIORITY
  $1 == "U" && NF >= 6 { u = real[$2] == "" ? $2 : real[$2]; shown[u] = $2; kind[u] = $3; priority[u] = $6; next }
  $1 == "F" || $1 == "Z" {
    d = real[$2] == "" ? $2 : real[$2]
    known[d] = 1
    if (!(d in shown)) {
      if ($1 == "Z" || "," $3 "," !~ /,noauto,/) print ("," $3 "," ~ /,nofail,/ ? "optional" : "gone") "\t" $2
      next
    }
    want = ""
    if ($1 == "F" && match("," $3, /,pri=-?[0-9]+/)) want = substr("," $3, RSTART + 5, RLENGTH - 5)
    if ($1 == "Z" && $4 != "-") want = $4
    if (want != "" && want != priority[d]) print "priority\t" $2 "\t" priority[d] ", declared " want
    if ($1 == "Z" && $3 != "-" && algorithm[d] != "" && algorithm[d] != $3)
      print "algorithm\t" $2 "\t" algorithm[d] ", declared " $3
  }
  END { for (d in shown) if (!(d in known)) print "undeclared\t" shown[d] "\t" kind[d] }')
[ -n "$found" ] || finish
while IFS=$tab read -r what device value; do
  case $what in
    # nofail may fail, where its disk is not there
    optional) [ ! -e "$root$device" ] || failed "$device" || item "$device" "not in use" ;;
    gone) failed "$device" || item "$device" "not in use" ;;
    undeclared) item "$device" "undeclared $value" ;;
    *) item "$device $what" "$value" ;;
  esac
done <<FOUND
$(printf '%s\n' "$found" | sort)
FOUND
