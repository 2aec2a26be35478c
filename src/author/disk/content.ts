import type { ContentData, SubvolumeData } from "../disk.ts";
import { deepFreeze } from "../freeze.ts";
import { checkLabel, checkMount, checkName } from "./names.ts";
import { parseSize, type FixedSize } from "./size.ts";

declare const mounts: unique symbol;

export type MountPoint = `/${string}`;

/** What lies on a partition; `M` is the union of its mount points. */
export interface Content<
  out M extends string = string,
  out K extends ContentData["kind"] = ContentData["kind"],
> {
  readonly kind: K;
  readonly data: ContentData;
  readonly [mounts]?: M;
}

const content = <M extends string, K extends ContentData["kind"]>(
  data: ContentData & { kind: K },
): Content<M, K> => Object.freeze({ kind: data.kind, data: deepFreeze(data) });

/**
 * An EFI system partition: vfat, mounted at `/boot` when nothing else is said, readable by root only
 * (systemd-boot warns of a random seed that everyone can read). At least 512M; 1G holds many generations.
 *
 * @throws RangeError for a bad mount point or label.
 */
export function esp<const M extends MountPoint = "/boot">(
  settings: { readonly mount?: M; readonly label?: string; readonly options?: readonly string[] } = {},
): Content<NoInfer<M>, "esp"> {
  // NoInfer keeps the compiler from taking M out of what the context expects, "any path", where no mount is said.
  const { mount = "/boot", label, options = ["umask=0077"] } = settings;
  checkMount(mount);
  if (label !== undefined) checkLabel("vfat", label);
  return content({ kind: "esp", mount, ...(label === undefined ? {} : { label }), options: [...options] });
}

/** The partition in which GRUB lies on a machine that boots by BIOS from a GPT disk; 1M, without content. */
export function biosBoot(): Content<never, "biosBoot"> {
  return content({ kind: "biosBoot" });
}

/** Nothing of ours: space kept free, another system's partition, or a further device of a Btrfs file system. */
export function empty(settings: { readonly type?: string } = {}): Content<never, "empty"> {
  const { type } = settings;
  if (type !== undefined && !/^(?:[0-9A-F]{4}|[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})$/i.test(type)) {
    throw new RangeError(
      `"${type}" is no partition type: write sgdisk's four digits, like "8300", or a GUID`,
    );
  }
  return content({ kind: "empty", ...(type === undefined ? {} : { type }) });
}

/** File systems other than Btrfs that disko can make with a label. */
export type Format = "ext2" | "ext3" | "ext4" | "f2fs" | "vfat" | "xfs";

/**
 * Any other file system.
 *
 * @throws RangeError for a bad mount point or a label that the format cannot hold.
 */
export function filesystem<const M extends MountPoint>(settings: {
  readonly format: Format;
  readonly mount: M;
  readonly label?: string;
  readonly options?: readonly string[];
}): Content<M, "filesystem"> {
  const { format, mount, label, options = [] } = settings;
  checkMount(mount);
  if (label !== undefined) checkLabel(format, label);
  return content({
    kind: "filesystem",
    format,
    mount,
    ...(label === undefined ? {} : { label }),
    options: [...options],
  });
}

/** A swap partition. `hibernate`: the system resumes from it. `discard`: freed pages are told to the SSD. */
export function swap(
  settings: { readonly hibernate?: boolean; readonly discard?: boolean } = {},
): Content<never, "swap"> {
  return content({
    kind: "swap",
    hibernate: settings.hibernate ?? false,
    discard: settings.discard ?? false,
  });
}

/** Of `boot.initrd.luks.devices.<name>`, which take effect when the container is opened. */
export interface LuksSettings {
  /** Lets TRIM through: longer life of the SSD, at the price of showing which blocks are free. */
  readonly allowDiscards?: boolean;
  /** Skips dm-crypt's work queues, which is faster on SSDs. */
  readonly bypassWorkqueues?: boolean;
  readonly crypttabExtraOpts?: readonly string[];
  readonly keyFile?: MountPoint;
  readonly keyFileSize?: number;
  readonly keyFileOffset?: number;
  readonly fallbackToPassword?: boolean;
}

type Encryptable = Exclude<ContentData["kind"], "esp" | "biosBoot">;

/**
 * Content inside a LUKS container, opened as `/dev/mapper/<name>`. It asks for a password unless `keyFile` is set.
 *
 * @throws RangeError for a bad name.
 */
