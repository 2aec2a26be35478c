# What sshd does by its settings, against what it would do by the declared ones: `sshd -T` of both files (sshd(8)). NixOS
# starts it again when the file changes (nixpkgs, nixos/modules/services/networking/ssh/sshd.nix, restartTriggers), so one
# that started before the declared file was there runs with another.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
within /run/current-system/etc/ssh/sshd_config
said=$at
[ -n "$said" ] || finish # this host has no sshd
needs awk cmp diff stat
needs_root
sshd=$(command -v sshd) || { unknown "sshd is missing there"; finish; }
file=/etc/ssh/sshd_config
within "$file"
runs=$at
if [ -z "$runs" ]; then
  item sshd_config missing
  finish
fi

effective() { "$sshd" -T -f "$root$1" 2>&1 </dev/null; }

older() {
  born=$(stat -L -c %W "$root$said" 2>/dev/null)
  case $born in '' | 0 | *[!0-9]*) return 1 ;; esac
  { read -r up _ <"$root/proc/uptime"; } 2>/dev/null || return 1
  # what was there before the machine started was there before sshd did
  [ "$((now - ${up%.*}))" -lt "$born" ] || return 1
  pid=$(systemctl show -p MainPID --value sshd.service 2>/dev/null)
  case $pid in '' | 0 | *[!0-9]*) return 1 ;; esac
  { read -r line <"$root/proc/$pid/stat"; } 2>/dev/null || return 1
  # proc(5): field 22 is when it started, in hundredths of a second since the boot
  # shellcheck disable=SC2086
  set -- ${line##*) }
  # a minute for what happens at the same time
  [ "$((now - ${up%.*} + ${20} / 100 + 60))" -lt "$born" ]
}

if cmp -s "$root$said" "$root$runs"; then
  if older; then item running "older than its settings"; fi
  finish
fi
declared=$(effective "$said") || { unknown "sshd -T refuses the declared settings"; finish; }
if ! actual=$(effective "$runs"); then
  item sshd_config invalid
  printf '%s\n' "$actual" | evidence sshd_config
  finish
fi
found=$({
  printf '%s\n' "$declared" | awk '{ print "declared " $0 }'
  printf '%s\n' "$actual" | awk '{ print "actual " $0 }'
} | awk '
  $2 == "" { next }
  { kind = $1; key = $2; value = $0; sub(/^[^ ]+ [^ ]+ ?/, "", value) }
  # a setting that is said several times stands on several lines
  (kind, key) in text { text[kind, key] = text[kind, key] "," value; next }
  { text[kind, key] = value; keys[key] = 1 }
  function of(kind, key) { return (kind, key) in text ? text[kind, key] : "nothing" }
  END {
    for (key in keys) {
      # the addresses have the port in them
      if (key == "listenaddress" && of("declared", "port") != of("actual", "port")) continue
      if (of("declared", key) != of("actual", key)) print key "\t" of("actual", key) ", declared " of("declared", key)
    }
  }' | sort)
if [ -z "$found" ]; then
  item sshd_config replaced
  if is_public "$root$runs"; then
    diff -u --label declared --label "$file" "$root$said" "$root$runs" 2>/dev/null | evidence sshd_config
  fi
  finish
fi
printf '%s\n' "$found" | {
  while IFS=$tab read -r key value; do item "$key" "$value"; done
  finish
}
exit 0
