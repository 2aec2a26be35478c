# Addresses that stay: none that a lease, an announcement or a tunnel gave (ip-address(8)). A lease without an end has no
# other mark than systemd-networkd's own note of it.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs ip awk
list=$(ip -o addr show scope global 2>/dev/null) || { unknown "ip does not list the addresses"; finish; }

found=$({
  cat "$root"/run/systemd/netif/leases/* 2>/dev/null | sed -n 's/^ADDRESS=/lease /p'
  printf '%s\n' "$list" | sed 's/^/address /'
} | awk -v inner="$inner" '
  $1 == "lease" { lease[$2] = 1; next }
  $3 ~ inner || / (dynamic|temporary) / || NF < 5 { next }
  { address = $5; sub(/\/.*/, "", address); if (!lease[address]) print $3 " " $5 }')
while IFS= read -r key; do [ -z "$key" ] || item "$key" static; done <<FOUND
$found
FOUND

unplugged
