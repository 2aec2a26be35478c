import type { ContentData, DiskData, DiskLayoutData, PartitionData } from "../../author/disk.ts";
import { subvolumeOptions } from "./mounts.ts";

/** A definition of an option of disko, with where in `defineDisks({...})` its value stands. */
export interface DiskDefinition {
  readonly path: readonly string[];
  /** A string, number, boolean, list or empty attribute set: attribute sets are walked down. */
  readonly value: unknown;
  /** Keys of objects by name; through a call, a number names the argument: `["main", 1, "esp", 1, 0, "mount"]`. */
  readonly at: readonly (string | number)[];
}

type At = readonly (string | number)[];

/** A value of disko with its place; a plain object is an attribute set of such. */
interface Placed {
  readonly value: unknown;
  readonly at: At;
}
type Tree = Placed | { readonly attrs: Readonly<Record<string, Tree>>; readonly at: At };

/** The tag by which mkfs of a format takes a label: `mkfs.vfat -n`, `mkfs.f2fs -l`, all others `-L`. */
const labelFlags: Readonly<Record<string, string>> = { vfat: "-n", f2fs: "-l" };

/** sgdisk's type of a partition: EF00 and EF02 by what it is for; disko itself knows 8200 for swap and else takes 8300. */
function partitionType(content: ContentData): string | undefined {
  if (content.kind === "esp") return "EF00";
  if (content.kind === "biosBoot") return "EF02";
  return content.kind === "empty" ? content.type : undefined;
}

/** Where disko puts a partition when nothing is said (`lib/types/gpt.nix`: 100 for EF02, 9001 for 100%, else 1000). */
function usualPriority({ size, content }: PartitionData): number {
  if (size === "100%") return 9001;
  return partitionType(content) === "EF02" ? 100 : 1000;
}

/** disko sorts by priority and, among equals, by name; so priorities are set unless the usual ones do it by themselves. */
function needsPriorities(partitions: readonly PartitionData[]): boolean {
  return partitions.some((partition, i) => {
    const before = partitions[i - 1];
    return before !== undefined && usualPriority(before) >= usualPriority(partition);
  });
}

const leaf = (value: unknown, at: At): Tree => ({ value, at });
const attrs = (members: Readonly<Record<string, Tree | undefined>>, at: At): Tree => ({
  attrs: Object.fromEntries(Object.entries(members).filter((e): e is [string, Tree] => e[1] !== undefined)),
  at,
});

/** Device by which disko knows an `extraDevices` entry: the opened container, or the partition by its label. */
function extraDevice(name: string, layout: DiskLayoutData): string {
  const [disk = "", partition = ""] = name.split("/");
  const content = layout.disks[disk]?.partitions.find((p) => p.name === partition)?.content;
  return content?.kind === "luks"
    ? `/dev/mapper/${content.name}`
    : `/dev/disk/by-partlabel/disk-${disk}-${partition}`;
}

function filesystemTree(
  content: { readonly mount: string; readonly label?: string; readonly options: readonly string[] },
  format: string,
  at: At,
): Tree {
  return attrs(
    {
      type: leaf("filesystem", at),
      format: leaf(format, [...at, "format"]),
      mountpoint: leaf(content.mount, [...at, "mount"]),
      mountOptions: content.options.length > 0 ? leaf(content.options, [...at, "options"]) : undefined,
      extraArgs:
        content.label === undefined
          ? undefined
          : leaf([labelFlags[format] ?? "-L", content.label], [...at, "label"]),
    },
    at,
  );
}

function btrfsTree(content: Extract<ContentData, { kind: "btrfs" }>, at: At, layout: DiskLayoutData): Tree {
  const { label, profiles, extraDevices = [] } = content;
  const args = [
    ...(label === undefined ? [] : ["-L", label]),
    ...(profiles?.data === undefined ? [] : ["--data", profiles.data]),
    ...(profiles?.metadata === undefined ? [] : ["--metadata", profiles.metadata]),
    ...extraDevices.map((name) => extraDevice(name, layout)),
  ];
  const subvolumes = Object.entries(content.subvolumes).map(([name, subvolume]): [string, Tree] => {
    const here = [...at, "subvolumes", name];
    const options = subvolumeOptions(content.options, subvolume.options);
    const own = subvolume.options.length > 0 ? [...here, "options"] : [...at, "options"];
    const swap = Object.entries(subvolume.swap ?? {}).map(([file, { size }]): [string, Tree] => {
      const place = [...here, "swap", file];
      return [file, attrs({ size: leaf(size, [...place, "size"]) }, place)];
    });
    return [
      name,
      attrs(
        {
          mountpoint: subvolume.mount === undefined ? undefined : leaf(subvolume.mount, [...here, "mount"]),
          mountOptions:
            subvolume.mount === undefined || options.length === 0 ? undefined : leaf(options, own),
          swap: swap.length === 0 ? undefined : attrs(Object.fromEntries(swap), [...here, "swap"]),
        },
        here,
      ),
    ];
  });
  return attrs(
    {
      type: leaf("btrfs", at),
      extraArgs: args.length === 0 ? undefined : leaf(args, label === undefined ? at : [...at, "label"]),
      subvolumes: attrs(Object.fromEntries(subvolumes), [...at, "subvolumes"]),
    },
    at,
  );
}

