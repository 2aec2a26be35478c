import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const firewall: Signal = {
  id: "firewall",
  title: "rules of the firewall",
  reads:
    "`nft -j list ruleset`, and the same of the declared rules in a network of their own (nft(8), unshare(1); nixpkgs, nixos/modules/services/networking/nftables.nix)",
  depth: "fast",
  limit: 15,
  seen: "real",
  noise: [
    { key: "ip6? \\w+ ts-.*", reason: "chains of tailscaled" },
    { key: "inet netavark|ip6? \\w+ NETAVARK.*", reason: "networks of Podman's containers" },
    { key: "ip6? (?:docker.*|\\w+ DOCKER.*)", reason: "networks of Docker's containers" },
    {
      key: "(?:ip6?|inet|bridge) (?:incus|lxc|lxd).*",
      reason: "networks of containers and machines of Incus",
    },
    {
      key: "(?:ip6?|inet) (?:libvirt.*|\\w+ LIBVIRT_.*)",
      reason: "networks of virtual machines, which libvirt makes",
    },
    { key: "ip6? \\w+ (?:CNI-|KUBE-|cali-).*", reason: "networks of containers" },
    { key: "ip6? nm-shared-.*", reason: "a network that a user shares with NetworkManager" },
    { key: "ip6? io\\.systemd\\..*", reason: "of systemd-networkd and systemd-nspawn (IPMasquerade=)" },
    { key: "(?:ip6?|inet) wg-quick-.*", reason: "of a tunnel while it is up" },
    {
      key: "(?:ip6?|inet) (?:f2b-table|crowdsec.*|sshguard.*)",
      reason: "addresses that a service shuts out for a while",
    },
  ],
  expected: () => nothing,
  tell({ key, actual }) {
    const remedies = [{ kind: "by-hand" as const, command: "systemctl restart nftables.service" }];
    if (key === "rules")
      return {
        severity: "critical",
        what: "none of the declared rules of the firewall is loaded: every port is open",
        command: "nft list ruleset",
        remedies,
        option: ["networking", "firewall"],
      };
    const [family = "", table = "", ...rest] = key.split(" ");
    const what = rest.length === 0 ? "table" : rest.length > 1 ? rest[0]! : "chain";
    const name = rest.at(-1) ?? "";
    const place = name === "" ? `table ${family} ${table}` : `${what} ${name} of table ${family} ${table}`;
    const undeclared = actual === "not declared";
    const words = [what, family, table, ...(name === "" ? [] : [name])].map(quoted).join(" ");
    return {
      severity: undeclared && table !== "nixos-fw" ? "warning" : "critical",
      what: undeclared
        ? `${place} of the firewall is declared nowhere`
        : actual === "missing"
          ? `${place} of the firewall is declared, and is not loaded`
          : `${place} of the firewall is not as it is declared`,
      command: `nft list ${words}`,
      // a restart replaces the declared tables and no others
      remedies: undeclared && name === "" ? [{ kind: "by-hand", command: `nft delete ${words}` }] : remedies,
      option: table === "nixos-fw" ? ["networking", "firewall"] : ["networking", "nftables", "tables", table],
    };
  },
};
