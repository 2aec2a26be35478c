# Users, groups and who is in them, against users-groups.json, which the running system's activation script names (nixpkgs,
# nixos/modules/config/users-groups.nix and update-users-groups.pl). What an account that nobody declared brings with it,
# such as a group of its own, is told with it.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk grep
accounts_spec
if [ ! -r "$root/etc/passwd" ] || [ ! -r "$root/etc/group" ]; then
  unknown "/etc/passwd and /etc/group cannot be read"
  finish
fi

odd() {
  json_tokens "$root$spec" | awk "$json_awk"'
    function tell(key, value) { print key "\t" value }
    !more {
      if (value == "null") next
      gsub(/^"|"$/, "", value)
      n = split(path, part, "/")
      if (part[2] == "users" && n == 4) said[part[3], part[4]] = value
      if (part[2] == "users" && part[4] == "name") { number[value] = part[3]; users++ }
      if (part[2] == "groups" && part[4] == "name") groupname[part[3]] = value
      if (part[2] == "groups" && part[4] == "gid") wanted[part[3]] = value
      if (part[2] == "groups" && part[4] == "members" && n == 5) belongs[++belonging] = part[3] "/" value
      next
    }
    { line = $0 }
    # NIS entries and what is no entry
    line !~ /^[^:+-][^:]*:/ { next }
    more == "group" {
      split(line, field, ":")
      gid[field[1]] = field[3]; members[field[1]] = field[4]; order[++groups] = field[1]
      next
    }
    { n = split(line, field, ":"); name = field[1]; there[name] = 1; names[++count] = name
      uid[name] = field[3]; primary[name] = field[4]; home[name] = field[6]; shell[name] = field[7] }
    END {
      if (!users) { print "broken"; exit }
      for (i in groupname) declared[groupname[i]] = i
      for (k = 1; k <= belonging; k++) {
        i = belongs[k]; sub(/\/.*/, "", i); user = substr(belongs[k], length(i) + 2)
        in_spec[groupname[i], user] = 1
      }
      for (g = 1; g <= groups; g++) {
        m = split(members[order[g]], list, ",")
        for (k = 1; k <= m; k++) in_host[order[g], list[k]] = 1
      }
      for (k = 1; k <= count; k++) {
        name = names[k]
        if (!(name in number)) {
          with = ""
          for (g = 1; g <= groups; g++) {
            if ((order[g], name) in in_host || gid[order[g]] == primary[name]) {
              if (order[g] == name && !(name in declared)) own[name] = 1
              else with = with (with == "" ? "" : ",") order[g]
            }
          }
          tell("user " name, "not declared: uid " uid[name] ", groups " (with == "" ? "none" : with) ", shell " shell[name])
          continue
        }
        i = number[name]
        if ((i, "uid") in said && said[i, "uid"] != uid[name])
          tell("user " name " uid", uid[name] ", declared " said[i, "uid"])
        if ((i, "home") in said && said[i, "home"] != home[name])
          tell("user " name " home", home[name] ", declared " said[i, "home"])
        if ((i, "shell") in said && said[i, "shell"] != shell[name])
          tell("user " name " shell", shell[name] ", declared " said[i, "shell"])
        if ((i, "group") in said && said[i, "group"] in gid && gid[said[i, "group"]] != primary[name])
          tell("user " name " group", primary[name] ", declared " said[i, "group"] " (" gid[said[i, "group"]] ")")
      }
      for (name in number) if (!there[name]) tell("user " name, "missing")
      for (g = 1; g <= groups; g++) {
        name = order[g]
        if (!(name in declared)) {
          if (!own[name]) tell("group " name, "not declared: gid " gid[name])
          continue
        }
        i = declared[name]
        if (i in wanted && wanted[i] != gid[name]) tell("group " name " gid", gid[name] ", declared " wanted[i])
        m = split(members[name], list, ",")
        for (k = 1; k <= m; k++)
          if (list[k] != "" && !((name, list[k]) in in_spec) && (list[k] in number || !there[list[k]]))
            tell("member " name " " list[k], "not declared")
      }
      for (name in declared) if (!(name in gid)) tell("group " name, "missing")
      for (pair in in_spec) {
        split(pair, part, SUBSEP)
        if (part[1] in gid && there[part[2]] && !(pair in in_host)) tell("member " part[1] " " part[2], "missing")
      }
    }' - more=group "$root/etc/group" more=user "$root/etc/passwd"
}

found=$(odd)
[ -n "$found" ] || finish
while IFS=$tab read -r key value; do
  if [ "$key" = broken ]; then unknown "$spec names no users"; else item "$key" "$value"; fi
done <<FOUND
$(printf '%s\n' "$found" | sort)
FOUND
