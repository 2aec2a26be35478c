# Files that give whoever starts them the rights of another user or group, outside of the places where NixOS has them: the
# wrappers of /run/wrappers (nixpkgs, nixos/modules/security/wrappers) and the store, in which none can be. Left out are
# file systems on which they have no effect, and images of containers and machines, which have such files of their own.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs find awk sed
needs_root
needs_mounts

# proc_pid_mountinfo(5): 5 is the place, 6 its options; the type stands behind a lone dash
places() {
  awk '
    { type = ""; for (i = 7; i < NF; i++) if ($i == "-") { type = $(i + 1); break } }
    ("," $6 ",") ~ /,nosuid,/ || $5 ~ /^\/nix\/store(\/|$)|^\/run\/wrappers|^\/(proc|sys|dev)(\/|$)/ { next }
    type ~ /^(btrfs|ext[234]|xfs|f2fs|bcachefs|zfs|tmpfs|overlay)$/ && !seen[$5]++ { print $5 }' "$mountinfo" | sed 's/\\040/ /g; s/\\011/\t/g; s/\\134/\\/g'
}

found=$(places | while IFS= read -r place; do
  place=${place%/}
  printf 'place\t%s\n' "$place"
  nice -n 19 find "$root$place/" -xdev \
    '(' -path "$root/nix/store" -o -path "$root/run/wrappers" -o -path "$root/.snapshots" \
    -o -path "$root/var/lib/containers" -o -path "$root/var/lib/docker" -o -path "$root/var/lib/machines" \
    -o -path "$root/var/lib/incus" -o -path "$root/var/lib/lxc" -o -path '*/.local/share/containers' ')' -prune \
    -o -type f -perm /6000 -printf '%D:%i\t%m %u:%g\t/%P\0' 2>/dev/null | tr '\n\0' '\001\n'
done | awk -F '\t' '
  $1 == "place" { place = substr($0, 7); next }
  !seen[$1]++ { print $2 "\t" place substr($0, length($1) + length($2) + 3) }' | sort)

while IFS=$tab read -r what path; do
  [ -z "$what" ] || item "$path" "$what"
done <<FOUND
$found
FOUND
