#!/bin/sh
# The host's side of a deploy: a system that has not proved itself never becomes the boot default.
#
# panther carries this program along and runs it as root; docs/deploy-protocol.md says why each step is as it is. What
# has to outlive the connection runs in transient units of PID 1. Between two steps only the file `transaction` counts: it
# is replaced as a whole and written to disk before the next step begins, and whoever changes it holds the lock.
#
#   begin   [flags]     refuse, or write the transaction, arm the watchdog, and start `drive`   (the operator, as root);
#                       its token is a line on standard input
#   drive    ID         activate, wait for the tokens, watch, commit; or go back                (unit panther-drive)
#   activate ID         the new system's own `test`                                             (unit panther-activate)
#   watchdog ID         go back: time is up                                                     (timer, after T)
#   reboot   ID         restart: going back did not work either                                 (timer, after 2T)
#   resume              after a restart: go on with the trial, or note what it came to          (unit of every system)
#   recover             go back where everyone who could do it is gone                          (the operator, as root)
#   dry      SYSTEM     what activation would do                                                (the operator, as root)
#   inspect             what runs here, and what the last transaction came to                   (anyone)
#
# Answers are lines `panther:key=value` on standard output. Exit codes: 0 done, 10 refused, 1 failed, 2 misuse.
# shellcheck disable=SC2015  # in A && B || C, C is meant for a failure of B as well
set -u
umask 077
LC_ALL=C
export LC_ALL

# Tests put another folder in front of every path. sudo and PID 1 hand no such variable on.
root=${PANTHER_ROOT:-}
state=$root/var/lib/pantheros
volatile=$root/run/pantheros
store=$root/nix/store
profile=$root/nix/var/nix/profiles/system
# GRUB's menu leaves out profiles whose names have more than letters, digits and _ (install-grub.pl of nixpkgs).
trial=$root/nix/var/nix/profiles/system-profiles/panther_trial
gcroot=$root/nix/var/nix/gcroots/pantheros
boot=$root/boot

answer() { printf 'panther:%s=%s\n' "$1" "$2"; }
say() { printf 'panther: %s\n' "$*" >&2; }
# refuse CODE SENTENCE: nothing has been changed.
refuse() {
  answer refused "$1"
  answer why "$2"
  exit 10
}

resolve() { readlink -f "$1" 2>/dev/null; }
boot_id() { cat "$root/proc/sys/kernel/random/boot_id"; }
running() { resolve "$root/run/current-system"; }
# Number of the generation that the system profile points at; empty where it is no generation.
generation_now() { readlink "$profile" | sed -n 's/^\(.*\/\)\{0,1\}system-\([0-9][0-9]*\)-link$/\2/p'; }

# ---- the transaction

fields="format id token phase mode system to base generation boot_id timeout soak patience owner by revision plan watched \
failed_before began activation attempts deployed reason"
format=1 id='' token='' phase='' mode=live system='' to='' base='' generation='' boot_id='' timeout=300 soak=10
patience=60 owner=0 by='' revision='' plan='' watched='' failed_before='' began='' activation='' attempts=0 deployed=''
reason=''

load() {
  [ -f "$state/transaction" ] || return 0
  while IFS= read -r line; do
    value=${line#*=}
    case ${line%%=*} in
      format) format=$value ;; id) id=$value ;; token) token=$value ;; phase) phase=$value ;; mode) mode=$value ;;
      system) system=$value ;; to) to=$value ;; base) base=$value ;; generation) generation=$value ;;
      boot_id) boot_id=$value ;; timeout) timeout=$value ;; soak) soak=$value ;; patience) patience=$value ;;
      owner) owner=$value ;; by) by=$value ;; revision) revision=$value ;; plan) plan=$value ;;
      watched) watched=$value ;; failed_before) failed_before=$value ;; began) began=$value ;;
      activation) activation=$value ;; attempts) attempts=$value ;; deployed) deployed=$value ;; reason) reason=$value ;;
    esac
  done <"$state/transaction"
  [ ! -f "$state/activation" ] || activation=$(cat "$state/activation")
}

# use_tools SYSTEM: its programs, where it has any.
use_tools() {
  shell=/bin/sh
  if [ -x "$1/sw/bin/sh" ]; then
    PATH=$1/sw/bin
    shell=$1/sw/bin/sh
    export PATH
  fi
}

