# Homes against the generation of home-manager that the running system activates: each file of `home-files` is a link in
# the home (home-manager, nixos/default.nix and modules/files.nix; a file of the same content is left as it is there).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk cmp find grep systemctl xargs
needs_units
within /run/current-system/etc/systemd/user/home-manager.service
[ -z "$at" ] || unknown "homes are activated at login, by units of people"

# Lines KIND, tab, name, tab, target of what is not as the generation has it. Names with line ends have \001 in their place.
odd() {
  list=$({
    find "$root$files" '(' -type f -o -type l ')' -printf './%P\0' 2>/dev/null || printf 'unread\0'
  } | tr '\n\0' '\001\n')
  {
    printf '%s\n' "$list" | sed 's/^/want\t/'
    printf '%s\n' "$list" | tr '\n\001' '\0\n' |
      (cd "$root$home" && xargs -0 -r sh -c 'find "$@" -maxdepth 0 -printf "%y\t%p\t%l\0"' find 2>/dev/null) | tr '\n\0' '\001\n'
  } | awk -F '\t' -v files="$files" '
    { name = substr($2, 3) }
    $1 == "want" && $2 == "unread" { print "unread"; next }
    $1 == "want" { if (name != "") want[name] = 1; next }
    { there[name] = 1 }
    $1 == "l" && $3 == files "/" name { next }
    $1 == "l" && $3 ~ /^\/nix\/store\/[^\/]*-home-manager-files\// { print "other\t" name "\t" $3; next }
    $1 == "l" { print "link\t" name "\t" $3; next }
    { print "file\t" name "\t" }
    END { for (name in want) if (!there[name]) print "gone\t" name "\t" }' | sort
}

for unit in "$root$units"/home-manager-*.service; do
  unit=${unit#"$root"}
  within "$unit"
  text=$at
  [ -n "$text" ] || continue
  # shellcheck disable=SC2046  # two words
  set -- $(awk -F= '$1 == "User" { user = $2 } $1 == "ExecStart" { n = split($0, word, " "); last = word[n] } END { print user, last }' "$root$text")
  user=${1:-}
  generation=${2:-}
  home=$(awk -F: -v user="$user" '$1 == user { print $6 }' "$root/etc/passwd")
  resolve "$generation/home-files"
  files=$at
  if [ -z "$home" ] || [ -z "$files" ]; then
    unknown "what ${unit##*/} activates cannot be read"
    continue
  fi
  may_enter "$home" || continue
  found=
  resolve "$home/.local/state/home-manager/gcroots/current-home"
  runs=$at
  if [ -n "$runs" ] && [ "$runs" != "$generation" ]; then
    found="other$tab$tab$runs"
  else
    found=$(odd)
  fi
  told=
  while IFS=$tab read -r kind name target; do
    case $kind in
      '') continue ;;
      unread) unknown "the files of ${unit##*/} cannot be read"; continue ;;
      file)
        within "$files/$name"
        ! cmp -s "$root$at" "$root$home/$name" || continue
        ;;
    esac
    if [ -z "$told" ]; then
      told=1
      # what was not activated is the matter of the signals for units
      if ! systemctl show --property=ActiveState -- "${unit##*/}" 2>/dev/null | grep -q '^ActiveState=active$'; then
        unknown "${unit##*/} is not active"
        break
      fi
    fi
    case $kind in
      other)
        item "$user/" "another generation"
        printf 'runs     %s\ndeclared %s\n' "$target" "$generation" | evidence "$user/"
        break
        ;;
      link) item "$user/$name" "leads to $target" ;;
      file) item "$user/$name" replaced ;;
      gone) hidden "$home/$name" || item "$user/$name" missing ;;
    esac
  done <<LIST
$(printf '%s\n' "$found" | awk -F '\t' '$1 == "other"'; printf '%s\n' "$found" | awk -F '\t' '$1 != "other"')
LIST
done
