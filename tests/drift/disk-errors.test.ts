import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskErrors } from "../../src/drift/signals/disk-errors.ts";
import { fakeHost, type FakeHost } from "./host.ts";
import { canMount, withLoop } from "./loop.ts";

const none = "write_errs 0\nread_errs 0\nflush_errs 0\ncorruption_errs 0\ngeneration_errs 0\n";
const mountinfo = `30 1 0:28 /@ / rw shared:1 - btrfs /dev/mapper/root rw,subvol=/@
31 30 0:28 /@nix /nix rw shared:1 - btrfs /dev/mapper/root rw,subvol=/@nix
32 30 8:2 / /boot rw shared:1 - ext4 /dev/sda2 rw
33 30 0:5 / /dev rw shared:2 - devtmpfs devtmpfs rw
`;
const of = "/sys/fs/btrfs/0-1";

describe("errors that file systems have seen", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.file("/proc/1/mountinfo", mountinfo);
    host.file("/dev/dm-0", "");
    host.link("/dev/mapper/root", "../dm-0");
    host.file(`${of}/devices/dm-0`, "");
    host.file(`${of}/devinfo/1/error_stats`, none);
    host.file(`${of}/devinfo/1/missing`, "0\n");
    host.file("/sys/fs/ext4/sda2/errors_count", "0\n");
  });
  afterEach(() => host.dispose());
  const found = () => host.drift([diskErrors]);

  it("says nothing of disks that work", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["disk-errors"] });
  });

  it.each<[string, (host: FakeHost) => void, object]>([
    [
      "a Btrfs that saw some",
      (h) =>
        h.file(
          `${of}/devinfo/1/error_stats`,
          none.replace("read_errs 0", "read_errs 3").replace("corruption_errs 0", "corruption_errs 12"),
        ),
      { key: "/ device 1", actual: "3 read_errs, 12 corruption_errs", severity: "critical" },
    ],
    [
      "an ext4 that saw some",
      (h) => h.file("/sys/fs/ext4/sda2/errors_count", "2\n"),
      { key: "/boot", actual: "2 errors", severity: "critical" },
    ],
    [
      "a device that is gone",
      (h) => h.file(`${of}/devinfo/2/missing`, "1\n"),
      { key: "/ device 2 missing", severity: "critical" },
    ],
  ])("finds %s", (_name, change, expected) => {
    change(host);
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
  });

  it.each<[string, (host: FakeHost) => void]>([
    ["the list of mounts", (h) => h.remove("/proc/1")],
    ["what Btrfs counts", (h) => h.remove(`${of}/devinfo`)],
    ["the kernel's part of Btrfs", (h) => h.remove(of)],
    ["what ext4 counts", (h) => h.remove("/sys/fs/ext4")],
  ])("does not know without %s", (_name, change) => {
    change(host);
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "disk-errors" }], read: [] });
  });

  it.skipIf(!canMount())(
    "finds what a real Btrfs counts when its data is damaged, until it is told to forget",
    () => {
      const said = withLoop(`
mkdir top
disk web
mount -t btrfs "$loop" top
head -c 1000000 /dev/urandom >top/file
sync
umount top
# the first block of the file, wherever its data lies
at=$(btrfs inspect-internal dump-tree -t chunk "$loop" | awk '/type DATA/ { found = 1 } found && /stripe 0 devid/ { print $NF; exit }')
dd if=/dev/zero of="$loop" bs=4096 seek=$((at / 4096)) count=32 conv=notrunc,fsync status=none
mount -t btrfs "$loop" top
id=$(btrfs filesystem show top | sed -n 's/.*uuid: //p')
say() {
  cat "/sys/fs/btrfs/$id/devinfo/1/error_stats"; echo ==
}
say
cat top/file >/dev/null 2>&1 || :
say
btrfs device stats --reset top >/dev/null
say
umount top
`).split("==\n");
      const [before, after, forgotten] = said.slice(0, 3).map((text) => {
        host.file(`${of}/devinfo/1/error_stats`, text);
        return found().findings.map(({ key, actual }) => `${key}: ${actual}`);
      });
      expect(before).toEqual([]);
      expect(after).toEqual([expect.stringMatching(/^\/ device 1: \d+ corruption_errs$/)]);
      expect(forgotten).toEqual([]);
    },
  );
});
