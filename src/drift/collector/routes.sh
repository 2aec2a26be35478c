# Routes of the main table that somebody set, by hand or by a declaration: none of the kernel, of a lease or of an
# announcement, and none into a tunnel (ip-route(8), `proto`).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs ip awk
four=$(ip -o route show 2>/dev/null) || { unknown "ip does not list the routes"; finish; }
six=$(ip -o -6 route show 2>/dev/null) || { unknown "ip does not list the routes of IPv6"; finish; }

# most often there are none but those of the kernel, of a lease or of an announcement
others=
other() { case $1 in '' | *' proto kernel '* | *' proto dhcp '* | *' proto ra '*) ;; *) others=1 ;; esac; }
each other "$four$newline$six"
[ -n "$others" ] || { unplugged; finish; }

found=$(awk -v inner="$inner" '
  BEGIN { family = "ipv4" }
  $0 == "ipv6" { family = $0; next }
  NF < 1 || /nexthop/ { next }
  {
    proto = "boot"; via = ""; dev = ""
    for (i = 1; i < NF; i++) {
      if ($i == "proto") proto = $(i + 1)
      if ($i == "via") via = $(i + 1) == "inet6" ? $(i + 2) : $(i + 1)
      if ($i == "dev") dev = $(i + 1)
    }
    if (proto != "boot" && proto != "static" || dev ~ inner) next
    to = $1 ~ /^(blackhole|unreachable|prohibit|throw)$/ ? $1 " " $2 : $1
    print family " " to (via == "" ? "" : " via " via) (dev == "" ? "" : " dev " dev)
  }' <<ROUTES
$four
ipv6
$six
ROUTES
)
while IFS= read -r key; do [ -z "$key" ] || item "$key" static; done <<FOUND
$([ -z "$found" ] || printf '%s\n' "$found" | sort -u)
FOUND

unplugged
