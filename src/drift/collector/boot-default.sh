# What the boot loader starts by itself, against the system profile. systemd-boot: a choice in the firmware's variables goes
# before `default` of loader.conf, and names an entry of loader/entries (systemd, docs/BOOT_LOADER_INTERFACE.md;
# loader.conf(5)). GRUB: `set default` of grub.cfg counts its entries, from 0 on (nixpkgs,
# nixos/modules/system/boot/loader/grub/install-grub.pl). Both take an order for the next start only.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk tail tr
profiles=/nix/var/nix/profiles
resolve $profiles/system
wanted=$at
[ -n "$wanted" ] || { unknown "$profiles/system leads nowhere"; finish; }
for place in /boot /efi /boot/efi; do
  if [ -d "$root$place" ] && { [ ! -r "$root$place" ] || [ ! -x "$root$place" ]; }; then
    unknown "only root may read $place"
    finish
  fi
done

# firmware NAME: sets `entry` to a variable of the boot loader, which is UTF-16 after four bytes of attributes
firmware() {
  entry=
  variable=$root/sys/firmware/efi/efivars/$1-4a67b082-0a4c-41cf-b6c7-440b29bb8c4f
  [ ! -e "$variable" ] || entry=$(tail -c +5 "$variable" 2>/dev/null | tr -d '\000')
}

# named INIT: the generation whose first program this is, for a person
named() {
  for link in "$root$profiles"/system-*-link; do
    [ -L "$link" ] || continue
    resolve "${link#"$root"}"
    if [ "$at/init" = "$1" ]; then
      link=${link##*/system-}
      printf 'generation %s' "${link%-link}"
      return 0
    fi
  done
  printf 'a system of no generation'
}

# judge INIT ENTRY
judge() {
  if [ -z "$1" ]; then
    item default "$2, which starts no system of NixOS"
  elif [ "$1" != "$wanted/init" ]; then
    item default "$(named "$1") ($2), instead of $(named "$wanted/init")"
  fi
}

systemd_boot() {
  preferred=
  default=
  while read -r key value _ || [ -n "$key" ]; do
    case $key in
      preferred) preferred=$value ;;
      default) default=$value ;;
    esac
  done <"$root$1/loader/loader.conf"
  firmware LoaderEntryOneShot
  once=$entry
  chosen=', chosen with bootctl'
  firmware LoaderEntryPreferred
  [ -n "$entry" ] || { entry=$preferred; chosen=; }
  [ -n "$entry" ] || { firmware LoaderEntryDefault; chosen=', chosen with bootctl'; }
  [ -n "$entry" ] || { entry=$default; chosen=; }
  [ -z "$once" ] || [ "$once" = "$entry" ] || item next "$once"
  case $entry in
    '') unknown "loader.conf names no default"; return 0 ;;
    @*) unknown "the default is whichever entry was chosen last"; return 0 ;;
    *[*?[]*) unknown "the default is a pattern, $entry"; return 0 ;;
  esac
  # `+3-1` in front of the ending counts attempts (systemd.io, AUTOMATIC_BOOT_ASSESSMENT)
  file=
  for one in "$root$1/loader/entries/$entry" "$root/boot/loader/entries/$entry" \
    "$root$1/loader/entries/$entry.conf" "$root$1/loader/entries/${entry%.conf}"+*.conf; do
    if [ -f "$one" ]; then file=$one; break; fi
  done
  if [ -z "$file" ]; then
    # what is found by itself, such as an image of kernel and initrd in one, is no file there
    case $entry in
      nixos-*.conf) item default "$entry$chosen, an entry that is not there" ;;
      *) unknown "the default $entry is no entry of loader/entries" ;;
    esac
    return 0
  fi
  init=
  gone=
  boot=${file%/loader/entries/*}
  while read -r key value rest || [ -n "$key" ]; do
    case $key in
      options)
        set -f
        for word in $value $rest; do
          case $word in init=*) init=${init:+$init$newline}${word#init=} ;; esac
        done
        set +f
        ;;
      linux | initrd) [ -e "$boot$value" ] || [ -e "$root$value" ] || gone="$gone, $value" ;;
    esac
  done <"$file"
  judge "$init" "$entry$chosen"
  [ -z "$gone" ] || item file "${gone#, }"
}

grub() {
  menu=$root/boot/grub/grub.cfg
  once=
  { while IFS= read -r line; do
    case $line in next_entry=?*) once=${line#next_entry=} ;; esac
  done <"$root/boot/grub/grubenv"; } 2>/dev/null
  default=$(awk '
    { sub(/^[ \t]+/, "") }
    /^set default=/ { value = substr($0, 13); gsub(/["'"'"']/, "", value); if (value !~ /next_entry/) said = value }
    END { print said }' "$menu")
  [ -z "$once" ] || [ "$once" = "$default" ] || item next "$once"
  # shellcheck disable=SC2016  # as it stands in the menu
  case $default in
    '${saved_entry}') unknown "the default is whichever entry was chosen last"; return 0 ;;
    '' | *[!0-9]*) unknown "the default of GRUB's menu is no number"; return 0 ;;
  esac
  # entry N of the outermost level, and within it the first where it is a submenu
  found=$(awk -v wanted="$default" '
    /^[ \t]*(submenu|menuentry)[ \t]/ && !depth { number++ }
    { if (number - 1 == wanted) for (i = 1; i <= NF; i++) if ($i ~ /^init=/) { print substr($i, 6); exit } }
    /\{[ \t]*$/ { depth++ }
    /^[ \t]*\}/ { if (depth) depth-- }' "$menu")
  judge "$found" "entry $default"
}

for place in /boot /efi /boot/efi; do
  if [ -f "$root$place/loader/loader.conf" ]; then systemd_boot "$place"; finish; fi
done
if [ -f "$root/boot/grub/grub.cfg" ]; then grub; finish; fi
unknown "there is no menu of systemd-boot or GRUB"
