import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { biosBoot, btrfs, empty, esp, filesystem, luks, swap } from "../../src/author/disk/content.ts";
import { defineDisks, disk, part, type Partition } from "../../src/author/disk/layout.ts";
import {
  diskDefinitions,
  isWholeBtrfsOption,
  minimumBytes,
  mountsOf,
  swapBytes,
  swapsOf,
} from "../../src/evaluate/disk.ts";
import type { DiskLayoutData } from "../../src/author/disk.ts";

const device = "/dev/disk/by-path/pci-0000:01:00.0-nvme-1";
const MiB = 2 ** 20;
const GiB = 2 ** 30;

/** The definitions put together again, below `disko.devices.disk`. */
function tree(layout: DiskLayoutData): unknown {
  const root: Record<string, unknown> = {};
  for (const { path, value } of diskDefinitions(layout)) {
    expect(path.slice(0, 3)).toEqual(["disko", "devices", "disk"]);
    const keys = path.slice(3);
    const last = keys.pop() ?? "";
    let here = root;
    for (const key of keys) here = (here[key] ??= {}) as Record<string, unknown>;
    expect(here).not.toHaveProperty([last]);
    here[last] = value;
  }
  return root;
}

const laptop = defineDisks({
  main: disk(device, {
    esp: part("1G", esp()),
    root: part(
      "100%",
      btrfs({
        label: "yoga",
        options: ["compress=zstd", "noatime"],
        subvolumes: {
          "@": "/",
          "@nix": { mount: "/nix", options: ["nodev", "noatime"] },
          "@spare": {},
          "@swap": { mount: "/swap", swap: { swapfile: { size: "16G" } } },
        },
      }),
    ),
  }),
}).data;

const server = defineDisks({
  main: disk("/dev/disk/by-id/scsi-0", {
    bios: part("1M", biosBoot()),
    boot: part("1G", filesystem({ format: "ext4", mount: "/boot", label: "boot" })),
    swap: part("8G", swap({ hibernate: true, discard: true })),
    root: part("100%", luks("crypt", btrfs({ subvolumes: { "@": "/" } }), { allowDiscards: true })),
  }),
}).data;

describe("the options of disko", () => {
  test("for UEFI and Btrfs", () => {
    const all = ["compress=zstd", "noatime"];
    expect(tree(laptop)).toEqual({
      main: {
        type: "disk",
        device,
        content: {
          type: "gpt",
          partitions: {
            esp: {
              size: "1G",
              type: "EF00",
              content: {
                type: "filesystem",
                format: "vfat",
                mountpoint: "/boot",
                mountOptions: ["umask=0077"],
              },
            },
            root: {
              size: "100%",
              content: {
                type: "btrfs",
                extraArgs: ["-L", "yoga"],
                subvolumes: {
                  "@": { mountpoint: "/", mountOptions: all },
                  "@nix": { mountpoint: "/nix", mountOptions: ["compress=zstd", "nodev", "noatime"] },
                  "@spare": {},
                  "@swap": { mountpoint: "/swap", mountOptions: all, swap: { swapfile: { size: "16G" } } },
                },
              },
            },
          },
        },
      },
    });
  });

  test("for BIOS, LUKS and a swap partition", () => {
    expect(tree(server)).toMatchObject({
      main: {
        content: {
          partitions: {
            bios: { priority: 1, size: "1M", type: "EF02" },
            boot: {
              priority: 2,
              content: { type: "filesystem", format: "ext4", mountpoint: "/boot", extraArgs: ["-L", "boot"] },
            },
            swap: { priority: 3, content: { type: "swap", resumeDevice: true, discardPolicy: "both" } },
            root: {
              priority: 4,
              content: {
                type: "luks",
                name: "crypt",
                settings: { allowDiscards: true },
                content: { type: "btrfs", subvolumes: { "@": { mountpoint: "/" } } },
              },
            },
          },
        },
      },
    });
    const paths = diskDefinitions(server).map(({ path }) => path.slice(3).join("."));
    expect(paths).not.toContain("main.content.partitions.bios.content");
    expect(paths.filter((path) => path.includes("bios.content") || path.endsWith("mountOptions"))).toEqual(
      [],
    );
  });

  test("for Btrfs over two disks, one of them encrypted", () => {
    const over = (first: Partition): unknown => {
      const { data } = defineDisks({
        fast: disk("/dev/disk/by-id/a", { pool: first }),
        main: disk("/dev/disk/by-id/b", {
          root: part(
            "100%",
            btrfs({
              subvolumes: { "@": "/" },
              extraDevices: ["fast/pool"],
              profiles: { data: "single", metadata: "raid1" },
            }),
          ),
        }),
      });
      return diskDefinitions(data).find(({ path }) => path.at(-1) === "extraArgs")?.value;
    };
    const profiles = ["--data", "single", "--metadata", "raid1"];
    expect(over(part("100%", empty()))).toEqual([...profiles, "/dev/disk/by-partlabel/disk-fast-pool"]);
    expect(over(part("100%", luks("second", empty())))).toEqual([...profiles, "/dev/mapper/second"]);
  });

  test("say where each value stands, through the calls that make it", () => {
    const at = Object.fromEntries(diskDefinitions(server).map((d) => [d.path.slice(6).join("."), d.at]));
    expect(at["boot.size"]).toEqual(["main", 1, "boot", 0]);
    expect(at["boot.content.mountpoint"]).toEqual(["main", 1, "boot", 1, 0, "mount"]);
    expect(at["root.content.settings.allowDiscards"]).toEqual(["main", 1, "root", 1, 2, "allowDiscards"]);
    expect(at["root.content.content.subvolumes.@.mountpoint"]).toEqual([
      "main",
      1,
      "root",
      1,
      1,
      0,
      "subvolumes",
      "@",
      "mount",
    ]);
  });
});