print_fields() {
  for field in $fields; do
    case $field in
      format) value=$format ;; id) value=$id ;; token) value=$token ;; phase) value=$phase ;; mode) value=$mode ;;
      system) value=$system ;; to) value=$to ;; base) value=$base ;; generation) value=$generation ;;
      boot_id) value=$boot_id ;; timeout) value=$timeout ;; soak) value=$soak ;; patience) value=$patience ;;
      owner) value=$owner ;; by) value=$by ;; revision) value=$revision ;; plan) value=$plan ;;
      watched) value=$watched ;; failed_before) value=$failed_before ;; began) value=$began ;;
      activation) value=$activation ;; attempts) value=$attempts ;; deployed) value=$deployed ;; reason) value=$reason ;;
    esac
    printf '%s=%s\n' "$field" "$value"
  done
}

# replace FILE: puts what is on standard input in its place, on disk before it returns.
replace() {
  cat >"$1.new" && flush "$1.new" && mv -f "$1.new" "$1" && flush "${1%/*}"
}
flush() { sync "$1" 2>/dev/null || sync; }
# Everything of the file system that holds FILE: symlinks and boot entries that other programs wrote.
flush_all() { [ ! -e "$1" ] || sync -f "$1" 2>/dev/null || sync; }

# save PHASE: fails where the disk is full, after it has used up what was set aside.
save() {
  phase=$1
  print_fields | replace "$state/transaction" || {
    rm -f "$state/reserve"
    # Btrfs gives back what was removed with its next commit only
    flush_all "$state"
    print_fields | replace "$state/transaction"
  } || return 1
  publish
}
# What the operator may read without being root: everything but the token. Losing it loses no step.
publish() {
  mkdir -p "$volatile" && chmod 755 "$volatile" && print_fields | grep -v '^token=' >"$volatile/status.new" &&
    chmod 644 "$volatile/status.new" && mv -f "$volatile/status.new" "$volatile/status" || return 0
}

at_rest() {
  case $phase in '' | committed | reverted | tested | abandoned) return 0 ;; *) return 1 ;; esac
}

# lock SECONDS: the kernel lets go of it when the process ends, however it ends. Programs that are started while it is
# held get no hand on it (9>&-).
lock() {
  [ -d "$state" ] || { mkdir -p "$state" && chmod 700 "$state"; } || exit 1
  # nothing that a full disk refuses: no mode is set again, no file is cut to nothing
  exec 9>>"$state/lock" || exit 1
  tries=$(($1 * 10))
  until flock -n 9; do
    [ "$tries" -gt 0 ] || return 1
    tries=$((tries - 1))
    sleep 0.1
  done
}
unlock() { exec 9>&-; }

# advance FROM TO: false where somebody else has taken over meanwhile.
advance() {
  lock 30 || return 1
  wanted=$id
  load
  [ "$id" = "$wanted" ] && [ "$phase" = "$1" ] && save "$2"
  advanced=$?
  unlock
  return "$advanced"
}

# ---- units of PID 1

short() { printf '%.8s' "$id"; }
# unit NAME SUBCOMMAND [systemd-run arguments]
unit() {
  name=panther-$1-$(short)
  subcommand=$2
  shift 2
  # a variable that is not set is none to hand on
  [ -z "$root" ] || set -- "$@" --setenv=PANTHER_ROOT="$root"
  systemd-run --quiet --collect --unit="$name" --property=TimeoutStopSec=5s --property=KillMode=control-group \
    "$@" "$shell" "$state/program" "$subcommand" "$id" </dev/null 9>&-
}
# The clock of these timers is monotonic: setting the time does not move them.
# Whoever is cut off between the two has armed the one that helps against everything.
arm() {
  unit reboot reboot --on-active="$((timeout * 2))" --timer-property=AccuracySec=100ms --property=Restart=on-abnormal &&
    unit watchdog watchdog --on-active="$timeout" --timer-property=AccuracySec=100ms --property=Restart=on-abnormal
}
disarm() {
  systemctl stop "panther-watchdog-$(short).timer" "panther-reboot-$(short).timer" 9>&- 2>/dev/null
  rm -rf "$volatile/inbox" "$state/activation" "$state/wrong" "$state/reserve"
}
is_active() { systemctl is-active --quiet "$1" 9>&-; }
alive() {
  is_active "panther-watchdog-$(short).timer" || is_active "panther-watchdog-$(short).service" ||
    is_active "panther-reboot-$(short).timer" || is_active "panther-drive-$(short).service"
}
end_unit() { systemctl stop "panther-$1-$(short).service" 9>&- 2>/dev/null; }

