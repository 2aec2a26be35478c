import { describe, expect, it } from "vitest";
import type { ContentData, DiskLayoutData, PartitionData } from "../../src/author/disk.ts";
import { rule as biosBoot } from "../../src/check/rules/bios-boot.ts";
import { rule as bootLoader } from "../../src/check/rules/boot-loader.ts";
import { rule as btrfsOptions } from "../../src/check/rules/btrfs-options.ts";
import { rule as diskDevice } from "../../src/check/rules/disk-device.ts";
import { rule as diskHardware } from "../../src/check/rules/disk-hardware.ts";
import { rule as diskName } from "../../src/check/rules/disk-name.ts";
import { rule as hibernation } from "../../src/check/rules/hibernation.ts";
import { rule as hostName } from "../../src/check/rules/host-name.ts";
import { rule as rootFileSystem } from "../../src/check/rules/root-file-system.ts";
import { rule as stateVersion } from "../../src/check/rules/state-version.ts";
import { diskDefinitions } from "../../src/evaluate/disk.ts";
import type { Definition, Value } from "../../src/evaluate/model.ts";
import { rule as optionType } from "../../src/check/rules/option-type.ts";
import { rule as optionUnknown } from "../../src/check/rules/option-unknown.ts";
import {
  brief,
  definitions,
  force,
  hardware,
  judgeHost,
  layout,
  makeFleet,
  makeHost,
  judge,
  nixosAt,
} from "./support.ts";

const device = layout.disks["main"]!.device;
const disk = (...partitions: PartitionData[]): DiskLayoutData => ({
  disks: { main: { device, partitions } },
});
const root: PartitionData = {
  name: "root",
  size: "100%",
  content: { kind: "filesystem", format: "ext4", mount: "/", options: [] },
};
const esp: PartitionData = { name: "esp", size: "1G", content: { kind: "esp", mount: "/boot", options: [] } };
const bios: PartitionData = { name: "bios", size: "1M", content: { kind: "biosBoot" } };
const diskAt = (path: string): string => `hosts/box/disko.ts:5:20 ${path}`;

describe("root file system", () => {
  it("misses what mounts /", () => {
    expect(brief(judgeHost(rootFileSystem, {}, { facts: { disk: disk(esp) } }))).toEqual([
      "PANTHER3001 | hosts/box/disko.ts:5:20",
    ]);
    expect(brief(judgeHost(rootFileSystem, {}, { facts: { disk: null }, diskOrigin: null }))).toEqual([
      "PANTHER3001 | hosts/box/default.ts:3:16",
    ]);
  });
  it("finds it in the layout, and in fileSystems", () => {
    expect(judgeHost(rootFileSystem)).toEqual([]);
    expect(
      judgeHost(rootFileSystem, { fileSystems: { "/": { device: "/dev/x" } } }, { facts: { disk: null } }),
    ).toEqual([]);
  });
});

describe("boot loader", () => {
  const nixos = (nested: Record<string, unknown>) =>
    definitions({ networking: { hostName: "box" }, boot: nested });
  const found = (boot: Record<string, unknown>, facts: object) =>
    brief(judge(bootLoader, makeFleet([{ ...makeHost({ facts }), nixos: nixos(boot) }])));
  const biosHost = { firmware: "bios", disk: disk(bios, root) } as const;

  it("refuses on UEFI what BIOS starts, and nothing at all", () => {
    expect(found({}, {})).toEqual(["PANTHER3002 | hosts/box/hardware.ts:2:16"]);
    expect(found({ loader: { grub: { enable: true } } }, {})).toEqual([
      `PANTHER3002 | ${nixosAt("boot.loader.grub.enable")}`,
    ]);
    expect(found({ loader: { "systemd-boot": { enable: true } } }, { disk: disk(root) })).toEqual([
      "PANTHER3002 | hosts/box/disko.ts:5:20",
    ]);
    expect(found({ loader: { "systemd-boot": { enable: true }, grub: { enable: true } } }, {})).toEqual([
      `PANTHER3002 | ${nixosAt("boot.loader.systemd-boot.enable")} | ${nixosAt("boot.loader.grub.enable")}`,
    ]);
  });
  it("refuses on BIOS what UEFI starts, no loader, and GRUB without its partition", () => {
    expect(found({ loader: { "systemd-boot": { enable: true } } }, biosHost)).toEqual([
      `PANTHER3002 | ${nixosAt("boot.loader.systemd-boot.enable")}`,
    ]);
    expect(found({ loader: { grub: { enable: false } } }, biosHost)).toEqual([
      `PANTHER3002 | ${nixosAt("boot.loader.grub.enable")}`,
    ]);
    expect(found({}, { firmware: "bios", disk: disk(esp, root) })).toEqual([
      "PANTHER3002 | hosts/box/disko.ts:5:20",
    ]);
  });
  it("accepts what fits", () => {
    expect(found({ loader: { "systemd-boot": { enable: true } } }, {})).toEqual([]);
    expect(found({ loader: { grub: { enable: true, efiSupport: true } } }, {})).toEqual([]);
    expect(found({ lanzaboote: { enable: true } }, {})).toEqual([]);
    expect(found({ loader: { grub: { enable: true } } }, biosHost)).toEqual([]);
  });
});

