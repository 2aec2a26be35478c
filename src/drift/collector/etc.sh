# Files of /etc that no generation put there, or that are not as it put them. What NixOS manages is a link into
# /etc/static, or a copy that /etc/.clean lists; a file's own .mode, .uid and .gid stand beside it in /etc/static
# (nixpkgs nixos/modules/system/etc/setup-etc.pl). Keys are relative to /etc.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs find awk cmp
static=$(resolve /etc/static)
[ -n "$static" ] || { unknown "there is no /etc/static"; finish; }
[ "$uid" -eq 0 ] || unknown "only root sees all of /etc"

# Names with line ends have \001 in their place.
lines() { tr '\n\0' '\001\n'; }

odd() {
  {
    sed 's/^/clean\t/' "$root/etc/.clean" 2>/dev/null
    find "$root$static" -mindepth 1 -type l -printf 'static\t%P\0' 2>/dev/null | lines
    find "$root/etc" -mindepth 1 -path "$root/etc/static" -o '!' -type d -printf '%y\t%P\t%l\0' 2>/dev/null | lines
  } | awk -F '\t' '
    $1 == "clean" { clean[$2] = 1; next }
    $1 == "static" { static[$2] = 1; next }
    { there[$2] = 1 }
    clean[$2] && static[$2] { print "copy\t" $2; next }
    $1 == "l" && static[$2] && $3 == "/etc/static/" $2 { next }
    $1 == "l" && static[$2] { print "link\t" $2 "\t" $3; next }
    static[$2] { print "file\t" $2; next }
    # a time zone that is not declared is for who sits there to set (timedatectl(1); nixpkgs, nixos/modules/config/locale.nix)
    $1 == "l" && $2 == "localtime" && $3 ~ /zoneinfo/ { next }
    $1 == "l" { print "other\t" $2 "\t" $3; next }
    { print "new\t" $2 }
    END { for (name in static) if (!there[name]) print "gone\t" name }'
}

# The first lines of a file, for a person, where anybody may read it.
shown() {
  if [ -f "$1" ] && is_public "$1"; then evidence "$2" <"$1"; fi
}

# The file that a name of /etc/static leads to.
declared() { printf '%s%s' "$root" "$(resolve "$static/$1")"; }

differs() {
  if is_public "$root/etc/$1"; then
    diff -u --label declared --label "/etc/$1" "$(declared "$1")" "$root/etc/$1" 2>/dev/null | evidence "$1"
  fi
}

tab=$(printf '\t')
# shellcheck disable=SC2154  # what is noise stands in front as well
odd | noise=$noise awk -F '\t' '$2 !~ ENVIRON["noise"]' | sort | {
  while IFS=$tab read -r kind name target; do
    case $kind in
      copy)
        cmp -s "$(declared "$name")" "$root/etc/$name" || {
          item "$name" changed
          differs "$name"
        }
        ;;
      file)
        item "$name" replaced
        differs "$name"
        ;;
      link) item "$name" "leads to $target" ;;
      other) item "$name" "unmanaged link to $target" ;;
      new)
        item "$name" unmanaged
        shown "$root/etc/$name" "$name"
        ;;
      gone) item "$name" missing ;;
    esac
  done
  finish
}
exit 0
