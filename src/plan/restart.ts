import type { Manifest } from "../manifest/index.ts";
import type { Change } from "./compare.ts";
import { readingOf, type Reading } from "./reading.ts";

/** What has to be started anew for changes to take effect, as far as their options tell. */
export interface Restart {
  /**
   * `unit`: a unit that activation restarts or reloads. `login`: a unit of users, which starts anew with them. `machine`: in
   * use only after the machine was started anew. `unknown`: what it touches cannot be told from the name.
   */
  readonly kind: "unit" | "login" | "machine" | "unknown";
  /** Name of the unit; empty for the machine and for what is unknown. */
  readonly name: string;
  readonly options: readonly string[];
}

type Effect = readonly [Restart["kind"] | "none", string?];

/**
 * Whom options concern, by the beginning of their names; `*` is any one name. The first that fits counts. Units are those
 * of the modules of nixpkgs that bear the options' names; where an option sets no unit of its own, what is not listed is
 * unknown rather than guessed.
 */
const effects: readonly (readonly [string, (path: readonly string[], now: Reading) => Effect])[] = [
  ["systemd.user.*.*", ([, , kind, name]) => ["login", unitName(kind!, name!)]],
  ["systemd.tmpfiles", () => ["unit", "systemd-tmpfiles-resetup.service"]],
  ["systemd.network", () => ["unit", "systemd-networkd.service"]],
  ["systemd.*.*", ([, kind, name]) => (kinds[kind!] ? ["unit", unitName(kind!, name!)] : ["unknown"])],
  ["boot.kernelPackages", () => ["machine"]],
  ["boot.kernelPatches", () => ["machine"]],
  ["boot.kernelParams", () => ["machine"]],
  ["boot.extraModulePackages", () => ["machine"]],
  ["boot.extraModprobeConfig", () => ["machine"]],
  ["boot.blacklistedKernelModules", () => ["machine"]],
  ["boot.initrd", () => ["machine"]],
  ["boot.plymouth", () => ["machine"]],
  ["boot.resumeDevice", () => ["machine"]],
  ["hardware.cpu", () => ["machine"]],
  ["hardware.facter", () => ["machine"]],
  ["hardware.firmware", () => ["machine"]],
  ["hardware.nvidia", () => ["machine"]],
  ["boot.kernel.sysctl", () => ["unit", "systemd-sysctl.service"]],
  ["boot.kernelModules", () => ["unit", "systemd-modules-load.service"]],
  ["boot.loader", () => ["none"]],
  ["fileSystems.*", ([, mountPoint]) => ["unit", `the mount of ${mountPoint}`]],
  ["networking.firewall", (_, now) => ["unit", firewallUnit(now)]],
  ["networking.nftables", () => ["unit", "nftables.service"]],
  ["networking.networkmanager", () => ["unit", "NetworkManager.service"]],
  ["nix", () => ["unit", "nix-daemon.service"]],
  ["services.openssh", () => ["unit", "sshd.service"]],
  ["services.tailscale", () => ["unit", "tailscaled.service"]],
  ["services.resolved", () => ["unit", "systemd-resolved.service"]],
  ["services.journald", () => ["unit", "systemd-journald.service"]],
  ["services.caddy", () => ["unit", "caddy.service"]],
  ["services.grafana", () => ["unit", "grafana.service"]],
  ["services.atticd", () => ["unit", "atticd.service"]],
  ["services.prometheus.exporters.*", ([, , , name]) => ["unit", `prometheus-${name}-exporter.service`]],
  ["services.prometheus", () => ["unit", "prometheus.service"]],
  ["services.restic.backups.*", ([, , , name]) => ["unit", `restic-backups-${name}.service`]],
  ["services.onepassword-secrets", () => ["unit", "opnix-secrets.service"]],
  ["environment.systemPackages", () => ["none"]],
  ["environment.variables", () => ["none"]],
  ["fonts", () => ["none"]],
  ["users", () => ["none"]],
  ["security.sudo", () => ["none"]],
  ["nixpkgs", () => ["none"]],
  ["system.stateVersion", () => ["none"]],
];

const kinds: Readonly<Record<string, string>> = {
  services: "service",
  timers: "timer",
  sockets: "socket",
  paths: "path",
  targets: "target",
  slices: "slice",
};

const unitName = (kind: string, name: string): string => `${name}.${kinds[kind] ?? kind}`;
const firewallUnit = (now: Reading): string =>
  now.value("networking", "nftables", "enable") === true ? "nftables.service" : "firewall.service";

function effectOf({ path, home }: Change, now: Reading): Effect {
  // escaped as systemd does it (home-manager nixos/default.nix)
  if (home !== null) return ["unit", `home-manager-${home.replaceAll("-", "\\x2d")}.service`];
  const found = effects.find(([name]) =>
    name.split(".").every((part, i) => path[i] !== undefined && (part === "*" || part === path[i])),
  );
  return found ? found[1](path, now) : ["unknown"];
}

/** What changes of a host restart, the machine first. */
export function restartsOf(changes: readonly Change[], after: Manifest | null): Restart[] {
  const now = readingOf(after);
  const groups = new Map<string, { kind: Restart["kind"]; name: string; options: string[] }>();
  for (const change of changes) {
    const [kind, name = ""] = effectOf(change, now);
    if (kind === "none") continue;
    const group = groups.get(`${kind} ${name}`) ?? { kind, name, options: [] };
    group.options.push(change.option);
    groups.set(`${kind} ${name}`, group);
  }
  const order: readonly Restart["kind"][] = ["machine", "unit", "login", "unknown"];
  return [...groups.values()].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : 1),
  );
}
