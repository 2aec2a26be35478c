import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { signals } from "../../src/drift/index.ts";
import { fakeHost } from "./host.ts";

/* Programs of signals that read text of the kernel and of tools: whatever stands there, they come to an end and say so. */

const ids = new Set([
  "clock",
  "disk-errors",
  "disk-space",
  "hardware",
  "kernel-modules",
  "mounts",
  "partitions",
  "subvolumes",
  "swap",
]);
const asked = signals.filter(({ id }) => ids.has(id));

/** Pieces of what they understand, in no order, with bytes that nobody expects. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "30 1 0:28 /@ / rw,noatime shared:1 - btrfs /dev/sda3 rw,subvol=/@\n",
        "/dev/sda3 / btrfs noatime,subvol=@ 0 0\n",
        "/dev/zram0 none swap pri=5\n",
        "[zram0]\ncompression-algorithm=zstd\n",
        "ID 256 gen 7 top level 5 parent_uuid - path @\n",
        "label: gpt\n",
        '/dev/sda1 : start= 2048, size= 5, type=AA, name="x"\n',
        "/dev/sda3 btrfs 100 1 0 0 /\n",
        "NTPSynchronized=no\n",
        "model name : x\n",
        "MemTotal: 1 kB\n",
        "a - b",
        "-",
        "=",
        " ",
        "\t",
        "\n",
        "\\040",
        "%s%n",
        "9".repeat(40),
        '$(touch "$PANTHER_ROOT/oops")`touch "$PANTHER_ROOT/oops"`',
        "'\"",
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join("").replaceAll("\0", ""));
const files = [
  "/run/current-system/etc/fstab",
  "/run/current-system/etc/systemd/zram-generator.conf",
  "/run/current-system/etc/modules-load.d/nixos.conf",
  "/run/booted-system/kernel-modules/lib/modules/6/modules.dep",
  "/proc/1/mountinfo",
  "/proc/swaps",
  "/proc/modules",
  "/proc/cpuinfo",
  "/proc/meminfo",
  "/proc/uptime",
  "/proc/net/route",
  "/sys/firmware/dmi/tables/DMI",
  "/sys/fs/btrfs/0-1/label",
  "/sys/fs/btrfs/0-1/devinfo/1/error_stats",
  "/sys/fs/btrfs/0-1/allocation/metadata/total_bytes",
  "/proc/sys/kernel/tainted",
];
const programs = ["sfdisk", "blkid", "btrfs", "df", "timedatectl", "systemctl", "journalctl"];

it("come to an end whatever they read", () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: files.length, maxLength: files.length }),
      text,
      (texts, printed) => {
        const host = fakeHost();
        try {
          host.program("id", "0\n");
          host.file("/proc/sys/kernel/osrelease", "6\n");
          host.file("/sys/fs/btrfs/0-1/devices/sda3", "");
          host.link("/dev/disk/by-path/pci-1", "../../sda");
          for (const [i, file] of files.entries()) host.file(file, texts[i]!);
          writeFileSync(join(host.root, "printed"), printed);
          for (const name of programs) host.program(name, '#!/bin/sh\ncat "$PANTHER_ROOT/printed"\n');
          const { failed, signals: seen } = host.collect(asked);
          expect(failed).toBeNull();
          expect(existsSync(join(host.root, "oops"))).toBe(false);
          for (const [id, { whole, why }] of seen)
            if (!whole)
              expect(why, id).not.toMatch(
                /cut off|ended with|took more|damaged|lost|nobody understands$|two things/,
              );
        } finally {
          host.dispose();
        }
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);
