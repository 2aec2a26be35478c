import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nothing } from "../../src/drift/expected.ts";
import { judge } from "../../src/drift/finding.ts";
import { firewall } from "../../src/drift/signals/firewall.ts";
import { needsTool } from "../support/tools.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";

/** What nixpkgs' firewall-nftables.nix makes of a few ports, shortened. */
const table = `table inet nixos-fw {
  set temp-ports {
    comment "Temporarily opened ports"
    type inet_proto . inet_service
    flags interval
    auto-merge
  }
  chain input {
    type filter hook input priority filter; policy drop;
    iifname { "lo" } accept comment "trusted interfaces"
    ct state vmap { invalid : drop, established : accept, related : accept, new : jump input-allow, untracked : jump input-allow }
    tcp flags syn / fin,syn,rst,ack log level info prefix "refused connection: "
  }
  chain input-allow {
    tcp dport { 22 } accept
    iifname "tailscale0" tcp dport { 80, 443, 1000-2000 } counter accept
    meta l4proto . th dport @temp-ports accept
    icmp type echo-request accept comment "allow ping"
  }
}
table inet bootstrap {
  set sources4 { type ipv4_addr; size 65535; flags dynamic; timeout 1m; }
  chain input {
    type filter hook input priority filter - 10; policy accept;
    tcp dport 22 ct state new update @sources4 { ip saddr limit rate over 10/minute burst 10 packets } drop
  }
}
`;
/** What tailscaled adds (tailscale, util/linuxfw/nftables_runner.go). */
const tailscale = `table ip filter {
  chain ts-input { ip saddr 100.64.0.0/10 iifname != "tailscale0" counter drop
  }
  chain INPUT { type filter hook input priority filter; policy accept;
    counter jump ts-input
  }
  chain FORWARD { type filter hook forward priority filter; policy accept;
  }
}
`;

// rules need root and a kernel that gives networks of their own
describe.skipIf(!needsTool("nft") || process.getuid?.() !== 0)("rules of the firewall", () => {
  let host: FakeHost;
  const rules = "/nix/store/abc-nftables-rules";

  beforeEach(() => {
    host = fakeHost();
    host.file("/nix/store/abc-deletions", "table inet nixos-fw\ndelete table inet nixos-fw\n");
    host.file(
      rules,
      `#! /nix/store/nft -f\n# previous deletions, if any\ninclude "/var/lib/nftables/deletions.nft"\ninclude "${host.root}/nix/store/abc-deletions"\n${table}`,
    );
    host.link("/run/current-system", "/nix/store/system");
    host.file(
      "/nix/store/system/etc/systemd/system/nftables.service",
      `[Service]\nExecStart=/nix/store/abc-nftables-ensure-deletions\nExecStart=${rules}\nExecStop=/var/lib/nftables/deletions.nft\n`,
    );
  });
  afterEach(() => host.dispose());

  /** Looks from a network of its own that has these rules, after these commands. */
  function found(live: string, ...commands: string[]) {
    host.file("/live", live);
    const run = commands.map((command) => `nft '${command}' && `).join("");
    host.file(
      "/bin/in-network",
      `#!/bin/sh\nexec unshare -n sh -c "nft -f ${join(host.root, "live")} && ${run.replaceAll('"', '\\"')} exec sh -s"\n`,
      0o755,
    );
    const collected = host.collect([firewall], join(host.root, "bin/in-network"));
    return judge(declares([]), [firewall], { firewall: nothing }, collected, "2026-01-31");
  }

  it("says nothing of the declared rules, with what others add", () => {
    expect(found(table)).toMatchObject({ findings: [], unknown: [], read: ["firewall"] });
    expect(
      found(
        `${table}${tailscale}table ip6 nat {\n}\ntable inet netavark {\n chain INPUT { type filter hook input priority filter; policy accept;\n }\n}\n`,
        "add element inet bootstrap sources4 { 10.0.0.1 limit rate over 10/minute burst 10 packets }",
      ),
    ).toMatchObject({ findings: [], unknown: [] });
  });

  it.each<[string, string[], object]>([
    [
      "a rule more",
      ["add rule inet nixos-fw input-allow tcp dport 8080 accept"],
      { key: "inet nixos-fw input-allow", severity: "critical", evidence: "+\t\ttcp dport 8080 accept\n" },
    ],
    [
      "a rule in front",
      ["insert rule inet nixos-fw input accept"],
      { key: "inet nixos-fw input", actual: "changed", evidence: "+\t\taccept\n" },
    ],
    [
      "a chain without its rules",
      ["flush chain inet nixos-fw input-allow"],
      { key: "inet nixos-fw input-allow" },
    ],
    ["another policy", ["chain inet nixos-fw input { policy accept; }"], { key: "inet nixos-fw input" }],
    [
      "a port opened for a while",
      ["add element inet nixos-fw temp-ports { tcp . 8080 }"],
      { key: "inet nixos-fw set temp-ports", severity: "critical" },
    ],
    ["a chain more", ["add chain inet nixos-fw mine"], { key: "inet nixos-fw mine", actual: "not declared" }],
    [
      "a table more",
      ["add table inet mine"],
      {
        key: "inet mine",
        severity: "warning",
        remedies: [{ kind: "by-hand", command: "nft delete table inet mine" }],
      },
    ],
    ["a table that is gone", ["delete table inet bootstrap"], { key: "inet bootstrap", actual: "missing" }],
    ["no rules at all", ["flush ruleset"], { key: "rules", severity: "critical" }],
    [
      "a rule beside those of tailscaled",
      ["add rule ip filter INPUT tcp dport 25 drop"],
      { key: "ip filter INPUT", actual: "not declared" },
    ],
  ])("finds %s", (_name, commands, expected) => {
    const { findings, unknown } = found(table + tailscale, ...commands);
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
  });

  it("does not know rules that cannot be loaded alone, nor without nft, nor iptables", () => {
    host.file(rules, `table inet x { chain y { type filter hook input priority 0; iif "wan7" accept; }; }\n`);
    expect(found(table)).toMatchObject({ findings: [], unknown: [{ signal: "firewall" }] });
    host.file(rules, table);
    host.file("/bin/nft", "#!/bin/sh\nexit 1\n", 0o755);
    expect(host.drift([firewall])).toMatchObject({ findings: [], unknown: [{ signal: "firewall" }] });
    host.remove("/nix/store/system/etc/systemd/system/nftables.service");
    expect(host.drift([firewall])).toMatchObject({ findings: [], unknown: [] });
    host.file("/nix/store/system/etc/systemd/system/firewall.service", "");
    expect(host.drift([firewall])).toMatchObject({ findings: [], unknown: [{ signal: "firewall" }] });
  });
});
