import type { Diagnostic, Origin } from "../../diagnostics/index.ts";
import { isLoopback, isOfTailnet } from "../addresses.ts";
import { openingsByHand } from "../by-hand.ts";
import {
  firewallRuns,
  isPublic,
  openings,
  opens,
  tailnetInterface,
  trusted,
  unknownOpenings,
} from "../firewall.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { sshdListens, sshdPorts, sshdRuns, type Listener } from "../sshd.ts";
import { listing } from "../words.ts";

/** What `services.tailscale.interfaceName` is where there is no interface: connections come in on the loopback one. */
const userspace = "userspace-networking";

export const rule: Rule = {
  codes: ["PANTHER4002"],
  description:
    "sshd can be reached on the way that the host's `access` says: the public address, or the tailnet.",
  host(context) {
    if (!sshdRuns(context.values)) return [];
    return context.host.facts.access === "bootstrap" ? bootstrap(context) : tailnet(context);
  },
};

function bootstrap(context: HostContext): Diagnostic[] {
  const { host, values } = context;
  const listeners = sshdListens(values).filter(
    ({ address }) => address === undefined || (!isLoopback(address) && !isOfTailnet(address)),
  );
  if (listeners.length === 0) return [listensElsewhere(context, 'its access is "bootstrap", and it listens')];
  if (letIn(context, listeners, (name) => name === undefined || isPublic(host, values, name))) return [];
  const closed = values.winning(["services", "openssh", "openFirewall"]).map(({ origin }) => origin);
  const own = values.winning(["services", "openssh", "listenAddresses"]).map(({ origin }) => origin);
  const differs = listeners.every(({ port }) => !sshdPorts(values).includes(port));
  return [
    unreachable(
      context,
      `its access is "bootstrap", and the firewall opens port ${portsOf(listeners)} on no public interface`,
      [...(differs ? own : closed), host.origin],
      differs
        ? `Set \`services.openssh.ports = [${portsOf(listeners)}]\`: they are what \`openFirewall\` opens.`
        : 'Leave `services.openssh.openFirewall` true while access is "bootstrap".',
    ),
  ];
}

function tailnet(context: HostContext): Diagnostic[] {
  const { host, values } = context;
  const name = tailnetInterface(values);
  if (values.bool(["services", "tailscale", "enable"], false) === false) {
    const places = [
      ...values.winning(["services", "tailscale", "enable"]).map(({ origin }) => origin),
      host.origin,
    ];
    return [
      unreachable(
        context,
        'its access is "tailnet", and Tailscale is not enabled',
        places,
        'Set `services.tailscale.enable = true`, or `access: "bootstrap"`.',
      ),
    ];
  }
  if (name === userspace) return [];
  const listeners = sshdListens(values).filter(
    ({ address }) => address === undefined || !isLoopback(address),
  );
  if (listeners.length === 0) return [listensElsewhere(context, "it listens")];
  if (letIn(context, listeners, (at) => at === undefined || at === name)) return [];
  const ports = portsOf(listeners);
  return [
    unreachable(
      context,
      `its access is "tailnet", and the firewall lets nothing in on ${name}`,
      [host.origin],
      `Add "${name}" to \`networking.firewall.trustedInterfaces\`, or ${ports} to \`networking.firewall.interfaces.${name}.allowedTCPPorts\`.`,
    ),
  ];
}

const portsOf = (listeners: readonly Listener[]): string =>
  listing([...new Set(listeners.map(({ port }) => String(port)))], "or");

/** True where the firewall lets a port of sshd in, or may do so, on an interface that will do; `undefined` stands for all. */
function letIn(
  { values }: HostContext,
  listeners: readonly Listener[],
  fits: (name: string | undefined) => boolean,
): boolean {
  if (!firewallRuns(values) || trusted(values).some(({ name }) => fits(name))) return true;
  const openFirewall = values.bool(["services", "openssh", "openFirewall"], true) !== false;
  if (openFirewall && listeners.some(({ port }) => sshdPorts(values).includes(port))) return true;
  if (unknownOpenings(values).some((one) => one.protocol === "tcp" && fits(one.interface))) return true;
  return [...openings(values), ...openingsByHand(values)].some(
    (opening) => fits(opening.interface) && listeners.some(({ port }) => opens(opening, "tcp", port)),
  );
}

function listensElsewhere(context: HostContext, what: string): Diagnostic {
  const { values } = context;
  const places = values.winning(["services", "openssh", "listenAddresses"]).map(({ origin }) => origin);
  const onlyLoopback = sshdListens(values).every(({ address }) => isLoopback(address ?? ""));
  return unreachable(
    context,
    `${what} on ${onlyLoopback ? "the loopback interface" : "addresses of the tailnet"} only`,
    places,
    "Take `services.openssh.listenAddresses` away.",
  );
}

function unreachable(
  { host }: HostContext,
  reason: string,
  places: readonly Origin[],
  fix: string,
): Diagnostic {
  return error("PANTHER4002", host, `sshd of ${host.facts.name} cannot be reached: ${reason}`, places, {
    why: "A deploy would cut off the way by which the next one comes, and yours.",
    fix,
  });
}
