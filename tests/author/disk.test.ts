import { describe, expect, test } from "vitest";
import {
  biosBoot,
  btrfs,
  empty,
  esp,
  filesystem,
  luks,
  swap,
  type Subvolumes,
} from "../../src/author/disk/content.ts";
import { defineDisks, disk, part, type Device, type Partition } from "../../src/author/disk/layout.ts";
import { parseSize, type Size } from "../../src/author/disk/size.ts";

const root = btrfs({ subvolumes: { "@": "/" } });
const device = "/dev/disk/by-path/pci-0000:01:00.0-nvme-1";

describe("what a layout comes to", () => {
  const layout = defineDisks({
    main: disk(device, {
      esp: part("1G", esp({ mount: "/boot" })),
      root: part(
        "100%",
        btrfs({
          label: "yoga",
          options: ["compress=zstd", "ssd"],
          subvolumes: {
            "@": "/",
            "@nix": { mount: "/nix", options: ["noatime"] },
            "@spare": {},
            "@swap": { mount: "/swap", swap: { swapfile: { size: "16G" } } },
          },
        }),
      ),
    }),
  });

  test("is plain data in the order in which it is written", () => {
    expect(layout.data).toEqual({
      disks: {
        main: {
          device,
          partitions: [
            { name: "esp", size: "1G", content: { kind: "esp", mount: "/boot", options: ["umask=0077"] } },
            {
              name: "root",
              size: "100%",
              content: {
                kind: "btrfs",
                label: "yoga",
                options: ["compress=zstd", "ssd"],
                subvolumes: {
                  "@": { mount: "/", options: [] },
                  "@nix": { mount: "/nix", options: ["noatime"] },
                  "@spare": { options: [] },
                  "@swap": { mount: "/swap", options: [], swap: { swapfile: { size: "16G" } } },
                },
              },
            },
          ],
        },
      },
    });
    expect(structuredClone(layout.data)).toEqual(layout.data);
  });

  test("is frozen through and through", () => {
    const [, second] = layout.data.disks["main"]?.partitions ?? [];
    expect(() => Object.assign(second?.content ?? {}, { label: "x" })).toThrow(TypeError);
    expect(() => Object.assign(layout.data.disks, { other: 1 })).toThrow(TypeError);
  });

  test("names the file that defines it", () => {
    // Tests stand outside the framework's own folder, so they count as the user.
    expect(layout.origin.file).toMatch(/tests\/author\/disk\.test\.ts$/);
  });

  test("takes nothing over by reference", () => {
    const options = ["ssd"];
    const mine = btrfs({ options, subvolumes: { "@": "/" } });
    options.push("discard");
    expect(mine.data).toMatchObject({ options: ["ssd"] });
  });
});

test("defaults of the small kinds", () => {
  expect(esp().data).toEqual({ kind: "esp", mount: "/boot", options: ["umask=0077"] });
  expect(biosBoot().data).toEqual({ kind: "biosBoot" });
  expect(empty().data).toEqual({ kind: "empty" });
  expect(swap().data).toEqual({ kind: "swap", hibernate: false, discard: false });
  expect(luks("crypt", root).data).toEqual({ kind: "luks", name: "crypt", content: root.data, settings: {} });
});

test("sizes in powers of 1024", () => {
  expect([parseSize("512M"), parseSize("1G"), parseSize("2T")]).toEqual([2 ** 29, 2 ** 30, 2 ** 41]);
});

