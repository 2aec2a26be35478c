# Whether the running system can be built again from what is committed: a tree with changes that are not leaves `-dirty`
# behind its revision, and as that of nixpkgs `dirty` in the label (nixpkgs, flake.nix and
# nixos/modules/installer/tools/nixos-version.sh; Nix, src/libfetchers/git.cc, dirtyRev).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs sed
resolve /run/current-system
system=$at
[ -n "$system" ] || { unknown "/run/current-system leads nowhere"; finish; }
label=
{ read -r label || [ -n "$label" ]; } 2>/dev/null <"$root$system/nixos-version" || { unknown "the system has no label"; finish; }
case $label in
  *.dirty | *-dirty | *.dirty.*) item nixpkgs "$label" ;;
esac
within /run/current-system/sw/bin/nixos-version
program=$at
[ -n "$program" ] || { unknown "the system has no nixos-version"; finish; }
revision=$(sed -n '/.*"configurationRevision": *"\([^"]*\)".*/{s//\1/p;q;}' "$root$program")
case $revision in
  *dirty*) item configuration "$revision" ;;
esac
# panther writes the revision into the record of its deploy, not into the system: a commit alone is no other system
record=$root/var/lib/pantheros/transaction
if [ -e "$record" ] && [ ! -r "$record" ]; then
  unknown "only root may read the record of deploys"
elif [ -e "$record" ]; then
  of=
  revision=
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      system=*) of=${line#system=} ;;
      revision=*) revision=${line#revision=} ;;
    esac
  done <"$record"
  case $of$newline$revision in
    "$system$newline"*-dirty) item configuration "$revision" ;;
  esac
fi
