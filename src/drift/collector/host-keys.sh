# The public host keys that sshd is declared to show, and keys that lie beside them. NixOS makes the declared ones where
# they are missing, and names each in sshd_config (nixpkgs, nixos/modules/services/networking/ssh/sshd.nix, hostKeys).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
config=$(within /run/current-system/etc/ssh/sshd_config)
[ -n "$config" ] || finish # this host has no sshd
needs awk ssh-keygen
[ -r "$root$config" ] || { unknown "the declared sshd_config cannot be read"; finish; }
files=$(awk 'tolower($1) == "match" { exit } tolower($1) == "hostkey" { gsub(/"/, "", $2); print $2 }' "$root$config")

for file in $files; do
  type=
  { read -r type _ <"$root$file.pub"; } 2>/dev/null
  if [ -z "$type" ]; then
    if [ -e "$root$file.pub" ]; then unknown "$file.pub cannot be read"; continue; fi
    item "file $file" missing
    continue
  fi
  print=$(ssh-keygen -lf "$root$file.pub" 2>/dev/null </dev/null | awk '{ print $2; exit }')
  if [ -n "$print" ]; then item "key $type" "$print"; else unknown "$file.pub is no key"; fi
done

told=$newline
for file in "$root"/etc/ssh/ssh_host_*; do
  [ -e "$file" ] || continue
  name=${file#"$root"}
  name=${name%.pub}
  # certificates of declared keys
  case $newline$files$newline in *"$newline$name$newline"* | *"$newline${name%-cert}$newline"*) continue ;; esac
  case $told in *"$newline$name$newline"*) continue ;; esac
  told=$told$name$newline
  item "file $name" "not declared"
done