describe("what is refused", () => {
  const one = (content: Partition): unknown => defineDisks({ main: disk(device, { a: content }) });
  const main = (parts: Readonly<Record<string, Partition>>): unknown =>
    defineDisks({ main: disk(device, parts) });
  const subvolumes = (map: object) => (): unknown => btrfs({ subvolumes: map as Subvolumes });

  test.each<[string, () => unknown, RegExp]>([
    [
      "a device outside /dev",
      () => disk("nvme0n1" as Device, { a: part("1G", root) }),
      /"nvme0n1" is no device: it begins with \/dev\//,
    ],
    ["a device with a quote", () => disk('/dev/"x', { a: part("1G", root) }), /is no device/],
    ["a disk without partitions", () => disk(device, {}), /has no partition/],
    ["a size in words", () => part("1 GB" as Size, root), /"1 GB" is no size/],
    ["half a unit", () => part("1.5G", root), /"1.5G" is no size/],
    ["nothing", () => part("0M", root), /"0M" is no size/],
    [
      "100% before the last",
      () => main({ a: part("100%", root), b: part("1G", esp()) }),
      /"a" takes 100%.*write it last/,
    ],
    ["a partition named by a number", () => main({ 2: part("1G", esp()) }), /"2" is no name for a partition/],
    [
      "a disk named by a number",
      () => defineDisks({ 1: disk(device, { a: part("1G", root) }) }),
      /no name for a disk/,
    ],
    ["a relative mount point", () => esp({ mount: "boot" as "/boot" }), /"boot" is no mount point/],
    ["a mount point with / at its end", () => esp({ mount: "/boot/" }), /"\/boot\/" is no mount point/],
    [
      "a mount point that climbs",
      () => filesystem({ format: "ext4", mount: "/srv/../boot" }),
      /is no mount point/,
    ],
    ["a subvolume without @", subvolumes({ home: "/home" }), /"home" is no subvolume name: it begins with @/],
    ["a subvolume with a slash", subvolumes({ "@a/b": "/a" }), /no subvolume name/],
    [
      "swap files that are not mounted",
      subvolumes({ "@swap": { swap: { f: { size: "1G" } } } }),
      /@swap.*must be mounted/,
    ],
    [
      "a bad size of a swap file",
      subvolumes({ "@swap": { mount: "/s", swap: { f: { size: "all" } } } }),
      /"all" is no size/,
    ],
    [
      "a Btrfs label too long",
      () => btrfs({ label: "x".repeat(256), subvolumes: { "@": "/" } }),
      /256 characters, and btrfs holds 255/,
    ],
    ["a vfat label too long", () => esp({ label: "TWELVE-CHARS" }), /12 characters, and vfat holds 11/],
    [
      "an ext4 label too long",
      () => filesystem({ format: "ext4", mount: "/b", label: "a".repeat(17) }),
      /ext4 holds 16/,
    ],
    [
      "a label with a space",
      () => btrfs({ label: "my disk", subvolumes: { "@": "/" } }),
      /"my disk" is no label/,
    ],
    ["a LUKS name with a slash", () => luks("a/b", root), /no name for a LUKS container/],
    ["a partition type in words", () => empty({ type: "linux" }), /"linux" is no partition type/],
    [
      "the same mount point in one file system",
      () => one(part("1G", btrfs({ subvolumes: { "@": "/", "@root": "/" } }))),
      /mount point "\/" twice: on main\/a and on main\/a/,
    ],
    [
      "the same mount point on two disks",
      () =>
        defineDisks({
          main: disk(device, { root: part("1G", root) }),
          more: disk("/dev/disk/by-id/b", {
            data: part("100%", luks("crypt", filesystem({ format: "ext4", mount: "/" }))),
          }),
        }),
      /mount point "\/" twice: on main\/root and on more\/data/,
    ],
    [
      "two containers of one name",
      () => main({ a: part("1G", luks("x", root)), b: part("1G", luks("x", swap())) }),
      /LUKS container "x" twice/,
    ],
    [
      "names that GPT cannot hold",
      () => main({ [`p${"x".repeat(30)}`]: part("1G", root) }),
      /more than 36 characters/,
    ],
    [
      "labels that collide",
      () =>
        defineDisks({
          "a-b": disk(device, { c: part("1G", root) }),
          a: disk("/dev/disk/by-id/b", { "b-c": part("1G", swap()) }),
        }),
      /partition label "disk-a-b-c" twice/,
    ],
  ])("%s", (_name, attempt, message) => {
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
  });
});

describe("Btrfs over several disks", () => {
  const over = (
    extra: `${string}/${string}`[],
    first: Partition = part("100%", empty()),
    name = "fast",
  ): unknown =>
    defineDisks({
      [name]: disk("/dev/disk/by-id/a", { pool: first }),
      main: disk("/dev/disk/by-id/b", {
        root: part(
          "100%",
          btrfs({ subvolumes: { "@": "/" }, extraDevices: extra, profiles: { data: "raid1" } }),
        ),
      }),
    });

  test("takes empty partitions and empty containers of disks before its own", () => {
    expect(() => over(["fast/pool"])).not.toThrow();
    expect(() => over(["fast/pool"], part("100%", luks("second", empty())))).not.toThrow();
  });

  test.each<[string, () => unknown, RegExp]>([
    ["a partition that is not there", () => over(["fast/pol"]), /"fast\/pol", which is no partition/],
    [
      "one with content",
      () => over(["fast/pool"], part("100%", swap())),
      /content of its own: make it empty\(\)/,
    ],
    [
      "a disk that disko makes later",
      () => over(["zeta/pool"], part("100%", empty()), "zeta"),
      /alphabetical order/,
    ],
    ["one device twice", () => over(["fast/pool", "fast/pool"]), /further device "fast\/pool" twice/],
    [
      "swap files",
      () =>
        btrfs({ subvolumes: { "@s": { mount: "/s", swap: { f: { size: "1G" } } } }, extraDevices: ["a/b"] }),
      /none on a Btrfs of several devices/,
    ],
  ])("refuses %s", (_name, attempt, message) => {
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
  });
});
