#!/bin/sh
# Activates a system of the lab: /etc as NixOS makes it, then /run/current-system.
set -u
out=@out@
PATH=$out/sw/bin
export PATH

code=0
# shellcheck disable=SC1091  # each system brings its own
[ ! -f "$out/lab/activate" ] || . "$out/lab/activate"

# /etc/static leads to the files of this system; every file is a link into it, or a copy that /etc/.clean names.
static=$(readlink -f "$out/etc")
ln -sfn "$static" /etc/static.tmp && mv -fT /etc/static.tmp /etc/static || code=2
touch /etc/.clean /etc/NIXOS
copies=$(
  cd "$static" || exit 1
  # directories that are links (units) are links in /etc as well
  find . ! -type d ! -name '*.mode' | sed 's|^\./||' | while read -r path; do
    case $path in */*) mkdir -p "/etc/${path%/*}" ;; esac
    if [ -f "$path.mode" ]; then
      cp "$path" "/etc/$path.tmp" && chmod "$(cat "$path.mode")" "/etc/$path.tmp" && mv -fT "/etc/$path.tmp" "/etc/$path"
      printf '%s\n' "$path"
    elif [ "$(readlink "/etc/$path")" != "/etc/static/$path" ]; then
      [ -L "/etc/$path" ] || rm -rf "/etc/${path:?}"
      ln -sfn "/etc/static/$path" "/etc/$path"
    fi
  done
) || code=2
while read -r path; do
  printf '%s\n' "$copies" | grep -qxF "$path" || rm -f "/etc/$path"
done </etc/.clean
printf '%s\n' "$copies" >/etc/.clean
# links that lead to nothing of this system
find /etc -type l -lname '/etc/static/*' | while read -r path; do [ -e "$path" ] || rm -f "$path"; done

ln -sfn "$out" /run/current-system.tmp && mv -fT /run/current-system.tmp /run/current-system || code=2
exit "$code"
