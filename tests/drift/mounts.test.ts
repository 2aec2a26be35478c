import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mounts } from "../../src/drift/signals/mounts.ts";
import { fakeHost, type FakeHost } from "./host.ts";
import { canMount, withLoop } from "./loop.ts";

const fstab = readFileSync(new URL("../../fixtures/nixos/fstab", import.meta.url), "utf8");
const superOptions = "rw,compress=zstd:3,ssd,discard=async,space_cache=v2";
const mountinfo = [
  `30 1 0:28 /@ / rw,noatime shared:1 - btrfs /dev/sda3 ${superOptions},subvolid=256,subvol=/@`,
  "31 30 0:5 / /dev rw,nosuid shared:2 - devtmpfs devtmpfs rw,size=1g,mode=755",
  `32 30 0:28 /@nix /nix rw,noatime shared:3 - btrfs /dev/sda3 ${superOptions},subvolid=257,subvol=/@nix`,
  `33 32 0:28 /@nix/store /nix/store ro,noatime shared:4 - btrfs /dev/sda3 ${superOptions},subvolid=257,subvol=/@nix`,
  "34 30 8:1 / /boot rw,relatime shared:5 - vfat /dev/sda1 rw,fmask=0077,dmask=0077,codepage=437",
  `35 30 0:28 /@home /home rw,noatime shared:6 - btrfs /dev/sda3 ${superOptions},subvolid=258,subvol=/@home`,
  `36 35 0:28 /@dev /home/alice/dev rw,noatime shared:7 - btrfs /dev/sda3 ${superOptions},subvolid=259,subvol=/@dev`,
  "37 30 0:28 /@/srv/my\\040data /export ro,noatime shared:8 - btrfs /dev/sda3 rw,compress=zstd:3,ssd,subvolid=256,subvol=/@",
  "38 30 0:40 / /run/user/1000 rw,nosuid shared:9 - tmpfs tmpfs rw,size=100k",
  "39 30 0:28 /@/var/lib/containers/storage/overlay /var/lib/containers/storage/overlay rw - btrfs /dev/sda3 rw",
  "40 38 8:17 / /run/media/alice/STICK rw,nosuid - vfat /dev/sdb1 rw,fmask=0022,dmask=0022",
  "41 30 0:50 / /srv/nodev rw - tmpfs  rw",
];

const plain = (host: FakeHost): void => {
  host.link("/run/current-system", "/nix/store/system");
  host.link("/nix/store/system/etc", "/nix/store/etc/etc");
  host.link("/nix/store/etc/etc/fstab", "/nix/store/fstab");
  host.file("/nix/store/fstab", fstab);
  for (const [name, disk] of [
    ["disk-main-root", "sda3"],
    ["disk-main-esp", "sda1"],
  ] as const) {
    host.file(`/dev/${disk}`, "");
    host.link(`/dev/disk/by-partlabel/${name}`, `../../${disk}`);
  }
  host.file("/dev/sdc1", "");
  host.link("/dev/disk/by-uuid/0aa1", "../../sdc1");
};

