import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DiskLayoutData } from "../../src/author/disk.ts";
import { partitions } from "../../src/drift/signals/partitions.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";
import { canMount, withLoop } from "./loop.ts";

const device = "/dev/disk/by-path/pci-0000:00:05.0-scsi-0:0:0:0";
const layout: DiskLayoutData = {
  disks: {
    main: {
      device,
      partitions: [
        { name: "bios", size: "1M", content: { kind: "biosBoot" } },
        {
          name: "boot",
          size: "64M",
          content: { kind: "filesystem", format: "ext4", mount: "/boot", label: "boot", options: [] },
        },
        { name: "root", size: "100%", content: { kind: "btrfs", label: "web", options: [], subvolumes: {} } },
      ],
    },
  },
};
const declared = declares([], { disk: layout });

/** A disk as the sgdisk of disko makes it; sfdisk takes the same table. */
const table = `label: gpt
size=1MiB, type=21686148-6449-6E6F-744E-656564454649, name=disk-main-bios
size=64MiB, type=0FC63DAF-8483-4772-8E79-3D69D8477DE4, name=disk-main-boot
type=0FC63DAF-8483-4772-8E79-3D69D8477DE4, name=disk-main-root
`;
/** What sfdisk 2.38 says of it. */
const dump = `label: gpt
label-id: EA8593A5-7C30-CF46-B9AD-2CCAFDFC0D5A
device: /dev/sda
unit: sectors
first-lba: 2048
last-lba: 524254
sector-size: 512

/dev/sda1 : start=        2048, size=        2048, type=21686148-6449-6E6F-744E-656564454649, uuid=2801FB6F-0256-2943-9116-D6D37FC1E8FE, name="disk-main-bios"
/dev/sda2 : start=        4096, size=      131072, type=0FC63DAF-8483-4772-8E79-3D69D8477DE4, uuid=C7306444-0FAB-0640-8244-1F271D0AEAEA, name="disk-main-boot"
/dev/sda3 : start=      135168, size=      388096, type=0FC63DAF-8483-4772-8E79-3D69D8477DE4, uuid=AD8D4F03-62DC-46FB-93A4-5F36ECEAC8D3, name="disk-main-root"
`;
const content = `#!/bin/sh
case $6 in
/dev/sda2) echo '/dev/sda2: LABEL="boot" TYPE="ext4"' ;;
/dev/sda3) echo '/dev/sda3: LABEL="web" TYPE="btrfs"' ;;
*) exit 2 ;;
esac
`;

