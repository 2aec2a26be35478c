import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { debootstrap, suite } from "./debootstrap.ts";
import { place } from "./place.ts";
import { attempt, run } from "./run.ts";

/** What a NixOS has in its system profile as well, and what the hosts are made to answer with. */
const packages = [
  "systemd systemd-sysv dbus openssh-server sudo nftables iproute2 iputils-ping gawk procps kmod btrfs-progs",
  // perl-dbdabi, which debootstrap cannot find out by itself
  "nix-bin libdbi-perl",
].flatMap((names) => names.split(" "));
/** User who deploys, of the group wheel. */
export const user = "alice";

const recipe = `
set -e
groupadd --system wheel
useradd --create-home --shell /bin/bash --groups wheel ${user}
mkdir -p /nix/store /nix/var/nix/profiles /nix/var/nix/gcroots /etc/ssh
# systemd would make subvolumes of them, which keep a snapshot from being removed in one go
mkdir -p /var/lib/machines /var/lib/portables
# the closures bring it
rm -rf /etc/systemd/system/* /etc/ssh/ssh_host_* /etc/ssh/sshd_config /etc/nix/nix.conf /etc/nftables.conf
rm -rf /var/cache/apt/* /var/lib/apt/lists/* /usr/share/doc /usr/share/man /usr/share/locale
rm -f /etc/sudoers /etc/motd /etc/hostname /etc/machine-id
touch /etc/machine-id
`;

const name = (): string =>
  `base-${createHash("sha256")
    .update(JSON.stringify([suite, packages, recipe]))
    .digest("hex")
    .slice(0, 12)}`;

/** The tree that hosts are snapshots of; it is made where there is none. The caller holds the lock of the place. */
export async function baseTree(say: (text: string) => void): Promise<string> {
  const tree = place(name());
  if (existsSync(tree)) return tree;
  say(`Debian ${suite} for the hosts is fetched, once`);
  const made = `${tree}.new`;
  for (const old of readdirSync(place()).filter((entry) => entry.startsWith("base-")))
    await attempt(["btrfs", "subvolume", "delete", place(old)]);
  await run(["btrfs", "subvolume", "create", made]);
  await debootstrap(made, packages);
  await run(["chroot", made, "sh", "-c", recipe]);
  await run(["btrfs", "subvolume", "snapshot", "-r", made, tree]);
  await run(["btrfs", "subvolume", "delete", made]);
  return tree;
}
