# Files of /etc/sudoers.d that no generation put there, or that are not as it put them. /etc/sudoers itself is a file like
# others in /etc. NixOS' own sudoers reads no folder (nixpkgs, nixos/modules/security/sudo.nix), so these count only where
# the sudoers of the host says so. Never their text, which only root may read.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs cmp grep
folder=$root/etc/sudoers.d
within /run/current-system/etc/sudoers.d
managed=$at
if [ ! -d "$folder" ]; then
  if [ -n "$managed" ]; then item sudoers.d missing; fi
  finish
fi
if [ ! -r "$folder" ] || [ ! -x "$folder" ]; then unknown "only root sees /etc/sudoers.d"; finish; fi
told=
read=no
if [ ! -r "$root/etc/sudoers" ]; then
  read=unclear
elif grep -qE '^[#@]includedir[[:space:]]+/etc/sudoers\.d/?[[:space:]]*$' "$root/etc/sudoers"; then read=yes; fi
for file in "$folder"/* "$folder"/.[!.]* ${managed:+"$root$managed"/*}; do
  [ -e "$file" ] || [ -L "$file" ] || continue
  name=${file##*/}
  # modes and owners of copies stand beside them in the system's /etc
  case $file in "$root$managed"/*.mode | "$root$managed"/*.uid | "$root$managed"/*.gid) continue ;; esac
  case $newline$told in *"$newline$name$newline"*) continue ;; esac
  told=$told$name$newline
  # sudo reads neither of these (sudoers(5), "Including other files from within sudoers")
  case $name in *.* | *~) inert=yes ;; *) inert=no ;; esac
  within "/run/current-system/etc/sudoers.d/$name"
  said=$root$at
  if [ "$said" = "$root" ]; then
    if [ "$read" = yes ] && [ "$inert" = no ]; then item "$name" "not declared, and read by sudo"
    else item "$name" "not declared"; fi
    continue
  fi
  within "/etc/sudoers.d/$name"
  runs=$root$at
  if [ "$runs" = "$root" ]; then item "$name" missing
  elif [ ! -r "$runs" ]; then unknown "only root may read what is in /etc/sudoers.d"
  elif ! cmp -s "$said" "$runs"; then item "$name" changed; fi
done
