# Files of /etc that no generation put there, or that are not as it put them. What NixOS manages is a link into
# /etc/static, or a copy that /etc/.clean lists; a file's own .mode, .uid and .gid stand beside it in /etc/static
# (nixpkgs nixos/modules/system/etc/setup-etc.pl). Keys are relative to /etc.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs find awk cmp sha256sum
resolve /etc/static
static=$at
[ -n "$static" ] || { unknown "there is no /etc/static"; finish; }
[ "$uid" -eq 0 ] || unknown "only root sees all of /etc"

# Names with line ends have \001 in their place.
odd() {
  {
    find "$root$static" -mindepth 1 -type l -printf 'static\t%P\0' 2>/dev/null || printf 'unread\0'
    # files come and go
    find "$root/etc" -ignore_readdir_race -mindepth 1 -path "$root/etc/static" -o '!' -type d -printf '%y\t%P\t%l\0' 2>/dev/null ||
      [ "$uid" -ne 0 ] || printf 'unread\0'
  } | tr '\n\0' '\001\n' | noise=$noise list=$root/etc/.clean awk -F '\t' '
    BEGIN { while ((getline line < ENVIRON["list"]) > 0) clean[line] = 1 }
    # what is noise stands in front as well
    function tell(what, name) { if (name !~ ENVIRON["noise"]) print what }
    $1 == "unread" { unread = 1; exit }
    $1 == "static" { static[$2] = 1; next }
    { there[$2] = 1 }
    clean[$2] && static[$2] { tell("copy\t" $2, $2); next }
    $1 == "l" && static[$2] && $3 == "/etc/static/" $2 { next }
    $1 == "l" && static[$2] { tell("link\t" $2 "\t" $3, $2); next }
    static[$2] { tell("file\t" $2, $2); next }
    # a time zone that is not declared is for who sits there to set (timedatectl(1); nixpkgs, nixos/modules/config/locale.nix)
    $1 == "l" && $2 == "localtime" && $3 ~ /zoneinfo/ { next }
    $1 == "l" { tell("other\t" $2 "\t" $3, $2); next }
    { tell("new\t" $2, $2) }
    END {
      if (unread) { print "unread"; exit }
      for (name in static) if (!there[name]) tell("gone\t" name, name)
    }'
}

# The first lines of a file, for a person, where anybody may read it.
shown() {
  if [ -f "$1" ] && is_public "$1"; then evidence "$2" <"$1"; fi
}

# look NAME: sets `said` to the file that a name of /etc/static leads to. Without a folder in front opening it follows links.
look() {
  within "$static/$1"
  said=$root$at
}

differs() {
  if is_public "$root/etc/$1"; then
    diff -u --label declared --label "/etc/$1" "$said" "$root/etc/$1" 2>/dev/null | evidence "$1"
  fi
}

# same NAME...: whether these copies are as the system has them. Most often all are, and one look tells.
same() {
  for name in "$@"; do
    look "$name"
    set -- "$@" "$said" "$root/etc/$name"
    shift
  done
  before=
  while read -r sum _; do
    case $before in
      '') before=$sum ;;
      "$sum") before= ;;
      *) return 1 ;;
    esac
  done <<SUMS
$(sha256sum -- "$@" 2>/dev/null || echo unread)
SUMS
  [ -z "$before" ]
}

found=$(odd)
IFS=$newline
set -f
# shellcheck disable=SC2086  # lines
set -- $found
copies=
others=
for line in "$@"; do
  case $line in
    copy"$tab"*) copies=$copies${line#*"$tab"}$newline ;;
    *) others=$others$line$newline ;;
  esac
done
# shellcheck disable=SC2086
set -- $copies
unset IFS
set +f
if [ $# -gt 0 ] && ! same "$@"; then
  for name in "$@"; do
    look "$name"
    if [ ! -r "$said" ] || [ ! -r "$root/etc/$name" ]; then
      unknown "only root may read /etc/$name"
    elif ! cmp -s "$said" "$root/etc/$name"; then
      others=${others}changed$tab$name$newline
    fi
  done
fi
[ -n "$others" ] || finish
while IFS=$tab read -r kind name target; do
  case $kind in
    changed | file)
      look "$name"
      if [ "$kind" = file ]; then item "$name" replaced; else item "$name" changed; fi
      differs "$name"
      ;;
    link) item "$name" "leads to $target" ;;
    other) item "$name" "unmanaged link to $target" ;;
    new)
      item "$name" unmanaged
      shown "$root/etc/$name" "$name"
      ;;
    gone) hidden "/etc/$name" || item "$name" missing ;;
    unread) unknown "not all of /etc could be listed" ;;
  esac
done <<FOUND
$(printf '%s' "$others" | sort)
FOUND