function swapTree({ hibernate, discard }: Extract<ContentData, { kind: "swap" }>, at: At): Tree {
  return attrs(
    {
      type: leaf("swap", at),
      resumeDevice: hibernate ? leaf(true, [...at, "hibernate"]) : undefined,
      discardPolicy: discard ? leaf("both", [...at, "discard"]) : undefined,
    },
    at,
  );
}

function luksTree(content: Extract<ContentData, { kind: "luks" }>, call: At, layout: DiskLayoutData): Tree {
  const at = [...call, 2];
  const settings = Object.entries(content.settings).map(([key, value]): [string, Tree] => [
    key,
    leaf(value, [...at, key]),
  ]);
  return attrs(
    {
      type: leaf("luks", call),
      name: leaf(content.name, [...call, 0]),
      settings: settings.length === 0 ? undefined : attrs(Object.fromEntries(settings), at),
      content: contentTree(content.content, [...call, 1], layout),
    },
    call,
  );
}

/** The content of a partition or container, written by the call at `call`. */
function contentTree(content: ContentData, call: At, layout: DiskLayoutData): Tree | undefined {
  const first = [...call, 0];
  switch (content.kind) {
    case "esp":
      return filesystemTree(content, "vfat", first);
    case "filesystem":
      return filesystemTree(content, content.format, first);
    case "btrfs":
      return btrfsTree(content, first, layout);
    case "swap":
      return swapTree(content, first);
    case "luks":
      return luksTree(content, call, layout);
    default:
      // A BIOS boot partition or an empty one: disko leaves what it holds alone.
      return undefined;
  }
}

function diskTree(name: string, disk: DiskData, layout: DiskLayoutData): Tree {
  const numbered = needsPriorities(disk.partitions);
  const partitions = disk.partitions.map((partition, i): [string, Tree] => {
    const at = [name, 1, partition.name];
    const type = partitionType(partition.content);
    return [
      partition.name,
      attrs(
        {
          priority: numbered ? leaf(i + 1, at) : undefined,
          size: leaf(partition.size, [...at, 0]),
          type: type === undefined ? undefined : leaf(type, [...at, 1]),
          content: contentTree(partition.content, [...at, 1], layout),
        },
        at,
      ),
    ];
  });
  return attrs(
    {
      type: leaf("disk", [name]),
      device: leaf(disk.device, [name, 0]),
      content: attrs(
        { type: leaf("gpt", [name]), partitions: attrs(Object.fromEntries(partitions), [name, 1]) },
        [name, 1],
      ),
    },
    [name],
  );
}

function* walk(tree: Tree, path: readonly string[]): Generator<DiskDefinition> {
  if (!("attrs" in tree)) {
    yield { path, value: tree.value, at: tree.at };
    return;
  }
  const members = Object.entries(tree.attrs);
  if (members.length === 0) yield { path, value: {}, at: tree.at };
  for (const [name, member] of members) yield* walk(member, [...path, name]);
}

/**
 * The options of disko that make a layout, in the order in which it is written.
 *
 * disko (`lib/types/*.nix`) does the rest: `fileSystems`, `swapDevices`, `boot.initrd.luks.devices`, and for an EF02
 * partition `boot.loader.grub.devices`. mkfs gets no `-f`: disko formats what looks empty only, and so does mkfs.
 */
export function diskDefinitions(layout: DiskLayoutData): DiskDefinition[] {
  return Object.entries(layout.disks).flatMap(([name, disk]) =>
    Array.from(walk(diskTree(name, disk, layout), ["disko", "devices", "disk", name])),
  );
}
