# Addresses that stay: none that a lease, an announcement or a tunnel gave (ip-address(8)). A lease without an end has no
# other mark than systemd-networkd's own note of it.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs ip awk
list=$(ip -o addr show scope global 2>/dev/null) || { unknown "ip does not list the addresses"; finish; }

set --
for file in "$root"/run/systemd/netif/leases/*; do [ ! -r "$file" ] || set -- "$@" "$file"; done
found=$(awk -v inner="$inner" '
  lease { if (/^ADDRESS=/) leased[substr($0, 9)] = 1; next }
  $2 ~ inner || / (dynamic|temporary) / || NF < 4 { next }
  { address = $4; sub(/\/.*/, "", address); if (!leased[address]) print $2 " " $4 }' lease=1 "$@" lease= - <<LIST
$list
LIST
)
while IFS= read -r key; do [ -z "$key" ] || item "$key" static; done <<FOUND
$found
FOUND

unplugged