failed_units() {
  listed=$(systemctl list-units --failed --plain --no-legend --no-pager 9>&-) || listed=systemctl
  printf '%s\n' "$listed" | grep -v '^panther-' | names
}
# switch_to SYSTEM ACTION: with the umask of the system, for what it writes others may have to read. Holds no lock of ours.
switch_to() (
  umask 022
  exec "$1/bin/switch-to-configuration" "$2" 9>&- </dev/null
)

# Watched units that ran before and do not run now, and units that failed since.
unwell() {
  for one in $watched; do is_active "$one" || printf '%s ' "$one"; done
  for one in $(failed_units); do
    case " $failed_before " in *" $one "*) ;; *) printf '%s ' "$one" ;; esac
  done
}

# probe SYSTEM before|after: names of what its own probes find wrong; nothing where it has none.
probe() (
  [ -f "$1/etc/pantheros/probe" ] || return 0
  [ ! -d "$1/sw/bin" ] || PATH=$1/sw/bin
  timeout -k 5 120 sh "$1/etc/pantheros/probe" "$2" 9>&- </dev/null || [ "$2" = before ] || echo probe
)
names() { awk '{ printf "%s%s", gap, $1; gap = " " }'; }
# What was wrong before is not held against the new system; what only that one is asked for is.
newly_wrong() {
  for one in $(probe "$system" after | names); do
    case " $(cat "$state/wrong" 2>/dev/null) " in *" $one "*) ;; *) printf '%s ' "$one" ;; esac
  done
}

# ---- begin

begin() {
  adopt='' again='' force='' wanted='' wanted_id='' wanted_host='' wanted_to='' wanted_mode=live wanted_timeout=300
  wanted_soak=10 wanted_patience=60 wanted_by='' wanted_revision='' wanted_plan='' wanted_watch=''
  while [ $# -gt 0 ]; do
    case $1 in
      --adopt) adopt=1 ;;
      --again) again=1 ;;
      --force) force=1 ;;
      --id | --host | --system | --to | --mode | --timeout | --soak | --patience | --by | --revision | --plan | --watch)
        [ $# -gt 1 ] || misuse
        case $2 in *[!A-Za-z0-9@%+=:,./_-]*) misuse ;; esac
        case $1 in
          --id) wanted_id=$2 ;; --host) wanted_host=$2 ;; --system) wanted=$2 ;; --to) wanted_to=$2 ;;
          --mode) wanted_mode=$2 ;; --timeout) wanted_timeout=$2 ;;
          --soak) wanted_soak=$2 ;; --patience) wanted_patience=$2 ;; --by) wanted_by=$2 ;;
          --revision) wanted_revision=$2 ;; --plan) wanted_plan=$2 ;;
          --watch) wanted_watch="$wanted_watch $2" ;;
        esac
        shift
        ;;
      *) misuse ;;
    esac
    shift
  done
  case $wanted_timeout$wanted_soak$wanted_patience$wanted_to in *[!0-9]*) misuse ;; esac
  case $wanted_mode in live | boot | test) ;; *) misuse ;; esac
  IFS= read -r wanted_token || misuse
  # both are the operator's, so that an answer that gets lost takes nothing with it
  is_random "$wanted_id" && is_random "$wanted_token" || misuse
  [ "$(id -u)" -eq 0 ] || [ -n "$root" ] || refuse not-root "only root can switch a system"
  lock 5 || refuse locked "another panther is changing the transaction of this host at this moment"
  load
  if ! at_rest; then
    ! alive || refuse busy "a deploy by ${by:-someone} is under way since $began (step: $phase)"
    refuse stale "a deploy by ${by:-someone} of $began was left in step $phase, and nothing on this host is going to end it"
  fi
  look_at_base
  look_at_system

  # From here on this transaction takes the place of the last one; only what that one deployed is kept.
  id=$wanted_id token=$wanted_token
  mode=$wanted_mode system=$wanted to=$wanted_to base=$found_base generation=$found_generation boot_id=$(boot_id)
  timeout=$wanted_timeout soak=$wanted_soak patience=$wanted_patience owner=${SUDO_UID:-$(id -u)} by=$wanted_by
  revision=$wanted_revision plan=$wanted_plan
  began=$(date -u +%Y-%m-%dT%H:%M:%SZ) activation='' attempts=0 reason='' watched=''
  for one in $wanted_watch; do ! is_active "$one" || watched="$watched${watched:+ }$one"; done
  failed_before=$(failed_units)
  # by its path in the store: what runs may be the new system when the timers start their shell
  use_tools "$base"

  ln -sfn "$0" "$state/program" && mkdir -p "$gcroot" && ln -sfn "$system" "$gcroot/candidate" &&
    ln -sfn "$base" "$gcroot/base" && rm -f "$state/activation" && set_aside &&
    open_inbox && save begun || refuse disk "the transaction cannot be written: $(df -P "$state" | awk 'END { print $4 " KiB free" }')"
  arm && unit drive drive || {
    disarm
    reason='the watchdog or the driver could not be started' && save reverted
    refuse systemd "$reason"
  }
  unlock
  answer generation "$generation"
  answer base "$base"
}

