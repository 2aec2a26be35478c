# What a switch leaves behind that did not come to its end: lists of units that it had yet to start, restart or reload, and
# its lock (nixpkgs, pkgs/by-name/sw/switch-to-configuration-ng/src/main.rs). The lock is looked up, not taken: a switch
# that begins at this moment would give up.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk stat
lists=$root/run/nixos
lock=$lists/switch-to-configuration.lock
[ -d "$lists" ] || finish
if [ -e "$lock" ]; then
  [ -r "$root/proc/locks" ] || { unknown "/proc/locks cannot be read"; finish; }
  # proc(5): device and inode of the file, as hexadecimal numbers; of the device the last two digits always agree
  # shellcheck disable=SC2046  # two words
  set -- $(stat -c '%D %i' "$lock")
  pid=$(awk -v minor="${1#"${1%??}"}" -v inode="$2" '
    $2 == "FLOCK" { split($6, at, ":"); if (at[3] == inode && substr(at[2], length(at[2]) - 1) == minor) { print $5; exit } }
  ' "$root/proc/locks")
  if [ -n "$pid" ]; then
    # seconds since it began: field 22 of proc_pid_stat(5) are hundredths of a second after the start of the machine
    age=$({ sed 's/.*) //' "$root/proc/$pid/stat" && cat "$root/proc/uptime"; } 2>/dev/null |
      awk 'NR == 1 { began = $20 / 100 } NR == 2 { printf "%d", $1 - began }')
    if [ "${age:-0}" -gt 3600 ]; then item lock "held for more than an hour"; else unknown "a switch is under way"; fi
    finish
  fi
fi
left=
for name in start restart reload activation-restart activation-reload; do
  [ -s "$lists/$name-list" ] && left="$left, $name-list"
done
[ -z "$left" ] || {
  item lists "${left#, }"
  (cd "$lists" && awk 'FNR == 1 { print FILENAME ":" } { print "  " $0 }' ./*-list) | evidence lists
}
