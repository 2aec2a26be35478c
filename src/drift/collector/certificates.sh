# Certificates that nobody renews: with less than two weeks left, and less than a quarter of their time, since short ones
# are renewed late. Of what the running system is declared to have: NixOS' ACME (nixpkgs,
# nixos/modules/security/acme/default.nix) and Caddy's own (Caddy, "Conventions", data directory). The days are read from
# the certificate itself (RFC 5280, 4.1.2.5), so that no other tool is needed.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs base64 od awk
needs_units

# Hexadecimal digits of the first certificate in a file of text.
first() {
  awk '/-----END/ { exit } on { print } /-----BEGIN CERTIFICATE-----/ { on = 1 }' "$1" | base64 -d 2>/dev/null |
    od -An -v -tx1 | tr -d ' \n'
}

# One line: from and to, in seconds since 1970.
span() {
  awk '
    function days(y, m, d) {
      if (m <= 2) { y--; m += 12 }
      return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + d - 719469
    }
    function digits(hex,   text, i) { text = ""; for (i = 2; i <= length(hex); i += 2) text = text substr(hex, i, 1); return text }
    # a time stands as 17 0d YYMMDDhhmmssZ or as 18 0f YYYYMMDDhhmmssZ
    function seconds(hex,   text) {
      text = digits(substr(hex, 5))
      if (substr(hex, 1, 4) == "170d") text = (substr(text, 1, 2) + 0 < 50 ? "20" : "19") text
      return days(substr(text, 1, 4) + 0, substr(text, 5, 2) + 0, substr(text, 7, 2) + 0) * 86400 + substr(text, 9, 2) * 3600 + substr(text, 11, 2) * 60 + substr(text, 13, 2)
    }
    {
      utc = "170d(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])(3[0-9])5a"
      long = utc; sub(/170d/, "180f(3[0-9])(3[0-9])", long)
      if (!match($0, "30(1e|20|22)(" utc "|" long ")(" utc "|" long ")")) exit
      text = substr($0, RSTART + 4)
      size = substr(text, 1, 4) == "170d" ? 30 : 34
      printf "%.0f %.0f\n", seconds(text), seconds(substr(text, size + 1))
    }'
}

look() {
  file=$1
  if [ ! -r "$root$file" ]; then unknown "only root may read $file"; return; fi
  span=$(first "$root$file" | span)
  if [ -z "$span" ]; then unknown "$file has no certificate that is understood"; return; fi
  end=${span#* }
  left=$((end - now))
  if [ "$left" -ge 1209600 ] || [ "$left" -ge $(((end - ${span% *}) / 4)) ]; then return; fi
  item "$2" "$(awk -v t="$end" 'BEGIN {
    # the day of a time, by its Julian day number
    d = int(t / 86400) + 2440588 + 68569; n = int(4 * d / 146097); d -= int((146097 * n + 3) / 4)
    y = int(4000 * (d + 1) / 1461001); d = d - int(1461 * y / 4) + 31; m = int(80 * d / 2447)
    day = d - int(2447 * m / 80); d = int(m / 11)
    printf "%04d-%02d-%02d", 100 * (n - 49) + y + d, m + 2 - 12 * d, day }')"
}

if [ -d "$root/var/lib/acme" ] && [ ! -x "$root/var/lib/acme" ]; then unknown "only root may look into /var/lib/acme"
else
  for folder in "$root"/var/lib/acme/*; do
    name=${folder##*/}
    # of one that is declared no more nobody renews it, and nobody needs it
    [ -e "$root$units/acme-$name.service" ] || [ -L "$root$units/acme-$name.service" ] ||
      [ -e "$root$units/acme-order-renew-$name.service" ] || [ -L "$root$units/acme-order-renew-$name.service" ] || continue
    if [ ! -x "$folder" ]; then unknown "only root may look into /var/lib/acme/$name"; continue; fi
    file=cert.pem
    [ -f "$folder/$file" ] || file=fullchain.pem
    [ -f "$folder/$file" ] || continue
    look "/var/lib/acme/$name/$file" "acme $name"
  done
fi

[ -e "$root$units/caddy.service" ] || [ -L "$root$units/caddy.service" ] || finish
place=/var/lib/caddy/.local/share/caddy/certificates
within /run/current-system/etc/caddy/caddy_config
config=$at
[ "$uid" -eq 0 ] || { unknown "only root sees the certificates of Caddy"; finish; }
for file in "$root$place"/*/*/*.crt; do
  [ -f "$file" ] || continue
  name=${file##*/}
  name=${name%.crt}
  case $name in wildcard_*) name="*${name#wildcard_}" ;; esac
  # Caddy keeps those of sites that are gone for a while
  [ -z "$config" ] || grep -qF "$name" "$root$config" || continue
  look "${file#"$root"}" "caddy $name"
done
