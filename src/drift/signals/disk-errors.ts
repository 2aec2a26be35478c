import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const diskErrors: Signal = {
  id: "disk-errors",
  title: "errors that file systems have seen",
  reads:
    "/sys/fs/btrfs/*/devinfo/*/error_stats and missing (what `btrfs device stats` shows), /sys/fs/ext4/*/errors_count",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const [, point = key, device = "", missing] = /^(.*?)(?: device (\d+)( missing)?)?$/s.exec(key) ?? [];
    if (missing !== undefined)
      return {
        severity: "critical",
        what: `device ${device} of the Btrfs at ${point} is missing: it runs on what is left`,
        command: `btrfs filesystem show ${quoted(point)}`,
        remedies: [
          {
            kind: "by-hand",
            command: `btrfs replace start ${device} /dev/NEW ${quoted(point)}`,
            attended: true,
          },
        ],
      };
    const btrfs = device !== "";
    const where = btrfs ? `device ${device} of the Btrfs at ${point}` : `the ext4 at ${point}`;
    return {
      severity: "critical",
      what: `${where} has seen ${(actual ?? "").replaceAll("_errs", " errors")}: the disk, its cable or memory are failing, or were`,
      command: btrfs ? `btrfs device stats ${quoted(point)}` : "journalctl -k --grep EXT4-fs",
      remedies: btrfs
        ? [
            {
              kind: "by-hand",
              command: `btrfs scrub start -B ${quoted(point)} && btrfs device stats --reset ${quoted(point)}`,
            },
          ]
        : [
            {
              kind: "by-hand",
              command: `umount ${quoted(point)} && e2fsck -f "$(findmnt --fstab -no SOURCE ${quoted(point)})"`,
              attended: true,
            },
          ],
    };
  },
};
