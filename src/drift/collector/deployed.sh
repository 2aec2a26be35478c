# The declaration that the running system was built from: the hash of its manifest.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
manifest=$root/etc/pantheros/manifest.json
if [ ! -e "$manifest" ]; then
  item manifest none
elif [ ! -r "$manifest" ]; then
  unknown "the manifest cannot be read"
else
  hash=$(sed -n '/^ *"hash": *"\([0-9a-f]\{64\}\)".*/{s//\1/p;q;}' "$manifest")
  if [ -n "$hash" ]; then item manifest "$hash"; else unknown "the manifest has no hash"; fi
fi
