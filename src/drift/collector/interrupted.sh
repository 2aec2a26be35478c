# What a switch leaves behind that did not come to its end: lists of units that it had yet to start, restart or reload, and
# its lock (nixpkgs, pkgs/by-name/sw/switch-to-configuration-ng/src/main.rs).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk
lists=$root/run/nixos
[ -d "$lists" ] || finish
[ ! -e "$lists/switch-to-configuration.lock" ] || [ -r "$root/proc/locks" ] || { unknown "/proc/locks cannot be read"; finish; }
switching
# a younger one is under way, and nobody looks at the host then
if [ -n "$held" ]; then
  item lock "held for more than an hour"
  finish
fi
left=
for name in start restart reload activation-restart activation-reload; do
  [ -s "$lists/$name-list" ] && left="$left, $name-list"
done
[ -z "$left" ] || {
  item lists "${left#, }"
  (cd "$lists" && awk 'FNR == 1 { print FILENAME ":" } { print "  " $0 }' ./*-list) | evidence lists
}
