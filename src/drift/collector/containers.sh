# Containers of root that run, and that no unit of the system started. Those of people are their own, as their processes
# are; what removes itself when it ends is somebody's command, not a part of the machine (podman-run(1), --rm). A declared one is that of a
# service podman-NAME (nixpkgs, nixos/modules/virtualisation/oci-containers.nix).
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs awk
folder=/var/lib/containers/storage/overlay-containers
if [ ! -e "$root$folder/containers.json" ]; then
  if [ "$uid" -ne 0 ] && [ -d "$root/var/lib/containers" ]; then unknown "only root may see containers of root"; fi
  finish
fi
needs_root
case $(cat "$root$folder/containers.json" 2>/dev/null) in '[]' | 'null' | '') finish ;; esac
needs podman
needs_units
listed=$(podman ps --format '{{.Names}} {{.AutoRemove}} {{.IsInfra}} {{.Image}}' 2>/dev/null) ||
  { unknown "podman does not answer"; finish; }
while read -r name removed infra image; do
  if [ -z "$name" ] || [ "$removed" != false ] || [ "$infra" != false ]; then continue; fi
  [ -L "$root$units/podman-$name.service" ] || [ -e "$root$units/podman-$name.service" ] || item "$name" "${image:-no image}"
done <<LIST
$listed
LIST
