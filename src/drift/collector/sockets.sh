# Sockets that others can reach, of processes that belong to no unit of the running system: ss(8), proc(5) for the unit of
# each process, and the ports that the declared firewall opens on interfaces where strangers are (nixpkgs,
# nixos/modules/services/networking/firewall-{nftables,iptables}.nix). What a person starts behind the firewall, ports that
# the kernel picks, and sockets of the kernel itself are left out.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs ss ip awk
sockets=$(ss -H -tulpn 2>/dev/null) || { unknown "ss does not list the sockets"; finish; }
[ "$uid" -eq 0 ] || { unknown "only root sees whose sockets they are"; finish; }
needs_units
addresses=$(ip -o addr show 2>/dev/null) || { unknown "ip does not list the addresses"; finish; }

# what is open to strangers: the rules, or why there are none
rules=
opened=
within "$units/nftables.service"
if [ -n "$at" ]; then
  started_by "$at" -nftables-rules
  rules=$started
else
  within "$units/firewall.service"
  if [ -n "$at" ]; then
    started_by "$at" firewall-start
    rules=$started
  else
    opened=all
  fi
fi
if [ -z "$opened" ] && { [ -z "$rules" ] || [ ! -r "$root$rules" ]; }; then opened=unclear; fi

set --
[ -n "$opened" ] || set -- rules=1 "$root$rules"
listed() {
  awk -v inner="$inner" -v root="$root" -v opened="$opened" '
    function allow(protocol, first, last) {
      opens++; allowed[opens] = protocol; from[opens] = first + 0; to[opens] = (last == "" ? first : last) + 0
    }
    function unit_of(pid,   file, line, path, part, n, i) {
      if (pid in known) return known[pid]
      file = root "/proc/" pid "/cgroup"; path = ""
      while ((getline line < file) > 0) if (line ~ /^0::|:name=systemd:/) { path = line; sub(/^[^:]*:[^:]*:/, "", path) }
      close(file)
      n = split(path, part, "/"); line = "-"
      if (path ~ /^\/user\.slice\//) line = "session"
      else if (path ~ /^\/machine\.slice\//) line = "container"
      else if (path == "") line = "gone"
      else for (i = 1; i <= n; i++) if (part[i] ~ /\.(service|scope)$/) { line = part[i]; break }
      return known[pid] = line
    }
    rules && /dport \{.*\} accept/ && /tcp|udp/ {
      name = ""
      for (i = 1; i < NF; i++) if ($i == "iifname") { name = $(i + 1); gsub(/"/, "", name) }
      if (name ~ inner) next
      protocol = /udp dport/ ? "udp" : "tcp"
      text = $0; sub(/.*dport \{/, "", text); sub(/\}.*/, "", text)
      n = split(text, list, ",")
      for (i = 1; i <= n; i++) { gsub(/ /, "", list[i]); split(list[i], ends, "-"); allow(protocol, ends[1], ends[2]) }
      next
    }
    rules && /-A nixos-fw / && /--dport/ && /nixos-fw-accept/ {
      name = ""
      for (i = 1; i < NF; i++) {
        if ($i == "-i") name = $(i + 1)
        if ($i == "-p") protocol = $(i + 1)
        if ($i == "--dport") split($(i + 1) ":", ends, ":")
      }
      if (name !~ inner || name == "") allow(protocol, ends[1], ends[2])
    }
    rules { next }
    # names of processes may be anything, so nothing behind this line is an address
    $0 == "sockets" { behind = 1; next }
    !behind { sub(/\/.*/, "", $4); on[$4] = $2; next }
    {
      if (!match($0, /\(\("/)) next
      name = substr($0, RSTART + 3); sub(/",pid=.*/, "", name)
      if (!match($0, /",pid=[0-9]+/)) next
      pid = substr($0, RSTART + 6, RLENGTH - 6)
      address = $5; port = address; sub(/.*:/, "", port); sub(/:[^:]*$/, "", address)
      interface = address; if (!sub(/.*%/, "", interface)) interface = ""
      gsub(/%.*|\[|\]/, "", address)
      if (address ~ /^127\.|^::1$|^::ffff:127\./ || interface ~ inner && interface != "") next
      if (address in on && on[address] ~ inner) next
      open = opened == "all" ? "open" : "closed"
      for (i = 1; i <= opens; i++)
        if (allowed[i] == $1 && from[i] <= port + 0 && port + 0 <= to[i]) {
          if (from[i] == to[i]) open = "open"
          else if (open == "closed") open = "range"
        }
      if (opened == "unclear") open = "unclear"
      unit = unit_of(pid)
      if (unit == "container" || unit == "gone" || unit == "init.scope") next
      # a person starts what he likes, and ports that the kernel picks are others the next time
      if (unit == "session" && open != "open") next
      if (port + 0 >= 32768 && open != "open") next
      line = $1 " " port "\t" open "\t" unit "\t" name
      if (!(line in told)) print line
      told[line] = 1
    }' "$@" rules= - <<LISTS
$addresses
sockets
$sockets
LISTS
}

found=$(listed "$@")
case $found in *"$newline"*) found=$(printf '%s\n' "$found" | sort) ;; esac
last=
while IFS=$tab read -r key open unit name; do
  [ -n "$key" ] || continue
  case $unit in
    session) who="of a session" ;;
    -) who="of no unit" ;;
    *)
      case $unit in *@*.*) unit=${unit%%@*}@.${unit##*.} ;; esac
      if [ -e "$root$units/$unit" ] || [ -L "$root$units/$unit" ]; then continue; fi
      case $unit in docker-* | libpod-* | crio-*) continue ;; esac
      # the names of transient units change
      case $unit in run-* | *.scope) who="of a transient unit" ;; *) who="of $unit" ;; esac
      ;;
  esac
  # the first of several processes on a port stands for them
  [ "$key" != "$last" ] || continue
  last=$key
  if [ "$open" = unclear ]; then unknown "the declared firewall cannot be read"; continue; fi
  item "$key" "$name $who, $open"
done <<FOUND
$found
FOUND
