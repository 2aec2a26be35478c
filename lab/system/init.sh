#!/bin/sh
# What the boot loader's entry names: makes the system current, and hands over to systemd, as stage 2 of NixOS does.
PATH=@out@/sw/bin
export PATH
mkdir -p /run/wrappers/bin /run/nixos
ln -sfn /usr/bin/sudo /run/wrappers/bin/sudo
ln -sfn @out@ /run/booted-system
@out@/activate
exec /lib/systemd/systemd --show-status=true "$@"
