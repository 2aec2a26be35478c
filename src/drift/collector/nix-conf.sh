# Settings of Nix that root or people keep for themselves, beside /etc/nix/nix.conf, which belongs to `etc` (nix.conf(5);
# Nix, src/libfetchers/registry.cc). They may hold tokens, so only the names of settings are told. What home-manager put
# there is a link into the store.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk grep
needs_people
while IFS=$tab read -r user home; do
  may_enter "$home" || continue
  for name in nix.conf registry.json; do
    file=$home/.config/nix/$name
    [ -e "$root$file" ] || continue
    if [ -L "$root$file" ]; then
      case $(readlink "$root$file") in /nix/store/*) continue ;; esac
    fi
    if [ ! -r "$root$file" ]; then unknown "$file cannot be read"; continue; fi
    if [ "$name" = nix.conf ]; then
      said=$(awk '{ sub(/#.*/, ""); sub(/=.*/, "") } NF && $1 ~ /^[A-Za-z0-9!-]*$/ { print $1 }' "$root$file" | sort -u | tr '\n' ' ')
    else
      said=$(grep -o '"from"' "$root$file" | awk 'END { if (NR) print NR (NR == 1 ? " entry" : " entries") }')
    fi
    [ -z "$said" ] || item "$user/$name" "${said% }"
  done
done <<LIST
$everybody
LIST
