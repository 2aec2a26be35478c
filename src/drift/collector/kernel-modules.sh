# Kernel modules that are declared and not loaded, or loaded and of no system here, and what the kernel holds against
# itself. Declared are /etc/modules-load.d and /etc/modprobe.d of the running system; what may be loaded lies in the trees of
# the running and of the started one, where modprobe of NixOS looks (nixpkgs, nixos/modules/system/boot/modprobe.nix).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk sed
[ -r "$root/proc/modules" ] || { unknown "the kernel does not list its modules"; finish; }
release=$(cat "$root/proc/sys/kernel/osrelease" 2>/dev/null)
resolve /run/booted-system/kernel-modules
booted=$at
resolve /run/current-system/kernel-modules
current=$at
within /run/current-system/etc
etc=$root$at
[ -r "$root$booted/lib/modules/$release/modules.dep" ] || { unknown "there is no list of this kernel's modules"; finish; }
[ -d "$etc/modules-load.d" ] || { unknown "the running system has no modules-load.d"; finish; }
trees=$root$booted
[ "$current" = "$booted" ] || trees="$trees $root$current"

differences() {
  {
    for tree in $trees; do
      sed 's/:.*//; s/^/T /' "$tree/lib/modules/$release/modules.dep" 2>/dev/null
      sed 's/^/B /' "$tree/lib/modules/$release/modules.builtin" 2>/dev/null
    done
    cat "$etc/modules-load.d"/*.conf 2>/dev/null | sed -n 's/^[[:space:]]*\([^#;[:space:]][^[:space:]]*\).*/W \1/p'
    sed -n 's/^[[:space:]]*blacklist[[:space:]]*/N /p' "$etc/modprobe.d/nixos.conf" 2>/dev/null
    sed 's/^/L /' "$root/proc/modules"
    printf 'F '
    cat "$root/proc/sys/kernel/tainted" || echo '?'
  } 2>/dev/null | awk '
    function named(text) { sub(/.*\//, "", text); sub(/\.ko(\..*)?$/, "", text); gsub(/-/, "_", text); return text }
    $1 == "T" { tree[named($2)] = 1; next }
    $1 == "B" { builtin[named($2)] = 1; next }
    $1 == "W" { wanted[named($2)] = 1; next }
    $1 == "N" { never[named($2)] = 1; next }
    $1 == "L" { loaded[named($2)] = $NF ~ /^\(.*\)$/ ? $NF : ""; next }
    $1 == "F" { flags = $2 }
    END {
      for (m in wanted) if (m in tree && !(m in loaded) && !(m in builtin) && !(m in never)) print "gone\t" m
      for (m in loaded) {
        foreign = !(m in tree)
        if (foreign) print "foreign\t" m
        else if (m in never && !(m in wanted)) print "never\t" m
        # what a module taints the kernel with is said with the module
        for (i = 1; i <= length(loaded[m]); i++) explained[substr(loaded[m], i, 1)] = 1
      }
      if (flags !~ /^[0-9]+$/) print "unread"
      letters = "PFSRMBUDAWCIOELKXTNJ"
      for (i = 1; i <= length(letters); i++) {
        letter = substr(letters, i, 1)
        if (flags % 2 && !(letter in explained)) print "taint\t" letter
        flags = int(flags / 2)
      }
    }'
}

# The machine did not take it: what is declared is often nice to have, and NixOS does not mind (kernel.nix, SuccessExitStatus).
refused() {
  case $journal in
    *"Failed to insert module '$1'"* | *"Module '$1' is deny-listed"*) return 0 ;;
  esac
  return 1
}

journal=unread
differences | sort | {
  while IFS=$tab read -r what name; do
    case $what in
      gone)
        if [ "$journal" = unread ]; then
          journal=$(journalctl -b -q -o cat -u systemd-modules-load.service 2>/dev/null) || journal=
        fi
        # systemd always says something of the unit, so silence is that of a journal that this user may not read
        if [ -z "$journal" ]; then
          unknown "$name is not loaded, and the journal, which says why, cannot be read"
        elif ! refused "$name"; then
          item "$name" "not loaded"
        fi
        ;;
      foreign) item "$name loaded" "not of this system" ;;
      never) item "$name loaded" blacklisted ;;
      taint) item "taint $name" set ;;
      unread) unknown "the kernel's taint flags cannot be read" ;;
    esac
  done
  finish
}
exit 0
