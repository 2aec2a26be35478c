import type { ContentData, DiskLayoutData } from "../../author/disk.ts";

/** A place in the file system that a layout mounts. */
export interface MountFact {
  readonly mount: string;
  readonly fsType: string;
  readonly disk: string;
  readonly partition: string;
  readonly subvolume?: string;
  /** As mounted, whole-file-system options first; without the `subvol=` that disko adds. */
  readonly options: readonly string[];
  /** Inside LUKS. */
  readonly encrypted: boolean;
}

/** A partition with what is inside it. */
export interface Placed {
  readonly disk: string;
  readonly partition: string;
  readonly size: string;
  /** What is inside, after LUKS. */
  readonly content: Exclude<ContentData, { kind: "luks" }>;
  readonly encrypted: boolean;
}

/** All partitions of a layout, LUKS containers opened. */
export function placed({ disks }: DiskLayoutData): Placed[] {
  return Object.entries(disks).flatMap(([disk, { partitions }]) =>
    partitions.map(({ name, size, content }) => {
      let inner = content;
      while (inner.kind === "luks") inner = inner.content;
      return { disk, partition: name, size, content: inner, encrypted: content.kind === "luks" };
    }),
  );
}

/** Everything that a layout mounts, in the order in which it is written. */
export function mountsOf(layout: DiskLayoutData): MountFact[] {
  return placed(layout).flatMap(({ disk, partition, content, encrypted }): MountFact[] => {
    const where = { disk, partition, encrypted };
    switch (content.kind) {
      case "esp":
        return [{ mount: content.mount, fsType: "vfat", ...where, options: content.options }];
      case "filesystem":
        return [{ mount: content.mount, fsType: content.format, ...where, options: content.options }];
      case "btrfs":
        return Object.entries(content.subvolumes).flatMap(([subvolume, { mount, options }]) =>
          mount === undefined
            ? []
            : [
                {
                  mount,
                  fsType: "btrfs",
                  ...where,
                  subvolume,
                  options: subvolumeOptions(content.options, options),
                },
              ],
        );
      default:
        return [];
    }
  });
}

/** Mount options of Btrfs that hold for one mount; every other one is the whole file system's (btrfs(5)). */
const ofOneMount = new Set([
  "noatime",
  "atime",
  "relatime",
  "strictatime",
  "nodiratime",
  "diratime",
  "lazytime",
  "nolazytime",
  "noexec",
  "exec",
  "nodev",
  "dev",
  "nosuid",
  "suid",
  "ro",
  "rw",
  "nofail",
  "auto",
  "noauto",
  "defaults",
  "user",
  "nouser",
  "_netdev",
  "bind",
  "sync",
  "async",
]);

/** True for an option that the first mount decides for all subvolumes of a Btrfs: `compress=zstd`, `ssd` ... */
export function isWholeBtrfsOption(option: string): boolean {
  const [name = ""] = option.split("=");
  return (
    !ofOneMount.has(name) &&
    !name.startsWith("x-") &&
    !name.startsWith("X-") &&
    name !== "subvol" &&
    name !== "subvolid"
  );
}

/** Options of a subvolume's mount: the whole file system's, then its own; what both say stands once, as its own. */
export function subvolumeOptions(whole: readonly string[], own: readonly string[]): string[] {
  return [...whole.filter((option) => !own.includes(option)), ...own];
}
