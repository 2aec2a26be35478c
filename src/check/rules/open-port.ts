import type { Diagnostic } from "../../diagnostics/index.ts";
import { openingsByHand } from "../by-hand.ts";
import { firewallRuns, isPublic, openings, trusted, unknownOpenings, type Opening } from "../firewall.ts";
import { forwards } from "../forwards.ts";
import { opensItself } from "../opens-itself.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { sshdListens, sshdRuns } from "../sshd.ts";

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
      ...unknownPorts(context),
      ...trustedInterfaces(context),
      ...services(context),
      ...forwarded(context),
    ];
  },
};

function ports({ host, values }: HostContext): Diagnostic[] {
  const byHand = openingsByHand(values).filter(({ limited, unsure }) => !limited && !unsure);
  return [...openings(values), ...byHand].flatMap((opening) => {
    if (opening.interface !== undefined && !isPublic(host, values, opening.interface)) return [];
    if (isMeant({ host, values }, opening)) return [];
    const range =
      opening.from === opening.to ? `port ${opening.from}` : `ports ${opening.from} to ${opening.to}`;
    return [
      error(
        "PANTHER4003",
        host,
        `${opening.protocol.toUpperCase()} ${range} ${opening.from === opening.to ? "is" : "are"} open ${whereTo(opening)}`,
        [opening.origin],
        { why, fix },
      ),
    ];
  });
}

/** A number that only Nix knows is open as well. */
function unknownPorts({ host, values }: HostContext): Diagnostic[] {
  return unknownOpenings(values)
    .filter((opening) => opening.interface === undefined || isPublic(host, values, opening.interface))
    .map((opening) =>
      error(
        "PANTHER4003",
        host,
        `a ${opening.protocol.toUpperCase()} port that only Nix knows is open ${whereTo(opening)}`,
        [opening.origin],
        { why, fix },
      ),
    );
}

const whereTo = (opening: Pick<Opening, "interface">): string =>
  opening.interface === undefined ? "to the internet" : `on ${opening.interface}`;

/** Tailscale's own port, and that of sshd on a host that is still to join the tailnet. */
function isMeant(
  { host, values }: Pick<HostContext, "host" | "values">,
  { protocol, from, to }: Opening,
): boolean {
  if (from !== to) return false;
  if (protocol === "tcp")
    return (
      host.facts.access === "bootstrap" &&
      sshdRuns(values) &&
      sshdListens(values).some(({ port }) => port === from)
    );
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

function services(context: HostContext): Diagnostic[] {
  const { host } = context;
  const meant = new Set([
    "services.tailscale.openFirewall",
    ...(host.facts.access === "bootstrap" ? ["services.openssh.openFirewall"] : []),
  ]);
  return opensItself(context)
    .filter(({ option }) => option === undefined || !meant.has(option.join(".")))
    .map(({ service, origins, option, byDefault }) => {
      const said = byDefault
        ? ": its `openFirewall` is true by default"
        : option
          ? ""
          : " whenever it is enabled";
      return error("PANTHER4003", host, `${service} opens its ports to the internet${said}`, origins, {
        why,
        fix: option ? `Set \`${option.join(".")} = false\`. ${fix}` : `Take it away. ${fix}`,
      });
    });
}

function forwarded(context: HostContext): Diagnostic[] {
  return forwards(context).map(({ what, origin, fix: instead }) =>
    error("PANTHER4003", context.host, what, [origin], {
      why: "Such ports are forwarded before the firewall sees them, so it cannot close them.",
      fix: instead,
    }),
  );
}
