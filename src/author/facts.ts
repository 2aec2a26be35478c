import type { DiskLayoutData } from "./disk.ts";

/** Platforms, as Nix names them. */
export type System = "x86_64-linux" | "aarch64-linux";
/** What a host is for. */
export type Role = "workstation" | "server";
export type Firmware = "uefi" | "bios";

/**
 * How sshd is reached: `bootstrap`, also on the public address with keys only, until the host has proved itself on the
 * tailnet; `tailnet`, from there only.
 */
export type Access = "bootstrap" | "tailnet";

/** What a nixos-facter report says of a machine, as far as a configuration depends on it. */
export interface HardwareFacts {
  /** Path of the report, relative to the project. */
  readonly report: string;
  /** `"none"` on bare metal, else `"kvm"` and the like. */
  readonly virtualisation: string;
  /** As Nix names it, e.g. `x86_64-linux`. */
  readonly system?: string;
  /** Absent where the report does not say, which reports of machines that boot by UEFI do not always. */
  readonly firmware?: Firmware;
  /** What the maker calls the machine. */
  readonly product?: { readonly vendor: string; readonly name: string; readonly version: string };
  /** `"laptop"`, `"desktop"` and the like. */
  readonly formFactor?: string;
  readonly monitors?: readonly MonitorFacts[];
  readonly cpu: {
    readonly vendor: "amd" | "intel" | "other";
    readonly model: string;
    /** Of one socket. */
    readonly cores?: number;
    readonly threads?: number;
  };
  /** Bytes of RAM, as the firmware's memory devices say, else as the kernel sees it. 0 where the report says nothing. */
  readonly memoryBytes: number;
  readonly gpus: readonly GpuFacts[];
  readonly disks: readonly DiskFacts[];
  readonly network: readonly NetworkFacts[];
  readonly bluetooth: boolean;
  /** USB devices as `vendor:product`, four hexadecimal digits each, e.g. `27c6:650a`. */
  readonly usb: readonly string[];
  /** Kernel modules of every device's driver, sorted. */
  readonly drivers: readonly string[];
  /** Drivers of the storage controllers, disks and USB host controllers: what an initrd needs. Sorted. */
  readonly initrdModules: readonly string[];
}

export interface GpuFacts {
  readonly vendor: "amd" | "intel" | "nvidia" | "virtio" | "other";
  /** PCI ids as `vendor:device`, four hexadecimal digits each; absent where the card is not on PCI. */
  readonly id?: string;
  /** As X and `hardware.nvidia.prime` take it: `PCI:1:0:0`, in decimal. */
  readonly busId?: string;
  readonly driver?: string;
}

export interface MonitorFacts {
  readonly model: string;
  /** Pixels of the preferred mode. */
  readonly width: number;
  readonly height: number;
}

export interface DiskFacts {
  /** All names under which udev knows it: `/dev/disk/by-path/...`, `/dev/nvme0n1` ... */
  readonly names: readonly string[];
  /** 0 where the report does not say. */
  readonly bytes: number;
  readonly model?: string;
  /** `"nvme"`, `"scsi"`, `"usb"` ... */
  readonly bus?: string;
}

export interface NetworkFacts {
  readonly kind: "ethernet" | "wireless" | "other";
  readonly driver?: string;
  /** Interface name at the time of the report. */
  readonly interface?: string;
}

/** What is known of a user of a host before any module runs. */
export interface UserFacts {
  readonly name: string;
  readonly groups: readonly string[];
  /** Public SSH keys; those still to be filled in are left out. */
  readonly keys: readonly string[];
  /** Home directory. */
  readonly home: string;
}

/** What is known of a host before any module runs. */
export interface HostFacts {
  readonly name: string;
  readonly system: System;
  readonly role: Role;
  readonly tags: readonly string[];
  readonly access: Access;
  readonly firmware: Firmware;
  readonly stateVersion: string;
  /** Address or DNS name by which it is first reached; null while unknown. */
  readonly address: string | null;
  /** Public host key of sshd; null while unknown. */
  readonly hostKey: string | null;
  /** Anything else that the host says of itself and modules read: static addresses, outputs ... */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly users: readonly UserFacts[];
  readonly hardware: HardwareFacts | null;
  readonly disk: DiskLayoutData | null;
}

/** What is known of the fleet before any module runs. */
export interface FleetFacts {
  readonly name: string;
  /** In the order of `defineFleet`. */
  readonly hosts: readonly HostFacts[];
  readonly host: (name: string) => HostFacts | undefined;
}
