#!/bin/sh
# keeper FOLDER MACHINE NAME: one host, as a machine and its firmware: starts what the boot loader's menu has as its
# default, and again when the host restarts. Runs in the network namespace of the lab, and in control groups of its own:
# two systemds in one group would take each other's units for their own.
set -u
folder=$1 machine=$2 name=$3
tree=$folder/tree

echo $$ >"$folder/keeper"
while IFS=: read -r _ controllers path; do
  case $controllers in
    '') if [ -d /sys/fs/cgroup/unified ]; then group=/sys/fs/cgroup/unified$path; else group=/sys/fs/cgroup; fi ;;
    *) group=/sys/fs/cgroup/${controllers#name=}$path ;;
  esac
  group=${group%/}/panther-lab-$machine
  mkdir -p "$group" || continue
  echo "$group"
  # some take nobody in before they are given processors and memory; systemd has no use for these
  echo $$ >"$group/cgroup.procs"
done </proc/self/cgroup >"$folder/groups.new" 2>/dev/null
mv "$folder/groups.new" "$folder/groups"

while :; do
  default=$(sed -n 's/^default  *//p' "$tree/boot/loader/loader.conf")
  init=$(sed -n 's/^options init=\([^ ]*\) .*/\1/p' "$tree/boot/loader/entries/$default")
  echo "$init" >>"$folder/starts"
  systemd-nspawn --quiet --register=no --keep-unit --network-bridge=lab --console=pipe --kill-signal=SIGRTMIN+3 \
    --machine="$machine" --hostname="$name" --directory="$tree" "$init" </dev/null >>"$folder/console" 2>&1 &
  # a link that is cut stays cut when the host restarts
  if [ -e "$folder/cut" ]; then until ip link set "vb-$machine" down 2>/dev/null; do sleep 0.05; done; fi
  wait $!
  [ $? -eq 133 ] || exit 0
done
