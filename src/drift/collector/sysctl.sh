# Kernel parameters that are not as the running system's sysctl.d says: `key = value`, of which the last one holds, in the
# order of the files' names (sysctl.d(5)); a `-` before the key forgives a key that the kernel does not know.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk sort
folder=$root/run/current-system/etc/sysctl.d
[ -d "$folder" ] || folder=$root/etc/static/sysctl.d
[ -d "$folder" ] || { unknown "the running system has no sysctl.d"; finish; }

declared() {
  cat "$folder"/*.conf 2>/dev/null | awk '
    /^[ \t]*[#;]/ || !/=/ { next }
    { key = $0; sub(/=.*/, "", key); gsub(/[ \t]/, "", key); sub(/^-/, "", key)
      value = $0; sub(/^[^=]*=[ \t]*/, "", value); gsub(/[ \t]+/, " ", value); sub(/ $/, "", value)
      # globs set what matches and nothing else does; NixOS writes none
      if (key !~ /[*?[]/) said[key] = value }
    END { for (key in said) print key "\t" said[key] }' | sort
}

tab=$(printf '\t')
declared | {
  unread=
  while IFS=$tab read -r key value; do
    # a / in a key stands for a dot in a name: net.ipv4.conf.eth0/1.forwarding
    file=$root/proc/sys/$(printf '%s' "$key" | tr './' '/.')
    [ -e "$file" ] || continue
    actual=$(tr -s ' \t\n' ' ' <"$file" 2>/dev/null) || { unread=$key; continue; }
    actual=${actual% }
    [ "$actual" = "$value" ] || item "$key" "$actual, declared $value"
  done
  [ -z "$unread" ] || unknown "only root may read $unread"
  finish
}
exit 0