describe("disks and their partitions", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.program("id", "0\n");
    host.link(device, "../../sda");
    host.link("/dev/disk/by-id/scsi-0QEMU", "../../sda");
    host.link(`${device}-part1`, "../../sda1");
    host.file("/sys/class/block/sda1/partition", "1\n");
    host.link("/dev/disk/by-id/dm-name-x", "../../dm-0");
    says(dump);
    host.program("blkid", content);
  });
  afterEach(() => host.dispose());

  const says = (text: string): void => host.program("sfdisk", text);
  const found = () => host.drift([partitions], declared);

  it("says nothing of a disk as disko made it", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["partitions"] });
  });

  it.each<[string, () => void, string, string]>([
    ["a disk that is gone", () => host.remove(device), device, "critical"],
    ["a partition that is gone", () => says(dump.replace(/^.*sda2 .*\n/m, "")), device, "critical"],
    [
      "one that nobody declares",
      () => says(`${dump}/dev/sda4 : start= 523264, size= 900, type=AA, name="mine, all \\"mine\\""\n`),
      device,
      "warning",
    ],
    ["a table of another kind", () => says(dump.replace("label: gpt", "label: dos")), device, "critical"],
    [
      "another type",
      () =>
        says(dump.replace("21686148-6449-6E6F-744E-656564454649", "EBD0A0A2-B9E5-4433-87C0-68B6B72699C7")),
      `${device} 1 type`,
      "warning",
    ],
    ["another size", () => says(dump.replace("131072", "131000")), `${device} 2 size`, "warning"],
    ["room at the end", () => says(dump.replace("388096", "300000")), `${device} 3 end`, "note"],
    [
      "another file system",
      () => host.program("blkid", content.replace('"ext4"', '"xfs"')),
      `${device} 2 holds`,
      "critical",
    ],
    [
      "another label",
      () => host.program("blkid", content.replace('"web"', '"old"')),
      `${device} 3 label`,
      "warning",
    ],
  ])("finds %s", (_name, change, key, severity) => {
    change();
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toMatchObject([{ key, severity }]);
  });

  it("finds a disk without a table", () => {
    host.program(
      "sfdisk",
      "#!/bin/sh\necho 'sfdisk: /dev/sda: does not contain a recognized partition table' >&2\nexit 1\n",
    );
    expect(found().findings).toMatchObject([{ key: device, actual: "none", severity: "critical" }]);
  });

  it("shortens labels as disko does", () => {
    const long: DiskLayoutData = {
      disks: {
        main: { device, partitions: [{ name: "a".repeat(36), size: "100%", content: { kind: "empty" } }] },
      },
    };
    const { items } = partitions.expected(declares([], { disk: long }))!;
    expect(items[device]).toMatch(/^gpt: 1 [0-9a-f]{36}$/);
  });

  it("compares nothing where no disk of the layout has a name that stays", () => {
    const unnamed = { disks: { main: { ...layout.disks["main"]!, device: "/dev/sda" } } };
    expect(partitions.expected(declares([], { disk: unnamed }))).toBeNull();
    expect(partitions.expected(declares([], { disk: null }))).toBeNull();
  });

  it.each<[string, () => void]>([
    ["root", () => host.program("id", "1000\n")],
    ["a disk that can be read", () => host.program("sfdisk", "#!/bin/sh\nexit 1\n")],
    ["a table that is understood", () => says("what is this\n")],
  ])("does not know without %s", (_name, change) => {
    change();
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "partitions" }], read: [] });
  });

  it.each(["sh", "bash"])("stands hostile names in %s", (shell) => {
    says(dump.replace("disk-main-boot", 'a"b\\c$(id)\u0001 d, e'));
    const seen = host.collect([partitions], shell).signals.get("partitions")!;
    expect(seen.items.get(device)).toContain('2 a"b\\c$(id)\u0001 d, e, 3');
  });

  it.skipIf(!canMount())("reads a real GPT by sfdisk, and real file systems by blkid", () => {
    const said = withLoop(`
truncate -s 512M disk
attach disk
sfdisk -q "$loop" <<'E'
${table}E
whole=$loop
# a kernel need not know partitions of loop devices: each is a device of its own here
part() { loop=$(losetup -f --show -o "$1" --sizelimit "$2" disk); loops="$loops $loop"; }
part $((4096 * 512)) $((64 << 20))
boot=$loop
part $((135168 * 512)) $((256 << 20))
rest=$loop
mkfs.ext4 -q -L boot "$boot"
mkfs.btrfs -q -f -L web "$rest" >&2
say() {
  sfdisk -d "$whole" | sed "s|$whole\\(p\\?\\)|/dev/sda|"
  echo ==
  blkid -p -s TYPE -s LABEL "$boot" | sed "s|^[^:]*|/dev/sda2|"
  blkid -p -s TYPE -s LABEL "$rest" | sed "s|^[^:]*|/dev/sda3|"
  echo ==
}
say
sfdisk -q --no-reread --part-type "$whole" 2 EBD0A0A2-B9E5-4433-87C0-68B6B72699C7; say
sfdisk -q --no-reread --part-type "$whole" 2 0FC63DAF-8483-4772-8E79-3D69D8477DE4
sfdisk -q --no-reread --part-label "$whole" 3 mine; say
sfdisk -q --no-reread --part-label "$whole" 3 disk-main-root
e2label "$boot" other; say; e2label "$boot" boot
sfdisk -q --no-reread --delete "$whole" 1; say
`).split("==\n");
    const keys = [0, 2, 4, 6, 8].map((i) => {
      says(said[i]!);
      host.program("blkid", `#!/bin/sh\ngrep "^$6:" <<'E'\n${said[i + 1]!}E\n`);
      const { findings, unknown } = found();
      expect(unknown).toEqual([]);
      return findings.map(({ key, actual }) => `${key.slice(device.length)}: ${actual}`);
    });
    expect(keys).toEqual([
      [],
      [" 2 type: EBD0A0A2-B9E5-4433-87C0-68B6B72699C7"],
      [": gpt: 1 disk-main-bios, 2 disk-main-boot, 3 mine"],
      [" 2 label: other"],
      [": gpt: 2 disk-main-boot, 3 disk-main-root"],
    ]);
  });
});