describe("state version", () => {
  it("wants one, and one only", () => {
    expect(brief(judgeHost(stateVersion, {}, { facts: { stateVersion: "" } }))).toEqual([
      "PANTHER3003 | hosts/box/default.ts:3:16 stateVersion",
    ]);
    expect(brief(judgeHost(stateVersion, { system: { stateVersion: force("24.05") } }))).toEqual([
      `PANTHER3003 | ${nixosAt("system.stateVersion")} | hosts/box/default.ts:3:16 stateVersion`,
    ]);
  });
  it("is content with the host's", () => expect(judgeHost(stateVersion)).toEqual([]));
});

describe("host name", () => {
  it("refuses another one, an invalid one, and none", () => {
    expect(brief(judgeHost(hostName, { networking: { hostName: force("other") } }))).toEqual([
      `PANTHER3004 | ${nixosAt("networking.hostName")}`,
    ]);
    expect(judgeHost(hostName, {}, { facts: { name: "no spaces" } })).toHaveLength(1);
    expect(judge(hostName, makeFleet([{ ...makeHost(), nixos: [] }]))).toHaveLength(1);
  });
  it("accepts its own", () => expect(judgeHost(hostName)).toEqual([]));
});

describe("disk name", () => {
  it.each(["/dev/sda", "/dev/nvme0n1", "/dev/vda", "/dev/nvme1n1p2", "/dev/mmcblk0"])(
    "refuses %s in the layout",
    (name) => {
      const unstable = { disks: { main: { device: name, partitions: [root] } } };
      expect(brief(judgeHost(diskName, {}, { facts: { disk: unstable } }))).toEqual([
        `PANTHER3101 | ${diskAt("main.0")}`,
      ]);
    },
  );
  it("says the stable name, where the report has it", () => {
    const [found] = judgeHost(
      diskName,
      {},
      { facts: { disk: { disks: { main: { device: "/dev/nvme0n1", partitions: [root] } } } } },
    );
    expect(found!.fix).toContain("/dev/disk/by-path/pci-0000:01:00.0-nvme-1");
  });
  it("looks at options as well", () => {
    const found = judgeHost(diskName, {
      boot: { loader: { grub: { device: "/dev/sda", devices: ["/dev/sdb"] } }, resumeDevice: "/dev/sda2" },
      fileSystems: { "/data": { device: "/dev/sdc1" } },
      swapDevices: [{ device: "/dev/sdd1" }],
    });
    expect(brief(found)).toEqual(
      [
        "fileSystems./data.device",
        "boot.loader.grub.device",
        "boot.resumeDevice",
        "boot.loader.grub.devices.0",
        "swapDevices.0.device",
      ].map((path) => `PANTHER3101 | ${nixosAt(path)}`),
    );
  });
  it("accepts stable names", () => {
    expect(
      judgeHost(diskName, {
        boot: { loader: { grub: { device: "nodev" } } },
        fileSystems: { "/d": { device: "/dev/disk/by-label/x" } },
      }),
    ).toEqual([]);
  });
});

