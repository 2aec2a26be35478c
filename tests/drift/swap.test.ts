import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { swap } from "../../src/drift/signals/swap.ts";
import { fakeHost, type FakeHost } from "./host.ts";
import { canMount, withLoop } from "./loop.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/nixos/${name}`, import.meta.url), "utf8");
const head = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";
const zram = "/dev/zram0                              partition\t8388604\t\t0\t\t5\n";
const disk = "/dev/sda2                               partition\t2097148\t\t0\t\t-2\n";

describe("swap", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.link("/run/current-system", "/nix/store/system");
    host.link("/nix/store/system/etc", "/nix/store/etc");
    host.file("/nix/store/etc/fstab", fixture("fstab"));
    host.file("/nix/store/etc/systemd/zram-generator.conf", fixture("zram-generator.conf"));
    host.file("/dev/sda2", "");
    host.link("/dev/disk/by-partlabel/disk-main-swap", "../../sda2");
    host.file("/sys/block/zram0/comp_algorithm", "lzo-rle lzo lz4 [zstd] \n");
    swaps(zram, disk);
  });
  afterEach(() => host.dispose());

  const swaps = (...lines: readonly string[]): void => host.file("/proc/swaps", head + lines.join(""));
  const found = () => host.drift([swap]);

  it("says nothing of a host as NixOS started it", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["swap"] });
  });

  it.each<[string, () => void, string, string, string]>([
    [
      "compressed memory that is not in use",
      () => swaps(disk),
      "/dev/zram0",
      "not in use",
      "systemctl start dev-zram0.swap",
    ],
    [
      "a partition that is not in use",
      () => swaps(zram),
      "/dev/disk/by-partlabel/disk-main-swap",
      "not in use",
      "swapon /dev/disk/by-partlabel/disk-main-swap",
    ],
    [
      "a file that nobody declares",
      () => swaps(zram, disk, "/srv/swap\\040file file\t1024\t0\t-3\n"),
      "/srv/swap\\040file",
      "undeclared file",
      "swapoff '/srv/swap\\040file'",
    ],
    [
      "another algorithm",
      () => host.file("/sys/block/zram0/comp_algorithm", "[lzo-rle] lzo lz4 zstd \n"),
      "/dev/zram0 algorithm",
      "lzo-rle, declared zstd",
      "systemctl restart systemd-zram-setup@zram0.service",
    ],
    [
      "another priority",
      () => swaps(zram.replace(/5\n/, "100\n"), disk),
      "/dev/zram0 priority",
      "100, declared 5",
      "systemctl restart systemd-zram-setup@zram0.service",
    ],
  ])("finds %s", (_name, change, key, actual, command) => {
    change();
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toMatchObject([{ key, actual }]);
    expect(findings[0]!.remedies[0]).toEqual({ kind: "by-hand", command });
  });

  it("expects nothing of what may be missing, or is not for swap", () => {
    host.file("/nix/store/etc/fstab", "/dev/sdz1 none swap nofail\n/dev/sda2 none swap noauto\n");
    host.file(
      "/nix/store/etc/systemd/zram-generator.conf",
      "[zram0]\nmount-point = /scratch\n[zram1]\nfs-type=ext4\n",
    );
    swaps();
    expect(found()).toMatchObject({ findings: [], unknown: [] });
  });

  it("leaves what failed to the units", () => {
    host.program("systemctl", '#!/bin/sh\n[ "$5" = systemd-zram-setup@zram0.service ]\n');
    swaps(disk);
    expect(found().findings).toEqual([]);
  });

  it("does not know without fstab, or the kernel's list", () => {
    host.remove("/proc/swaps");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "swap" }], read: [] });
    host.remove("/nix/store/etc/fstab");
    expect(found()).toMatchObject({ findings: [], unknown: [{ why: "the running system has no fstab" }] });
  });

  it.skipIf(!canMount())("finds a real swap file, until it is off again", () => {
    const [before = "", on = "", after = ""] = withLoop(`
dd if=/dev/zero of=swapfile bs=1M count=16 status=none
chmod 600 swapfile
mkswap swapfile >/dev/null
cat /proc/swaps; echo ==
attach swapfile
swapon "$loop"; cat /proc/swaps; echo ==
swapoff "$loop"; cat /proc/swaps
`).split("==\n");
    host.file("/nix/store/etc/fstab", "");
    host.remove("/nix/store/etc/systemd");
    const said = [before, on, after].map((text) => {
      host.file("/proc/swaps", text);
      return found().findings.map(({ key, actual }) => `${key.replace(/\d+/, "N")}: ${actual}`);
    });
    expect(said).toEqual([[], ["/dev/loopN: undeclared partition"], []]);
  });
});
