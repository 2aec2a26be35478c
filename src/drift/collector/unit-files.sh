# Units and settings of units that no generation put there: what `systemctl set-property`, and with --runtime edit, mask and
# enable, write (systemd.unit(5), "Unit File Load Path"), and units of users that home-manager did not link. The rest of
# /etc/systemd belongs to `etc`. systemd's `transient` is none of them: sessions, scopes and containers have their units there.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk find
needs_people

# Folders that are there, and homes that are people's.
set --
for folder in /run/systemd/system /run/systemd/system.control /run/systemd/system.attached /etc/systemd/system.control; do
  [ ! -d "$root$folder" ] || set -- "$@" "$root$folder"
done
while IFS=$tab read -r _ home; do
  if [ -z "$home" ] || ! may_enter "$home"; then continue; fi
  for folder in "$home/.config/systemd/user" "$home/.config/systemd/user.control"; do
    [ ! -d "$root$folder" ] || set -- "$@" "$root$folder"
  done
done <<LIST
$everybody
LIST
[ $# -gt 0 ] || finish

# Of every file a line: its folder, its path within that, its target, and its place. Names with line ends have \001 in their
# place.
found=$({
  find "$@" -mindepth 1 '!' -type d -printf '%H\t%P\t%l\t%p\0' 2>/dev/null || printf 'failed\0'
} | tr '\n\0' '\001\n')
[ -n "$found" ] || finish
case $newline$found$newline in *"${newline}failed$newline"*) unknown "not every folder of units can be read" ;; esac

# One line for each unit: KEY, what is so, and a file to show.
odd=$(printf '%s\n' "$found" | sort | root=$root people=$everybody awk -F '\t' '
  BEGIN {
    many = split(ENVIRON["people"], line, "\n")
    for (i = 1; i <= many; i++) if (split(line[i], part, "\t") == 2) of[ENVIRON["root"] part[2]] = part[1]
    many = 0
  }
  $2 == "" || $3 ~ /^\/nix\/store\/[^\/]*-home-manager-files\// { next }
  {
    home = $1
    whose = sub(/\/\.config\/systemd\/user(\.control)?$/, "", home) && home in of ? of[home] "/" : ""
    kept = whose != "" || index($1, ENVIRON["root"] "/etc/") == 1
    n = split($2, part, "/")
    base = part[n]
    if (n > 1 && part[n - 1] ~ /\.d$/) { unit = part[n - 1]; sub(/\.d$/, "", unit); how = "changed by " base }
    else if (n > 1 && part[n - 1] ~ /\.(wants|requires|upholds)$/) { unit = base; how = "enabled" }
    else if ($3 == "/dev/null") { unit = base; how = "masked" }
    else if ($3 != "") { unit = base; how = "a link to " $3 }
    else { unit = base; how = "a unit of its own" }
    if (!kept) how = how " until the next restart"
    key = whose unit
    if (!(key in said)) order[++many] = key
    else said[key] = said[key] ", "
    said[key] = said[key] how
    if ($3 == "" && whose == "") file[key] = $4
  }
  END { for (i = 1; i <= many; i++) print order[i] "\t" said[order[i]] "\t" file[order[i]] }' | sort)
while IFS=$tab read -r key how file; do
  [ -n "$key" ] || continue
  item "$key" "$how"
  # those of people may not be for everybody, however the file itself is set
  if [ -n "$file" ] && is_public "$file"; then evidence "$key" <"$file"; fi
done <<LIST
$odd
LIST
