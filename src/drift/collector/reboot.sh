# What only a restart brings into use: kernel, initrd, modules and kernel parameters of the system that runs against those
# of the system that was started, and the command line of the kernel against what that system declares. The boot loader
# adds words of its own to it (nixpkgs, systemd-boot-builder.py and install-grub.pl: `init`, and `initrd`, `BOOT_IMAGE`).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk tr
resolve /run/current-system
current=$at
resolve /run/booted-system
booted=$at
[ -n "$current" ] || { unknown "/run/current-system leads nowhere"; finish; }
[ -n "$booted" ] || { unknown "/run/booted-system leads nowhere"; finish; }

# words FILE: on one line
words() { { tr '\n' ' ' <"$1"; } 2>/dev/null && echo; }

# same PART: of the systems
same() {
  resolve "$booted/$1"
  before=$at
  resolve "$current/$1"
  [ "$before" = "$at" ]
}

# where something runs that does not start next, `system` says so
resolve /nix/var/nix/profiles/system
if [ "$current" != "$booted" ] && [ "$current" = "$at" ]; then
  parts=
  for part in kernel initrd kernel-modules; do
    same $part || parts="$parts, $part"
  done
  [ "$(words "$root$booted/kernel-params")" = "$(words "$root$current/kernel-params")" ] || parts="$parts, kernel-params"
  [ -z "$parts" ] || item restart "${parts#, }"
fi

# a container sees the command line of another machine (systemd, CONTAINER_INTERFACE)
[ ! -e "$root/run/systemd/container" ] || finish
[ -e "$root$booted/kernel-params" ] || { unknown "the booted system declares no kernel parameters"; finish; }
declared=$(words "$root$booted/kernel-params")
given=$(words "$root/proc/cmdline") || { unknown "the kernel's command line cannot be read"; finish; }
# GRUB quotes in ways of its own
odd=$(printf '%s\n%s\n' "$declared" "$given" | tr -d "\"'\\\\" | awk '
  NR == 1 { for (i = 1; i <= NF; i++) said[$i] = 1; split($0, order); many = NF; next }
  {
    for (i = 1; i <= NF; i++) {
      if ($i ~ /^(init|initrd|BOOT_IMAGE|systemConfig)=/) continue
      there[$i] = 1
      if (!($i in said)) print "+" $i
    }
  }
  END { for (i = 1; i <= many; i++) if (!(order[i] in there)) print "-" order[i] }' | tr '\n' ' ')
[ -z "$odd" ] || item command-line "${odd% }"
