# Units and settings of units that no generation put there: what `systemctl set-property`, and with --runtime edit, mask and
# enable, write (systemd.unit(5), "Unit File Load Path"), and units of users that home-manager did not link. The rest of
# /etc/systemd belongs to `etc`. systemd's `transient` is none of them: sessions, scopes and containers have their units there.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk find
needs_people

# files PREFIX WORD FOLDER...: of every file a line PREFIX, WORD, its path within the folder, its target, and its place. Names
# with line ends have \001 in their place.
files() {
  prefix=$1
  word=$2
  shift 2
  for folder in "$@"; do
    [ -d "$root$folder" ] || continue
    {
      find "$root$folder" -mindepth 1 '!' -type d -printf "$prefix\t$word\t%P\t%l\t%p\0" 2>/dev/null || printf 'failed\0'
    } | tr '\n\0' '\001\n'
  done
}

tab=$(printf '\t')
found=$(
  files '' until-restart /run/systemd/system /run/systemd/system.control /run/systemd/system.attached
  files '' kept /etc/systemd/system.control
)
while IFS=$tab read -r name home; do
  may_enter "$home" || continue
  found="$found$newline$(files "$name/" kept "$home/.config/systemd/user" "$home/.config/systemd/user.control")"
done <<LIST
$everybody
LIST
case $newline$found$newline in *"${newline}failed$newline"*) unknown "not every folder of units can be read" ;; esac

# One line for each unit: KEY, what is so, and a file to show.
odd=$(printf '%s\n' "$found" | sort | awk -F '\t' '
  $2 == "" || $4 ~ /^\/nix\/store\/[^\/]*-home-manager-files\// { next }
  {
    n = split($3, part, "/")
    base = part[n]
    if (n > 1 && part[n - 1] ~ /\.d$/) { unit = part[n - 1]; sub(/\.d$/, "", unit); how = "changed by " base }
    else if (n > 1 && part[n - 1] ~ /\.(wants|requires|upholds)$/) { unit = base; how = "enabled" }
    else if ($4 == "/dev/null") { unit = base; how = "masked" }
    else if ($4 != "") { unit = base; how = "a link to " $4 }
    else { unit = base; how = "a unit of its own" }
    if ($2 == "until-restart") how = how " until the next restart"
    key = $1 unit
    if (!(key in said)) order[++many] = key
    else said[key] = said[key] ", "
    said[key] = said[key] how
    if ($4 == "" && $1 == "") file[key] = $5
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
