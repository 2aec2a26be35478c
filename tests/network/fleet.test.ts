import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { runEvaluation, type EvaluatedFleet } from "../../src/evaluate/index.ts";
import { exposureOf, policyOf, policyText, type Exposure } from "../../src/network/index.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The owner's decisions on who reaches what; a change here is a change of mind. */
const workstations = ["yoga", "zephyrus"];
const servers = ["hetzner-vps", "ovh-vps"];
const watcher = "hetzner-vps";
const reachable: Readonly<Record<number, (host: string) => readonly string[]>> = {
  22: (host) => (workstations.includes(host) ? workstations : [...workstations, ...servers]),
  80: (host) => (servers.includes(host) ? [...workstations, ...servers] : []),
  443: (host) => (servers.includes(host) ? [...workstations, ...servers] : []),
  9100: () => [watcher],
};

let fleet: EvaluatedFleet;
let rows: readonly Exposure[];

beforeAll(async () => {
  const evaluation = await runEvaluation(root, "fleet.ts");
  fleet = evaluation.fleet!;
  rows = fleet.hosts.flatMap((host) => exposureOf(fleet, host));
});

describe("the fleet", () => {
  it("opens to the internet the tunnel's port, and sshd's while a host is new", () => {
    for (const { facts } of fleet.hosts) {
      const open = rows
        .filter((row) => row.host === facts.name && row.internet)
        .map((row) => `${row.protocol} ${row.port} ${row.service}`);
      const ssh = facts.access === "bootstrap" ? ["tcp 22 sshd"] : [];
      expect({ [facts.name]: open }).toEqual({ [facts.name]: [...ssh, "udp 41641 tailscaled"] });
    }
  });

  it("lets each port be reached by those of the tailnet that were decided on, and no others", () => {
    const onTailnet = rows.filter((row) => row.tailnet && !(row.internet && row.service === "tailscaled"));
    expect(onTailnet.length).toBeGreaterThan(0);
    for (const row of onTailnet) {
      const wanted = reachable[row.port];
      expect(wanted, `${row.host} opens ${row.protocol} ${row.port} to the tailnet`).toBeDefined();
      const hosts = wanted!(row.host).filter((name) => name !== row.host);
      // HTTP/3 of Caddy is a better way to what TCP already serves, and no rule lets it through
      expect({ host: row.host, port: row.port, from: row.tailnet!.hosts }).toEqual({
        host: row.host,
        port: row.port,
        from: row.protocol === "tcp" ? hosts : [],
      });
    }
  });

  it("serves SSH and its exporter to the tailnet on every host", () => {
    for (const { facts } of fleet.hosts) {
      const open = rows.filter((row) => row.host === facts.name && row.tailnet).map((row) => row.port);
      expect(open).toEqual(expect.arrayContaining([22, 9100]));
    }
  });

  it("knows what listens on every port that the firewall opens", () => {
    expect(rows.filter((row) => row.service === null)).toEqual([]);
  });

  it("has servers as exit nodes, tags as decided, and no SSH of Tailscale", () => {
    const policy = policyOf(fleet)!;
    expect(policy.exitNodes).toEqual(["tag:server"]);
    expect(Object.keys(policy.tagOwners)).toEqual([
      "tag:development",
      "tag:production",
      "tag:server",
      "tag:workstation",
    ]);
    expect(policy.grants.filter(({ dst }) => dst.includes("autogroup:internet"))).toHaveLength(1);
  });

  it("has the policy beside its flake", () => {
    const text = readFileSync(new URL("../../flake/tailnet/policy.hujson", import.meta.url), "utf8");
    expect(text).toBe(policyText(policyOf(fleet)!, fleet.name));
  });
});
