# Packages that somebody installed with nix-env or `nix profile`, of root and of people. Where profiles lie has changed
# (Nix, src/libstore/profiles.cc: per-user folders before 2.14, then the state folder of a home); a profile says in its
# manifest.json what `nix profile` put there, in its manifest.nix what nix-env did.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk grep
needs_people

# of_nix_profile, of_nix_env: lines `NAME, tab, package and where it comes from`, of a manifest on standard input
of_nix_profile() {
  json_lines | awk -F '\t' '
    { value = $2; gsub(/^"|"$/, "", value); n = split($1, part, "/") }
    part[2] != "elements" { next }
    !(part[3] in seen) { seen[part[3]] = 1; order[++many] = part[3] }
    part[4] == "attrPath" && value != "null" { attribute[part[3]] = value }
    part[4] == "storePaths" && !(part[3] in path) { path[part[3]] = value }
    END { for (i = 1; i <= many; i++) print path[order[i]] "\t" attribute[order[i]] }' | named 'nix profile'
}
of_nix_env() { grep -o 'outPath = "/nix/store/[^"]*"' | sed 's/outPath = "\(.*\)"/\1\t/' | named nix-env; }
named() {
  awk -F '\t' -v by="$1" '
    {
      package = $1; sub(/.*\/[a-z0-9]*-/, "", package)
      name = $2 == "" ? package : $2
      if ($2 == "") sub(/-[0-9].*/, "", name); else sub(/.*\./, "", name)
      if (name != "" && !seen[name]++) print name "\t" package " (" by ")"
    }'
}

looked=' '
while IFS=$tab read -r user home; do
  may_enter "$home" || continue
  others="$home/.nix-profile $home/.local/state/nix/profile $home/.local/state/nix/profiles/profile"
  [ "$user" != root ] || others="$others /nix/var/nix/profiles/default"
  found=
  for profile in "/nix/var/nix/profiles/per-user/$user/profile" $others; do
    # most of them are not there
    [ -L "$root$profile" ] || continue
    resolve "$profile"
    profile=$at
    case $looked in *" $profile "*) continue ;; esac
    looked="$looked$profile "
    [ -n "$profile" ] || continue
    within "$profile/manifest.json"
    new=$at
    within "$profile/manifest.nix"
    old=$at
    if [ -n "$new" ] && [ -r "$root$new" ]; then
      found="$found$(of_nix_profile <"$root$new")$newline"
    elif [ -n "$old" ] && [ -r "$root$old" ]; then
      found="$found$(of_nix_env <"$root$old")$newline"
    else
      unknown "the profile of $user cannot be read"
    fi
  done
  [ -n "$found" ] || continue
  # one of two profiles of the same name is enough
  found=$(printf '%s' "$found" | awk -F '\t' '$1 != "" && !seen[$1]++')
  while IFS=$tab read -r name package; do
    [ -z "$name" ] || item "$user/$name" "$package"
  done <<PACKAGES
$found
PACKAGES
done <<LIST
$everybody
LIST
