import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const diskSpace: Signal = {
  id: "disk-space",
  title: "room on declared file systems",
  reads:
    "df of the file systems that the running system's fstab names, the sizes of its kernel and initrd, /sys/fs/btrfs/*/allocation",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const [, point = key, what = ""] = /^(.*) (kernel|metadata|inodes)$/s.exec(key) ?? [];
    const at = quoted(point);
    const collect = { kind: "by-hand", command: "nix-collect-garbage --delete-older-than 14d" } as const;
    switch (what) {
      case "kernel":
        return {
          severity: "critical",
          what: `${point} has no room for another kernel with its initrd (${actual}): the next switch may fail`,
          command: `df -h ${at}; ls -l ${at}`,
          remedies: [
            {
              ...collect,
              command: `${collect.command} && /run/current-system/bin/switch-to-configuration boot`,
            },
          ],
        };
      case "metadata":
        return {
          severity: "critical",
          what: `the Btrfs at ${point} has no room for metadata (${actual}): it will be full while df shows room`,
          command: `btrfs filesystem usage ${at}`,
          remedies: [{ kind: "by-hand", command: `btrfs balance start -dusage=30 ${at}` }],
        };
      case "inodes":
        return {
          severity: "warning",
          what: `${point} can hold few files more: ${actual?.replace(/ left$/, "")} inodes are left`,
          command: `df -i ${at}`,
          remedies: [collect],
        };
      default:
        return {
          severity: "warning",
          what: `${point} is nearly full: ${actual?.replace(/ left$/, "")} are left`,
          command: `df -h ${at}`,
          remedies: [collect],
        };
    }
  },
};
