import { readPublicKey, sshdPorts, valuesOf } from "../check/index.ts";
import type { Diagnostic, Place } from "../diagnostics/index.ts";
import type { EvaluatedHost } from "../evaluate/model.ts";

/** How a host is reached. */
export interface Target {
  readonly host: string;
  /** Where it must answer once the new system runs: the path that a deploy is confirmed over. */
  readonly address: string;
  /** Where it may still answer before, when the declared path is only being opened. */
  readonly before?: string;
  readonly port?: number;
  readonly user: string;
  /** Type and key of sshd, `ssh-ed25519 AAAA...`. */
  readonly hostKey: string;
  /** Further options of ssh, before the user's own configuration. */
  readonly options?: readonly string[];
}

/** Port of ssh where none is said. */
const sshPort = 22;

/** Why nobody can reach a host yet. */
export interface Unreachable {
  readonly missing: string;
  readonly places: readonly Place[];
}

/**
 * How a host of the fleet is reached, or what its owner has yet to say. While its access is `bootstrap` the address leads
 * to it; afterwards its name does, on the tailnet, and the address is tried only where the name does not answer yet.
 */
export function targetOf(host: EvaluatedHost, user?: string): Target | Unreachable {
  const { facts } = host;
  const here = [{ origin: host.origin }];
  const unsaid = missingFacts(host);
  if (unsaid !== null) return unsaid;
  const login = user ?? facts.users.find((one) => one.groups.includes("wheel") && one.keys.length > 0)?.name;
  if (login === undefined) return { missing: "nobody of the group wheel has an SSH key there", places: here };
  const hostKey = readPublicKey(facts.hostKey!);
  if ("fault" in hostKey) return { missing: `its host key cannot be read: ${hostKey.fault}`, places: here };
  const domain = facts.facts["tailnetDomain"];
  const name = typeof domain === "string" ? `${facts.name}.${domain}` : facts.name;
  const [port = sshPort] = sshdPorts(valuesOf(host.nixos));
  return {
    host: facts.name,
    ...(facts.access === "tailnet" ? { address: name, before: facts.address! } : { address: facts.address! }),
    ...(port === sshPort ? {} : { port }),
    user: login,
    hostKey: `${hostKey.kind} ${hostKey.data}`,
  };
}

/** What of address, host key and login keys is still to be filled in; null where nothing is. */
function missingFacts({ facts, users, fillIns }: EvaluatedHost): Unreachable | null {
  const found = [
    ...(facts.address === null ? ["its address"] : []),
    ...(facts.hostKey === null ? ["its host key"] : []),
    ...users
      .filter(
        (user) =>
          user.missingKeys.length > 0 &&
          !facts.users.some((one) => one.name === user.name && one.keys.length > 0),
      )
      .map((user) => `an SSH key of ${user.name}`),
  ];
  if (found.length === 0) return null;
  const places = fillIns
    .filter(({ where }) => /^(?:the address|the host key|an SSH key) of /.test(where))
    .map(({ origin, what }) => ({ origin, label: what }));
  return { missing: `to be filled in: ${found.join(", ")}`, places };
}

/** The finding for whoever wanted to touch it. */
export function unreachable(
  { facts: { name } }: EvaluatedHost,
  { missing, places }: Unreachable,
): Diagnostic {
  return {
    code: "PANTHER4201",
    severity: "error",
    message: `${name} cannot be deployed to: ${missing}`,
    hosts: [name],
    places,
    why: "A deploy goes to an address, and only where the pinned host key answers; nothing of it is ever guessed.",
    fix: "Fill it in where fleet.ts has fillIn(...).",
    unsilenceable: true,
  };
}
