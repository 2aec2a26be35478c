#!/bin/sh
# A machine that is none: the programs that src/deploy/host/program.sh calls, under their names, over the folder
# PANTHER_ROOT. They change what the real ones would change, write down what happens in `fake/events`, and strike at the
# Nth call that changes something, as `fake/fault` says: "N KIND".
set -u
root=$PANTHER_ROOT
fake=$root/fake
me=${0##*/}

event() { printf '%s\n' "$*" >>"$fake/events"; }
violation() { printf '%s\n' "$*" >>"$fake/violations"; }
group() { read -r _ _ _ _ group _ <"/proc/$$/stat" && printf '%s' "$group"; }
phase() { sed -n 's/^phase=//p' "$root/var/lib/pantheros/transaction" 2>/dev/null; }
base() { sed -n 's/^base=//p' "$root/var/lib/pantheros/transaction"; }
named() { basename "$(readlink -f "$1")"; }

# Everything that runs ends at once. The harness starts the machine again.
power_off() {
  event power
  : >"$fake/power"
  own=$(group)
  while read -r one; do [ "$one" = "$own" ] || kill -9 "-$one" 2>/dev/null; done <"$fake/groups"
  kill -9 "-$own"
}
strike() {
  [ -f "$fake/fault" ] || return 0
  read -r at kind <"$fake/fault"
  [ "$count" = "$at" ] || return 0
  case $kind-$1 in
    kill-before-before | kill-after-after) event "kill" && kill -9 "-$(group)" ;;
    power-before-before | power-after-after) power_off ;;
    fail-before) [ "$me" = systemctl ] || exit 1 ;;
  esac
}
# Around every call that changes something.
before() {
  count=$(($(cat "$fake/count") + 1))
  echo "$count" >"$fake/count"
  printf '%s %s\n' "$count" "$*" >>"$fake/calls"
  strike before
}

armed() { [ -e "$fake/active/panther-watchdog-$1.timer" ] || [ -e "$fake/fired" ]; }
watched() {
  id=$(sed -n 's/^id=//p' "$root/var/lib/pantheros/transaction")
  short=$(printf '%.8s' "$id")
  armed "$short" && [ -e "$fake/active/panther-reboot-$short.timer" ]
}

links() { for link in "$root/nix/var/nix/profiles/$1"-*-link; do [ ! -h "$link" ] || printf '%s\n' "$link"; done; }

# The menus of the two boot loaders, as the builders of NixOS write them.
write_entries() {
  mkdir -p "$root/boot/loader/entries"
  rm -f "$root/boot/loader/entries/"*
  default=''
  for link in $(links system) $(links system-profiles/panther_trial); do
    entry=nixos-$(basename "$link" -link).conf
    to=$(readlink -f "$link")
    printf 'title NixOS\noptions init=%s/init quiet\n' "$to" >"$root/boot/loader/entries/$entry"
    [ "$to" != "$1" ] || default=$entry
  done
  printf 'timeout 5\ndefault %s\n' "$default" >"$root/boot/loader/loader.conf"
}
write_grub() {
  {
    # shellcheck disable=SC2016  # GRUB's variable
    printf 'if [ "${next_entry}" ]; then\n  set next_entry=\n  save_env next_entry\nfi\n'
    grub_entry "NixOS" "$1"
    printf 'submenu "NixOS - All configurations" {\n'
    for link in $(links system); do grub_entry "${link##*/}" "$link"; done
    printf '}\n'
    printf 'submenu "NixOS - Profile panther_trial" {\n'
    for link in $(links system-profiles/panther_trial); do grub_entry "${link##*/}" "$link"; done
    printf '}\n'
  } >"$root/boot/grub/grub.cfg"
}
grub_entry() { printf 'menuentry "%s" {\n  linux /kernel init=%s/init quiet\n}\n\n' "$1" "$(readlink -f "$2")"; }

