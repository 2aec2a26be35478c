# Kernel parameters that are not as the running system's sysctl.d says: `key = value`, of which the last one holds, in the
# order of the files' names (sysctl.d(5)); a `-` before the key forgives a key that the kernel does not know.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk
folder=$root/run/current-system/etc/sysctl.d
[ -d "$folder" ] || folder=$root/etc/static/sysctl.d
[ -d "$folder" ] || { unknown "the running system has no sysctl.d"; finish; }

set --
for file in "$folder"/*.conf; do [ ! -r "$file" ] || set -- "$@" "$file"; done
[ $# -gt 0 ] || finish

# KEY, tab, what the kernel has and what is declared; `unread` and KEY
found=$(awk -v sys="$root/proc/sys/" '
  # a / in a key stands for a dot in a name: net.ipv4.conf.eth0/1.forwarding
  function place(key,   i, c, text) {
    for (i = 1; i <= length(key); i++) { c = substr(key, i, 1); text = text (c == "." ? "/" : c == "/" ? "." : c) }
    return sys text
  }
  /^[ \t]*[#;]/ || !/=/ { next }
  { key = $0; sub(/=.*/, "", key); gsub(/[ \t]/, "", key); sub(/^-/, "", key)
    value = $0; sub(/^[^=]*=[ \t]*/, "", value); gsub(/[ \t]+/, " ", value); sub(/ $/, "", value)
    # globs set what matches and nothing else does; NixOS writes none
    if (key !~ /[*?[]/) said[key] = value }
  END {
    for (key in said) {
      file = place(key); actual = ""
      while ((got = getline line < file) > 0) actual = actual line " "
      if (got < 0) { print "unread\t" key "\t" file; continue }
      close(file)
      gsub(/[ \t]+/, " ", actual); sub(/ $/, "", actual)
      if (actual != said[key]) print "is\t" key "\t" actual ", declared " said[key]
    }
  }' "$@")
[ -n "$found" ] || finish
unread=
while IFS=$tab read -r what key value; do
  case $what in
    is) item "$key" "$value" ;;
    # there are keys that this kernel does not know
    *) [ ! -e "$value" ] || unread=$key ;;
  esac
done <<FOUND
$(printf '%s\n' "$found" | sort)
FOUND
[ -z "$unread" ] || unknown "only root may read $unread"
