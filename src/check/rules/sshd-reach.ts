import type { Diagnostic, Origin } from "../../diagnostics/index.ts";
import {
  firewallRuns,
  isPublic,
  openedByHand,
  openings,
  opens,
  tailnetInterface,
  trusted,
} from "../firewall.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { listensOnLoopbackOnly, sshdPorts, sshdRuns } from "../sshd.ts";
import { listing } from "../words.ts";

export const rule: Rule = {
  codes: ["PANTHER4002"],
  description:
    "sshd can be reached on the way that the host's `access` says: the public address, or the tailnet.",
  host(context) {
    const { host, values } = context;
    if (!sshdRuns(values)) return [];
    if (listensOnLoopbackOnly(values)) {
      const places = values.winning(["services", "openssh", "listenAddresses"]).map(({ origin }) => origin);
      return [
        unreachable(
          context,
          "it listens on the loopback interface only",
          places,
          "Take `services.openssh.listenAddresses` away.",
        ),
      ];
    }
    return host.facts.access === "bootstrap" ? bootstrap(context) : tailnet(context);
  },
};

function bootstrap(context: HostContext): Diagnostic[] {
  const { host, values } = context;
  const ports = sshdPorts(values);
  if (
    !firewallRuns(values) ||
    opensItself(context) ||
    reaches(context, (name) => name === undefined || isPublic(host, values, name))
  )
    return [];
  if (ports.some((port) => openedByHand(values, port))) return [];
  const closed = values.winning(["services", "openssh", "openFirewall"]).map(({ origin }) => origin);
  return [
    unreachable(
      context,
      `its access is "bootstrap", and the firewall opens port ${listing(ports.map(String), "or")} on no public interface`,
      [...closed, host.origin],
      'Leave `services.openssh.openFirewall` true while access is "bootstrap".',
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
  if (
    !firewallRuns(values) ||
    opensItself(context) ||
    reaches(context, (at) => at === undefined || at === name)
  )
    return [];
  if (sshdPorts(values).some((port) => openedByHand(values, port))) return [];
  return [
    unreachable(
      context,
      `its access is "tailnet", and the firewall lets nothing in on ${name}`,
      [host.origin],
      `Add "${name}" to \`networking.firewall.trustedInterfaces\`, or ${listing(sshdPorts(values).map(String))} to \`networking.firewall.interfaces.${name}.allowedTCPPorts\`.`,
    ),
  ];
}

const opensItself = ({ values }: HostContext): boolean =>
  values.bool(["services", "openssh", "openFirewall"], true) !== false;

/** True where the firewall lets a port of sshd in on an interface that will do; `undefined` stands for all. */
function reaches({ values }: HostContext, fits: (name: string | undefined) => boolean): boolean {
  if (trusted(values).some(({ name }) => fits(name))) return true;
  const ports = sshdPorts(values);
  return openings(values).some(
    (opening) => fits(opening.interface) && ports.some((port) => opens(opening, "tcp", port)),
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
