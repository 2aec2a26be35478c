import { describe, expect, it } from "vitest";
import type { EvaluatedFleet, EvaluatedHost } from "../../src/evaluate/model.ts";
import { exposureOf, rulesByHand, type Exposure } from "../../src/network/index.ts";
import { definitions } from "../check/support.ts";

function hostOf(nested: Record<string, unknown>, name = "box", tags: readonly string[] = []): EvaluatedHost {
  const facts = { name, tags, access: "tailnet", hardware: null, users: [] };
  return { facts, nixos: definitions(nested), home: {} } as unknown as EvaluatedHost;
}

const fleetOf = (...hosts: EvaluatedHost[]): EvaluatedFleet => ({ hosts }) as unknown as EvaluatedFleet;

/** From where a service is reached on a host with these options. */
function ways(nested: Record<string, unknown>, service: string): Record<string, string[]> {
  const host = hostOf(nested);
  const rows = exposureOf(fleetOf(host), host).filter((row) => row.service === service);
  return Object.fromEntries(rows.map((row) => [`${row.protocol} ${row.port}`, from(row)]));
}

const from = (row: Exposure): string[] =>
  (["containers", "tailnet", "internet"] as const).filter((way) => row[way] !== null);

const ssh = (settings: object = {}): object => ({ openssh: { enable: true, ...settings } });

describe("exposure", () => {
  it("is of the internet where a service opens the firewall by default", () => {
    expect(ways({ services: ssh() }, "sshd")).toEqual({ "tcp 22": ["containers", "tailnet", "internet"] });
  });

  it("is of nobody else where the firewall opens nothing", () => {
    expect(ways({ services: ssh({ openFirewall: false }) }, "sshd")).toEqual({ "tcp 22": [] });
  });

  it("is of the tailnet where its interface has the port, or is trusted", () => {
    const services = ssh({ openFirewall: false, ports: [2222] });
    const open = { interfaces: { tailscale0: { allowedTCPPorts: [2222] } } };
    expect(ways({ services, networking: { firewall: open } }, "sshd")).toEqual({ "tcp 2222": ["tailnet"] });
    const trust = { trustedInterfaces: ["tailscale0"] };
    expect(ways({ services, networking: { firewall: trust } }, "sshd")).toEqual({ "tcp 2222": ["tailnet"] });
  });

  it("is of the internet on the interface of a network card", () => {
    const open = { interfaces: { enp1s0: { allowedTCPPorts: [22] } } };
    const nested = { services: ssh({ openFirewall: false }), networking: { firewall: open } };
    expect(ways(nested, "sshd")).toEqual({ "tcp 22": ["internet"] });
  });

  it("counts ranges, and the protocol", () => {
    const at = (ranges: object): object => ({
      services: { tailscale: { enable: true } },
      networking: { firewall: ranges },
    });
    const range = [{ from: 41000, to: 42000 }];
    expect(ways(at({ allowedUDPPortRanges: range }) as never, "tailscaled")["udp 41641"]).toContain(
      "internet",
    );
    expect(ways(at({ allowedTCPPortRanges: range }) as never, "tailscaled")["udp 41641"]).toEqual([]);
  });

  it("is everywhere where the firewall is off", () => {
    const nested = {
      services: { grafana: { enable: true, settings: { server: { http_addr: "0.0.0.0" } } } },
    };
    expect(ways({ ...nested, networking: { firewall: { enable: false } } }, "Grafana")["tcp 3000"]).toContain(
      "internet",
    );
    expect(ways(nested, "Grafana")).toEqual({ "tcp 3000": [] });
  });

  it("is of the host itself where the service listens on loopback, whatever the firewall says", () => {
    const nested = {
      services: { prometheus: { enable: true, listenAddress: "127.0.0.1" } },
      networking: { firewall: { allowedTCPPorts: [9090] } },
    };
    expect(ways(nested, "Prometheus")).toEqual({ "tcp 9090": [] });
  });

  it("is not of the internet where the service listens on an address of the tailnet", () => {
    const nested = {
      services: { atticd: { enable: true, settings: { listen: "100.64.0.3:8080" } } },
      networking: { firewall: { allowedTCPPorts: [8080] } },
    };
    expect(ways(nested, "atticd")["tcp 8080"]).toEqual(["containers", "tailnet"]);
  });

  it("knows which ports Caddy needs for its sites", () => {
    const sites = (...names: string[]) => ({
      services: {
        caddy: {
          enable: true,
          virtualHosts: Object.fromEntries(names.map((name) => [name, { extraConfig: "respond 1" }])),
        },
      },
    });
    expect(Object.keys(ways(sites("http://box"), "caddy"))).toEqual(["tcp 80", "tcp 2019"]);
    expect(Object.keys(ways(sites("box.example.ts.net"), "caddy"))).toEqual([
      "tcp 80",
      "tcp 443",
      "udp 443",
      "tcp 2019",
    ]);
  });

  it("shows ports that containers publish, past the firewall", () => {
    const nested = (port: string) => ({
      virtualisation: { "oci-containers": { containers: { web: { ports: [port] } } } },
    });
    expect(ways(nested("8080:80"), "container web")["tcp 8080"]).toContain("internet");
    expect(ways(nested("127.0.0.1:8080:80"), "container web")).toEqual({ "tcp 8080": [] });
  });

  it("shows what is open although nothing is known to listen there", () => {
    const host = hostOf({ networking: { firewall: { allowedTCPPortRanges: [{ from: 3000, to: 3010 }] } } });
    expect(exposureOf(fleetOf(host), host)).toMatchObject([
      { service: null, port: 3000, to: 3010, internet: {}, tailnet: {} },
    ]);
  });

  it("says where rules are written by hand, which it does not read", () => {
    const host = hostOf({ networking: { firewall: { extraInputRules: "tcp dport 80 accept" } } });
    expect(rulesByHand(host)[0]?.path).toEqual(["nixos", "networking", "firewall", "extraInputRules"]);
    expect(rulesByHand(hostOf({ services: ssh() }))).toEqual([]);
  });

  it("leads to the definition that opens the port", () => {
    const host = hostOf({
      services: ssh({ openFirewall: false }),
      networking: { firewall: { allowedTCPPorts: [22] } },
    });
    const [row] = exposureOf(fleetOf(host), host);
    expect(row?.internet?.origins[0]?.path).toEqual([
      "nixos",
      "networking",
      "firewall",
      "allowedTCPPorts",
      0,
    ]);
  });
});