export function luks<M extends string>(
  name: string,
  inner: Content<M, Encryptable>,
  settings: LuksSettings = {},
): Content<M, "luks"> {
  checkName("LUKS container", name);
  return content({ kind: "luks", name, content: inner.data, settings: { ...settings } });
}

/** Mount options that hold for one subvolume. All others are the whole file system's, and belong to `btrfs`. */
export type SubvolumeOption =
  | "noatime"
  | "relatime"
  | "strictatime"
  | "nodiratime"
  | "lazytime"
  | "noexec"
  | "nodev"
  | "nosuid"
  | "ro"
  | "nofail"
  | "noauto"
  | `x-${string}`;

export interface Subvolume {
  /** Not mounted when absent. */
  readonly mount?: MountPoint;
  readonly options?: readonly SubvolumeOption[];
  /** Swap files, made without copy-on-write by `btrfs filesystem mkswapfile`. */
  readonly swap?: Readonly<Record<string, { readonly size: FixedSize }>>;
}

export type Subvolumes = Readonly<Record<`@${string}`, MountPoint | Subvolume>>;

type SubvolumeMount<S> = S extends MountPoint
  ? S
  : S extends { readonly mount: infer M extends MountPoint }
    ? M
    : never;

/** Nothing can be this; the compiler's message shows why. */
interface Refused<Why extends string> {
  readonly refused: Why;
}

/** Inferred types are not searched for unknown members, so this refuses them. */
type Exact<S> = {
  readonly [K in keyof S]: K extends `@${string}`
    ? S[K] extends MountPoint
      ? unknown
      : {
          readonly [P in keyof S[K]]: P extends keyof Subvolume
            ? unknown
            : Refused<"a subvolume has no such setting">;
        }
    : Refused<"the name of a subvolume begins with @">;
};

export type BtrfsProfile = "single" | "dup" | "raid0" | "raid1" | "raid1c3" | "raid1c4" | "raid10";

/**
 * A Btrfs file system with its subvolumes: `"@home": "/home"`, or with options of its own.
 *
 * `options` are those of the whole file system (compress, ssd, discard ...): the kernel takes them from the first mount,
 * so they are set once here and repeated on every mount.
 *
 * `extraDevices` names further partitions of the same file system as `disk/partition`, each `empty()` or
 * `luks(name, empty())`; `profiles` says how data and metadata are spread.
 *
 * @throws RangeError for bad or doubled names, mount points, labels and sizes.
 */
export function btrfs<const S extends Subvolumes>(settings: {
  readonly label?: string;
  readonly options?: readonly string[];
  readonly subvolumes: S & Exact<S>;
  readonly extraDevices?: readonly `${string}/${string}`[];
  readonly profiles?: { readonly data?: BtrfsProfile; readonly metadata?: BtrfsProfile };
}): Content<SubvolumeMount<S[keyof S]>, "btrfs"> {
  const { label, options = [], subvolumes, extraDevices, profiles } = settings;
  if (label !== undefined) checkLabel("btrfs", label);
  const several = extraDevices !== undefined && extraDevices.length > 0;
  const given = Object.entries<MountPoint | Subvolume>(subvolumes);
  return content({
    kind: "btrfs",
    ...(label === undefined ? {} : { label }),
    options: [...options],
    subvolumes: Object.fromEntries(given.map(([name, s]) => [name, subvolume(name, s, several)])),
    ...(several ? { extraDevices: [...extraDevices] } : {}),
    ...(profiles === undefined ? {} : { profiles: { ...profiles } }),
  });
}

function subvolume(name: string, given: MountPoint | Subvolume, several: boolean): SubvolumeData {
  if (!/^@[A-Za-z0-9_.@-]*$/.test(name)) {
    throw new RangeError(
      `"${name}" is no subvolume name: it begins with @ and goes on with letters, digits, "-", "_" or "."`,
    );
  }
  const { mount, options = [], swap: files } = typeof given === "string" ? { mount: given } : given;
  if (mount !== undefined) checkMount(mount);
  if (files !== undefined) {
    if (mount === undefined) throw new RangeError(`subvolume ${name} has swap files, so it must be mounted`);
    if (several)
      throw new RangeError(
        `subvolume ${name} has swap files: Linux takes none on a Btrfs of several devices`,
      );
    for (const [file, { size }] of Object.entries(files)) {
      checkName("swap file", file);
      parseSize(size);
    }
  }
  return {
    ...(mount === undefined ? {} : { mount }),
    options: [...options],
    ...(files === undefined ? {} : { swap: structuredClone(files) }),
  };
}
