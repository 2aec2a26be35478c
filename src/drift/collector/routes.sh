# Routes of the main table that somebody set, by hand or by a declaration: none of the kernel, of a lease or of an
# announcement, and none into a tunnel (ip-route(8), `proto`).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs ip awk
four=$(ip -o route show 2>/dev/null) || { unknown "ip does not list the routes"; finish; }
six=$(ip -o -6 route show 2>/dev/null) || { unknown "ip does not list the routes of IPv6"; finish; }

found=$({
  printf '%s\n' "$four" | sed 's/^/ipv4 /'
  printf '%s\n' "$six" | sed 's/^/ipv6 /'
} | awk -v inner="$inner" '
  NF < 2 || /nexthop/ { next }
  {
    proto = "boot"; via = ""; dev = ""
    for (i = 2; i < NF; i++) {
      if ($i == "proto") proto = $(i + 1)
      if ($i == "via") via = $(i + 1) == "inet6" ? $(i + 2) : $(i + 1)
      if ($i == "dev") dev = $(i + 1)
    }
    if (proto != "boot" && proto != "static" || dev ~ inner) next
    to = $2 ~ /^(blackhole|unreachable|prohibit|throw)$/ ? $2 " " $3 : $2
    print $1 " " to (via == "" ? "" : " via " via) (dev == "" ? "" : " dev " dev)
  }' | sort -u)
while IFS= read -r key; do [ -z "$key" ] || item "$key" static; done <<FOUND
$found
FOUND

unplugged
