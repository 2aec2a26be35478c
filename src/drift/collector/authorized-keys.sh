# Keys that let somebody in and stand where no generation put them: in homes, and in /etc/ssh/authorized_keys.d, where
# NixOS puts the declared ones as copies (nixpkgs, nixos/modules/services/networking/ssh/sshd.nix). Fingerprints only.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk ssh-keygen cmp sort
[ -r "$root/etc/passwd" ] || { unknown "/etc/passwd cannot be read"; finish; }

# Fingerprints in a file, with their types; none of a file without keys.
prints() { ssh-keygen -lf "$1" 2>/dev/null </dev/null | awk '$2 ~ /^[A-Z0-9]+:/ { print $2 " " $NF }' | sort -u; }

# tell PATH VALUE PRINTS: an item for each of the fingerprints
tell() {
  while read -r print type; do
    [ -z "$print" ] || item "$1 $print" "${2:-$type}"
  done <<PRINTS
$3
PRINTS
}

# Lines of the first text that the second has not.
only() {
  printf '%s\n' "$1" | while IFS= read -r line; do
    case "$newline$2$newline" in
      *"$newline$line$newline"*) ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
}

# Files in homes, a line each.
files=
homes=:
home_of() {
  home=${1#*:*:*:*:*:}
  home=${home%%:*}
  case $home in /var/empty) return ;; /?*) ;; *) return ;; esac
  case $homes in *":$home:"*) return ;; esac
  homes=$homes$home:
  [ -d "$root$home" ] || return
  folder=$root$home/.ssh
  if [ ! -x "$root$home" ] || { [ -d "$folder" ] && [ ! -x "$folder" ]; }; then
    unknown "only root sees the keys in $home"
    return
  fi
  for name in authorized_keys authorized_keys2; do
    [ -f "$folder/$name" ] || continue
    # home-manager's
    if [ -L "$folder/$name" ]; then
      case $(readlink "$folder/$name") in /nix/store/*) continue ;; esac
    fi
    if [ -r "$folder/$name" ]; then files=$files$home/.ssh/$name$newline; else unknown "only root sees the keys in $home"; fi
  done
}
each home_of "$passwd"

names=$newline
within /run/current-system/etc/ssh/authorized_keys.d
managed=$at
for file in "$root/etc/ssh/authorized_keys.d"/* ${managed:+"$root$managed"/*}; do
  # modes and owners of copies stand beside them in the system's /etc
  case $file in */[*] | "$root$managed"/*.mode | "$root$managed"/*.uid | "$root$managed"/*.gid) continue ;; esac
  case $names in *"$newline${file##*/}$newline"*) ;; *) names=$names${file##*/}$newline ;; esac
done

set -f
IFS=$newline
# shellcheck disable=SC2086  # lines
set -- $files
unset IFS
for file in "$@"; do tell "$file" "" "$(prints "$root$file")"; done
IFS=$newline
# shellcheck disable=SC2086
set -- $names
unset IFS
set +f
for name in "$@"; do
  place=/etc/ssh/authorized_keys.d/$name
  within "/run/current-system$place"
  said=$root$at
  if [ ! -f "$root$place" ]; then item "$place" missing; continue; fi
  if [ -n "$at" ] && cmp -s "$said" "$root$place"; then continue; fi
  [ -r "$root$place" ] || { unknown "only root may read $place"; continue; }
  now=$(prints "$root$place")
  before=
  [ -z "$at" ] || before=$(prints "$said")
  if [ "$now" = "$before" ]; then
    item "$place" changed
    continue
  fi
  tell "$place" "" "$(only "$now" "$before")"
  tell "$place" missing "$(only "$before" "$now")"
done
