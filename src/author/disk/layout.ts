import type { ContentData, DiskData, DiskLayout, PartitionData } from "../disk.ts";
import { deepFreeze } from "../freeze.ts";
import { callerOrigin } from "../origin.ts";
import type { Content } from "./content.ts";
import { checkName } from "./names.ts";
import { parseSize, type Size } from "./size.ts";
import { checkTogether } from "./together.ts";

declare const mounts: unique symbol;

/** A partition of a disk; `M` is the union of its mount points. */
export interface Partition<out M extends string = string> {
  readonly size: Size;
  readonly content: ContentData;
  readonly [mounts]?: M;
}

/** A disk with its partitions; `M` is the union of their mount points. */
export interface Disk<out M extends string = string> {
  readonly data: DiskData;
  readonly [mounts]?: M;
}

/** Names as udev and the kernel give them; one that stays the same over boots is under `/dev/disk/by-path` or `by-id`. */
export type Device = `/dev/${string}`;

type MountsOfParts<P> = P extends Partition<infer M> ? M : never;
type MountsOfDisks<D> = D extends Disk<infer M> ? M : never;

/**
 * A partition of the given size: `"512M"`, `"1G"`, `"2T"` in powers of 1024, or `"100%"` for all that is left.
 *
 * @throws RangeError for anything else.
 */
export function part<M extends string>(size: Size, content: Content<M>): Partition<M> {
  if (size !== "100%") parseSize(size);
  return Object.freeze({ size, content: content.data });
}

/**
 * A disk with a GPT partition table. The partitions lie on it in the order in which they are written.
 *
 * @throws RangeError for a device outside `/dev`, bad names, and `"100%"` before the last partition.
 */
export function disk<const P extends Readonly<Record<string, Partition>>>(
  device: Device,
  parts: P,
): Disk<MountsOfParts<P[keyof P]>> {
  if (!/^\/dev\/[^\s"'$`\\]+$/.test(device))
    throw new RangeError(`"${device}" is no device: it begins with /dev/`);
  const partitions: PartitionData[] = Object.entries<Partition>(parts).map(([name, { size, content }]) => {
    checkName("partition", name);
    return { name, size, content };
  });
  if (partitions.length === 0) throw new RangeError(`disk ${device} has no partition`);
  const open = partitions.slice(0, -1).find(({ size }) => size === "100%");
  if (open) throw new RangeError(`partition "${open.name}" takes 100%, so none can follow it: write it last`);
  return Object.freeze({ data: deepFreeze({ device, partitions }) });
}

/**
 * Defines the disks of a host, each under the name that disko knows it by. The names are part of the partition labels
 * by which the system finds its file systems: on an installed host they must not change.
 *
 * @throws RangeError for two mounts at the same place, doubled names, and devices of a Btrfs that do not fit together.
 * @example
 * const disks = defineDisks({
 *   main: disk("/dev/disk/by-path/pci-0000:01:00.0-nvme-1", {
 *     esp: part("1G", esp()),
 *     root: part("100%", btrfs({ options: ["compress=zstd"], subvolumes: { "@": "/", "@home": "/home" } })),
 *   }),
 * });
 */
export function defineDisks<const D extends Readonly<Record<string, Disk>>>(
  disks: D,
): DiskLayout<MountsOfDisks<D[keyof D]>> {
  const data = { disks: Object.fromEntries(Object.entries<Disk>(disks).map(([name, d]) => [name, d.data])) };
  checkTogether(data);
  return Object.freeze({ kind: "disks", data: deepFreeze(data), origin: callerOrigin() });
}