# Room for the steps to come: Btrfs wants some hundred KiB for a new file, and what can be compressed is no room.
set_aside() { head -c 1048576 /dev/urandom >"$state/reserve"; }
is_random() { case $1 in *[!0-9a-f]*) return 1 ;; esac; [ ${#1} -eq 32 ]; }
# The tokens are dropped here by the user who deploys, and by nobody else.
open_inbox() {
  rm -rf "$volatile/inbox" && mkdir -p "$volatile/inbox" && chmod 755 "$volatile" &&
    chmod 700 "$volatile/inbox" && chown "$owner" "$volatile/inbox"
}

look_at_base() {
  found_generation=$(generation_now)
  found_base=$(resolve "$profile") && [ -n "$found_generation" ] ||
    refuse profile "$profile leads to no generation of a system"
  [ "$(running)" = "$found_base" ] ||
    refuse tried "the system that runs here is not generation $found_generation: somebody switched without making it the boot default"
  # whatever goes wrong from here on, a restart has to end there
  is_default "$found_base" ||
    refuse menu "the boot loader does not start generation $found_generation by itself: another default was chosen there, or its menu is not that generation's (switch-to-configuration boot)"
  [ -n "$adopt" ] || [ "$deployed" = "$found_base" ] ||
    refuse foreign "generation $found_generation was not deployed by panther"
  [ ! -e "$root/run/nixos/switch-to-configuration.lock" ] || flock -n "$root/run/nixos/switch-to-configuration.lock" true ||
    refuse switching "somebody is switching this host by hand at this moment"
  for list in start restart reload; do
    [ ! -s "$root/run/nixos/$list-list" ] || [ -n "$force" ] ||
      refuse interrupted "a switch was interrupted here: /run/nixos/$list-list still names units"
  done
}

look_at_system() {
  if [ -n "$wanted_to" ]; then
    [ -e "$profile-$wanted_to-link" ] || refuse generation "there is no generation $wanted_to"
    wanted=$(resolve "$profile-$wanted_to-link")
  fi
  case $wanted in "$store"/*/* | "$store"/.* | *..*) misuse ;; "$store"/*) ;; *) misuse ;; esac
  [ -e "$wanted/nixos-version" ] && [ -x "$wanted/bin/switch-to-configuration" ] ||
    refuse incomplete "$wanted is no NixOS system, or is not all here"
  whose=$(sed -n 's/^ *"host": *"\([A-Za-z0-9.-]*\)".*/\1/p' "$wanted/etc/pantheros/manifest.json" 2>/dev/null | head -n 1)
  [ -z "$whose" ] || [ -z "$wanted_host" ] || [ "$whose" = "$wanted_host" ] || refuse other "this is the system of $whose"
  [ -n "$again" ] || [ "$wanted" != "$found_base" ] || refuse same "this system runs here already, and is the boot default"
  [ -n "$force" ] || ! grep -qxF "$wanted" "$state/rejected" 2>/dev/null ||
    refuse rejected "this system was tried here and did not prove itself"
  changed=$(boot_parts "$found_base" "$wanted")
  if [ "$wanted_mode" = boot ]; then
    look_at_loader
  else
    [ -z "$changed" ] || refuse needs-boot "it differs from the running system in what only a restart can prove: $changed"
  fi
}

# Parts of two systems that are in use from the start of the machine on, and differ.
boot_parts() {
  for part in kernel initrd kernel-modules; do [ "$(resolve "$1/$part")" = "$(resolve "$2/$part")" ] || printf '%s ' "$part"; done
  for part in kernel-params switch-inhibitors; do
    [ "$(cat "$1/$part" 2>/dev/null)" = "$(cat "$2/$part" 2>/dev/null)" ] || printf '%s ' "$part"
  done
}

# ---- drive: everything between begin and the end, while nothing goes wrong

drive() {
  take "$1"
  if [ "$phase" = begun ]; then probe "$system" before | names | replace "$state/wrong"; fi
  if [ "$phase" = begun ] && [ "$mode" = boot ]; then try_boot; fi
  if [ "$phase" = begun ]; then
    advance begun activating || exit 0
    unit activate activate || go_back "activation could not be started"
    until [ -f "$state/activation" ]; do
      heed_abort
      ! has_ended "panther-activate-$(short).service" || [ -f "$state/activation" ] || go_back "activation was ended from outside"
      sleep 0.1
    done
    activation=$(cat "$state/activation")
    case $activation in
      0) ;;
      100) go_back "activation asks for a restart (exit code 100)" ;;
      *) go_back "activation failed with exit code $activation" ;;
    esac
    look_well
    advance activating activated || exit 0
  fi
  await_token activated
  advance activated confirmed || exit 0
  watched_for=0
  until [ "$watched_for" -ge "$soak" ]; do
    heed_abort
    look_well
    sleep 1
    watched_for=$((watched_for + 1))
  done
  look_well
  look_deep
  advance confirmed soaked || exit 0
  await_token soaked
  look_well
  [ "$mode" != test ] || go_back '' tested
  commit
}

