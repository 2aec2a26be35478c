import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setuid } from "../../src/drift/signals/setuid.ts";
import { fakeHost, type FakeHost } from "./host.ts";

describe("files that run with another's rights", () => {
  let host: FakeHost;
  const found = () => host.drift([setuid]);
  const mounts = (...lines: string[]) => host.file("/proc/self/mountinfo", `${lines.join("\n")}\n`);

  beforeEach(() => {
    host = fakeHost();
    host.program("id", "0\n");
    mounts(
      "30 1 0:25 /@ / rw,noatime shared:1 - btrfs /dev/sda3 rw,subvol=/@",
      "31 30 0:25 /@home /home rw,noatime - btrfs /dev/sda3 rw,subvol=/@home",
      "32 30 0:26 / /run rw,nosuid,nodev - tmpfs tmpfs rw",
      "33 30 0:27 / /srv/a\\040b rw - ext4 /dev/sdb1 rw",
      "34 30 0:28 / /boot rw - vfat /dev/sda1 rw",
      "35 30 0:29 / /proc rw - proc proc rw",
    );
    for (const folder of ["home", "srv/a b", "run", "boot"])
      mkdirSync(join(host.root, folder), { recursive: true });
    host.file("/nix/store/x/bin/su", "", 0o4755);
    host.file("/run/wrappers/bin/sudo", "", 0o4755);
    host.file("/home/alice/.local/share/containers/storage/su", "", 0o4755);
    host.file("/var/lib/containers/storage/su", "", 0o4755);
    host.file("/home/alice/plain", "", 0o755);
  });
  afterEach(() => host.dispose());

  it("says nothing of a host as NixOS made it", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["setuid"] });
  });

  it.each<[string, number, object]>([
    ["/home/alice/su", 0o4755, { what: expect.stringContaining("with the rights of user") }],
    ["/usr/local/bin/x", 0o2755, { severity: "warning", what: expect.stringContaining("of group") }],
    ["/srv/a b/it's", 0o6755, { what: expect.stringMatching(/of user \S+ and group/) }],
    ['/etc/a\nb"c', 0o4711, { key: "x" }],
  ])("finds %s, once", (path, mode, expected) => {
    host.file(path, "", mode);
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ ...expected, key: path.replace("\n", "\u0001") });
  });

  it("knows no more than root, nor without the list of mounts", () => {
    host.remove("/proc/self/mountinfo");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "setuid" }] });
    host.program("id", "1000\n");
    expect(found()).toMatchObject({ findings: [], unknown: [{ why: "only root may read it" }] });
  });
});
