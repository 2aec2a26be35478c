# What tailscaled says of itself: `tailscale status --json` (tailscale, ipn/ipnstate/ipnstate.go, Status). Being started
# and being without a network are no states of their own.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
within /run/current-system/etc/systemd/system/tailscaled.service
[ -n "$at" ] || finish
needs tailscale awk grep
status=$(tailscale status --json --peers=false 2>/dev/null) || { unknown "tailscaled does not answer"; finish; }

found=$(printf '%s\n' "$status" | json_lines | awk -F '\t' -v now="$now" '
  # days since 1970 of a date
  function days(y, m, d) {
    if (m <= 2) { y--; m += 12 }
    return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + d - 719469
  }
  { value = $2; gsub(/^"|"$/, "", value) }
  $1 == "/BackendState" { state = value }
  $1 ~ /^\/Self\/Tags\/[0-9]+$/ { tag[++tags] = value }
  $1 == "/Self/KeyExpiry" { expiry = substr(value, 1, 10) }
  $1 ~ /^\/Self\/sshHostKeys\// { ssh = 1 }
  $1 == "/ExitNodeStatus/ID" { out = 1 }
  END {
    if (state == "") exit
    print "state\t" state
    if (state != "Running") exit
    for (i = 1; i <= tags; i++) for (j = i + 1; j <= tags; j++) if (tag[j] < tag[i]) { t = tag[i]; tag[i] = tag[j]; tag[j] = t }
    text = ""
    for (i = 1; i <= tags; i++) text = text (i > 1 ? "," : "") tag[i]
    print "tags\t" (text == "" ? "none" : text)
    print "ssh\t" (ssh ? "on" : "off")
    if (out) print "exit-node\tin use"
    if (expiry ~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/ && substr(expiry, 1, 4) > 2000)
      if (days(substr(expiry, 1, 4) + 0, substr(expiry, 6, 2) + 0, substr(expiry, 9, 2) + 0) - int(now / 86400) <= 14)
        print "key-expiry\t" expiry
  }')
case $found in
  '') unknown "tailscale status says nothing that is understood" ;;
  "state${tab}NoState"* | "state${tab}Starting"*) unknown "tailscaled is starting" ;;
  *)
    while IFS=$tab read -r key value; do item "$key" "$value"; done <<FOUND
$found
FOUND
    ;;
esac
