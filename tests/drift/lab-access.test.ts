import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type Lab, type LabHost } from "../../lab/index.ts";
import { firewall as rules, service } from "../../lab/units.ts";
import { declaredOf, signals, type Declared } from "../../src/drift/index.ts";
import type { Definition, Value } from "../../src/evaluate/index.ts";
import { needsTool } from "../support/tools.ts";
import { dress } from "./dress.ts";
import { declarationOf, lookAt } from "./lab.ts";

/** Who gets in, and with which rights: signals that look at real accounts, a real sshd and real rules. */
const ids = new Set([
  "accounts",
  "addresses",
  "authorized-keys",
  "etc",
  "firewall",
  "host-keys",
  "passwords",
  "resolvers",
  "setuid",
  "sockets",
  "sshd",
  "sudo",
]);
const asked = signals.filter(({ id }) => ids.has(id));

/** The lab gives each host its address as NixOS' scripts do. */
function withAddress({ host, manifest }: Declared, address: string): Declared {
  const { origin } = host;
  const define = (path: string, value: Value): Definition => ({
    path: path.split("."),
    value,
    priority: 100,
    order: 1000,
    conditions: [],
    origin,
    source: { kind: "host" },
  });
  const nixos = [
    ...host.nixos,
    define("networking.useDHCP", false),
    define("networking.interfaces.host0.ipv4.addresses", [{ address, prefixLength: 24 }]),
  ];
  return declaredOf({ ...host, nixos }, manifest);
}

// a kernel with network namespaces and control groups, as root
describe.skipIf(!needsTool("systemd-nspawn") || process.getuid?.() !== 0)("access to a real host", () => {
  let lab: Lab;
  let host: LabHost;
  let declared: Declared;

  beforeAll(async () => {
    lab = await startLab({ hosts: ["web"] });
    host = lab.host("web");
    const oneshot = ["Type=oneshot", "RemainAfterExit=true"];
    // as NixOS has it: the unit starts a script of nft, which is the system's like all of /etc
    const script = `#!/usr/sbin/nft -f\n${rules()}`;
    await host.exec("cat >/etc/lab-nftables-rules; chmod 555 /etc/lab-nftables-rules", { input: script });
    const lines = [...oneshot, "ExecStart=/etc/lab-nftables-rules"];
    await dress(host, { units: { "nftables.service": service("nftables firewall", lines) } });
    // systemd-nspawn's own
    await host.exec("rm -f /etc/localtime");
    declared = withAddress(declarationOf(host), host.address);
  }, 300_000);
  afterAll(() => lab?.down(), 120_000);

  const look = async () => {
    const drift = await lookAt(host, declared, asked);
    // Debian's own programs stand where NixOS has the store and the wrappers
    const findings = drift.findings.filter(
      ({ signal, key }) => signal !== "setuid" || !/^\/usr\/s?bin\/|^\/usr\/lib\//.test(key),
    );
    return { ...drift, findings };
  };
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

  const config = "/etc/ssh/sshd_config";
  it.each<[change: string, revert: string, finding: object]>([
    [
      "useradd -m -G wheel eve",
      "userdel -r eve",
      { signal: "accounts", key: "user eve", severity: "critical" },
    ],
    ["groupadd vip", "groupdel vip", { signal: "accounts", key: "group vip" }],
    ["gpasswd -a alice disk", "gpasswd -d alice disk", { signal: "accounts", key: "member disk alice" }],
    [
      "usermod -s /bin/sh alice",
      "usermod -s /bin/bash alice",
      { signal: "accounts", key: "user alice shell" },
    ],
    [
      "passwd -d alice",
      "usermod -p '!' alice",
      { signal: "passwords", key: "alice", actual: "empty, declared locked", severity: "critical" },
    ],
    [
      "mkdir -p ~/.ssh; ssh-keygen -q -t ed25519 -N '' -f /run/k; cp /run/k.pub ~/.ssh/authorized_keys",
      "rm -r ~/.ssh /run/k /run/k.pub",
      { signal: "authorized-keys", severity: "critical" },
    ],
    [
      `cp --remove-destination "$(readlink -f ${config})" ${config}; sed -i 's/^PermitRootLogin .*/PermitRootLogin yes/' ${config}`,
      `ln -sfn /etc/static/ssh/sshd_config ${config}`,
      { signal: "sshd", key: "permitrootlogin", actual: "yes, declared no", severity: "critical" },
    ],
    [
      "ssh-keygen -q -t ecdsa -N '' -f /etc/ssh/ssh_host_ecdsa_key",
      "rm /etc/ssh/ssh_host_ecdsa_key*",
      { signal: "host-keys", key: "file /etc/ssh/ssh_host_ecdsa_key" },
    ],
    [
      "mkdir -p /etc/sudoers.d; echo 'eve ALL=(ALL) ALL' >/etc/sudoers.d/eve",
      "rm -r /etc/sudoers.d",
      { signal: "sudo", key: "eve" },
    ],
    [
      "cp /bin/true /home/alice/mine; chmod 4755 /home/alice/mine",
      "rm /home/alice/mine",
      { signal: "setuid", key: "/home/alice/mine", severity: "critical" },
    ],
    [
      "nft add rule inet nixos-fw input tcp dport 8080 accept",
      "systemctl restart nftables.service",
      {
        signal: "firewall",
        key: "inet nixos-fw input",
        severity: "critical",
        evidence: "+\t\ttcp dport 8080 accept\n",
      },
    ],
    ["nft flush ruleset", "systemctl restart nftables.service", { signal: "firewall", key: "rules" }],
    [
      "ip addr add 10.77.0.99/24 dev host0",
      "ip addr del 10.77.0.99/24 dev host0",
      { signal: "addresses", key: "host0 10.77.0.99/24", kind: "unexpected" },
    ],
    [
      "systemd-run --quiet --unit=run-mine systemd-socket-activate -l 8080 /bin/cat; sleep 1",
      "systemctl stop run-mine.service",
      { signal: "sockets", key: "tcp 8080", severity: "note" },
    ],
  ])(
    "finds what `%s` does, and nothing once it is undone",
    async (change, revert, expected) => {
      await done(change);
      const { findings, unknown } = await look();
      expect(unknown).toEqual([]);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject(expected);
      await done(revert);
      expect((await look()).findings).toEqual([]);
    },
    120_000,
  );
});
