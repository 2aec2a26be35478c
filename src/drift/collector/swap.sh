# Swap that is not in use as the running system's fstab and zram-generator.conf say (nixpkgs,
# nixos/modules/tasks/filesystems.nix, nixos/modules/config/zram.nix; zram-generator.conf(5)), and swap that they do not name.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk readlink xargs sort
etc=$root$(within /run/current-system/etc)
[ -f "$etc/fstab" ] || { unknown "the running system has no fstab"; finish; }
# a kernel without swap has no such file
[ -r "$root/proc/swaps" ] || { unknown "the kernel's list of swap cannot be read"; finish; }
tab=$(printf '\t')

# DEVICE OPTIONS, of fstab; of zram-generator ALGORITHM for OPTIONS, where it is for swap
of_fstab() {
  awk '!/^[ \t]*#/ && $3 == "swap" {
    if (match($1, /^(UUID|LABEL|PARTUUID|PARTLABEL)=/))
      $1 = "/dev/disk/by-" tolower(substr($1, 1, RLENGTH - 1)) "/" substr($1, RLENGTH + 1)
    print "F", $1, $4 }' "$etc/fstab"
}
of_zram() {
  sed 's/[[:space:]]*=[[:space:]]*/=/' "$etc/systemd/zram-generator.conf" 2>/dev/null | awk '
    function end() { if (device != "" && !other) print "Z", "/dev/" device, algorithm == "" ? "-" : algorithm, priority == "" ? "-" : priority }
    /^\[/ { end(); device = substr($0, 2, index($0, "]") - 2); other = device !~ /^zram[0-9]+$/; algorithm = priority = ""; next }
    /^(mount-point|host-memory-limit)=./ { other = 1 }
    /^fs-type=/ && $0 != "fs-type=swap" { other = 1 }
    # several may be named, of which the kernel takes the first that it knows
    /^compression-algorithm=[a-z0-9-]+$/ { algorithm = substr($0, index($0, "=") + 1) }
    /^swap-priority=/ { priority = substr($0, index($0, "=") + 1) }
    END { end() }'
}
declared=$(of_fstab; of_zram)
used=$(sed -n '/^\//p' "$root/proc/swaps")

devices=$({ printf '%s\n' "$declared" | sed -n 's/^. \(\/[^ ]*\).*/\1/p'; printf '%s\n' "$used" | sed -n 's/[[:space:]].*//p'; } | sort -u)
facts() {
  printf '%s\n' "$devices" | sed 's/^/N /'
  printf '%s\n' "$devices" | sed "s|^|$root|" | tr '\n' '\0' | xargs -0 readlink -m | sed "s|^$root/|/|; s/^/R /"
  for algorithm in "$root"/sys/block/zram*/comp_algorithm; do
    [ ! -r "$algorithm" ] || printf 'A %s %s\n' "${algorithm#"$root"}" "$(sed -n 's/.*\[\(.*\)\].*/\1/p' "$algorithm")"
  done
  printf '%s\n' "$used" | sed 's/^/U /'
  printf '%s\n' "$declared"
}

# Its unit failed, or the one that makes it, and that is told with the units.
failed() {
  systemctl is-failed --quiet -- "$(systemd-escape --path --suffix=swap -- "$1")" "systemd-zram-setup@${1#/dev/}.service" >/dev/null 2>&1
}

facts | awk '
  $1 == "N" { asked[++names] = $2; next }
  $1 == "R" { real[asked[++reals]] = $2; next }
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
  END { for (d in shown) if (!(d in known)) print "undeclared\t" shown[d] "\t" kind[d] }' | sort | {
  while IFS=$tab read -r what device value; do
    case $what in
      # nofail may fail, where its disk is not there
      optional) [ ! -e "$root$device" ] || failed "$device" || item "$device" "not in use" ;;
      gone) failed "$device" || item "$device" "not in use" ;;
      undeclared) item "$device" "undeclared $value" ;;
      *) item "$device $what" "$value" ;;
    esac
  done
  finish
}
exit 0
