# Whether a clock that is kept by the network is right: timedatectl(1), NTPSynchronized, which the kernel takes back after
# hours without a server. A laptop that was asleep or without network needs some minutes; until then nothing is said.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs timedatectl systemctl awk find
said=$(timedatectl show -p CanNTP -p NTP -p NTPSynchronized 2>/dev/null)
case "$newline$said$newline" in
  *"${newline}NTPSynchronized=yes$newline"*) finish ;;
  # what should run and does not is told with the units
  *"${newline}CanNTP=no$newline"* | *"${newline}NTP=no$newline"*) finish ;;
  *"${newline}NTPSynchronized=no$newline"*) ;;
  *) unknown "timedatectl does not tell of the clock"; finish ;;
esac

online() {
  cat "$root/proc/net/route" "$root/proc/net/ipv6_route" 2>/dev/null | awk '
    $2 == "00000000" && $8 == "00000000" { found = 1 }
    $1 ~ /^0+$/ && length($1) == 32 && $2 == "00" && $NF != "lo" { found = 1 }
    END { exit !found }'
}
# within the last hour: the start, waking up, another network
recent() {
  { read -r up _ <"$root/proc/uptime"; } 2>/dev/null || return 0
  [ "${up%%.*}" -ge 3600 ] || return 0
  woke=$(systemctl show --timestamp=unix -p InactiveEnterTimestamp systemd-suspend.service systemd-hibernate.service \
    systemd-hybrid-sleep.service systemd-suspend-then-hibernate.service 2>/dev/null |
    sed -n 's/^InactiveEnterTimestamp=@\([0-9]*\)$/\1/p' | sort -n | tail -n 1)
  [ -z "$woke" ] || [ $((now - woke)) -ge 3600 ] || return 0
  for file in run/systemd/netif/state run/systemd/resolve/resolv.conf run/NetworkManager/resolv.conf; do
    [ ! -e "$root/$file" ] || [ -z "$(find "$root/$file" -mmin -60 2>/dev/null)" ] || return 0
  done
  return 1
}
if ! online || recent; then
  unknown "it was not online for an hour yet, and may still set its clock"
else
  item synchronised no
fi
