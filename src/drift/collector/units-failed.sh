# Units that systemd calls failed. Transient ones belong to whoever started them (systemd.unit(5), "Unit File Load Path").
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk systemctl
failed=$(systemctl list-units --state=failed --plain --no-legend --no-pager 2>/dev/null) ||
  { unknown "systemd does not answer"; finish; }
names=
set -f
IFS=$newline
for line in $failed; do
  line=${line#"${line%%[! ]*}"}
  case $line in panther-*) ;; *) names="$names ${line%% *}" ;; esac
done
unset IFS
set +f
[ -n "$names" ] || finish
# shellcheck disable=SC2086  # a list
shown=$(systemctl show --no-pager --property=Id,ActiveState,LoadState,FragmentPath,Result,ExecMainStatus -- $names 2>/dev/null) ||
  { unknown "systemd does not answer"; finish; }
odd=$(printf '%s\n\n' "$shown" | awk '
  NF { at = index($0, "="); is[substr($0, 1, at - 1)] = substr($0, at + 1); next }
  {
    # a masked one is told by `unit-files`; what gives up on a service that fails is told with that
    if (is["ActiveState"] == "failed" && is["LoadState"] != "masked" && is["FragmentPath"] !~ /^\/run\/systemd\/transient\// &&
        is["Result"] !~ /^(service|unit)-start-limit-hit$/ && !told[is["Id"]]++)
      print is["Id"] "\t" is["Result"] (is["Result"] == "exit-code" && "ExecMainStatus" in is ? ", status " is["ExecMainStatus"] : "")
    for (name in is) delete is[name]
  }')
while IFS=$tab read -r unit result; do
  [ -z "$unit" ] || item "$unit" "$result"
done <<LIST
$odd
LIST