# take ID: the transaction, where it is still the one this process was started for.
take() {
  load
  [ "$id" = "$1" ] || exit 0
}

# Not where systemctl has no answer: systemd starts itself anew in the middle of many a switch.
has_ended() {
  case $(systemctl is-active "$1" 2>/dev/null) in inactive | failed) return 0 ;; *) return 1 ;; esac
}

activate() {
  take "$1"
  [ "$phase" = activating ] || exit 0
  switch_to "$system" test
  printf '%s\n' "$?" | replace "$state/activation"
}

# The token comes over a connection that was opened after this step began: the operator's side sees to that.
await_token() {
  waited=0
  until [ -f "$volatile/inbox/$1" ] && [ "$(cat "$volatile/inbox/$1")" = "$token" ]; do
    heed_abort
    [ "$waited" -lt "$((patience * 10))" ] || go_back "nobody reached this host over a new connection within $patience s (step: $1)"
    waited=$((waited + 1))
    sleep 0.1
  done
}
heed_abort() {
  [ ! -f "$volatile/inbox/abort" ] || [ "$(cat "$volatile/inbox/abort")" != "$token" ] || go_back "the operator stopped it"
}
look_well() {
  [ "$(running)" = "$system" ] || go_back "the new system is not the one that runs"
  bad=$(unwell)
  [ -z "$bad" ] || go_back "units do not run as before: ${bad% }"
}

# A network that was restarted may take a while.
look_deep() {
  waited=0
  until bad=$(newly_wrong) && [ -z "$bad" ]; do
    heed_abort
    [ "$waited" -lt "$patience" ] || go_back "its own probes fail: ${bad% }"
    waited=$((waited + 2))
    sleep 2
  done
}

# ---- commit

commit() {
  lock 30 || exit 1
  take "$id"
  [ "$phase" = soaked ] || exit 0
  save committing || give_up "the transaction could not be written"
  finish || give_up "it could not be made the boot default"
}

finish() {
  make_default || return 1
  before=$deployed deployed=$system
  save committed || {
    deployed=$before phase=committing
    return 1
  }
  drop_rejected
  disarm
}

# Makes the new system the boot default; can be done again after it was interrupted anywhere.
make_default() {
  drop_trial
  if [ -n "$to" ]; then
    nix-env --profile "$profile" --switch-generation "$to" 9>&- </dev/null || return 1
  elif [ "$(resolve "$profile")" != "$system" ]; then
    nix-env --profile "$profile" --set "$system" 9>&- </dev/null || return 1
  fi
  write_menu "$system"
}

# write_menu SYSTEM: the boot loader's menu with this system, the one of the profile, as its default; on disk.
write_menu() {
  [ "$(resolve "$profile")" = "$1" ] && switch_to "$1" boot && is_default "$1" &&
    flush_all "${profile%/*}" && flush_all "$boot"
}