describe("BIOS boot partition", () => {
  const partitions = (bios_: object) => ({
    disko: { devices: { disk: { main: { content: { type: "gpt", partitions: { bios: bios_ } } } } } },
  });
  it("refuses content in definitions and in a layout", () => {
    const found = judgeHost(
      biosBoot,
      partitions({ type: "EF02", size: "1M", content: { type: "filesystem", format: "vfat" } }),
    );
    expect(brief(found)).toEqual([
      `PANTHER3102 | ${nixosAt("disko.devices.disk.main.content.partitions.bios.content.type")}`,
    ]);
    const odd = { kind: "biosBoot", mount: "/boot" } as unknown as ContentData;
    expect(
      brief(judgeHost(biosBoot, {}, { facts: { disk: disk({ ...bios, content: odd }, root) } })),
    ).toEqual([`PANTHER3102 | ${diskAt("main.1.bios")}`]);
  });
  it("accepts none", () => {
    expect(
      judgeHost(biosBoot, partitions({ type: "EF02", size: "1M" }), { facts: { disk: disk(bios, root) } }),
    ).toEqual([]);
    expect(judgeHost(biosBoot, partitions({ type: "EF00", content: { type: "filesystem" } }))).toEqual([]);
  });
});

describe("Btrfs options", () => {
  const btrfs = (own: readonly string[], encrypted = false): DiskLayoutData => {
    const content: ContentData = {
      kind: "btrfs",
      options: ["compress=zstd"],
      subvolumes: { "@": { mount: "/", options: ["noatime"] }, "@vm": { mount: "/vm", options: own } },
    };
    return disk({
      name: "root",
      size: "100%",
      content: encrypted ? { kind: "luks", name: "crypt", content, settings: {} } : content,
    });
  };
  it.each(["compress=zstd:9", "nodatacow", "autodefrag", "discard=async", "space_cache=v2", "commit=120"])(
    "refuses %s on one subvolume",
    (option) => {
      const found = judgeHost(btrfsOptions, {}, { facts: { disk: btrfs(["noatime", option]) } });
      expect(brief(found)).toEqual([`PANTHER3103 | ${diskAt("main.1.root.1.0.subvolumes.@vm.options.1")}`]);
    },
  );
  it("looks into LUKS, and at fileSystems", () => {
    expect(brief(judgeHost(btrfsOptions, {}, { facts: { disk: btrfs(["nodatasum"], true) } }))).toEqual([
      `PANTHER3103 | ${diskAt("main.1.root.1.1.0.subvolumes.@vm.options.0")}`,
    ]);
    expect(
      brief(
        judgeHost(
          btrfsOptions,
          { fileSystems: { "/vm": { options: ["x-systemd.automount", "nodatacow"] } } },
          { facts: { disk: btrfs([]) } },
        ),
      ),
    ).toEqual([`PANTHER3103 | ${nixosAt("fileSystems./vm.options.1")}`]);
    const mount = (options: string[]) => ({ device: "/dev/disk/by-label/x", fsType: "btrfs", options });
    expect(
      judgeHost(
        btrfsOptions,
        { fileSystems: { "/a": mount(["subvol=a", "ssd"]), "/b": mount(["subvol=b"]) } },
        { facts: { disk: null } },
      ),
    ).toHaveLength(1);
  });
  it("accepts options of one mount, and whole ones that all have", () => {
    expect(
      judgeHost(
        btrfsOptions,
        {},
        { facts: { disk: btrfs(["noatime", "noexec", "nodev", "nosuid", "ro", "compress=zstd"]) } },
      ),
    ).toEqual([]);
    const all = { "/": { options: ["ssd"] }, "/vm": { options: ["ssd"] } };
    expect(judgeHost(btrfsOptions, { fileSystems: all }, { facts: { disk: btrfs([]) } })).toEqual([]);
  });
});

