# Channels of root and of people, where the declaration has none. Turning them off leaves those that were there (nixpkgs,
# nixos/modules/config/nix-channel.nix). A name and password within an address are left out.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk
needs_people
while IFS=$tab read -r user home; do
  may_enter "$home" || continue
  said=
  if [ -e "$root$home/.nix-channels" ]; then
    said=$(awk '/^[ \t]*#/ || NF == 0 { next } { sub(/\/\/[^\/@]*@/, "//", $1); printf "%s%s %s", gap, $2, $1; gap = ", " }' \
      "$root$home/.nix-channels" 2>/dev/null) || unknown "$home/.nix-channels cannot be read"
  fi
  if [ -z "$said" ]; then
    for profile in "/nix/var/nix/profiles/per-user/$user/channels" "$home/.local/state/nix/profiles/channels"; do
      [ -L "$root$profile" ] || continue
      within "$profile"
      [ -n "$at" ] || continue
      for one in "$root$at"/*; do
        case ${one##*/} in
          manifest.nix | '*') ;;
          *) said="$said${said:+, }${one##*/}" ;;
        esac
      done
    done
  fi
  [ -z "$said" ] || item "$user" "$said"
done <<LIST
$everybody
LIST
