import type { Values } from "../check/values.ts";
import { sshdListens } from "../check/sshd.ts";

/** A port of a service, and where the configuration says so. */
export interface Listening {
  readonly protocol: "tcp" | "udp";
  readonly port: number;
  /** Address as the service takes it; `"*"` for all. */
  readonly address: string;
}

/** A service that is known to listen when it is enabled. */
export interface Service {
  readonly name: string;
  /** Option that is the reason that it listens, and the one that its `openFirewall` is beside. */
  readonly path: readonly string[];
  /** The default of its `openFirewall`; absent where it has none. */
  readonly openFirewall?: boolean;
  readonly listens: (values: Values) => readonly Listening[];
}

type Path = readonly string[];

const number = (values: Values, path: Path, fallback: number): number => {
  const value = values.scalar(path);
  return typeof value === "number" ? value : fallback;
};
const text = (values: Values, path: Path, fallback: string): string => {
  const value = values.scalar(path);
  return typeof value === "string" ? value : fallback;
};
/** `[::]:8080` and the like, split at the last colon. */
function addressAndPort(listen: string): { readonly address: string; readonly port: number } {
  const colon = listen.lastIndexOf(":");
  return {
    address: listen.slice(0, colon).replace(/^\[(.*)\]$/, "$1") || "*",
    port: Number(listen.slice(colon + 1)),
  };
}

/** Default ports of exporters (nixpkgs, nixos/modules/services/monitoring/prometheus/exporters/<name>.nix). */
const exporterPorts: Readonly<Record<string, number>> = {
  blackbox: 9115,
  node: 9100,
  postgres: 9187,
  process: 9256,
  restic: 9753,
  smartctl: 9633,
  systemd: 9558,
  zfs: 9134,
};

const exporters = ["services", "prometheus", "exporters"];
const exporter = (name: string, port: number): Service => ({
  name: `${name} exporter`,
  path: [...exporters, name],
  openFirewall: false,
  listens: (values) => [
    {
      protocol: "tcp",
      port: number(values, [...exporters, name, "port"], port),
      // all addresses by default (exporters.nix, `listenAddress`)
      address: text(values, [...exporters, name, "listenAddress"], "0.0.0.0"),
    },
  ],
});

/** What listens once it is enabled, with the ports and addresses that its module in nixpkgs gives it. */
export const services: readonly Service[] = [
  {
    name: "sshd",
    path: ["services", "openssh"],
    // nixos/modules/services/networking/ssh/sshd.nix: every address on port 22, open by default
    openFirewall: true,
    listens: (values) =>
      sshdListens(values).map(({ address = "*", port }) => ({ protocol: "tcp", port, address })),
  },
  {
    name: "tailscaled",
    path: ["services", "tailscale"],
    // nixos/modules/services/networking/tailscale.nix: WireGuard's port, closed by default
    openFirewall: false,
    listens: (values) => [
      { protocol: "udp", port: number(values, ["services", "tailscale", "port"], 41641), address: "*" },
    ],
  },
  {
    name: "caddy",
    path: ["services", "caddy"],
    openFirewall: false,
    // Caddy: a site with a scheme of http:// is served on 80 only, another one on 443 (TCP, and UDP for HTTP/3) with a
    // redirect on 80; the administration API is on 127.0.0.1:2019
    listens: (values) => {
      const sites = values.names(["services", "caddy", "virtualHosts"]);
      const secure = sites.some((site) => !site.startsWith("http://"));
      return [
        ...(sites.length > 0 ? [{ protocol: "tcp" as const, port: 80, address: "*" }] : []),
        ...(secure
          ? (["tcp", "udp"] as const).map((protocol) => ({ protocol, port: 443, address: "*" }))
          : []),
        { protocol: "tcp", port: 2019, address: "127.0.0.1" },
      ];
    },
  },
  {
    name: "Prometheus",
    path: ["services", "prometheus"],
    // nixos/modules/services/monitoring/prometheus/default.nix: 0.0.0.0:9090
    listens: (values) => [
      {
        protocol: "tcp",
        port: number(values, ["services", "prometheus", "port"], 9090),
        address: text(values, ["services", "prometheus", "listenAddress"], "0.0.0.0"),
      },
    ],
  },
  {
    name: "Alertmanager",
    path: ["services", "prometheus", "alertmanager"],
    openFirewall: false,
    // nixos/modules/services/monitoring/prometheus/alertmanager.nix: every address, 9093
    listens: (values) => [
      {
        protocol: "tcp",
        port: number(values, ["services", "prometheus", "alertmanager", "port"], 9093),
        address: text(values, ["services", "prometheus", "alertmanager", "listenAddress"], "*"),
      },
    ],
  },
  ...Object.entries(exporterPorts).map(([name, port]) => exporter(name, port)),
  {
    name: "Grafana",
    path: ["services", "grafana"],
    openFirewall: false,
    // nixos/modules/services/monitoring/grafana.nix: 127.0.0.1:3000
    listens: (values) => {
      const server = ["services", "grafana", "settings", "server"];
      return [
        {
          protocol: "tcp",
          port: number(values, [...server, "http_port"], 3000),
          address: text(values, [...server, "http_addr"], "127.0.0.1"),
        },
      ];
    },
  },
  {
    name: "atticd",
    path: ["services", "atticd"],
    // attic, nixos/atticd.nix: [::]:8080
    listens: (values) => [
      {
        protocol: "tcp",
        ...addressAndPort(text(values, ["services", "atticd", "settings", "listen"], "[::]:8080")),
      },
    ],
  },
  {
    name: "systemd-resolved",
    path: ["services", "resolved"],
    // systemd-resolved(8): the stub on 127.0.0.53; LLMNR on 5355 of every address unless it is off (resolved.conf(5))
    listens: (values) => {
      const llmnr = text(
        values,
        ["services", "resolved", "llmnr"],
        text(values, ["services", "resolved", "settings", "Resolve", "LLMNR"], "true"),
      );
      const off =
        llmnr === "false" ||
        llmnr === "no" ||
        values.scalar(["services", "resolved", "settings", "Resolve", "LLMNR"]) === false;
      return (["tcp", "udp"] as const).flatMap((protocol): Listening[] => [
        { protocol, port: 53, address: "127.0.0.53" },
        ...(off ? [] : [{ protocol, port: 5355, address: "*" }]),
      ]);
    },
  },
  {
    name: "aardvark-dns",
    path: ["virtualisation", "podman"],
    // Podman's name server listens on the bridge of each network that has names (podman-network-create(1))
    listens: (values) =>
      values.bool(["virtualisation", "podman", "defaultNetwork", "settings", "dns_enabled"], false) === true
        ? [{ protocol: "udp", port: 53, address: "bridge" }]
        : [],
  },
];
