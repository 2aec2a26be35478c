import { describe, expect, it } from "vitest";
import { firewall } from "../../modules/nixos/security/firewall.ts";
import { caddy } from "../../modules/nixos/services/caddy.ts";
import { nodeExporter } from "../../modules/nixos/services/node-exporter.ts";
import { ssh } from "../../modules/nixos/services/ssh.ts";
import { tailscale } from "../../modules/nixos/services/tailscale.ts";
import type { EvaluatedFleet } from "../../src/evaluate/index.ts";
import { exposureOf } from "../../src/network/index.ts";
import { evaluate, type Machine } from "./configuration.ts";

/** Ports of a machine by the widest way to them. */
function ports(machine: Omit<Machine, "use">): Record<string, string> {
  const { host } = evaluate({
    ...machine,
    use: [ssh(), firewall(), tailscale(), nodeExporter(), caddy({ services: { "/x": 3000 } })],
  });
  const fleet = { hosts: [host!] } as unknown as EvaluatedFleet;
  return Object.fromEntries(
    exposureOf(fleet, host!).map((row) => [
      `${row.protocol} ${row.port}`,
      row.internet ? "internet" : row.tailnet ? "tailnet" : "itself",
    ]),
  );
}

describe("what a host exposes", () => {
  it("is sshd on every network while it is new", () => {
    expect(ports({ access: "bootstrap" })).toEqual({
      "tcp 22": "internet",
      "tcp 80": "tailnet",
      "tcp 2019": "itself",
      "tcp 9100": "tailnet",
      "udp 41641": "internet",
    });
  });

  it("is the tunnel's port alone once it is on the tailnet", () => {
    expect(ports({ access: "tailnet" })).toEqual({
      "tcp 22": "tailnet",
      "tcp 80": "tailnet",
      "tcp 2019": "itself",
      "tcp 9100": "tailnet",
      "udp 41641": "internet",
    });
  });
});
