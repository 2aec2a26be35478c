import type { ContentData, DiskData, DiskLayoutData } from "../../author/disk.ts";
import { parseSize } from "../../author/disk/size.ts";
import { placed } from "./mounts.ts";

/** Swap space of a layout. */
export interface SwapFact {
  readonly disk: string;
  readonly partition: string;
  /** Path of a swap file; absent for a partition. */
  readonly file?: string;
  /** Null for a partition that takes all that is left. */
  readonly bytes: number | null;
  /** The system resumes from it. */
  readonly hibernate: boolean;
}

/** Swap partitions and swap files of a layout. */
export function swapsOf(layout: DiskLayoutData): SwapFact[] {
  return placed(layout).flatMap(({ disk, partition, size, content }): SwapFact[] => {
    if (content.kind === "swap") {
      return [
        { disk, partition, bytes: size === "100%" ? null : parseSize(size), hibernate: content.hibernate },
      ];
    }
    if (content.kind !== "btrfs") return [];
    return Object.values(content.subvolumes).flatMap(({ mount, swap = {} }) =>
      Object.entries(swap).map(([file, s]) => ({
        disk,
        partition,
        file: `${mount ?? ""}/${file}`,
        bytes: parseSize(s.size),
        hibernate: false,
      })),
    );
  });
}

/** Bytes of all swap space; null where a swap partition takes what is left of a disk. */
export function swapBytes(layout: DiskLayoutData): number | null {
  return swapsOf(layout).reduce<number | null>(
    (sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes),
    0,
  );
}

/** GPT keeps the first MiB (alignment) and its second copy at the end; sgdisk rounds that to a MiB as well. */
const tables = 2 * 2 ** 20;

function leastBytes(size: string, content: ContentData): number {
  if (size !== "100%") return parseSize(size);
  let inner = content;
  while (inner.kind === "luks") inner = inner.content;
  if (inner.kind !== "btrfs") return 0;
  return Object.values(inner.subvolumes)
    .flatMap(({ swap }) => Object.values(swap ?? {}))
    .reduce((sum, { size: file }) => sum + parseSize(file), 0);
}

/**
 * Bytes that a disk must have at least: the partition tables, the partitions of fixed size, and the swap files in one
 * that takes what is left. A disk must be larger than this where a partition takes what is left.
 */
export function minimumBytes(disk: DiskData): number {
  return disk.partitions.reduce((sum, { size, content }) => sum + leastBytes(size, content), tables);
}
