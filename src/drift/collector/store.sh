# The mount of the store, which NixOS makes read-only for everybody but the Nix daemon, which has one of its own (nixpkgs,
# nixos/modules/system/boot/stage-2-init.sh and boot.nixStoreMountOpts). Of several mounts at a place the last one counts.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs_mounts
options=
at_store() {
  case $1 in *' /nix/store '*) ;; *) return ;; esac
  rest=${1#* * }
  case $rest in '/nix/store '*) ;; *) return ;; esac
  options=${rest#* }
  options=${options%% *}
}
each at_store "$mounted"
case ,$options, in
  *,ro,*) ;;
  ,,) item /nix/store "no mount of its own" ;;
  *) item /nix/store writable ;;
esac
