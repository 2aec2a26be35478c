import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busIdOf } from "../../src/evaluate/facter/devices.ts";
import { FacterError, readFacter } from "../../src/evaluate/facter.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const reports = {
  yoga: "hosts/yoga/facter.json",
  zephyrus: "hosts/zephyrus/facter.json",
  hetzner: "hosts/hetzner-vps/facter.json",
  contabo: "tests/evaluate/fixtures/contabo-vps.json",
} as const;
const json = (name: keyof typeof reports): unknown =>
  JSON.parse(readFileSync(project + reports[name], "utf8"));
const facts = (name: keyof typeof reports) => readFacter(json(name), reports[name]);
const GiB = 2 ** 30;
const tenth = (bytes: number): number => Math.round((bytes / GiB) * 10) / 10;

describe("yoga", () => {
  const yoga = facts("yoga");

  test("is an AMD laptop with its memory soldered", () => {
    expect(yoga).toMatchObject({
      report: "hosts/yoga/facter.json",
      virtualisation: "none",
      system: "x86_64-linux",
      formFactor: "laptop",
      product: { vendor: "LENOVO", version: "Yoga 7 2-in-1 14AKP10" },
      cpu: { vendor: "amd", model: "AMD Ryzen AI 7 350 w/ Radeon 860M", cores: 8, threads: 16 },
      memoryBytes: 16 * GiB,
      monitors: [{ width: 1920, height: 1200 }],
      bluetooth: true,
    });
  });

  test("has one disk, zram is none", () => {
    expect(yoga.disks.map(({ bytes }) => tenth(bytes))).toEqual([953.9]);
    expect(yoga.disks[0]?.names).toContain("/dev/disk/by-path/pci-0000:01:00.0-nvme-1");
    expect(JSON.stringify(json("yoga"))).toContain("/dev/zram0");
  });

  test("has a Radeon, Wi-Fi only, and a fingerprint reader", () => {
    expect(yoga.gpus).toEqual([{ vendor: "amd", id: "1002:1114", busId: "PCI:4:0:0", driver: "amdgpu" }]);
    expect(yoga.network).toEqual([{ kind: "wireless", driver: "rtw89_8922ae", interface: "wlan0" }]);
    expect(yoga.usb).toEqual(["04f2:b83c", "0bda:d922", "27c6:650a"]);
    expect(yoga.initrdModules).toEqual(["nvme", "xhci_pci"]);
    expect(yoga.drivers).toEqual(expect.arrayContaining(["amd_sfh", "amdxdna", "rtw89_8922ae"]));
  });
});

describe("zephyrus", () => {
  const zephyrus = facts("zephyrus");

  test("has hybrid graphics", () => {
    expect(zephyrus.cpu).toMatchObject({ vendor: "intel", cores: 14, threads: 20 });
    expect(zephyrus.gpus).toEqual([
      { vendor: "nvidia", id: "10de:24a0", busId: "PCI:1:0:0", driver: "nvidia" },
      { vendor: "intel", id: "8086:46a6", busId: "PCI:0:2:0", driver: "i915" },
    ]);
  });

  test("has 40 GiB and two disks", () => {
    expect(zephyrus.memoryBytes).toBe(40 * GiB);
    expect(
      zephyrus.disks.map(({ names, bytes }) => [names.find((n) => n.includes("by-path")), tenth(bytes)]),
    ).toEqual([
      ["/dev/disk/by-path/pci-0000:02:00.0-nvme-1", 1863],
      ["/dev/disk/by-path/pci-0000:03:00.0-nvme-1", 953.9],
    ]);
  });

  test("has Ethernet and Wi-Fi", () => {
    expect(zephyrus.network).toEqual([
      { kind: "ethernet", driver: "r8169", interface: "eno2" },
      { kind: "wireless", driver: "iwlwifi", interface: "wlan0" },
    ]);
  });
});

