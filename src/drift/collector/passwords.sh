# Of each declared account, whether it has a password, never which one: locked, set or empty, where users-groups.json says
# what it should be (nixpkgs, nixos/modules/config/update-users-groups.pl). With mutable accounts a password set on the
# machine is as it should be, except on the accounts of services; an empty one never is.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk grep
needs_root
accounts_spec
[ -r "$root/etc/shadow" ] || { unknown "/etc/shadow cannot be read"; finish; }

odd() {
  json_tokens "$root$spec" | awk "$json_awk"'
    function once(i) { return (i, "initialHashedPassword") in said && class(said[i, "initialHashedPassword"]) == "set" }
    function class(text) { return text == "" ? "empty" : text ~ /^[!*]/ ? "locked" : "set" }
    !more {
      if (path == "/mutableUsers") mutable = value == "true"
      if (value == "null") next
      n = split(path, part, "/")
      if (part[2] != "users" || n != 4) next
      gsub(/^"|"$/, "", value); gsub(/\\\//, "/", value)
      said[part[3], part[4]] = value
      if (part[4] == "name") number[value] = part[3]
      next
    }
    { split($0, field, ":"); if (field[1] in number) { seen[field[1]] = 1; now[field[1]] = field[2] } }
    END {
      for (name in seen) {
        i = number[name]; is = class(now[name])
        file = (i, "hashedPasswordFile") in said || (i, "passwordFile") in said
        text = (i, "hashedPassword") in said
        if (text) should = class(said[i, "hashedPassword"])
        else if (file || (i, "password") in said) should = "set"
        else should = "locked"
        if (is == "empty" && should != "empty") print name "\tempty, declared " should
        else if (!mutable && file && is == "locked") continue  # a file may hold a lock
        # set once, when the account is made, and gone with the next activation
        else if (!mutable && is == "set" && !text && ((i, "initialPassword") in said || once(i))) continue
        else if (!mutable && is != should) print name "\t" is ", declared " should
        else if (!mutable && text && !file && now[name] != said[i, "hashedPassword"] && is == "set")
          print name "\tset, and not to the declared one"
        else if (mutable && said[i, "isSystemUser"] == "true" && is == "set" && should == "locked")
          print name "\tset, declared locked"
      }
    }' - more=1 "$root/etc/shadow"
}

found=$(odd)
[ -n "$found" ] || finish
while IFS=$tab read -r name value; do item "$name" "$value"; done <<FOUND
$(printf '%s\n' "$found" | sort)
FOUND
