import type { Diagnostic, Origin } from "../../diagnostics/index.ts";
import type { OptionNode } from "../../index/index.ts";
import { firewallRuns, isPublic, openings, trusted, type Opening } from "../firewall.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { sshdPorts, sshdRuns } from "../sshd.ts";

const why =
  "Whatever listens there can be reached by everyone. The hosts of a fleet reach each other over the tailnet.";
const fix =
  "Open it on the tailnet only, with `networking.firewall.interfaces.tailscale0`. Where the whole internet is meant, say why: `// panther-accept PANTHER4003: reason`.";

export const rule: Rule = {
  codes: ["PANTHER4003"],
  description: "No port is open to the internet but the tunnel's, and sshd's while a host is being set up.",
  host(context) {
    const { host, values } = context;
    if (!firewallRuns(values)) {
      const places = values.winning(["networking", "firewall", "enable"]).map(({ origin }) => origin);
      return [
        error("PANTHER4003", host, "the firewall is off, so every port is open to the internet", places, {
          why,
          fix: "Take the definition away.",
        }),
      ];
    }
    return [
      ...ports(context),
      ...trustedInterfaces(context),
      ...openFirewall(context),
      ...published(context),
    ];
  },
};

function ports({ host, values }: HostContext): Diagnostic[] {
  return openings(values).flatMap((opening) => {
    if (opening.interface !== undefined && !isPublic(host, values, opening.interface)) return [];
    if (isMeant({ host, values }, opening)) return [];
    const range =
      opening.from === opening.to ? `port ${opening.from}` : `ports ${opening.from} to ${opening.to}`;
    const where = opening.interface === undefined ? "to the internet" : `on ${opening.interface}`;
    return [
      error(
        "PANTHER4003",
        host,
        `${opening.protocol.toUpperCase()} ${range} ${opening.from === opening.to ? "is" : "are"} open ${where}`,
        [opening.origin],
        { why, fix },
      ),
    ];
  });
}

/** Tailscale's own port, and that of sshd on a host that is still to join the tailnet. */
function isMeant(
  { host, values }: Pick<HostContext, "host" | "values">,
  { protocol, from, to }: Opening,
): boolean {
  if (from !== to) return false;
  if (protocol === "tcp")
    return host.facts.access === "bootstrap" && sshdRuns(values) && sshdPorts(values).includes(from);
  const tailscale = values.bool(["services", "tailscale", "enable"], false) !== false;
  return tailscale && from === (values.scalar(["services", "tailscale", "port"]) ?? 41641);
}

function trustedInterfaces({ host, values }: HostContext): Diagnostic[] {
  return trusted(values)
    .filter(({ name }) => isPublic(host, values, name))
    .map(({ name, origin }) =>
      error("PANTHER4003", host, `every port is open on ${name}, which is trusted`, [origin], { why, fix }),
    );
}

/** Options called `openFirewall` that are true: set so, or by default where their service is enabled. */
function openFirewall(context: HostContext): Diagnostic[] {
  const { host, values } = context;
  const meant = new Set([
    "services.tailscale.openFirewall",
    ...(host.facts.access === "bootstrap" ? ["services.openssh.openFirewall"] : []),
  ]);
  const finding = (service: readonly string[], origins: readonly Origin[], said: string): Diagnostic =>
    error("PANTHER4003", host, `${service.join(".")} opens its ports to the internet${said}`, origins, {
      why,
      fix: `Set \`${[...service, "openFirewall"].join(".")} = false\`. ${fix}`,
    });
  const set = host.nixos
    .filter(
      ({ path, value }) => path.at(-1) === "openFirewall" && value === true && !meant.has(path.join(".")),
    )
    .flatMap(({ path }) =>
      values.bool(path, false) === true
        ? [
            finding(
              path.slice(0, -1),
              values.winning(path).map(({ origin }) => origin),
              "",
            ),
          ]
        : [],
    );
  const implied = host.nixos
    .filter(({ path, value }) => path.at(-1) === "enable" && value === true)
    .map(({ path }) => path.slice(0, -1))
    .filter(
      (service) => opensByDefault(context, service) && !meant.has([...service, "openFirewall"].join(".")),
    )
    .filter(
      (service) =>
        values.all([...service, "openFirewall"]).length === 0 &&
        values.bool([...service, "enable"], false) === true,
    )
    .map((service) =>
      finding(
        service,
        values.winning([...service, "enable"]).map(({ origin }) => origin),
        ": its `openFirewall` is true by default",
      ),
    );
  return [...set, ...implied];
}

/** Whether the `openFirewall` of a service is true by default. */
function opensByDefault(context: HostContext, service: readonly string[]): boolean {
  return context.ask("open by default", service.join("\0"), () => {
    // the index's own `lookup` would look for suggestions, and most services have no such option
    let node: OptionNode | undefined = context.index.root("nixos");
    for (const segment of [...service, "openFirewall"]) node = node?.children.get(segment);
    return node?.option?.default === "true";
  });
}

/** Ports of containers: the engine's own rules go before the firewall of NixOS. */
function published({ host, values }: HostContext): Diagnostic[] {
  const containers = ["virtualisation", "oci-containers", "containers"];
  return values.names(containers).flatMap((name) =>
    values.list([...containers, name, "ports"]).flatMap(({ value, origin }) => {
      if (typeof value !== "string" || bindsPrivately(value)) return [];
      return [
        error("PANTHER4003", host, `container ${name} publishes ${value} on every interface`, [origin], {
          why: "Ports of containers are forwarded before the firewall sees them, so it cannot close them.",
          fix: `Bind it to an address: "127.0.0.1:${value}", behind the reverse proxy or \`tailscale serve\`.`,
        }),
      ];
    }),
  );
}

/** `127.0.0.1:8080:80`, `[::1]:...`, or an address of a private network or the tailnet (RFC 1918, RFC 6598). */
const bindsPrivately = (port: string): boolean =>
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|localhost:|\[(?:::1|f[cd][0-9a-f]{2}:))/i.test(
    port,
  );
