import type { ContentData, DiskLayoutData, PartitionData } from "../author/disk.ts";

/** What a partition holds, on it or in the LUKS container on it. */
export const innermost = (content: ContentData): ContentData =>
  content.kind === "luks" ? innermost(content.content) : content;

/** All partitions of a layout. */
export const partitionsOf = ({ disks }: DiskLayoutData): readonly PartitionData[] =>
  Object.values(disks).flatMap(({ partitions }) => partitions);
