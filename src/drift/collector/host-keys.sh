# The public host keys that sshd is declared to show, and keys that lie beside them. NixOS makes the declared ones where
# they are missing, and names each in sshd_config (nixpkgs, nixos/modules/services/networking/ssh/sshd.nix, hostKeys).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
within /run/current-system/etc/ssh/sshd_config
config=$at
[ -n "$config" ] || finish # this host has no sshd
needs ssh-keygen
[ -r "$root$config" ] || { unknown "the declared sshd_config cannot be read"; finish; }
files=
while read -r key value _ || [ -n "$key" ]; do
  case $key in
    [Mm][Aa][Tt][Cc][Hh]) break ;;
    [Hh][Oo][Ss][Tt][Kk][Ee][Yy])
      value=${value#\"}
      files=$files${value%\"}$newline
      ;;
  esac
done <"$root$config"
files=${files%"$newline"}

for file in $files; do
  type=
  { read -r type _ <"$root$file.pub"; } 2>/dev/null
  if [ -z "$type" ]; then
    if [ -e "$root$file.pub" ]; then unknown "$file.pub cannot be read"; continue; fi
    item "file $file" missing
    continue
  fi
  print=$(ssh-keygen -lf "$root$file.pub" 2>/dev/null </dev/null)
  print=${print#* }
  print=${print%% *}
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