describe("mounted file systems", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    plain(host);
    shows(mountinfo);
  });
  afterEach(() => host.dispose());

  const shows = (lines: readonly string[]): void => host.file("/proc/1/mountinfo", `${lines.join("\n")}\n`);
  const changed = (from: string | RegExp, to: string): string[] =>
    mountinfo.map((line) => line.replace(from, to));
  const without = (point: string): string[] => mountinfo.filter((line) => !line.includes(` ${point} `));
  const found = () => host.drift([mounts]);

  it("says nothing of a host as NixOS mounted it", () => {
    expect(found()).toEqual({ host: "web", failed: null, findings: [], unknown: [], read: ["mounts"] });
  });

  it.each<[string, readonly string[], string, string, string]>([
    ["one that is gone", without("/boot"), "/boot", "not mounted", "mount /boot"],
    [
      "one that is gone with what was mounted within it, as one",
      mountinfo.filter((line) => !line.includes(" /home")),
      "/home",
      "not mounted",
      "mount /home",
    ],
    [
      "another device",
      changed("/dev/sda1", "/dev/sdc1"),
      "/boot device",
      "device /dev/sdc1, declared /dev/disk/by-partlabel/disk-main-esp",
      "restart",
    ],
    [
      "another type",
      changed("vfat /dev/sda1", "ext4 /dev/sda1"),
      "/boot type",
      "type ext4, declared vfat",
      "restart",
    ],
    [
      "something on top of it",
      [...mountinfo, "50 35 0:60 / /home rw - tmpfs tmpfs rw"],
      "/home type",
      "type tmpfs, declared btrfs",
      "restart",
    ],
    [
      "another subvolume",
      changed("/@home /home", "/@old /home"),
      "/home subvolume",
      "subvolume @old, declared @home",
      "restart",
    ],
    [
      "a file system that the kernel made read-only, as one",
      changed("rw,compress", "ro,compress"),
      "/ read-only",
      "the file system is read-only",
      "journalctl -k -b -p warning",
    ],
    [
      "a mount that is read-only",
      changed("/home rw", "/home ro"),
      "/home read-only",
      "this mount is read-only",
      "journalctl -k -b -p warning",
    ],
    [
      "a mount that can be written",
      changed("/export ro", "/export rw"),
      "/export writable",
      "writable, declared read-only",
      "mount -o remount,ro /export",
    ],
    [
      "an option of one mount",
      changed("/home rw,noatime", "/home rw,relatime"),
      "/home options",
      "lacks noatime",
      "mount -o remount,noatime /home",
    ],
    [
      "an option of a whole file system, as one",
      changed("compress=zstd:3", "compress=lzo"),
      "/ options",
      "lacks compress=zstd (has lzo)",
      "mount -o remount,compress=zstd /",
    ],
    [
      "a loader's partition that everybody may read",
      changed("fmask=0077", "fmask=0022"),
      "/boot options",
      "lacks fmask=0077 (has 0022)",
      "mount -o remount,fmask=0077 /boot",
    ],
    [
      "a disk that nobody declares",
      [...mountinfo, "60 30 8:33 / /srv/a\\040b rw - ext4 /dev/sdc1 rw"],
      "/srv/a b",
      "undeclared: ext4 of /dev/disk/by-uuid/0aa1",
      "umount '/srv/a b'",
    ],
    [
      "a folder of the network that nobody declares",
      [...mountinfo, "60 30 0:70 / /srv/nas rw - nfs4 nas:/all rw"],
      "/srv/nas",
      "undeclared: nfs4 of nas:/all",
      "umount /srv/nas",
    ],
  ])("finds %s", (_name, lines, key, actual, remedy) => {
    shows(lines);
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toMatchObject([{ key, actual }]);
    const [first] = findings[0]!.remedies;
    expect(first!.kind === "by-hand" ? first!.command : first!.kind).toBe(remedy);
    shows(mountinfo);
    expect(found().findings).toEqual([]);
  });

  it("offers to declare a disk by a name that stays", () => {
    shows([...mountinfo, "60 30 0:70 /@x /srv rw - btrfs /dev/sdc1 rw"]);
    expect(found().findings[0]!.remedies).toContainEqual({
      kind: "adopt",
      path: ["fileSystems", "/srv"],
      value: '{"device":"/dev/disk/by-uuid/0aa1","fsType":"btrfs","options":["subvol=@x"]}',
    });
  });

  it("finds what may be missing only where its disk is there", () => {
    host.file("/dev/disk/by-label/stick", "");
    expect(found().findings).toMatchObject([{ key: "/stick", actual: "not mounted" }]);
  });

  it("leaves one whose unit failed to the units", () => {
    host.program("systemctl", '#!/bin/sh\n[ "$4" = boot.mount ]\n');
    shows(without("/boot"));
    expect(found().findings).toEqual([]);
    shows(without("/nix"));
    expect(found().findings).toHaveLength(1);
  });

  it("takes another device of the same Btrfs for the same", () => {
    host.file("/dev/sdd", "");
    host.file("/sys/fs/btrfs/0-1/devices/sda3", "");
    host.file("/sys/fs/btrfs/0-1/devices/sdd", "");
    shows(changed("/dev/sda3", "/dev/sdd"));
    expect(found().findings).toEqual([]);
  });

  it("takes an automount for mounted, and units for declared", () => {
    host.file("/nix/store/fstab", `${fstab}/dev/sdz1 /far ext4 noauto,x-systemd.automount 0 2\n`);
    host.file("/nix/store/etc/etc/systemd/system/data.mount", "[Mount]\nWhere=/data\nWhat=/dev/sdc1\n");
    shows([
      ...mountinfo,
      "60 30 0:71 / /far rw - autofs systemd-1 rw",
      "61 30 8:33 / /data rw - ext4 /dev/sdc1 rw",
    ]);
    expect(found().findings).toEqual([]);
  });

  it("expects no option of a whole Btrfs that its mounts declare differently", () => {
    host.file(
      "/nix/store/fstab",
      fstab.replace("compress=zstd,noatime,ssd,subvol=@home", "compress=lzo,noatime,ssd,subvol=@home"),
    );
    shows(changed("compress=zstd:3", "compress=lzo"));
    expect(found().findings).toEqual([]);
  });

  it("does not know without fstab, or the kernel's list", () => {
    host.remove("/proc/1/mountinfo");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "mounts" }], read: [] });
    shows(mountinfo);
    host.remove("/nix/store/fstab");
    expect(found()).toMatchObject({
      findings: [],
      unknown: [{ why: "the running system has no fstab" }],
      read: [],
    });
  });

  it.each(["sh", "bash"])("stands names that are hostile, in %s", (shell) => {
    shows([...mountinfo, '60 30 8:33 / /srv/a"b\\134c\\012d$(id)\u0001 rw - ext4 /dev/sdc1 rw']);
    const seen = host.collect([mounts], shell).signals.get("mounts")!;
    expect([...seen.items.keys()].filter((key) => key.startsWith("/srv"))).toEqual([
      '/srv/a"b\\134c\\012d$(id)\u0001',
    ]);
    expect(seen.whole).toBe(true);
  });
});

