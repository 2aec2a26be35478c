# Programs that services of the system run, and that are not of the system: outside of the store, deleted, or of another
# system. Sessions of people, containers and what Nix builds are left out: who is not in system.slice or init.scope
# (systemd.special(7)), or in a PID namespace of its own; and what switches the system. Units that a switch leaves running on purpose are too
# (nixpkgs, nixos/lib/systemd-unit-options.nix: restartIfChanged, reloadIfChanged), and those that leave processes
# behind (systemd.kill(5)). Elsewhere than on NixOS, programs of the system are in /usr.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk find grep
needs_root
resolve /run/current-system
system=$at
needs_units

# Lines KIND, tab, path of the program, tab, unit.
running=$({
  # the unified hierarchy, or beside older ones systemd's own (cgroups(7))
  grep -HE '^[0-9]+:(name=systemd)?:' "$root"/proc/[0-9]*/cgroup 2>/dev/null
  find "$root"/proc/[0-9]*/exe "$root"/proc/[0-9]*/ns/pid -maxdepth 0 -printf 'link\t%p\t%l\0' 2>/dev/null | tr '\n\0' '\001\n'
} | awk -F '\t' -v root="$root" '
  # PATH:NUMBER:CONTROLLERS:GROUP
  $1 != "link" {
    rest = substr($0, length(root) + 7); pid = rest; sub(/\/.*/, "", pid)
    own = rest ~ /:name=systemd:/
    sub(/^[^:]*:[0-9]+:[^:]*:/, "", rest)
    if (own || !(pid in group)) group[pid] = rest
    next
  }
  {
    rest = substr($2, length(root) + 7); pid = rest; sub(/\/.*/, "", pid)
    if (rest ~ /\/exe$/) exe[pid] = $3; else space[pid] = $3
  }
  END {
    # of a container the first part is where it runs itself
    top = group["1"]
    if (!("1" in exe) || !sub(/\/init\.scope$/, "", top)) { print "unread"; exit }
    for (pid in exe) {
      path = exe[pid]
      if (path == "" || space[pid] != space["1"]) continue
      if (substr(group[pid], 1, length(top)) != top) continue
      place = substr(group[pid], length(top) + 1)
      if (place !~ /^\/(system\.slice|init\.scope)(\/|$)/ || place ~ /\/(nix-daemon|panther-[^\/]*|nixos-rebuild-[^\/]*)\.service(\/|$)/) continue
      unit = ""
      n = split(place, part, "/")
      for (i = 1; i <= n; i++) if (part[i] ~ /\.service$/) { unit = part[i]; break }
      gone = sub(/ \(deleted\)$/, "", path)
      if (path ~ /^\/(memfd:|run\/wrappers\/)/ || path ~ /^\/(usr\/)?(bin|sbin|lib|lib64|libexec)\//) continue
      line = (path !~ /^\/nix\/store\// ? "outside\t" : gone ? "deleted\t" : "store\t") path "\t" unit
      if (!told[line]++) print line
    }
  }')
case $running in
  '') finish ;;
  unread*) unknown "programs of processes cannot be read"; finish ;;
esac

# is_left UNIT: a switch does not restart it, as it is declared, or its processes may outlive it
is_left() {
  template=${1%%@*}@.${1##*.}
  for name in "$1" "$template"; do
    for one in "$root$units/$name" "$root$units/$name.d"/*.conf; do
      [ -L "$one" ] || [ -e "$one" ] || continue
      resolve "${one#"$root"}"
      file=$at
      [ -n "$file" ] || continue
      found=1
      ! grep -Eq '^(X-RestartIfChanged=false|X-ReloadIfChanged=true|X-OnlyManualStart=true|RefuseManualStop=true|KillMode=(process|none))' \
        "$root$file" || return 0
    done
  done
  return 1
}

closure=
told=' '
while IFS=$tab read -r kind path unit; do
  if [ "$kind" = store ]; then
    if [ -z "$closure" ]; then
      closure=$(nix-store --query --requisites "$system" 2>/dev/null) || { unknown "Nix does not know the running system"; break; }
      closure=$newline$closure$newline
    fi
    package=${path#/nix/store/}
    package=/nix/store/${package%%/*}
    case $closure in *"$newline$package$newline"*) continue ;; esac
  fi
  found=
  if [ -n "$unit" ] && is_left "$unit"; then continue; fi
  # transient units have names of chance
  case $path in /nix/store/*) key=${path#/nix/store/*-} ;; *) key=$path ;; esac
  [ -z "$found" ] || key=$unit
  case $told in *" $key "*) continue ;; esac
  told="$told$key "
  case $kind in
    outside) item "$key" "runs $path" ;;
    deleted) item "$key" "runs $path, which is deleted" ;;
    store) item "$key" "runs $path, of another system" ;;
  esac
done <<LIST
$(printf '%s\n' "$running" | sort)
LIST
