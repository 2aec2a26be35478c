#!/bin/sh
# Switches a host of the lab: lock, order of the steps, lists under /run/nixos and exit codes are those of NixOS's own
# switch-to-configuration; what it does to units is what matters of it here. Files under lab/ make it do other things.
set -u
out=@out@
PATH=$out/sw/bin
export PATH
action=${1:-}
profile=/nix/var/nix/profiles/system
lists=/run/nixos

say() { printf '%s\n' "$*" >&2; }
# shellcheck disable=SC1090  # each system brings its own
hook() { [ ! -f "$out/lab/$action-$1" ] || . "$out/lab/$action-$1"; }

# The menu of a boot loader that reads /boot/loader, with this system as what starts by itself.
write_menu() {
  entries=/boot/loader/entries
  mkdir -p "$entries" || return 1
  default=
  for link in "$profile"-*-link; do
    number=${link#"$profile"-}
    number=${number%-link}
    system=$(readlink -f "$link")
    [ "$system" != "$out" ] || default=nixos-generation-$number.conf
    printf 'title NixOS\nversion Generation %s\nlinux %s\noptions init=%s/init %s\n' \
      "$number" "$(readlink -f "$system/kernel")" "$system" "$(cat "$system/kernel-params")" |
      put "$entries/nixos-generation-$number.conf" || return 1
  done
  for entry in "$entries"/nixos-generation-*.conf; do
    number=${entry##*-}
    [ -L "$profile-${number%.conf}-link" ] || rm -f "$entry"
  done
  [ -n "$default" ] && printf 'timeout 5\ndefault %s\n' "$default" | put /boot/loader/loader.conf
}
put() { cat >"$1.tmp" && sync "$1.tmp" && mv -f "$1.tmp" "$1"; }

failed() { systemctl list-units --state=failed --plain --no-legend --no-pager | awk '{ print $1 }'; }
has() { grep -q "^$2\$" "$1"; }

# What switching does to each unit, in lists beside the lock.
sort_units() {
  old=$(readlink -f /run/current-system/etc/systemd/system)
  new=$(readlink -f "$out/etc/systemd/system")
  : >"$lists/restart-list"
  : >"$lists/start-list"
  : >"$lists/reload-list"
  : >"$lists/stop-list"
  systemctl list-units --state=active,activating,reloading,failed --plain --no-legend --no-pager |
    while read -r unit _; do
      [ -e "$old/$unit" ] || continue
      if [ ! -e "$new/$unit" ]; then
        echo "$unit" >>"$lists/stop-list"
      elif cmp -s "$old/$unit" "$new/$unit" || has "$new/$unit" X-RestartIfChanged=false; then
        :
      elif has "$new/$unit" X-ReloadIfChanged=true; then
        echo "$unit" >>"$lists/reload-list"
      elif has "$new/$unit" X-StopIfChanged=false; then
        echo "$unit" >>"$lists/restart-list"
      else
        echo "$unit" >>"$lists/stop-list"
        echo "$unit" >>"$lists/start-list"
      fi
    done
  # targets are started again: they bring what is new and what was stopped by hand
  echo multi-user.target >>"$lists/start-list"
}

# each LIST WORD COMMAND: tells, and does it.
each() {
  units=$(tr '\n' ' ' <"$lists/$1-list")
  [ -n "$units" ] || return 0
  [ "$units" = "multi-user.target " ] || say "$2 the following units: ${units% }"
  # shellcheck disable=SC2086  # a list
  systemctl "$3" -- $units || res=4
}

case $action in check | switch | boot | test | dry-activate) ;; *) say "Usage: $0 [check|switch|boot|test|dry-activate]"; exit 1 ;; esac
[ "$(id -u)" -eq 0 ] || { say "$action needs root"; exit 1; }
mkdir -p "$lists" && exec 8>>"$lists/switch-to-configuration.lock" || exit 1
flock -n 8 || { say "Could not acquire lock"; exit 1; }
[ "$action" != check ] || exit 0
hook begin
case $action in boot | switch) write_menu || { say "Failed to install bootloader"; exit 1; } ;; esac
[ "$action" != boot ] || { hook end; exit 0; }

sort_units
if [ "$action" = dry-activate ]; then
  for list in stop restart start reload; do
    units=$(grep -v '^multi-user.target$' "$lists/$list-list" | tr '\n' ' ')
    [ -z "$units" ] || say "would $list the following units: ${units% }"
    rm -f "$lists/$list-list"
  done
  hook end
  exit 0
fi
before=$(failed)
res=0
each stop stopping stop
say "activating the configuration..."
"$out/activate" 8>&- || res=2
hook activated
systemctl daemon-reload || res=3
each reload reloading reload
each restart restarting restart
each start starting start
rm -f "$lists"/*-list
bad=
for unit in $(failed); do
  case " $(printf '%s' "$before" | tr '\n' ' ') " in *" $unit "*) ;; *) bad="$bad $unit" ;; esac
done
[ -z "$bad" ] || { say "warning: the following units failed:$bad"; res=4; }
hook end
exit "$res"
