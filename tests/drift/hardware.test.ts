import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hardware } from "../../src/drift/signals/hardware.ts";
import { readFacter } from "../../src/evaluate/facter.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";

const facter = (name: string) => {
  const report = `hosts/${name}/facter.json`;
  return readFacter(JSON.parse(readFileSync(new URL(`../../${report}`, import.meta.url), "utf8")), report);
};
/** The laptop with two graphics cards and two disks, of which the layout has one. */
const facts = facter("zephyrus");
const first = "/dev/disk/by-path/pci-0000:02:00.0-nvme-1";
const second = "/dev/disk/by-path/pci-0000:03:00.0-nvme-1";
const declared = declares([], {
  hardware: facts,
  disk: { disks: { main: { device: first, partitions: [] } } },
});

/** SMBIOS tables with something else first, then a memory device for each size in MiB. */
function tables(sizes: readonly number[]): Buffer {
  const other = Buffer.from([1, 8, 0, 0, 1, 2, 17, 92, ...Buffer.from("maker\0product\0\0")]);
  const devices = sizes.map((size) => {
    const device = Buffer.alloc(40);
    device[0] = 17;
    device[1] = 40;
    device.writeUInt16LE(size >= 0x7fff ? 0x7fff : size, 12);
    if (size >= 0x7fff) device.writeUInt32LE(size, 28);
    return Buffer.concat([device, Buffer.from("DIMM\0\0")]);
  });
  return Buffer.concat([other, ...devices, Buffer.from([127, 4, 0, 0, 0, 0])]);
}

describe("the machine, against its report", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.program("id", "0\n");
    host.file(
      "/proc/cpuinfo",
      `processor\t: 0\nmodel name\t: ${facts.cpu.model}\nmodel name\t: ${facts.cpu.model}\n`,
    );
    host.file("/proc/meminfo", "MemTotal:       40600000 kB\nMemFree: 1 kB\n");
    memory([32768, 8192]);
    card("0000:00:02.0", "8086", "46a6");
    card("0000:01:00.0", "10de", "24a0");
    host.file("/sys/bus/pci/devices/0000:01:00.1/class", "0x040300\n");
    host.link("/sys/class/net/eno2/device/driver", "../../../../bus/pci/drivers/r8169");
    host.link("/sys/class/net/wlp0s20f3/device/driver", "../../../../bus/pci/drivers/iwlwifi");
    host.file("/sys/class/net/lo/mtu", "65536\n");
    disk(second, "nvme1n1", 2000409264);
  });
  afterEach(() => host.dispose());

  const memory = (sizes: readonly number[]): void => {
    host.file("/sys/firmware/dmi/tables/DMI", "");
    writeFileSync(join(host.root, "/sys/firmware/dmi/tables/DMI"), tables(sizes));
  };
  const card = (at: string, vendor: string, device: string): void => {
    host.file(`/sys/bus/pci/devices/${at}/class`, "0x030000\n");
    host.file(`/sys/bus/pci/devices/${at}/vendor`, `0x${vendor}\n`);
    host.file(`/sys/bus/pci/devices/${at}/device`, `0x${device}\n`);
  };
  const disk = (link: string, name: string, sectors: number): void => {
    host.link(link, `../../${name}`);
    host.file(`/sys/class/block/${name}/size`, `${sectors}\n`);
  };
  const found = () => host.drift([hardware], declared);

  it("says nothing of the machine of the report, nor of what is plugged in", () => {
    host.link("/sys/class/net/enx0/device/driver", "../../../../bus/usb/drivers/r8152");
    disk("/dev/disk/by-path/pci-usb", "sda", 1000);
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["hardware"] });
  });

  it.each<[string, () => void, string, string]>([
    [
      "another processor",
      () => host.file("/proc/cpuinfo", "model name : Other\n"),
      "processor",
      "the processor is Other, and",
    ],
    [
      "memory that is gone",
      () => (memory([32768, 0]), host.file("/proc/meminfo", "MemTotal: 32500000 kB\n")),
      "memory",
      "the memory is 32 GiB, and the hardware report says 40 GiB",
    ],
    [
      "a card that is gone",
      () => host.remove("/sys/bus/pci/devices/0000:01:00.0"),
      "graphics 10de:24a0",
      "the graphics card 10de:24a0 of the hardware report is not there",
    ],
    [
      "a network device that is gone",
      () => host.remove("/sys/class/net/wlp0s20f3"),
      "network iwlwifi",
      "a network device with driver iwlwifi of the",
    ],
    [
      "a disk beside the layout's",
      () => host.remove(second),
      `disk ${second}`,
      `the disk ${second} of the hardware report is not there`,
    ],
    [
      "another disk in its place",
      () => disk(second, "nvme1n1", 1000),
      `disk ${second}`,
      `the disk ${second} is 0 GiB, and`,
    ],
  ])("finds %s", (_name, change, key, what) => {
    change();
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toMatchObject([{ key, what: expect.stringContaining(what) }]);
  });

  it("does not believe firmware that tells less than there is, nor ask where there is none", () => {
    memory([1024]);
    expect(found()).toMatchObject({ findings: [], unknown: [] });
    host.remove("/sys/firmware");
    expect(found()).toMatchObject({ findings: [], unknown: [] });
  });

  it("does not know all as a user, nor without the kernel", () => {
    host.program("id", "1000\n");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "hardware" }], read: [] });
    host.program("id", "0\n");
    host.remove("/proc/cpuinfo");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "hardware" }], read: [] });
  });

  it("compares nothing without a report", () => {
    expect(hardware.expected(declares([], { hardware: null }))).toBeNull();
  });

  it.each(["yoga", "hetzner-vps"])("reads the report of %s", (name) => {
    const { items } = hardware.expected(declares([], { hardware: facter(name), disk: null }))!;
    expect(Object.keys(items)).toEqual(expect.arrayContaining(["processor", "memory"]));
    expect(Object.keys(items).some((key) => key.startsWith("disk /dev/disk/by-path/"))).toBe(true);
  });

  it.each(["sh", "bash"])("stands hostile names in %s", (shell) => {
    host.file("/proc/cpuinfo", 'model name : a"b\\c$(id)\u0001\n');
    const seen = host.collect([hardware], shell).signals.get("hardware")!;
    expect(seen.items.get("processor")).toBe('a"b\\c$(id)\u0001');
  });
});