describe("disks of the report", () => {
  it("misses a disk that the report does not have", () => {
    const other = {
      disks: { data: { device: "/dev/disk/by-path/pci-0000:09:00.0-nvme-1", partitions: [root] } },
    };
    const found = judgeHost(diskHardware, {}, { facts: { disk: other } });
    expect(brief(found)).toEqual([`PANTHER3104 | ${diskAt("data.0")}`]);
    expect(found[0]!.fix).toContain("WD SN7100S");
  });
  it("refuses a layout that is larger than its disk", () => {
    const found = judgeHost(diskHardware, {}, { facts: { disk: disk({ ...root, size: "2T" }) } });
    expect(brief(found)).toEqual([`PANTHER3105 | ${diskAt("main.0")}`]);
    expect(found[0]!.message).toContain("2 TiB");
  });
  it("accepts one that fits, and says nothing without a report", () => {
    expect(judgeHost(diskHardware)).toEqual([]);
    expect(judgeHost(diskHardware, {}, { facts: { hardware: null } })).toEqual([]);
  });
});

describe("two disks", () => {
  it("are not one device, by whatever names", () => {
    const two = {
      disks: { a: { device, partitions: [root] }, b: { device: "/dev/nvme0n1", partitions: [esp] } },
    };
    expect(brief(judgeHost(diskDevice, {}, { facts: { disk: two } }))).toEqual([
      `PANTHER3106 | ${diskAt("b.0")} | ${diskAt("a.0")}`,
    ]);
    expect(
      judgeHost(
        diskDevice,
        {},
        { facts: { hardware: null, disk: { disks: { a: two.disks.a, b: two.disks.a } } } },
      ),
    ).toHaveLength(1);
  });
  it("may be two devices", () => {
    const two = {
      disks: { a: { device, partitions: [root] }, b: { device: "/dev/disk/by-id/other", partitions: [esp] } },
    };
    expect(judgeHost(diskDevice, {}, { facts: { disk: two } })).toEqual([]);
  });
});

describe("hibernation", () => {
  const swap = (size: string): DiskLayoutData =>
    disk(esp, { name: "swap", size, content: { kind: "swap", hibernate: true, discard: false } }, root);
  it("needs swap for all memory", () => {
    expect(brief(judgeHost(hibernation, {}, { facts: { disk: swap("8G") } }))).toEqual([
      `PANTHER3204 | ${diskAt("main.1.swap.1.0.hibernate")}`,
    ]);
    expect(brief(judgeHost(hibernation, { boot: { resumeDevice: "/dev/disk/by-label/swap" } }))).toEqual([
      `PANTHER3204 | ${nixosAt("boot.resumeDevice")}`,
    ]);
  });
  it("accepts enough of it, none without hibernation, and what is not known", () => {
    expect(judgeHost(hibernation, {}, { facts: { disk: swap("16G") } })).toEqual([]);
    expect(
      judgeHost(hibernation, {
        boot: { resumeDevice: "/dev/x" },
        swapDevices: [{ device: "/swap", size: 20000 }],
      }),
    ).toEqual([]);
    expect(judgeHost(hibernation)).toEqual([]);
    expect(
      judgeHost(hibernation, {}, { facts: { disk: swap("8G"), hardware: { ...hardware, memoryBytes: 0 } } }),
    ).toEqual([]);
  });
});

describe("what pantherOS adds by itself", () => {
  it("is no mistake, though `check` does not look at it", () => {
    const encrypted = disk(
      bios,
      esp,
      { name: "swap", size: "16G", content: { kind: "swap", hibernate: true, discard: true } },
      {
        name: "crypt",
        size: "100%",
        content: {
          kind: "luks",
          name: "crypt",
          content: layout.disks["main"]!.partitions[1]!.content,
          settings: { allowDiscards: true },
        },
      },
    );
    const added = diskDefinitions(encrypted).map(({ path, value }): Definition => ({
      path,
      value: value as Value,
      priority: 100,
      order: 1000,
      conditions: [],
      source: { kind: "host" },
      origin: { file: "x.ts", line: 1, column: 1 },
    }));
    expect(added.length).toBeGreaterThan(20);
    for (const rule of [optionUnknown, optionType]) expect(judgeHost(rule, {}, { nixos: added })).toEqual([]);
  });
});
