#!/bin/sh
version=$(cat /run/current-system/nixos-version)
case ${1-} in
  --json) printf '{"nixosVersion":"%s"}\n' "$version" ;;
  *) printf '%s (Lab)\n' "$version" ;;
esac