drop_rejected() {
  [ ! -f "$state/rejected" ] || { grep -vxF "$system" "$state/rejected" || true; } | replace "$state/rejected"
}

# ---- going back

# go_back REASON [PHASE]: from a process that does not hold the lock; does not return.
go_back() {
  lock 30 || exit 1
  take "$id"
  give_up "$@"
}

# give_up REASON [PHASE]: with the lock, to the system that ran before. Does not return.
give_up() {
  ! at_rest || exit 0
  was=$phase outcome=${2:-reverted}
  case $was in reverting | stuck) ;; *) reason=$1 ;; esac
  say "going back to generation $generation: $reason"
  end_unit activate
  # a full disk must not stop it
  save reverting || say "the transaction cannot be written"
  restore_default || stay_stuck "generation $generation could not be made the boot default again"
  if [ "$(resolve "$root/run/booted-system")" = "$system" ] && [ "$mode" = boot ]; then restart; fi
  if [ "$was" != begun ] && [ "$was" != booting ]; then
    switch_to "$base" test || say "going back ended with exit code $?"
    [ "$(running)" = "$base" ] || stay_stuck "the system of generation $generation does not run again"
    bad=$(for one in $watched; do is_active "$one" || printf '%s ' "$one"; done)
    [ -z "$bad" ] || stay_stuck "units do not run again: ${bad% }"
  fi
  [ "$outcome" = tested ] || reject
  save "$outcome" || tell_unsaved
  disarm
  exit 0
}

# Where a full disk takes no more: everything is as it has to be, and the operator hears so. The next deploy finds a record
# that is left in an earlier step, and takes it back first, which changes nothing.
tell_unsaved() {
  say "the transaction cannot be written"
  reason="$reason; that it went back could not be written down, the disk is full"
  publish
}

# Generation N is the boot default again; does nothing where it never ceased to be.
restore_default() {
  case $was in
    # whoever was at it may have come as far as the profile, and not to the menu
    committing | reverting | stuck) ;;
    *) [ "$mode" = boot ] || [ "$(generation_now)" != "$generation" ] || return 0 ;;
  esac
  drop_trial
  [ "$(generation_now)" = "$generation" ] ||
    nix-env --profile "$profile" --switch-generation "$generation" 9>&- </dev/null || return 1
  write_menu "$base"
}

reject() {
  [ -n "$to" ] || grep -qxF "$system" "$state/rejected" 2>/dev/null ||
    { cat "$state/rejected" 2>/dev/null; printf '%s\n' "$system"; } | replace "$state/rejected" || true
}

# The timer of `reboot` stays armed, and goes off at 2T.
stay_stuck() {
  reason="$reason; $1"
  save stuck
  say "$1: this host restarts into generation $generation"
  is_active "panther-reboot-$(short).timer" || is_active "panther-reboot-$(short).service" ||
    unit reboot reboot --on-active=1
  exit 1
}

watchdog() {
  [ "$id" = "$1" ] || exit 0
  # Whoever commits or goes back at this moment may end it; whoever hangs is ended.
  lock 5 || { end_unit drive; lock 10 || exit 1; }
  take "$1"
  # Whoever brought it to its end was killed before it could tell the operator.
  if at_rest; then
    publish
    disarm
    exit 0
  fi
  end_unit drive
  give_up "it did not prove itself within $timeout s (step: $phase)"
}

reboot() {
  [ "$id" = "$1" ] && ! at_rest || exit 0
  restart
}
# Takes no lock: nobody who hangs may stand in its way.
restart() {
  say "restarting"
  systemctl reboot 9>&-
  sleep 60
  systemctl reboot --force 9>&-
  sleep 30
  systemctl reboot --force --force 9>&-
  exit 0
}

recover() {
  lock 5 || refuse locked "another panther is changing the transaction of this host at this moment"
  load
  ! at_rest || exit 0
  ! alive || refuse busy "a deploy by ${by:-someone} is under way since $began (step: $phase)"
  arm
  # in a unit of its own: the connection may break
  if [ "$(boot_id)" = "$boot_id" ]; then unit recovery watchdog; else unit recovery resume; fi
}

# ---- after a restart