test("partitions lie on the disk as they are written, by disko's own rule of order", () => {
  // disko's lib/types/gpt.nix: by priority, then by attribute name; 9001 for 100%, 100 for EF02, else 1000.
  const content = fc.constantFrom(biosBoot(), empty(), empty({ type: "EF02" }), swap());
  const names = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,3}$/), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      names,
      fc.array(content, { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      (keys, contents, all) => {
        const sizeOf = (i: number) => (all && i === keys.length - 1 ? "100%" : "1G") as "1G";
        const parts = Object.fromEntries(
          keys.map((key, i) => [key, part(sizeOf(i), contents[i] ?? empty())]),
        );
        const made = tree(defineDisks({ d: disk("/dev/x", parts) }).data) as {
          d: { content: { partitions: Record<string, { priority?: number; size: string; type?: string }> } };
        };
        const placed = Object.entries(made.d.content.partitions).map(([name, p]) => ({
          name,
          priority: p.priority ?? (p.size === "100%" ? 9001 : p.type === "EF02" ? 100 : 1000),
        }));
        const onDisk = placed.toSorted((a, b) => a.priority - b.priority || (a.name < b.name ? -1 : 1));
        expect(onDisk.map(({ name }) => name)).toEqual(keys);
      },
    ),
  );
});

describe("questions to a layout", () => {
  test("what is mounted", () => {
    expect(mountsOf(laptop)).toEqual([
      {
        mount: "/boot",
        fsType: "vfat",
        disk: "main",
        partition: "esp",
        encrypted: false,
        options: ["umask=0077"],
      },
      ...[
        { mount: "/", subvolume: "@", options: ["compress=zstd", "noatime"] },
        { mount: "/nix", subvolume: "@nix", options: ["compress=zstd", "nodev", "noatime"] },
        { mount: "/swap", subvolume: "@swap", options: ["compress=zstd", "noatime"] },
      ].map((m) => ({ ...m, fsType: "btrfs", disk: "main", partition: "root", encrypted: false })),
    ]);
    expect(mountsOf(server).map(({ mount, fsType, encrypted }) => [mount, fsType, encrypted])).toEqual([
      ["/boot", "ext4", false],
      ["/", "btrfs", true],
    ]);
  });

  test("where it swaps", () => {
    expect(swapsOf(laptop)).toEqual([
      { disk: "main", partition: "root", file: "/swap/swapfile", bytes: 16 * GiB, hibernate: false },
    ]);
    expect(swapsOf(server)).toEqual([{ disk: "main", partition: "swap", bytes: 8 * GiB, hibernate: true }]);
    expect([swapBytes(laptop), swapBytes(server)]).toEqual([16 * GiB, 8 * GiB]);
    expect(swapBytes(defineDisks({ d: disk("/dev/x", { s: part("100%", swap()) }) }).data)).toBeNull();
  });

  test("how large a disk must be", () => {
    expect(Object.values(laptop.disks).map(minimumBytes)).toEqual([17 * GiB + 2 * MiB]);
    expect(Object.values(server.disks).map(minimumBytes)).toEqual([9 * GiB + 3 * MiB]);
  });

  test.each([
    ["compress=zstd:3", true],
    ["ssd", true],
    ["nodatacow", true],
    ["discard=async", true],
    ["noatime", false],
    ["ro", false],
    ["x-systemd.automount", false],
    ["subvol=@", false],
  ])("whether %s is of the whole file system: %s", (option, whole) => {
    expect(isWholeBtrfsOption(option)).toBe(whole);
  });
});