describe("virtual machines", () => {
  test("hetzner-vps boots by UEFI and is all virtio", () => {
    const hetzner = facts("hetzner");
    expect(hetzner).toMatchObject({ virtualisation: "kvm", firmware: "uefi", bluetooth: false });
    expect(hetzner.network).toEqual([{ kind: "ethernet", driver: "virtio_net", interface: "enp1s0" }]);
    expect(hetzner.gpus).toMatchObject([{ vendor: "virtio", id: "1af4:1050" }]);
    expect(hetzner.disks.map(({ bytes }) => tenth(bytes))).toEqual([457.8]);
    expect(hetzner.disks[0]?.names).toContain("/dev/disk/by-path/pci-0000:06:00.0-scsi-0:0:0:0");
    expect(tenth(hetzner.memoryBytes)).toBe(23.4);
    expect(hetzner.initrdModules).toEqual(["ahci", "sd_mod", "virtio_pci", "virtio_scsi", "xhci_pci"]);
  });

  test("a report without driver_modules is read by its drivers", () => {
    const contabo = facts("contabo");
    expect(contabo.initrdModules).toEqual(["ata_piix", "sd_mod", "uhci_hcd", "virtio_pci", "virtio_scsi"]);
    expect(contabo.gpus).toEqual([{ vendor: "other", id: "1234:1111", busId: "PCI:0:2:0" }]);
    expect(contabo.memoryBytes).toBe(48 * GiB);
    expect(contabo.firmware).toBeUndefined();
  });
});

test.each([
  ["0000:01:00.0", "PCI:1:0:0"],
  ["0000:2e:1f.7", "PCI:46:31:7"],
  ["10000:e1:00.0", "PCI:225@65536:0:0"],
  ["virtio1", undefined],
  [null, undefined],
])("bus id of %s is %s", (address, id) => {
  expect(busIdOf(address)).toBe(id);
});

describe("memory", () => {
  const memory = (devices: readonly (number | null)[], seen: number): number =>
    readFacter(
      {
        version: 1,
        hardware: { memory: [{ resources: [{ type: "phys_mem", range: seen }] }] },
        smbios: { memory_device: devices.map((size) => ({ size })) },
      },
      "r",
    ).memoryBytes;

  test.each([
    [
      "what is built in, where the kernel sees a little less",
      [8 * 2 ** 20, null, 8 * 2 ** 20],
      15 * GiB,
      16 * GiB,
    ],
    ["what the kernel sees, where the firmware says nothing", [], 15 * GiB, 15 * GiB],
    ["what the kernel sees, where the firmware tells less", [2 ** 20], 15 * GiB, 15 * GiB],
    ["what the kernel sees, where the firmware tells far more", [2 ** 30], 15 * GiB, 15 * GiB],
    ["what the firmware says, where the kernel's part is missing", [2 ** 20], 0, GiB],
  ])("%s", (_what, devices, seen, expected) => {
    expect(memory(devices, seen)).toBe(expected);
  });
});

describe("what is no report", () => {
  test.each<[string, unknown, string, string]>([
    ["null", null, "", "the file is null instead of Object"],
    ["a list", [], "version", "version is missing"],
    ["another object", {}, "version", "version is missing"],
    ["a newer report", { version: 2, hardware: {} }, "version", "version 2 is not known, only version 1 is"],
    ["one without hardware", { version: 1 }, "hardware", "hardware is missing"],
    [
      "disks that are no list",
      { version: 1, hardware: { disk: "x" } },
      "hardware.disk",
      'hardware.disk is "x" instead of Array',
    ],
    [
      "a model that is a number",
      { version: 1, hardware: { disk: [{}, { model: 3 }] } },
      "hardware.disk[1].model",
      "hardware.disk[1].model is 3 instead of string",
    ],
  ])("%s", (_what, value, path, message) => {
    try {
      readFacter(value, "hosts/x/facter.json");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FacterError);
      expect(error).toMatchObject({ report: "hosts/x/facter.json", jsonPath: path });
      expect((error as FacterError).message).toContain(message);
    }
  });

  test("nothing but FacterError, whatever is taken out of a report or replaced in it", () => {
    const originals = (Object.keys(reports) as (keyof typeof reports)[]).map(json);
    const replacement = fc.oneof(fc.constant(undefined), fc.constant(null), fc.jsonValue({ maxDepth: 1 }));
    const change = fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 7 }), replacement);
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (original, changes) => {
          const copy = structuredClone(original) as object;
          for (const [steps, value] of changes) {
            let here = copy as Record<string, unknown>;
            steps.forEach((step, i) => {
              const keys = Object.keys(here);
              const key = keys[step % Math.max(keys.length, 1)];
              if (key === undefined) return;
              const next = here[key];
              if (i < steps.length - 1 && typeof next === "object" && next !== null)
                here = next as Record<string, unknown>;
              else if (value === undefined) delete here[key];
              else here[key] = value;
            });
          }
          try {
            expect(readFacter(copy, "r").disks).toBeInstanceOf(Array);
          } catch (error) {
            expect(error).toBeInstanceOf(FacterError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