resume() {
  lock 30 || exit 1
  load
  ! at_rest || { publish; exit 0; }
  if [ "$(boot_id)" = "$boot_id" ]; then
    # started again, by a switch or because it was killed: only in a trial with nobody left is there something to do
    ! alive && [ "$(resolve "$root/run/booted-system")" = "$system" ] || exit 0
  fi
  after_restart
}

after_restart() {
  started=$(resolve "$root/run/booted-system")
  was=$phase
  anew=0
  [ "$(boot_id)" = "$boot_id" ] || anew=1
  if [ "$started" = "$system" ] && [ "$((attempts + anew))" -gt 2 ]; then
    stay_put "this host started into the new system again and again, and neither finishing nor going back came to an end"
  elif [ "$started" = "$system" ]; then
    boot_id=$(boot_id) attempts=$((attempts + anew))
    case $was in
      # it had proved itself, and now it has also started
      committing)
        save committing && open_inbox && arm && finish && exit 0
        give_up "it could not be made the boot default"
        ;;
      reverting | stuck) mode=boot && save reverting && arm && give_up "$reason" ;;
      *) mode=boot && open_inbox && arm && save activated && unit drive drive && exit 0 ;;
    esac
    restart
  elif [ "$started" = "$base" ]; then
    [ -n "$reason" ] || reason="the host was restarted (step: $was)"
    restore_default || stay_put "generation $generation could not be made the boot default again"
    # a restart before anything was activated says nothing against the system
    [ "$was" = begun ] || reject
    save reverted || tell_unsaved
    disarm
    exit 0
  fi
  reason="the host was started into another system (step: $was)"
  [ "$was" != committing ] || restore_default || stay_put "generation $generation could not be made the boot default again"
  save abandoned && disarm
  exit 0
}

stay_put() {
  reason="${reason:+$reason; }$1"
  save stuck
  say "$1"
  exit 1
}

# ---- the trial boot

efi=$root/sys/firmware/efi/efivars
oneshot=LoaderEntryOneShot-4a67b082-0a4c-41cf-b6c7-440b29bb8c4f

look_at_loader() {
  if [ -d "$efi" ]; then
    bootctl status 2>/dev/null | grep -Eq '(✓|[+]) One-shot entry control' ||
      refuse loader "the boot loader cannot start an entry only once (bootctl status)"
  elif [ -f "$boot/grub/grub.cfg" ]; then
    grep -q 'save_env next_entry' "$boot/grub/grub.cfg" || refuse loader "GRUB's menu does not take back the choice of one start"
    case $(findmnt --noheadings --output FSTYPE,SOURCE --target "$boot/grub") in
      *' /dev/mapper/'* | *' /dev/md'* | *' /dev/dm-'*) refuse loader "GRUB cannot write its environment on RAID or LVM" ;;
      ext[234]' '* | vfat' '*) ;;
      *) refuse loader "GRUB cannot write its environment on this file system: the unproven system would start for ever" ;;
    esac
  else
    refuse loader "there is no boot loader here that can start a system only once"
  fi
}

try_boot() {
  advance begun booting || exit 0
  mkdir -p "${trial%/*}" && nix-env --profile "$trial" --set "$system" 9>&- &&
    switch_to "$base" boot || go_back "the trial could not be entered into the boot menu"
  # a choice on disk of a kernel that is not there yet would wait for somebody at the console
  flush_all "${trial%/*}" && flush_all "$boot" || go_back "the boot menu could not be written to disk"
  choose_once || go_back "the boot loader does not take the choice of one start"
  flush_all "$boot"
  heed_abort
  restart
}

