import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskSpace } from "../../src/drift/signals/disk-space.ts";
import { fakeHost, type FakeHost } from "./host.ts";
import { canMount, withLoop } from "./loop.ts";

const fstab = readFileSync(new URL("../../fixtures/nixos/fstab", import.meta.url), "utf8");
/** GNU coreutils 9.1: df -B1 --output=source,fstype,size,avail,itotal,iavail,target */
const df = `Filesystem     Type     1B-blocks        Avail   Inodes    IFree Mounted on
/dev/sda3      btrfs 499999834112 299999834112        0        0 /
devtmpfs       devtmpfs 1024 0 10 0 /dev
/dev/sda3      btrfs 499999834112 299999834112        0        0 /home/alice/dev
/dev/sda1      vfat    1071624192    500000000        0        0 /boot
/dev/sdb1      ext4       1000000         1000   640000       10 /run/media/alice/STICK
/dev/sdc1      ext4    1000000000    900000000   640000   600000 /stick
`;
const of = "/sys/fs/btrfs/0-1";

describe("room on file systems", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.file("/run/current-system/etc/fstab", fstab);
    host.file("/run/current-system/kernel", "k".repeat(4000));
    host.file("/run/current-system/initrd", "i".repeat(6000));
    host.file("/dev/sda3", "");
    host.file(`${of}/devices/sda3/size`, "976562176\n");
    allocated("data", 250e9);
    allocated("metadata", 4e9);
    allocated("system", 8e6);
    host.file(`${of}/allocation/metadata/total_bytes`, "2000000000\n");
    host.file(`${of}/allocation/metadata/bytes_used`, "1900000000\n");
    host.file(`${of}/allocation/global_rsv_size`, "536870912\n");
    host.program("df", df);
  });
  afterEach(() => host.dispose());

  const allocated = (kind: string, bytes: number): void =>
    host.file(`${of}/allocation/${kind}/disk_total`, `${bytes}\n`);
  const found = () => host.drift([diskSpace]);

  it("says nothing where there is room, nor of sticks", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["disk-space"] });
  });

  it.each<[string, () => void, string, string]>([
    [
      "a file system that is nearly full, once",
      () => host.program("df", df.replaceAll("299999834112", "29999834112")),
      "/",
      "warning",
    ],
    ["few inodes", () => host.program("df", df.replace("600000", "6000")), "/stick inodes", "warning"],
    [
      "no room for a kernel",
      () => host.program("df", df.replace("500000000", "9999")),
      "/boot kernel",
      "critical",
    ],
    ["no room for metadata", () => allocated("data", 495.7e9), "/ metadata", "critical"],
  ])("finds %s", (_name, change, key, severity) => {
    change();
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toMatchObject([{ key, severity }]);
  });

  it("does not mind a full /boot that has room for another kernel", () => {
    host.program("df", df.replace("500000000", "10001"));
    expect(found()).toMatchObject({ findings: [], unknown: [] });
  });

  it.each<[string, () => void]>([
    ["fstab", () => host.remove("/run/current-system/etc/fstab")],
    ["df", () => host.program("df", "#!/bin/sh\nexit 1\n")],
    [
      "the kernel's size",
      () => (host.remove("/run/current-system/kernel"), host.remove("/run/current-system/initrd")),
    ],
    ["what Btrfs allocated", () => host.remove(of)],
  ])("does not know without %s", (_name, change) => {
    change();
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "disk-space" }], read: [] });
  });

  it.skipIf(!canMount())("finds a real Btrfs that is filled, until it is emptied", () => {
    const said = withLoop(`
mkdir top
disk web
mount -t btrfs "$loop" top
id=$(btrfs filesystem show top | sed -n 's/.*uuid: //p')
say() {
  sync
  df -B1 --local --output=source,fstype,size,avail,itotal,iavail,target top | sed "s|^$loop|/dev/sda3|; s| $here/top| /|"
  echo ==
  cd /sys/fs/btrfs/$id
  cat devices/*/size allocation/data/disk_total allocation/metadata/disk_total allocation/system/disk_total \\
    allocation/metadata/total_bytes allocation/metadata/bytes_used allocation/global_rsv_size
  cd "$here"
  echo ==
}
say
head -c 300000000 /dev/zero >top/file 2>/dev/null || :
say
rm top/file
say
`).split("==\n");
    const keys = [0, 2, 4].map((i) => {
      host.program("df", said[i]!);
      const [size, data, metadata, system, total, used, reserve] = said[i + 1]!.trim().split("\n");
      host.file(`${of}/devices/sda3/size`, `${size}\n`);
      for (const [kind, bytes] of Object.entries({ data, metadata, system })) allocated(kind, Number(bytes));
      host.file(`${of}/allocation/metadata/total_bytes`, `${total}\n`);
      host.file(`${of}/allocation/metadata/bytes_used`, `${used}\n`);
      host.file(`${of}/allocation/global_rsv_size`, `${reserve}\n`);
      const { findings, unknown } = found();
      expect(unknown).toEqual([]);
      return findings.map(({ key }) => key);
    });
    expect(keys).toEqual([[], ["/"], []]);
  });
});
