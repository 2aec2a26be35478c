# What lies where NixOS puts nothing: the installer's files, programs that were put in place by hand. Something that the
# running system's activation or tmpfiles.d names belongs there.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs find grep sort head
within /run/current-system
system=$root$at
within /run/current-system/etc
etc=$root$at
[ -f "$system/activate" ] || { unknown "there is no running system to ask what belongs there"; finish; }

belongs() { grep -qrsF -- "$1" "$system/activate" "$etc/tmpfiles.d"; }

# files FOLDER: those in it, however deep, without what belongs there
files() {
  find "$root$1" -mindepth 1 ! -type d -print0 2>/dev/null | tr '\n\0' '?\n' | head -n 200 | sed "s|^$root/|/|" | sort
}

for folder in /etc/nixos /usr/local; do
  [ -d "$root$folder" ] || continue
  [ -n "$(find "$root$folder" -mindepth 1 ! -type d -print -quit 2>/dev/null)" ] || continue
  belongs "$folder" && continue
  found=$(files "$folder")
  item "$folder" "holds files"
  evidence "$folder" <<FOUND
$found
FOUND
done

# by name: daemons make folders of their own in /opt
set -- "$root"/opt/* "$root"/*.nix
# NixOS makes /bin a folder; where it is a link, a whole system lies in /usr
[ -L "$root/bin" ] || set -- "$@" "$root"/bin/* "$root"/usr/bin/* "$root"/usr/*
for place in "$@"; do
  [ -e "$place" ] || [ -L "$place" ] || continue
  name=${place#"$root"}
  case $name in
    /bin/sh | /usr/bin/env | /usr/bin | /usr/local) continue ;;
  esac
  belongs "$name" || item "$name" there
done

if [ "$uid" -eq 0 ]; then
  for place in "$root"/root/*.nix; do
    [ ! -e "$place" ] || item "${place#"$root"}" there
  done
else
  unknown "only root may look into /root"
fi