# Chooses the trial for the next start, and proves that the choice stands, and stands besides the default.
choose_once() {
  if [ -d "$efi" ]; then
    entry=$(loader_entry "$system" "$boot"/loader/entries/*.conf) && [ -n "$entry" ] && is_default "$base" &&
      bootctl set-oneshot "$entry" && [ -e "$efi/$oneshot" ]
  else
    entry=$(grub_entry "$system") && [ -n "$entry" ] && is_default "$base" && grub-reboot "$entry" &&
      grub-editenv "$boot/grub/grubenv" list | grep -qxF "next_entry=$entry"
  fi
}

# is_default SYSTEM: what the menu starts by itself. True where there is no boot loader that this program knows.
is_default() {
  if [ -f "$boot/loader/loader.conf" ]; then
    # what was chosen at the menu, or by bootctl set-default, goes before what is written in the file
    for chosen in "$efi"/LoaderEntryDefault-* "$efi"/LoaderEntryPreferred-*; do [ ! -e "$chosen" ] || return 1; done
    # boot counting writes a pattern as the default, and the generation as what is preferred to it
    default=$(awk '$1 == "preferred" || ($1 == "default" && !name) { name = $2 } END { print name }' "$boot/loader/loader.conf")
    [ -n "$default" ] &&
      [ -n "$(loader_entry "$1" "$boot/loader/entries/$default" "$boot/loader/entries/${default%.conf}"+*.conf)" ]
  elif [ -f "$boot/grub/grub.cfg" ]; then
    default=$(awk '
      /^[ \t]*set default=/ && !/next_entry/ { name = $2; gsub(/default=|"/, "", name) }
      END { print name == "" ? 0 : name }
    ' "$boot/grub/grub.cfg")
    [ "$(grub_entry "$1")" = "$default" ]
  fi
}

# loader_entry SYSTEM FILE...: name of the first of these entries that starts a system. Tries that are left to it are
# part of its file's name (nixos-1+3-0.conf), and not of its own.
loader_entry() {
  init=init=$1/init
  shift
  for entry in "$@"; do
    [ -f "$entry" ] || continue
    awk -v init="$init" '$1 == "options" { for (i = 2; i <= NF; i++) if ($i == init) found = 1 } END { exit !found }' \
      "$entry" || continue
    printf '%s\n' "${entry##*/}" | sed 's/+[0-9][0-9]*\(-[0-9][0-9]*\)\{0,1\}\.conf$/.conf/'
    return
  done
}

# Number of the first menu entry that starts a system; `2>0` within a submenu, `2>0>1` within a submenu of that.
grub_entry() {
  awk -v init="init=$1/init" '
    BEGIN { depth = 0 }
    /^[ \t]*(submenu|menuentry) / { seen[depth]++; menu[depth] = 1; seen[depth + 1] = 0 }
    { for (i = 1; i <= NF; i++) if ($i == init) {
        for (level = 0; level < depth; level++) if (menu[level]) path = path (path == "" ? "" : ">") seen[level] - 1
        print path
        exit
    } }
    /\{[ \t]*$/ { depth++; menu[depth] = 0 }
    /^[ \t]*\}/ { if (depth) depth-- }
  ' "$boot/grub/grub.cfg"
}

# Takes the trial out of the profiles, and its choice back where it was not used.
drop_trial() {
  [ "$mode" = boot ] || return 0
  rm -f "$trial" "$trial"-*-link
  [ ! -e "$efi/$oneshot" ] || bootctl set-oneshot ""
  [ ! -f "$boot/grub/grubenv" ] || grub-editenv "$boot/grub/grubenv" unset next_entry
}

# ---- reading

dry() {
  case $1 in "$store"/*/* | *..*) misuse ;; "$store"/*) ;; *) misuse ;; esac
  switch_to "$1" dry-activate
}

inspect() {
  answer folder "$volatile"
  answer running "$(running)"
  answer profile "$(resolve "$profile")"
  answer booted "$(resolve "$root/run/booted-system")"
  answer generation "$(generation_now)"
  answer boot_id "$(boot_id)"
  if [ -r "$volatile/status" ]; then
    sed 's/^/panther:status./' "$volatile/status"
    # the transaction itself only root may read
    id=$(sed -n 's/^id=//p' "$volatile/status") phase=$(sed -n 's/^phase=//p' "$volatile/status")
    at_rest || if alive; then answer watched yes; else answer watched no; fi
  fi
  for link in "$profile"-*-link; do
    number=${link#"$profile"-}
    [ ! -h "$link" ] || answer "generation.${number%-link}" "$(stat -c %Y "$link") $(resolve "$link")"
  done
}

misuse() {
  say "see the head of this program for how it is called"
  exit 2
}

# A connection that breaks while this text comes in leaves functions without a call: nothing happens.
main() {
  [ $# -gt 0 ] || misuse
  command=$1
  shift
  case $command in
    begin | drive | activate | watchdog | reboot | resume | recover | dry | inspect) ;;
    *) misuse ;;
  esac
  case $command in
    begin | inspect | resume | recover) ;;
    *) [ $# -eq 1 ] || misuse ;;
  esac
  trap '' HUP
  load
  # those of the system to go back to: the new one may lack or break them
  if at_rest; then use_tools "$root/run/current-system"; else use_tools "$base"; fi
  "$command" "$@"
}
main "$@"
