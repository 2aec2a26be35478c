# The rules that the kernel has, against the declared ones: those are loaded into a network of their own, which is gone
# right after, and both are listed as JSON, without counters and handles. The rules stand in a file that nftables.service
# starts (nixpkgs, nixos/modules/services/networking/nftables.nix). Elements that the rules themselves add to a set, as a
# limit by source does, are no rules.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
units=/run/current-system/etc/systemd/system
within "$units/nftables.service"
unit=$at
if [ -z "$unit" ]; then
  within "$units/firewall.service"
  [ -z "$at" ] || unknown "the firewall is made of iptables commands, which cannot be compared"
  finish
fi
needs_root
needs nft unshare awk grep sed
# what it starts is a script of nft; the other commands keep a list of what to delete
started_by "$unit" -nftables-rules
rules=$started
if [ -z "$rules" ] || [ ! -r "$root$rules" ]; then
  unknown "nftables.service does not say which rules it loads"
  finish
fi

# declared OPTION: the list of the declared rules, in the form of an option of nft
declared() {
  sed '/^[[:space:]]*include "\/var\/lib\/nftables\/deletions\.nft"/d' "$root$rules" |
    unshare -n sh -c "nft -f - && nft $1 list ruleset" 2>&1
}
expected=$(declared -j) || {
  unknown "the declared rules cannot be loaded on their own: $(printf '%s\n' "$expected" | sed -n '/rror/{p;q;}')"
  finish
}
actual=$(nft -j list ruleset 2>/dev/null) || { unknown "nft does not list the rules"; finish; }

# as a rule they are the same text
same() {
  awk '
    { gsub(/"(handle|packets|bytes|used)": [0-9]+/, "") }
    NR == 1 { first = $0 }
    END { exit !(NR == 2 && $0 == first) }' <<BOTH
$expected
$actual
BOTH
}
! same || finish

odd() {
  {
    printf '%s\n' "$expected" | json_lines | sed 's/^/E\t/'
    printf '%s\n' "$actual" | json_lines | sed 's/^/L\t/'
  } | awk -F '\t' '
    function bare(text) { gsub(/^"|"$/, "", text); return text }
    {
      n = split($2, part, "/"); id = $1 "/" part[3]; type = part[4]; field = part[5]
      if (type == "metainfo" || type == "" || field == "handle" || $2 ~ /\/counter\/(packets|bytes)$|\/quota\/used$/) next
      value = substr($0, length($1) + length($2) + 3)
      if (!(id in kind)) { order[++count] = id; kind[id] = type }
      if (n == 5 && field == "family") family[id] = bare(value)
      else if (n == 5 && field == "table") table[id] = bare(value)
      else if (n == 5 && field == "name") name[id] = bare(value)
      else if (n == 5 && field == "chain") chain[id] = bare(value)
      if (n == 5 && field == "hook") hook[id] = 1
      if (n == 5 && field == "policy") policy[id] = bare(value)
      if (part[n] == "target") target[id] = bare(value)
      rest = ""
      if (field == "elem" && (type == "set" || type == "map")) {
        for (i = 7; i <= n; i++) rest = rest "/" part[i]
        element[id, part[6]] = element[id, part[6]] ";" rest "=" value
        if (part[6] + 1 > elements[id]) elements[id] = part[6] + 1
        next
      }
      for (i = 5; i <= n; i++) rest = rest "/" part[i]
      said[id] = said[id] ";" rest "=" value
      if (field == "flags" && value ~ /dynamic|timeout/) moving[id] = 1
    }
    function add(key, what) { score[key SUBSEP what] += side == "E" ? 1 : -1; has[key, side] = 1; all[key] = home }
    END {
      foreign = "^(ts-|DOCKER|NETAVARK|CNI-|LIBVIRT_|KUBE-|cali-)"
      for (k = 1; k <= count; k++) {
        id = order[k]
        if (kind[id] == "chain" && name[id] ~ /^(DOCKER|NETAVARK|CNI-|LIBVIRT_|KUBE-|cali-)/) shared[family[id] " " table[id]] = 1
      }
      for (k = 1; k <= count; k++) {
        id = order[k]; side = substr(id, 1, 1)
        home = family[id] " " (kind[id] == "table" ? name[id] : table[id])
        # the tables of the iptables commands, which more than one program writes to
        common[home] = home ~ /^ip6? (filter|nat|mangle|raw|security)$/
        if (kind[id] == "table") { tables[home] = 1; there[home, side] = 1; continue }
        if (side == "L" && common[home] && !there[home, "E"]) {
          at = kind[id] == "rule" ? chain[id] : name[id]
          if (kind[id] == "chain") { if (hook[id]) base[home, at] = 1 }
          if (kind[id] == "chain" && policy[id] != "drop") continue
          if (base[home, at] && (shared[home] || target[id] ~ foreign)) continue
          loose[home " " at] = 1
          continue
        }
        if (kind[id] == "rule") { key = home " " chain[id]; add(key, "rule " ++rule[side, key] said[id]) }
        else if (kind[id] == "chain") add(home " " name[id], "chain" said[id])
        else {
          key = home " " kind[id] " " name[id]
          add(key, said[id])
          if (!moving[id]) for (i = 0; i < elements[id]; i++) add(key, "element" element[id, i])
        }
      }
      declared = loaded = 0
      for (home in tables) if (there[home, "E"]) { declared++; if (there[home, "L"]) loaded++ }
      if (declared && !loaded) print "rules\tnot loaded"
      for (home in tables) {
        if (there[home, "E"] && !there[home, "L"] && loaded) print home "\tmissing"
        if (!there[home, "E"] && !common[home]) print home "\tnot declared"
      }
      for (pair in score) if (score[pair] != 0) { split(pair, part, SUBSEP); changed[part[1]] = 1 }
      for (key in changed) {
        home = all[key]
        if (!there[home, "E"] || !there[home, "L"]) continue
        if (has[key, "E"] && has[key, "L"]) print key "\tchanged"
        else print key "\t" (has[key, "E"] ? "missing" : "not declared")
      }
      for (key in loose) print key "\tnot declared"
    }'
}

# The lines of a chain, or of whatever has that name, in a list of rules.
block() {
  awk -v family="$1" -v table="$2" -v name="$3" '
    /^table / { here = $2 == family && $3 == table; next }
    here && (name == "" || $2 == name && /^\t[a-z]/) { on = 1 }
    here && on { print }
    /^\t}/ && name != "" { on = 0 }'
}

shown() {
  # shellcheck disable=SC2086
  set -- $1
  # of `FAMILY TABLE set NAME` the last word is the name
  name=${4:-${3:-}}
  before=$(printf '%s\n' "$said" | block "$1" "${2:-}" "$name")
  now=$(printf '%s\n' "$text" | block "$1" "${2:-}" "$name")
  {
    printf '%s\n' "$before" | sed 's/^/-/'
    printf '%s\n' "$now" | sed 's/^/+/'
  } | awk '
    { line = substr($0, 2); side = substr($0, 1, 1); lines[NR] = $0; seen[side, line]++ }
    END { for (i = 1; i <= NR; i++) {
      line = substr(lines[i], 2); other = substr(lines[i], 1, 1) == "-" ? "+" : "-"
      if (line != "" && seen[other, line]-- <= 0) print lines[i]
    } }'
}

found=$(odd | sort)
[ -n "$found" ] || finish
text=$(nft -s list ruleset 2>/dev/null)
said=$(declared -s)
while IFS=$tab read -r key value; do
  item "$key" "$value"
  [ "$key" = rules ] || shown "$key" | evidence "$key"
done <<FOUND
$found
FOUND
