# What is to run later that no generation put there: transient timers, crontabs, jobs of at, an ordered shutdown, and people
# whose services run without them. Timers of other kinds belong to `unit-files`. NixOS keeps crontabs in /var/cron/tabs
# (nixpkgs, pkgs/by-name/cr/cron) and jobs of at in /var/spool/atjobs (pkgs/by-name/at/at); who lingers is in the script of
# linger-users.service (nixos/modules/config/users-groups.nix).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk find

# names FOLDER: sets `names` to those of the files in it, a line each; to nothing where there is no such folder. What cannot
# be read is not known. Those with line ends have \001 in their place.
names() {
  names=
  [ -d "$root$1" ] || return 0
  [ -r "$root$1" ] && [ -x "$root$1" ] || return 1
  for file in "$root$1"/* "$root$1"/.[!.]* "$root$1"/..?*; do
    if [ ! -f "$file" ] || [ -L "$file" ]; then continue; fi
    name=${file##*/}
    case $name in *"$newline"*) name=$(printf '%s' "$name" | tr '\n' '\001') ;; esac
    names=$names$name$newline
  done
}

told=' '
for folder in /var/cron/tabs /var/spool/cron/crontabs /var/spool/cron; do
  names $folder || { unknown "only root may read $folder"; continue; }
  while read -r name; do
    [ -n "$name" ] || continue
    case $told in *" $name "*) continue ;; esac
    told="$told$name "
    item "cron/$name" "$folder/$name"
  done <<LIST
$names
LIST
done

# Names of jobs come and go: it is who has some that stays.
for folder in /var/spool/atjobs /var/spool/at /var/spool/cron/atjobs; do
  [ -d "$root$folder" ] || continue
  if [ ! -r "$root$folder" ] || [ ! -x "$root$folder" ]; then unknown "only root may read $folder"; continue; fi
  owners=$(find "$root$folder" -mindepth 1 -maxdepth 1 -type f -name '[a-z]0*' -printf '%u\n' 2>/dev/null | sort | uniq -c)
  while read -r count name; do
    [ -z "$name" ] || item "at/$name" "$count"
  done <<LIST
$owners
LIST
done

names /run/systemd/transient || unknown "/run/systemd/transient cannot be read"
while read -r name; do
  case $name in
    panther-*) ;;
    *.timer)
      when=$(sed -n 's/^\(On[A-Za-z]*\)=\(..*\)/\1=\2/p' "$root/run/systemd/transient/$name" | tr '\n' ' ')
      item "timer/$name" "${when% }"
      ;;
  esac
done <<LIST
$names
LIST

if [ -e "$root/run/systemd/shutdown/scheduled" ]; then
  mode=$(sed -n 's/^MODE=//p' "$root/run/systemd/shutdown/scheduled" 2>/dev/null)
  item shutdown "${mode:-shutdown}"
fi

# Who lingers, against who is to.
names /var/lib/systemd/linger || { unknown "/var/lib/systemd/linger cannot be read"; finish; }
lingering=$names
declared=
within /run/current-system/etc/systemd/system/linger-users.service
if [ -n "$at" ]; then
  script=$(sed -n 's/^ExecStart=\([^ ]*\).*/\1/p' "$root$at")
  # either an array of names, or a file of names
  names=$(sed -n 's/^declare -a lingeringUserNames=(\(.*\))$/\1/p' "$root$script" 2>/dev/null) || names=
  list=$(grep -o '/nix/store/[^ ]*lingering-users' "$root$script" 2>/dev/null | head -n 1)
  if [ -n "$list" ] && [ -r "$root$list" ]; then
    declared=$(cat "$root$list")
  elif grep -q lingeringUserNames "$root$script" 2>/dev/null; then
    declared=$(printf '%s' "$names" | tr ' ' '\n' | tr -d "'")
  else
    unknown "linger-users.service does not say who is to linger"
    finish
  fi
fi
[ -n "$declared$lingering" ] || finish
odd=$({ printf '%s\n' "$declared" | sed 's/^/declared /'; printf '%s\n' "$lingering" | sed 's/^/lingers /'; } | awk '
  $2 == "" { next }
  $1 == "declared" { declared[$2] = 1; next }
  { lingers[$2] = 1; if (!($2 in declared)) print $2 " on" }
  END { for (name in declared) if (!(name in lingers)) print name " off" }' | sort)
while read -r name how; do
  [ -z "$name" ] || item "linger/$name" "$how"
done <<LIST
$odd
LIST
