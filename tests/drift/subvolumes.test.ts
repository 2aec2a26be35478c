import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DiskLayoutData } from "../../src/author/disk.ts";
import { subvolumes } from "../../src/drift/signals/subvolumes.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";
import { canMount, withLoop } from "./loop.ts";

const fstab = readFileSync(new URL("../../fixtures/nixos/fstab", import.meta.url), "utf8");
const layout = (label?: string): DiskLayoutData => ({
  disks: {
    main: {
      device: "/dev/disk/by-path/pci-1",
      partitions: [
        { name: "esp", size: "1G", content: { kind: "esp", mount: "/boot", options: [] } },
        {
          name: "root",
          size: "100%",
          content: {
            kind: "btrfs",
            ...(label === undefined ? {} : { label }),
            options: [],
            subvolumes: {
              "@": { mount: "/", options: [] },
              "@home": { mount: "/home", options: [] },
              "@home/inner": { options: [] },
              "@keep": { options: [] },
            },
          },
        },
      ],
    },
  },
});
const declared = declares([], { disk: layout("web") });
const mountinfo = `30 1 0:28 /@ / rw,noatime shared:1 - btrfs /dev/sda3 rw,subvolid=256,subvol=/@
35 30 0:28 /@home /home rw,noatime shared:6 - btrfs /dev/sda3 rw,subvolid=258,subvol=/@home
`;
// btrfs-progs 6.2: `subvolume list -q`
const listed = [
  "ID 256 gen 90 top level 5 parent_uuid -                                    path @",
  "ID 257 gen 91 top level 5 parent_uuid -                                    path @home",
  "ID 258 gen 12 top level 5 parent_uuid -                                    path @keep",
  "ID 259 gen 12 top level 256 parent_uuid -                                    path @/var/lib/portables",
  "ID 260 gen 13 top level 5 parent_uuid 42c860af-b273-724c-ad54-48cf48344b63 path @.20260101T0200",
];
const readOnly = "ID 260 gen 13 top level 5 path @.20260101T0200\n";

describe("subvolumes of Btrfs", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.file("/run/current-system/etc/fstab", fstab);
    host.file("/proc/1/mountinfo", mountinfo);
    host.file("/dev/sda3", "");
    host.file("/sys/fs/btrfs/0-1/label", "web\n");
    host.file("/sys/fs/btrfs/0-1/devices/sda3", "");
    host.program("id", "0\n");
    lists(listed);
  });
  afterEach(() => host.dispose());

  const lists = (lines: readonly string[]): void =>
    host.program(
      "btrfs",
      `#!/bin/sh\ncase $3 in\n-q) cat <<'E'\n${lines.join("\n")}\nE\n;;\n-r) cat <<'E'\n${readOnly}E\n;;\nesac\n`,
    );
  const found = () => host.drift([subvolumes], declared);

  it("says nothing of a host as it was installed, with snapshots", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["subvolumes"] });
  });

  it("finds one that nobody declares, also a copy that can be written", () => {
    const copy = listed[4]!.replace("260", "261").replace("@.20260101T0200", "@ my copy");
    lists([...listed, copy]);
    expect(found().findings).toMatchObject([{ key: "web/@ my copy", kind: "unexpected", severity: "note" }]);
    expect(found().findings[0]!.remedies[0]).toEqual({
      kind: "by-hand",
      command: "mount -o subvol=/ LABEL=web /mnt && btrfs subvolume delete '/mnt/@ my copy'; umount /mnt",
    });
  });

  it("finds one that is gone and that no mount misses", () => {
    lists(listed.filter((line) => !line.includes("@keep")));
    expect(found().findings).toMatchObject([{ key: "web/@keep", kind: "missing", severity: "critical" }]);
  });

  it("leaves one that was renamed while it was mounted to `mounts`", () => {
    lists(listed.map((line) => line.replace("path @home", "path @home.old")));
    host.file("/proc/1/mountinfo", mountinfo.replace("/@home /home", "/@home.old /home"));
    expect(found()).toMatchObject({ findings: [], unknown: [] });
  });

  it("compares nothing where a Btrfs has no label, or there is no layout", () => {
    expect(subvolumes.expected(declares([], { disk: layout() }))).toBeNull();
    expect(subvolumes.expected(declares([], { disk: null }))).toBeNull();
  });

  it.each<[string, (host: FakeHost) => void]>([
    ["root", (h) => h.program("id", "1000\n")],
    ["btrfs that works", (h) => h.program("btrfs", "#!/bin/sh\nexit 1\n")],
    ["btrfs that says what is known", (h) => h.program("btrfs", "what is this\n")],
    ["fstab", (h) => h.remove("/run/current-system")],
    ["the label", (h) => h.remove("/sys/fs/btrfs")],
  ])("does not know without %s", (_name, change) => {
    change(host);
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "subvolumes" }], read: [] });
  });

  it.each(["sh", "bash"])("stands hostile names in %s", (shell) => {
    lists([...listed, 'ID 290 gen 1 top level 5 parent_uuid - path a"b\\c$(id)\u0001 d']);
    const seen = host.collect([subvolumes], shell).signals.get("subvolumes")!;
    expect([...seen.items.keys()]).toContain('web/a"b\\c$(id)\u0001 d');
  });

  it.skipIf(!canMount())("reads a real Btrfs, before and after subvolumes come and go", () => {
    const said = withLoop(`
mkdir top
disk web
mount -t btrfs "$loop" top
for name in @ @home @home/inner @keep; do btrfs subvolume create "top/$name" >/dev/null; done
btrfs subvolume snapshot -r top/@ top/@.20260101T0200 >/dev/null
say() { btrfs subvolume list -q top; echo ==; btrfs subvolume list -r top; echo ==; }
say
btrfs subvolume create top/new >/dev/null; say; btrfs subvolume delete top/new >/dev/null
btrfs subvolume delete top/@keep >/dev/null; say
btrfs subvolume create top/@keep >/dev/null; say
`).split("==\n");
    const keys = [0, 2, 4, 6].map((i) => {
      host.program(
        "btrfs",
        `#!/bin/sh\ncase $3 in\n-q) cat <<'E'\n${said[i]!}E\n;;\n-r) cat <<'E'\n${said[i + 1]!}E\n;;\nesac\n`,
      );
      const { findings, unknown } = found();
      expect(unknown).toEqual([]);
      return findings.map(({ kind, key }) => `${kind} ${key}`);
    });
    expect(keys).toEqual([[], ["unexpected web/new"], ["missing web/@keep"], []]);
  });
});
