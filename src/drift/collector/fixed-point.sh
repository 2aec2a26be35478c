# What switching to the running system would change: nothing, where it is as its own switch left it (nixpkgs,
# pkgs/by-name/sw/switch-to-configuration-ng/src/main.rs: every line begins with `would`, and one line always comes). It
# takes the lock of switching, so it is asked by name only, and not where `interrupted` or `etc` has the reason to tell.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk
needs_root
resolve /run/current-system
system=$at
[ -x "$root$system/bin/switch-to-configuration" ] || { unknown "the running system cannot be switched to"; finish; }
for list in start restart reload; do
  if [ -s "$root/run/nixos/$list-list" ]; then unknown "a switch was interrupted, see the signal interrupted"; finish; fi
done
resolve /etc/systemd/system
here=$at
resolve /run/current-system/etc/systemd/system
if [ "$here" != "$at" ]; then
  unknown "/etc is not that of the running system, see the signal etc"
  finish
fi
said=$("$root$system/bin/switch-to-configuration" dry-activate 2>&1)
code=$?
[ "$code" -eq 0 ] || { unknown "dry-activate ended with $code"; finish; }
case $said in
  *'would activate the configuration'* | *'would '* | '') ;;
  *) unknown "dry-activate said what nobody understands"; finish ;;
esac
odd=$(printf '%s\n' "$said" | awk '
  /^would activate the configuration/ { next }
  /^would .* the following (changed )?units: / {
    how = $0; sub(/ the following.*/, "", how)
    sub(/^[^:]*: /, "")
    many = split($0, unit, /[, ]+/)
    for (i = 1; i <= many; i++) if (unit[i] != "") say(unit[i], how)
    next
  }
  /^would / { say($0, "yes") }
  function say(key, how) {
    if (!(key in said)) { order[++count] = key; said[key] = how } else said[key] = said[key] ", " how
  }
  END { for (i = 1; i <= count; i++) print order[i] "\t" said[order[i]] }')
while IFS=$tab read -r key how; do
  [ -z "$key" ] || item "$key" "$how"
done <<LIST
$odd
LIST
