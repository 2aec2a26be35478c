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

home_keys() {
  awk -F: '$6 ~ /^\/./ && $6 != "/var/empty" && !seen[$6]++ { print $6 }' "$root/etc/passwd" | {
    while IFS= read -r home; do
      [ -d "$root$home" ] || continue
      if [ ! -x "$root$home" ]; then echo "hidden $home"; continue; fi
      folder=$root$home/.ssh
      [ -d "$folder" ] || continue
      if [ ! -x "$folder" ]; then echo "hidden $home"; continue; fi
      for name in authorized_keys authorized_keys2; do
        [ -f "$folder/$name" ] || continue
        # home-manager's
        case $(readlink "$folder/$name") in /nix/store/*) continue ;; esac
        if [ -r "$folder/$name" ]; then echo "file $home/.ssh/$name"; else echo "hidden $home"; fi
      done
    done
  }
}

managed=$(within /run/current-system/etc/ssh/authorized_keys.d)
{
  home_keys
  for file in "$root/etc/ssh/authorized_keys.d"/* ${managed:+"$root$managed"/*}; do
    # modes and owners of copies stand beside them in the system's /etc
    case $file in */[*] | "$root$managed"/*.mode | "$root$managed"/*.uid | "$root$managed"/*.gid) continue ;; esac
    echo "managed ${file##*/}"
  done | sort -u
} | {
  while read -r kind name; do
    case $kind in
      hidden) unknown "only root sees the keys in $name" ;;
      file) tell "$name" "" "$(prints "$root$name")" ;;
      managed)
        place=/etc/ssh/authorized_keys.d/$name
        said=$root$(within "/run/current-system$place")
        if [ ! -f "$root$place" ]; then item "$place" missing; continue; fi
        if [ "$said" != "$root" ] && cmp -s "$said" "$root$place"; then continue; fi
        [ -r "$root$place" ] || { unknown "only root may read $place"; continue; }
        now=$(prints "$root$place")
        before=
        [ "$said" = "$root" ] || before=$(prints "$said")
        if [ "$now" = "$before" ]; then
          item "$place" changed
          continue
        fi
        tell "$place" "" "$(only "$now" "$before")"
        tell "$place" missing "$(only "$before" "$now")"
        ;;
    esac
  done
  finish
}
exit 0
