# Whom the host asks for names: /etc/resolv.conf, where the running system says where it leads, as it does with
# systemd-resolved (nixpkgs, nixos/modules/system/boot/resolved.nix). Elsewhere networks decide, and nothing is declared.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
said=/run/current-system/etc/resolv.conf
file=/etc/resolv.conf
resolve "${said%/*}"
folder=$at
[ -n "$folder" ] || { unknown "the running system has no /etc"; finish; }
[ -L "$root$folder/resolv.conf" ] || [ -e "$root$folder/resolv.conf" ] || finish
want=$(readlink "$root$folder/resolv.conf")
want=${want:-$folder/resolv.conf}
here=
at=$file
hops=0
while [ -L "$root$at" ] && [ "$hops" -lt 10 ] && [ "$here" != found ]; do
  next=$(readlink "$root$at")
  case $next in
    /etc/static/*) next=$folder/${next#/etc/static/} ;;
    /*) ;;
    *) next=${at%/*}/$next ;;
  esac
  at=$next
  [ "$at" != "$want" ] || here=found
  hops=$((hops + 1))
done
[ "$here" != found ] || finish
if [ ! -e "$root$file" ] && [ ! -L "$root$file" ]; then item resolv.conf missing
elif [ "$at" != "$file" ]; then item resolv.conf "leads to $at, declared $want"
else
  item resolv.conf "a file of its own, declared $want"
fi
if [ -f "$root$at" ] && is_public "$root$at"; then evidence resolv.conf <"$root$at"; fi
