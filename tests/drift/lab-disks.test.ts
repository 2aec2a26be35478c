import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type Lab, type LabHost } from "../../lab/index.ts";
import { signals, type Declared } from "../../src/drift/index.ts";
import { needsTool } from "../support/tools.ts";
import { dress } from "./dress.ts";
import { declarationOf, lookAt } from "./lab.ts";

/** What lies on disks: signals that look at the real mounts of a host on a real Btrfs. A container sees no disks itself. */
const ids = new Set(["clock", "leftovers", "mounts", "swap"]);
const asked = signals.filter(({ id }) => ids.has(id));

// a kernel with network namespaces and control groups, as root
describe.skipIf(!needsTool("systemd-nspawn") || process.getuid?.() !== 0)("disks of a real host", () => {
  let lab: Lab;
  let host: LabHost;
  let declared: Declared;

  beforeAll(async () => {
    lab = await startLab({ hosts: ["web"] });
    host = lab.host("web");
    await dress(host);
    // Debian's own
    await host.exec("rm -f /usr/local/man");
    declared = declarationOf(host);
  }, 300_000);
  afterAll(() => lab?.down(), 120_000);

  const look = () => lookAt(host, declared, asked);
  const done = async (command: string) => {
    const { code, stderr } = await host.exec(command);
    if (code !== 0) throw new Error(`${command}: ${stderr}`);
  };

  it("says nothing of the untouched host", async () => {
    const { findings, unknown, read } = await look();
    expect(findings).toEqual([]);
    expect(unknown).toEqual([]);
    expect(read).toHaveLength(asked.length);
  }, 120_000);

  it.each<[change: string, revert: string, finding: object]>([
    [
      "mkdir '/srv/a b'; mount --bind '/srv/a b' /mnt",
      "umount /mnt; rmdir '/srv/a b'",
      { signal: "mounts", key: "/mnt", severity: "warning" },
    ],
    [
      "mkdir -p /etc/nixos; touch /etc/nixos/configuration.nix",
      "rm -r /etc/nixos",
      { signal: "leftovers", key: "/etc/nixos" },
    ],
    [
      "mkdir -p /usr/local/bin; touch /usr/local/bin/tool",
      "rm /usr/local/bin/tool",
      { signal: "leftovers", key: "/usr/local", evidence: "/usr/local/bin/tool\n" },
    ],
    ["mkdir -p /opt/vendor/bin", "rm -r /opt/vendor", { signal: "leftovers", key: "/opt/vendor" }],
    ["touch /root/disko.nix", "rm /root/disko.nix", { signal: "leftovers", key: "/root/disko.nix" }],
  ])(
    "finds what `%s` does, and nothing once it is undone",
    async (change, revert, expected) => {
      await done(change);
      const { findings, unknown } = await look();
      expect(unknown).toEqual([]);
      expect(findings).toMatchObject([expected]);
      await done(revert);
      expect((await look()).findings).toEqual([]);
    },
    120_000,
  );
});