describe.skipIf(!canMount())("mounts of a real Btrfs", () => {
  // what the kernel says of it, as if the folder were the root of a machine
  const said = (): string[] =>
    withLoop(`
mkdir top root
disk web
mount -t btrfs "$loop" top
for name in @ @home @dev @nix @old; do btrfs subvolume create "top/$name" >/dev/null; done
umount top
on() { mount -t btrfs -o "compress=zstd,noatime,ssd,subvol=$1" "$loop" "root$2"; }
on @ ""
mkdir -p root/home root/nix root/boot root/export
on @home /home
mkdir -p root/home/alice/dev
on @dev /home/alice/dev
on @nix /nix
say() {
  # as the kernel writes it: the folder of the test is no part of it
  grep " $here/root" /proc/self/mountinfo | sed "s| $here/root | / |; s| $here/root/| /|; s|$loop|/dev/sda3|"
  echo ==
}
say
mount -o remount,compress=lzo root; say; mount -o remount,compress=zstd root
mount -o remount,ro root/home; say; mount -o remount,rw root/home
mount -o remount,strictatime root/home; say; mount -o remount,noatime root/home
umount root/nix; on @old /nix; say; umount root/nix
say
`).split("==\n");

  it("are told as they differ, and as nothing when they do not", () => {
    const host = fakeHost();
    try {
      plain(host);
      host.file("/nix/store/fstab", fstab.replace(/^.*\/(?:boot|export) .*\n/gm, ""));
      const found = said()
        .slice(0, -1)
        .map((text) => {
          host.file("/proc/1/mountinfo", text);
          const { findings, unknown } = host.drift([mounts]);
          expect(unknown).toEqual([]);
          return findings.map(({ key, actual }) => `${key}: ${actual}`);
        });
      expect(found).toEqual([
        [],
        ["/ options: lacks compress=zstd (has lzo)"],
        [expect.stringMatching(/read-only$/)],
        ["/home options: lacks noatime"],
        ["/nix subvolume: subvolume @old, declared @nix"],
        ["/nix: not mounted"],
      ]);
    } finally {
      host.dispose();
    }
  });
});
