import { defineModule, opt } from "pantheros";
import { tailnetInterface } from "../../shared/base.ts";
import { ssh } from "../services/ssh.ts";

/**
 * Nobody is locked out of a host that has not joined the tailnet yet: while its access is `bootstrap`, sshd answers on
 * every address, to keys only, and slows down whoever tries too often. The limit is by source, so that an attacker uses
 * up his own share and not the owner's. Going to `tailnet` closes that way.
 */
export const firewall = defineModule({
  name: "security.firewall",
  description:
    "nftables that let in SSH from the tailnet, and from elsewhere until the host has joined it; other ports are opened by the modules that listen there.",
  options: {
    attempts: opt.int(10, {
      min: 1,
      description:
        "New SSH connections a minute from one address (one /64 of IPv6) before it has to wait, while access is `bootstrap`.",
    }),
  },
  uses: { ssh },
  nixos: { networking: { nftables: { enable: true } } },
  config({ options, host, uses, nixos }) {
    // refused below
    if (!uses.ssh.enabled) return;
    const { port } = uses.ssh;
    nixos({ networking: { firewall: { interfaces: { [tailnetInterface]: { allowedTCPPorts: [port] } } } } });

    if (host.access !== "bootstrap") return;
    nixos({ networking: { firewall: { allowedTCPPorts: [port] } } });
    nixos({
      networking: {
        nftables: { tables: { bootstrap: { family: "inet", content: limit(port, options.attempts) } } },
      },
    });
  },
  assertions: ({ uses }) => [
    {
      ok: uses.ssh.enabled,
      message: "the firewall lets nobody in for administration: use the module services.ssh as well",
    },
  ],
});

/** A table of its own, before the firewall's: it drops what comes too often, and leaves the rest to the firewall. */
const limit = (port: number, attempts: number): string => `\
set sources4 { type ipv4_addr; size 65535; flags dynamic; timeout 1m; }
set sources6 { type ipv6_addr; size 65535; flags dynamic; timeout 1m; }
chain input {
  type filter hook input priority filter - 10; policy accept;
  iifname { "lo", "${tailnetInterface}" } accept
  tcp dport ${port} ct state new update @sources4 { ip saddr limit rate over ${attempts}/minute burst ${attempts} packets } drop
  tcp dport ${port} ct state new update @sources6 { ip6 saddr & ffff:ffff:ffff:ffff:: limit rate over ${attempts}/minute burst ${attempts} packets } drop
}
`;
