# Units that the running system starts by itself, and that somebody stopped. Only what cannot have ended by itself counts:
# a service that left `active` before its main process ended was stopped, one that ended by itself left it afterwards; a
# timer, socket or path, and a service that remains after its process, end by nothing else (systemd,
# src/core/service.c, service_sigchld_event and service_enter_stop; org.freedesktop.systemd1(5)).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk systemctl
needs_units

wanted=
for target in multi-user graphical timers sockets paths sysinit network; do
  for one in "$root$units/$target.target.wants"/* "$root$units/$target.target.requires"/*; do
    case $one in
      *@.* | *[[:space:]]*) ;;
      # graphical.target is one of many that can be chosen
      */graphical.target.*) wanted="$wanted graphical:${one##*/}" ;;
      *.service | *.timer | *.socket | *.path) wanted="$wanted ${one##*/}" ;;
    esac
  done
done

# states UNIT...: as systemd tells them
states() {
  systemctl show --no-pager --property=Id,LoadState,ActiveState,Job,ConditionResult,TriggeredBy,RemainAfterExit \
    --property=RemainAfterElapse,ActiveExitTimestampMonotonic,ExecMainExitTimestampMonotonic,StopWhenUnneeded \
    --property=Requires,Requisite,BindsTo,PartOf,Conflicts -- multi-user.target "$@" 2>/dev/null
}

# each unit that is asked for costs time, here and in systemd
inactive=$(systemctl list-units --all --state=inactive --plain --no-legend --no-pager 2>/dev/null) ||
  { unknown "systemd does not answer"; finish; }
names=
set -f
IFS=$newline
for line in $inactive; do
  line=${line#"${line%%[! ]*}"}
  case "$wanted " in *[\ :]"${line%% *} "*) names="$names ${line%% *}" ;; esac
done
unset IFS
set +f
# whether there is a session matters to those that only graphical.target wants
case $wanted in *' graphical:'*) names="graphical.target $names" ;; esac
# shellcheck disable=SC2086  # a list
shown=$(states $names) || { unknown "systemd does not answer"; finish; }

# Lines `stopped UNIT` with the units that one depends on, or conflicts with, behind it; `down` where the host has not
# come up.
stopped=$(awk -v wanted="$wanted" '
  BEGIN {
    many = split(wanted, list, " ")
    for (i = 1; i <= many; i++) if (sub(/^graphical:/, "", list[i])) graphical[list[i]] = 1; else plain[list[i]] = 1
  }
  NF { at = index($0, "="); is[substr($0, 1, at - 1)] = substr($0, at + 1); next }
  is["Id"] == "multi-user.target" { up = is["ActiveState"] == "active" }
  is["Id"] == "graphical.target" { session = is["ActiveState"] == "active" }
  {
    id = is["Id"]; left = is["ActiveExitTimestampMonotonic"] + 0
    ends = id ~ /\.service$/ && is["RemainAfterExit"] != "yes" && is["ExecMainExitTimestampMonotonic"] + 0 <= left
    if (is["ActiveState"] == "inactive" && is["LoadState"] == "loaded" && left && !ends && is["Job"] + 0 == 0 &&
        is["ConditionResult"] != "no" && is["RemainAfterElapse"] != "no" && is["StopWhenUnneeded"] != "yes" &&
        (id !~ /\.service$/ || is["TriggeredBy"] == ""))
      found[id] = is["Requires"] " " is["Requisite"] " " is["BindsTo"] " " is["PartOf"] " |" is["Conflicts"]
    for (name in is) delete is[name]
  }
  END {
    if (!up) { print "down"; exit }
    for (id in found) if (id in plain || session && id in graphical) print "stopped " id " " found[id]
  }' <<SHOWN
$shown

SHOWN
)
case $stopped in
  '') finish ;;
  down) unknown "the host has not come up: multi-user.target is not reached"; finish ;;
esac

# What it depends on may have been stopped instead: then that is what is told.
others=$(printf '%s\n' "$stopped" | awk '{ for (i = 3; i <= NF; i++) { sub(/^\|/, "", $i); if ($i != "") print $i } }' | sort -u)
# shellcheck disable=SC2086  # a list
around=$(states $others) || { unknown "systemd does not answer"; finish; }
odd=$(printf '%s\n\n' "$around" | awk '
  NF { at = index($0, "="); is[substr($0, 1, at - 1)] = substr($0, at + 1); next }
  { print "state", is["Id"], is["LoadState"], is["ActiveState"]; for (name in is) delete is[name] }' | {
  cat
  printf '%s\n' "$stopped"
} | awk '
  $1 == "state" { load[$2] = $3; state[$2] = $4; next }
  {
    cause = ""; conflict = 0; yields = 0
    for (i = 3; i <= NF; i++) {
      if (sub(/^\|/, "", $i)) conflict = 1
      if ($i == "" || $i == $2) continue
      # what yields to sleep does so of itself
      if (conflict) { if (state[$i] == "active" || $i ~ /^(sleep|suspend|hibernate|hybrid-sleep|suspend-then-hibernate)\.target$/) yields = 1 }
      else if (load[$i] == "loaded" && (state[$i] == "inactive" || state[$i] == "failed")) cause = $i
      else if (load[$i] == "masked") cause = $i
    }
    if (yields) next
    if (cause == "") tell[$2] = 1
    # of a failed or masked unit and of a mount others tell
    else if (load[cause] == "loaded" && state[cause] == "inactive" && cause ~ /\.(service|timer|socket|path)$/) tell[cause] = 1
  }
  END { for (id in tell) print id }' | sort)
for one in $odd; do
  # of a mask, with or without effect, `unit-files` tells
  [ "$(readlink "$root/run/systemd/system/$one")" = /dev/null ] || item "$one" stopped
done
