import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { command, compareDisks, readMachine, type Machine } from "../../scripts/compare-disks.ts";
import type { DiskLayoutData } from "../../src/author/disk.ts";
import type { DiskFacts } from "../../src/author/facts.ts";
import { needsTool } from "../support/tools.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const first = "/dev/disk/by-path/pci-0000:02:00.0-nvme-1";
const second = "/dev/disk/by-path/pci-0000:03:00.0-nvme-1";

const layout: DiskLayoutData = {
  disks: {
    main: {
      device: first,
      partitions: [{ name: "esp", size: "1G", content: { kind: "esp", mount: "/boot", options: [] } }],
    },
    second: { device: second, partitions: [{ name: "data", size: "100%", content: { kind: "empty" } }] },
  },
};
const report: readonly DiskFacts[] = [
  { names: [first, "/dev/nvme0n1"], bytes: 2_000_398_934_016, model: "CT2000P310SSD8" },
  { names: [second, "/dev/nvme1n1"], bytes: 1_024_209_543_168, model: "Micron_2450_MTFDKBA1T0TFK" },
];

const disk = (name: string, size: number, model: string, more: object = {}) => ({
  name,
  path: `/dev/${name}`,
  type: "disk",
  size,
  model,
  tran: "nvme",
  rm: false,
  fstype: null,
  label: null,
  mountpoints: [null],
  ...more,
});

const large = disk("nvme0n1", 2_000_398_934_016, "CT2000P310SSD8");
const small = disk("nvme1n1", 1_024_209_543_168, "Micron_2450_MTFDKBA1T0TFK");

/** What a machine with these devices answers; the slots of the two SSDs stay, whatever the kernel calls them. */
const answer = (
  devices: readonly object[],
  links: Readonly<Record<string, string>> = { [first]: "nvme0n1", [second]: "nvme1n1" },
): Machine =>
  readMachine(
    `${JSON.stringify({ blockdevices: devices }, null, 3)}\n${Object.entries(links)
      .map(([name, device]) => `${name} ../../${device}\n`)
      .join("")}`,
  );

const differences = (machine: Machine, plan = layout, known: readonly DiskFacts[] | null = report) =>
  compareDisks(plan, known, machine).differences;

describe("comparing the disks of a machine", () => {
  it("goes on where they are those of the layout and the report, and names what is lost", () => {
    const used = {
      ...large,
      children: [
        { ...disk("nvme0n1p1", 1000 * 2 ** 30, ""), type: "part", fstype: "ntfs", label: "Windows" },
      ],
    };
    const { differences: none, erased } = compareDisks(
      layout,
      report,
      answer([used, small, disk("zram0", 2 ** 33, "")]),
    );
    expect(none).toEqual([]);
    expect(erased).toEqual([
      `"main": ${first} -> /dev/nvme0n1, CT2000P310SSD8, 1863.0 GiB`,
      "    /dev/nvme0n1p1, 1000.0 GiB, ntfs, Windows",
      `"second": ${second} -> /dev/nvme1n1, Micron 2450 MTFDKBA1T0TFK, 953.9 GiB`,
    ]);
  });

  it("goes by the slot where the kernel has swapped its names", () => {
    const swapped = answer(
      [
        { ...large, name: "nvme1n1", path: "/dev/nvme1n1" },
        { ...small, name: "nvme0n1", path: "/dev/nvme0n1" },
      ],
      { [first]: "nvme1n1", [second]: "nvme0n1" },
    );
    expect(differences(swapped)).toEqual([]);
  });

  it("stops where another disk is in the slot", () => {
    expect(differences(answer([large, small], { [first]: "nvme1n1", [second]: "nvme0n1" }))).toEqual([
      'disk "main": the report says 1863.0 GiB, and /dev/nvme1n1 has 953.9 GiB',
      'disk "main": the report says CT2000P310SSD8, and /dev/nvme1n1 is Micron 2450 MTFDKBA1T0TFK',
      'disk "second": the report says 953.9 GiB, and /dev/nvme0n1 has 1863.0 GiB',
      'disk "second": the report says Micron 2450 MTFDKBA1T0TFK, and /dev/nvme0n1 is CT2000P310SSD8',
    ]);
  });

  it("stops where a disk is missing, or one disk is planned twice", () => {
    expect(differences(answer([large], { [first]: "nvme0n1" }))).toEqual([
      `disk "second": the machine has no ${second}`,
    ]);
    expect(differences(answer([large], { [first]: "nvme0n1", [second]: "nvme0n1" }), layout, null)).toEqual([
      'disks "main" and "second" are both /dev/nvme0n1',
    ]);
  });

  it("stops where there is a disk that nobody planned for, unless it can be taken out", () => {
    const sata = disk("sda", 10 ** 12, "Other");
    expect(differences(answer([large, small, sata]))).toEqual([
      "the layout knows nothing of /dev/sda, Other, 931.3 GiB",
    ]);
    expect(differences(answer([large, small, { ...sata, rm: true }]))).toEqual([]);
  });

  it("stops where the disk is a stick, too small, or no disk", () => {
    const tiny = disk("nvme0n1", 2 ** 29, "CT2000P310SSD8", { rm: true, type: "part" });
    expect(differences(answer([tiny, small]), layout, null)).toEqual([
      'disk "main": /dev/nvme0n1 is no disk but a part',
      'disk "main": /dev/nvme0n1, CT2000P310SSD8, 0.5 GiB can be taken out; is it the installer\'s own?',
      'disk "main": its partitions need 1.0 GiB, and /dev/nvme0n1, CT2000P310SSD8, 0.5 GiB is smaller',
    ]);
  });

  it("stops where something on the disk is mounted", () => {
    const used = {
      ...large,
      children: [{ ...disk("nvme0n1p2", 2 ** 40, ""), type: "part", mountpoints: ["/", "/nix/store"] }],
    };
    expect(differences(answer([used, small]))).toEqual([
      'disk "main": /dev/nvme0n1 is in use, at /, /nix/store; boot the installer first',
    ]);
  });

  it("refuses an answer that is none", () => {
    expect(() => readMachine("ssh: connect to host\n")).toThrow("JSON");
    expect(() => readMachine('{ "blockdevices": [] }\n')).toThrow("no names in /dev/disk");
    expect(() => readMachine("{}\n/dev/disk/by-path/a ../../sda\n")).toThrow("no block devices");
  });
});

describe.skipIf(!needsTool("lsblk"))("the command", () => {
  it("is understood by a real machine, and its answer by us", () => {
    const { stdout, status } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(status).toBe(0);
    // machines of tests have no names in /dev/disk
    const machine = readMachine(`${stdout}/dev/disk/by-path/made-up ../../sda\n`);
    for (const device of machine.devices)
      expect(device).toMatchObject({
        path: expect.stringMatching(/^\/dev\//),
        size: expect.any(Number),
        rm: expect.any(Boolean),
      });
  });

  it("stops on this machine, which is no host of the fleet", () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--conditions=pantheros-source", join(root, "scripts/compare-disks.ts"), "zephyrus"],
      {
        encoding: "utf8",
        input: '{ "blockdevices": [] }\n/dev/disk/by-path/made-up ../../sda\n',
      },
    );
    expect(stderr).toContain("The disks are not those of zephyrus. Do not go on:");
    expect(status).toBe(1);
  });
});
