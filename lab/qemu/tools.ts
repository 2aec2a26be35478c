import { existsSync } from "node:fs";
import { join } from "node:path";

/** Programs and files that the lab needs, and Debian's packages that have them. */
const needed: Readonly<Record<string, readonly string[]>> = {
  "qemu-system-x86": ["qemu-system-x86_64"],
  "qemu-utils": ["qemu-img"],
  ovmf: ["/usr/share/OVMF/OVMF_CODE_4M.fd", "/usr/share/OVMF/OVMF_VARS_4M.fd"],
  debootstrap: ["debootstrap"],
  e2fsprogs: ["mkfs.ext4"],
  fdisk: ["sfdisk"],
  "util-linux": ["setpriv"],
  "openssh-client": ["ssh", "ssh-keygen"],
};

/** Packages of Debian that are missing here. */
export function missingPackages(): readonly string[] {
  const folders = ["/usr/local/sbin", "/usr/sbin", "/sbin", ...(process.env["PATH"] ?? "").split(":")];
  const isHere = (name: string): boolean =>
    name.startsWith("/") ? existsSync(name) : folders.some((folder) => existsSync(join(folder, name)));
  return Object.entries(needed)
    .filter(([, names]) => !names.every(isHere))
    .map(([name]) => name);
}
