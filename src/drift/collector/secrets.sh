# Files that OpNix has put secrets into: whether they are there, and whose they are, never what is in them. The running
# system's unit names the list of them (OpNix, nix/module.nix; internal/secrets/processor.go).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
within /run/current-system/etc/systemd/system/opnix-secrets.service
unit=$at
[ -n "$unit" ] || finish # this host has no secrets
needs awk grep sed stat
script=$(sed -n 's/^ExecStart=[-@:+!|]*\([^ ]*\).*/\1/p' "$root$unit" | head -n 1)
text=$([ -z "$script" ] || cat "$root$script" 2>/dev/null)
config=$(printf '%s\n' "$text" | grep -oE '/nix/store/[^" ]*-opnix-declarative-secrets\.json' | head -n 1)
folder=$(printf '%s\n' "$text" | sed -n 's/.*-output[[:space:]]*"\{0,1\}\([^" \\]*\).*/\1/p' | head -n 1)
if [ -z "$config" ] || [ ! -r "$root$config" ] || [ -z "$folder" ]; then
  unknown "opnix-secrets.service does not say which secrets it fetches"
  finish
fi

list=$(json_lines <"$root$config" | awk -F '\t' -v folder="$folder" '
  { value = $2; gsub(/^"|"$/, "", value); split($1, part, "/") }
  part[2] == "secrets" && $1 ~ /^\/secrets\/[0-9]+\/(path|owner|group|mode)$/ {
    said[part[3], part[4]] = value
    if (part[4] == "path") order[++count] = part[3]
  }
  END { for (k = 1; k <= count; k++) {
    i = order[k]; path = said[i, "path"]
    if (path !~ /^\//) path = folder "/" path
    # anybody else than root by name, and modes without a zero in front
    mode = said[i, "mode"]; sub(/^0+/, "", mode)
    print (mode == "" ? "600" : mode) "\t" (said[i, "owner"] == "" ? "root" : said[i, "owner"]) ":" (said[i, "group"] == "" ? "root" : said[i, "group"]) "\t" path
  } }')

if [ -z "$list" ]; then unknown "$config names no secrets"; finish; fi
if [ -e "$root$folder" ] && [ ! -x "$root$folder" ]; then unknown "only root sees $folder"; finish; fi
names=$newline
missing=0
count=0
gone=
while IFS=$tab read -r mode whose path; do
  count=$((count + 1))
  names=$names$path$newline
  file=$root$path
  if [ ! -e "$file" ]; then
    # who may not look into a folder does not know what is missing there
    if [ ! -x "${file%/*}" ] && [ -d "${file%/*}" ]; then unknown "only root sees ${path%/*}"; continue; fi
    missing=$((missing + 1))
    gone=$gone$path$newline
    continue
  fi
  now=$(stat -L -c '%a %U:%G %s' "$file" 2>/dev/null) || { unknown "$path cannot be looked at"; continue; }
  size=${now##* }
  now=${now% *}
  if [ "$now" != "$mode $whose" ]; then item "$path" "$now, declared $mode $whose"
  elif [ "$size" -eq 0 ]; then item "$path" empty; fi
done <<LIST
$list
LIST

# where none is there, one thing is wrong and not many
if [ "$missing" -eq "$count" ] && [ "$count" -gt 1 ]; then item "$folder" "none of $count"
else
  while IFS= read -r path; do [ -z "$path" ] || item "$path" missing; done <<GONE
$gone
GONE
fi

# what is declared no more stays: OpNix takes nothing away
if [ -r "$root$folder" ]; then
  for file in "$root$folder"/*; do
    [ -f "$file" ] || continue
    path=${file#"$root"}
    case $names in *"$newline$path$newline"*) ;; *) item "$path" "not declared" ;; esac
  done
elif [ -e "$root$folder" ]; then
  unknown "only root sees all of $folder"
fi
