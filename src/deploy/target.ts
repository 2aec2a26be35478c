import { sshdPorts, valuesOf } from "../check/index.ts";
import type { Diagnostic } from "../diagnostics/index.ts";
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

/**
 * How a host of the fleet is reached, or what its owner has yet to say. While its access is `bootstrap` the address leads
 * to it; afterwards its name does, on the tailnet, and the address is tried only where the name does not answer yet.
 */
export function targetOf(host: EvaluatedHost, user?: string): Target | readonly Diagnostic[] {
  const { facts } = host;
  const missing = missingFacts(host);
  if (missing.length > 0) return missing;
  const login = user ?? facts.users.find((one) => one.groups.includes("wheel") && one.keys.length > 0)?.name;
  if (login === undefined) return [refusal(host, "nobody of the group wheel has an SSH key there")];
  const hostKey = keyOf(facts.hostKey!);
  if (hostKey === null) return [refusal(host, "its host key is none: it reads `ssh-ed25519 AAAA...`")];
  const domain = facts.facts["tailnetDomain"];
  const name = typeof domain === "string" ? `${facts.name}.${domain}` : facts.name;
  const [port = sshPort] = sshdPorts(valuesOf(host.nixos));
  return {
    host: facts.name,
    ...(facts.access === "tailnet" ? { address: name, before: facts.address! } : { address: facts.address! }),
    ...(port === sshPort ? {} : { port }),
    user: login,
    hostKey,
  };
}

/** What of address, host key and login keys is still to be filled in. */
function missingFacts(host: EvaluatedHost): Diagnostic[] {
  const { facts, users, fillIns } = host;
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
  if (found.length === 0) return [];
  const places = fillIns
    .filter(({ where }) => /^(?:the address|the host key|an SSH key) of /.test(where))
    .map(({ origin, what }) => ({ origin, label: what }));
  return [{ ...refusal(host, `to be filled in: ${found.join(", ")}`), places }];
}

function refusal(host: EvaluatedHost, why: string): Diagnostic {
  const { name } = host.facts;
  return {
    code: "PANTHER4201",
    severity: "error",
    message: `${name} cannot be deployed to: ${why}`,
    hosts: [name],
    places: [{ origin: host.origin }],
    why: "A deploy goes to an address, and only where the pinned host key answers; nothing of it is ever guessed.",
    fix: "Fill it in where fleet.ts has fillIn(...).",
    unsilenceable: true,
  };
}

/** Type and key of a line of known_hosts, of ssh-keyscan or of a .pub file; null where it is none. */
export function keyOf(line: string): string | null {
  const found =
    /(?:^|\s)((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[a-z0-9@.-]+) ([A-Za-z0-9+/]{40,}={0,3})(?:\s|$)/.exec(line);
  return found ? `${found[1]} ${found[2]}` : null;
}