case $me in
  sleep)
    # time passes in the harness only, unless the units run by themselves
    [ ! -e "$fake/auto" ] || exec /bin/sleep "$@"
    ;;
  sync) ;;
  mv)
    case $* in
      */var/lib/pantheros/transaction)
        before mv
        /bin/mv "$@" || exit
        event "phase:$(phase)"
        strike after
        ;;
      *) exec /bin/mv "$@" ;;
    esac
    ;;
  systemd-run)
    unit='' after=''
    while :; do
      case $1 in
        --unit=*) unit=${1#*=} ;;
        --on-active=*) after=${1#*=} ;;
        --*) ;;
        *) break ;;
      esac
      shift
    done
    before systemd-run "$unit"
    [ ! -e "$fake/active/$unit.service" ] && [ ! -e "$fake/active/$unit.timer" ] || exit 1
    if [ -n "$after" ]; then
      event "arm:$(echo "$unit" | cut -d- -f2)"
      printf '%s\n' "$@" >"$fake/units/$unit.timer"
      : >"$fake/active/$unit.timer"
      [ ! -e "$fake/auto" ] || setsid "$fake/unit" "$unit" "$after" >"$fake/log.$unit" 2>&1 </dev/null &
    else
      event "start:$(echo "$unit" | cut -d- -f2)"
      printf '%s\n' "$@" >"$fake/units/$unit.service"
      : >"$fake/active/$unit.service"
      if [ -e "$fake/auto" ]; then
        setsid "$fake/unit" "$unit" 0 >"$fake/log.$unit" 2>&1 </dev/null &
      elif [ "${unit#panther-activate-}" != "$unit" ]; then
        # the driver waits for this one: it runs here and now, but in a group of its own
        setsid --wait "$fake/unit" "$unit" 0 >>"$fake/log" 2>&1 </dev/null
        rm -f "$fake/active/$unit.service"
      fi
    fi
    strike after
    exit 0
    ;;
  unit)
    # NAME SECONDS: what PID 1 does with a unit
    group >>"$fake/groups"
    echo >>"$fake/groups"
    group >"$fake/active/$1.group"
    /bin/sleep "$2"
    kind=service
    [ "$2" = 0 ] || kind=timer
    [ -e "$fake/active/$1.$kind" ] || exit 0
    rm -f "$fake/active/$1.timer"
    : >"$fake/active/$1.service"
    case $kind-$1 in timer-panther-watchdog-*) event fire:watchdog && : >"$fake/fired" ;; timer-*) event fire:reboot ;; esac
    # shellcheck disable=SC2046  # one argument a line, none with a space
    set -- "$1" $(cat "$fake/units/$1.$kind")
    name=$1
    shift
    "$@"
    rm -f "$fake/active/$name.service"
    ;;
  systemctl)
    case $1 in
      is-active)
        for unit; do :; done
        if [ -e "$fake/active/$unit" ]; then
          [ "$2" = --quiet ] || echo active
        else
          [ "$2" = --quiet ] || echo inactive
          exit 3
        fi
        ;;
      list-units) for unit in "$fake"/failed/*; do [ ! -e "$unit" ] || printf '%s loaded failed failed something\n' "${unit##*/}"; done ;;
      stop)
        before "$@"
        shift
        case $* in *.timer*) event disarm ;; esac
        for unit; do
          rm -f "$fake/active/$unit"
          group=$(cat "$fake/active/${unit%.*}.group" 2>/dev/null) || continue
          case $unit in *.service) [ "$group" = "$(group)" ] || kill -9 "-$group" 2>/dev/null ;; esac
        done
        strike after
        ;;
      reboot)
        before "$@"
        power_off
        ;;
    esac
    exit 0
    ;;
  nix-env)
    # --profile P --set SYSTEM | --profile P --switch-generation N
    before "$3" "${2##*/}"
    folder=${2%/*} name=${2##*/}
    case $3 in
      --set)
        number=0
        for link in "$folder/$name"-*-link; do
          one=${link#"$folder/$name-"}
          [ ! -h "$link" ] || [ "${one%-link}" -le "$number" ] || number=${one%-link}
        done
        number=$((number + 1))
        ln -s "$4" "$folder/$name-$number-link"
        ;;
      --switch-generation) number=$4 && [ -h "$folder/$name-$number-link" ] || exit 1 ;;
    esac
    ln -sfn "$name-$number-link" "$2.tmp" && /bin/mv -T "$2.tmp" "$2"
    if [ "$name" = system ]; then
      event "profile:$(named "$2")"
      [ "$(readlink -f "$2")" = "$(base)" ] || [ "$(phase)" = committing ] ||
        violation "the profile leads to $(named "$2") in phase $(phase)"
    fi
    strike after
    ;;
  switch-to-configuration)
    system=$(readlink -f "${0%/*}/..")
    name=${system##*/}
    mkdir -p "$root/run/nixos"
    exec 8>"$root/run/nixos/switch-to-configuration.lock"
    flock -n 8 || exit 1
    before "$1" "$name"
    case $1 in
      dry-activate) echo "would start something.service" ;;
      test)
        event "test:$name"
        [ "$system" = "$(base)" ] || watched || violation "$name is activated without a watchdog"
        ln -sfn "$system" "$root/run/current-system"
        # what a system does to units: lines "up UNIT", "down UNIT", "failed UNIT", "wait SECONDS", "exit CODE"; in `boot` "menu-wait SECONDS"
        rm -f "$fake/failed/"*
        code=0
        [ ! -f "$system/behaviour" ] || while read -r what with; do
          case $what in
            up) : >"$fake/active/$with" ;;
            down) rm -f "$fake/active/$with" ;;
            failed) : >"$fake/failed/$with" ;;
            wait) /bin/sleep "$with" ;;
            exit) code=$with ;;
          esac
        done <"$system/behaviour"
        [ ! -x "$fake/after-switch" ] || "$fake/after-switch" "$name" 8>&-
        strike after
        exit "$code"
        ;;
      boot)
        [ ! -f "$system/behaviour" ] || ! grep -q '^no-menu$' "$system/behaviour" || exit 1
        /bin/sleep "$(sed -n 's/^menu-wait //p' "$system/behaviour" 2>/dev/null | grep . || echo 0)"
        if [ -d "$root/boot/grub" ]; then
          write_grub "$system"
        else
          write_entries "$system"
        fi
        event "menu:$name"
        [ "$system" = "$(base)" ] || [ "$(phase)" = committing ] || violation "$name is the boot default in phase $(phase)"
        strike after
        ;;
    esac
    ;;
  bootctl)
    case $1 in
      status) cat "$fake/bootctl" 2>/dev/null || echo '      ✓ One-shot entry control' ;;
      set-oneshot)
        before "$@"
        variable=$root/sys/firmware/efi/efivars/LoaderEntryOneShot-4a67b082-0a4c-41cf-b6c7-440b29bb8c4f
        if [ -n "$2" ]; then printf '%s' "$2" >"$variable"; else rm -f "$variable"; fi
        strike after
        ;;
    esac
    ;;
  findmnt) cat "$fake/findmnt" ;;
  grub-reboot) printf 'next_entry=%s\n' "$1" >"$root/boot/grub/grubenv" ;;
  grub-editenv) if [ "$2" = list ]; then cat "$1"; else : >"$1"; fi ;;
  journalctl) cat "$fake"/log* 2>/dev/null ;;
esac
