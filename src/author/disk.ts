import type { Origin } from "../diagnostics/index.ts";

declare const mounted: unique symbol;

/** The disks of a host as plain data. */
export interface DiskLayoutData {
  readonly disks: Readonly<Record<string, DiskData>>;
}

export interface DiskData {
  /** A name that is the same at every boot: `/dev/disk/by-path/...` or `/dev/disk/by-id/...`. */
  readonly device: string;
  /** In the order in which they lie on the disk. */
  readonly partitions: readonly PartitionData[];
}

export interface PartitionData {
  readonly name: string;
  /** `"512M"`, `"1G"`, `"2T"` (powers of 1024), or `"100%"` for what is left. */
  readonly size: string;
  readonly content: ContentData;
}

export type ContentData =
  /** EFI system partition (type EF00), vfat. */
  | {
      readonly kind: "esp";
      readonly mount: string;
      readonly label?: string;
      readonly options: readonly string[];
    }
  /** BIOS boot partition (type EF02): GRUB's, never with content. */
  | { readonly kind: "biosBoot" }
  | {
      readonly kind: "btrfs";
      readonly label?: string;
      /** Options of the whole file system: repeated on every mount, since the first mounted subvolume decides. */
      readonly options: readonly string[];
      readonly subvolumes: Readonly<Record<string, SubvolumeData>>;
      /** Further devices of the same file system, as `disk/partition`: empty partitions, or empty LUKS containers. */
      readonly extraDevices?: readonly string[];
      /** How data and metadata lie on several devices; mkfs.btrfs decides where absent. */
      readonly profiles?: { readonly data?: string; readonly metadata?: string };
    }
  | {
      readonly kind: "filesystem";
      readonly format: string;
      readonly mount: string;
      readonly label?: string;
      readonly options: readonly string[];
    }
  | { readonly kind: "swap"; readonly hibernate: boolean; readonly discard: boolean }
  | {
      readonly kind: "luks";
      readonly name: string;
      readonly content: ContentData;
      readonly settings: Readonly<Record<string, unknown>>;
    }
  /** Nothing of ours: a partition of another system, or space kept free. */
  | { readonly kind: "empty"; readonly type?: string };

export interface SubvolumeData {
  /** Absent: not mounted. */
  readonly mount?: string;
  /** Options of this mount only: noatime, noexec, nodev, nosuid, ro. */
  readonly options: readonly string[];
  /** Swap files in it, by name, with their size. */
  readonly swap?: Readonly<Record<string, { readonly size: string }>>;
}

/** The disks of a host; `M` is the union of the mount points, so that a layout without `/` does not compile. */
export interface DiskLayout<out M extends string = string> {
  readonly kind: "disks";
  readonly data: DiskLayoutData;
  readonly origin: Origin;
  readonly [mounted]?: M;
}
