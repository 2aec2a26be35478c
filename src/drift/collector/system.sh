# The system that runs against the one of the system profile, which is what starts next (nixpkgs,
# nixos/modules/system/activation/activation-script.nix sets /run/current-system, stage 2 /run/booted-system).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs readlink
profiles=/nix/var/nix/profiles
resolve /run/current-system
current=$at
[ -n "$current" ] || { unknown "/run/current-system leads nowhere"; finish; }
resolve $profiles/system
wanted=$at
[ -n "$wanted" ] || { unknown "$profiles/system leads nowhere"; finish; }
[ "$current" != "$wanted" ] || finish

number=$(readlink "$root$profiles/system")
number=${number##*/}
number=${number#system-}
number=${number%-link}
case $number in '' | *[!0-9]*) number=0 ;; esac

# is_a LINK: it leads to what runs.
is_a() {
  resolve "${1#"$root"}"
  [ "$at" = "$current" ]
}

for one in "$root$wanted"/specialisation/*; do
  if [ ! -L "$one" ] || ! is_a "$one"; then continue; fi
  item specialisation "${one##*/}"
  finish
done
resolve /run/booted-system
booted=$at
ran=
for link in "$root$profiles"/system-*-link; do
  if [ ! -L "$link" ] || ! is_a "$link"; then continue; fi
  ran=${link##*/system-}
  ran=${ran%-link}
done
if [ -z "$ran" ]; then
  item running "a system of no generation, instead of generation $number"
elif [ "$ran" -lt "$number" ] && [ "$booted" = "$current" ]; then
  item running "generation $ran, until it restarts into generation $number"
else
  item running "generation $ran, instead of generation $number"
fi
evidence running <<TEXT
runs         $current
starts next  $wanted
started with $booted
TEXT
