import type { ContentData, DiskLayoutData } from "../disk.ts";
import { checkName } from "./names.ts";

/** Partition names of GPT hold 36 characters; disko replaces a longer label by a hash, which nobody could read. */
const partitionLabelLimit = 36;

/** Mount points of a partition's content, in order. */
function mountPoints(content: ContentData): string[] {
  switch (content.kind) {
    case "esp":
    case "filesystem":
      return [content.mount];
    case "btrfs":
      return Object.values(content.subvolumes).flatMap(({ mount }) => mount ?? []);
    case "luks":
      return mountPoints(content.content);
    default:
      return [];
  }
}

function luksNames(content: ContentData): string[] {
  return content.kind === "luks" ? [content.name, ...luksNames(content.content)] : [];
}

/** The same value twice, with where it stands. */
function doubled(found: readonly { readonly value: string; readonly where: string }[], what: string): void {
  const seen = new Map<string, string>();
  for (const { value, where } of found) {
    const before = seen.get(value);
    if (before !== undefined) throw new RangeError(`${what} "${value}" twice: on ${before} and on ${where}`);
    seen.set(value, where);
  }
}

/** The innermost content and whether it is empty: only such a partition can join another one's file system. */
const isFree = (content: ContentData): boolean =>
  content.kind === "empty" || (content.kind === "luks" && isFree(content.content));

function checkExtraDevices({ disks }: DiskLayoutData): void {
  const taken: { value: string; where: string }[] = [];
  const visit = (content: ContentData, own: string, where: string): void => {
    if (content.kind === "luks") return visit(content.content, own, where);
    if (content.kind !== "btrfs") return;
    for (const device of content.extraDevices ?? []) {
      const [disk = "", partition = ""] = device.split("/");
      const found = disks[disk]?.partitions.find(({ name }) => name === partition);
      if (!found)
        throw new RangeError(
          `the Btrfs on ${where} is to use "${device}", which is no partition of this layout`,
        );
      if (!isFree(found.content)) {
        throw new RangeError(
          `the Btrfs on ${where} is to use "${device}", which has content of its own: make it empty()`,
        );
      }
      // disko makes the disks in the order of their names, and mkfs.btrfs needs all devices at once.
      if (!(disk < own)) {
        throw new RangeError(
          `disko makes disks in alphabetical order: the Btrfs on ${where} can use partitions of disks before "${own}" only, not "${device}"`,
        );
      }
      taken.push({ value: device, where });
    }
  };
  for (const [name, { partitions }] of Object.entries(disks)) {
    for (const partition of partitions) visit(partition.content, name, `${name}/${partition.name}`);
  }
  doubled(taken, "further device");
}

/**
 * What must hold over all disks of a layout.
 *
 * @throws RangeError for the first thing that does not.
 */
export function checkTogether(layout: DiskLayoutData): void {
  const all = Object.entries(layout.disks).flatMap(([disk, { partitions }]) => {
    checkName("disk", disk);
    return partitions.map(({ name, content }) => ({
      where: `${disk}/${name}`,
      label: `disk-${disk}-${name}`,
      content,
    }));
  });
  for (const { label } of all) {
    if (label.length > partitionLabelLimit) {
      throw new RangeError(
        `the names of disk and partition are too long: "${label}" has more than ${partitionLabelLimit} characters`,
      );
    }
  }
  doubled(
    all.map(({ label, where }) => ({ value: label, where })),
    "partition label",
  );
  doubled(
    all.flatMap(({ content, where }) => mountPoints(content).map((value) => ({ value, where }))),
    "mount point",
  );
  doubled(
    all.flatMap(({ content, where }) => luksNames(content).map((value) => ({ value, where }))),
    "LUKS container",
  );
  checkExtraDevices(layout);
}
