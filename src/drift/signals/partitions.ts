import { createHash } from "node:crypto";
import type { ContentData, DiskData, PartitionData } from "../../author/disk.ts";
import { parseSize } from "../../author/disk/size.ts";
import { quoted, type Difference, type Remedy, type Severity, type Signal } from "../signal.ts";

export const partitions: Signal = {
  id: "partitions",
  title: "disks and their partitions",
  reads:
    "/dev/disk/by-path and by-id, `sfdisk -d` and `blkid -p` (sfdisk(8), blkid(8)), against what disko makes of the disk layout (disko, lib/types/gpt.nix)",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: ({ host: { facts } }) => {
    const disks = Object.entries(facts.disk?.disks ?? {}).filter(([, { device }]) =>
      /^\/dev\/disk\/by-(?:path|id)\//.test(device),
    );
    if (disks.length === 0) return null;
    const details = Object.fromEntries(disks.flatMap(([, disk]) => disk.partitions.flatMap(detailsOf(disk))));
    return {
      items: {
        ...Object.fromEntries(disks.map(([name, disk]) => [disk.device, tableOf(name, disk)])),
        ...details,
      },
      // other disks, such as a stick, are nobody's concern; what a partition lacks is told of the table
      closed: false,
      optional: Object.keys(details),
    };
  },
  tell(difference) {
    const [, disk = difference.key, number = "", what = ""] =
      /^(\S+) (\d+) (\w+)$/.exec(difference.key) ?? [];
    return {
      ...(what === "" ? ofTable(difference) : ofPartition(difference, disk, number, what)),
      command: `sfdisk -l ${quoted(disk)}; lsblk -o NAME,SIZE,PARTTYPENAME,PARTLABEL,FSTYPE,LABEL ${quoted(disk)}`,
    };
  },
};

interface About {
  readonly severity: Severity;
  readonly what: string;
  readonly remedies: readonly Remedy[];
}

function ofTable({ kind, key, expected, actual }: Difference): About {
  if (kind === "missing")
    return {
      severity: "critical",
      what: `the disk ${key} of the layout is not there: it failed, was taken out, or sits in another place`,
      remedies: [],
    };
  const has = new Set((actual ?? "").split(/[:,] /));
  const gone = (expected ?? "").split(/[:,] /).some((one) => !has.has(one));
  return {
    severity: gone ? "critical" : "warning",
    what: `the partition table of ${key} is ${actual}, and the layout has ${expected}`,
    remedies: [],
  };
}

function ofPartition({ expected, actual }: Difference, disk: string, number: string, what: string): About {
  const name = `partition ${number} of ${disk}`;
  const byHand = (command: string): readonly Remedy[] => [{ kind: "by-hand", command }];
  switch (what) {
    case "type":
      return {
        severity: "warning",
        what: `${name} is of type ${actual}, and the layout says ${expected}`,
        remedies: byHand(`sfdisk --part-type ${quoted(disk)} ${number} ${quoted(expected ?? "")}`),
      };
    case "end":
      return {
        severity: "note",
        what: `${name} does not reach the end of the disk, as the layout says: there is room that nobody uses`,
        remedies: byHand(
          `echo ', +' | sfdisk --no-reread -N ${number} ${quoted(disk)} && partx -u ${quoted(disk)}`,
        ),
      };
    case "size":
      return {
        severity: "warning",
        what: `${name} has ${actual} bytes, and the layout says ${expected}`,
        remedies: [],
      };
    case "label":
      return {
        severity: "warning",
        what: `the file system on ${name} is labelled ${actual}, and the layout says ${expected}`,
        remedies: [],
      };
    default:
      return {
        severity: "critical",
        what: `${name} holds ${actual}, and the layout says ${expected}`,
        remedies: [],
      };
  }
}

/** The table as the host tells it. */
const tableOf = (disk: string, { partitions: all }: DiskData): string =>
  `gpt: ${all.length === 0 ? "no partitions" : all.map(({ name }, i) => `${i + 1} ${labelOf(disk, name)}`).join(", ")}`;

/** Label of a partition, which has room for 36 characters (disko, lib/types/gpt.nix). */
function labelOf(disk: string, partition: string): string {
  const label = `disk-${disk}-${partition}`;
  return label.length > 36 ? createHash("sha256").update(label).digest("hex").slice(0, 36) : label;
}

/** What is certain of a partition, as the host tells it. */
const detailsOf =
  ({ device }: DiskData) =>
  ({ size, content }: PartitionData, i: number): [string, string][] => {
    const details: readonly [string, string | undefined][] = [
      ["type", typeOf(content)],
      ["size", size === "100%" ? undefined : String(parseSize(size))],
      ["end", size === "100%" ? "the end of the disk" : undefined],
      ["holds", formatOf(content)],
      ["label", "label" in content ? content.label : undefined],
    ];
    return details.flatMap(([what, value]) =>
      value === undefined ? [] : [[`${device} ${i + 1} ${what}`, value]],
    );
  };

/** Partition types by what sgdisk calls EF00, EF02, 8200 and 8300 (disko, lib/types/gpt.nix; gptfdisk, parttypes.cc). */
function typeOf(content: ContentData): string | undefined {
  switch (content.kind) {
    case "esp":
      return "C12A7328-F81F-11D2-BA4B-00A0C93EC93B";
    case "biosBoot":
      return "21686148-6449-6E6F-744E-656564454649";
    case "swap":
      return "0657FD6D-A4AB-43C4-84E5-0933C84B4F4F";
    case "empty":
      return content.type?.length === 36 ? content.type.toUpperCase() : undefined;
    default:
      return "0FC63DAF-8483-4772-8E79-3D69D8477DE4";
  }
}

/** The format by blkid's name. */
function formatOf(content: ContentData): string | undefined {
  switch (content.kind) {
    case "esp":
      return "vfat";
    case "btrfs":
      return "btrfs";
    case "swap":
      return "swap";
    case "luks":
      return "crypto_LUKS";
    case "filesystem":
      // formats that mkfs and blkid call the same
      return /^(?:ext[234]|vfat|btrfs|xfs|f2fs|exfat|bcachefs)$/.test(content.format)
        ? content.format
        : undefined;
    default:
      return undefined;
  }
}
