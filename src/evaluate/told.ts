import type { Fleet } from "../author/fleet.ts";
import type { Host } from "../author/host.ts";
import { nodeOf } from "../author/node.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import { describeValue } from "./check-type.ts";
import type { Problems } from "./problem.ts";

/** Something only the owner can fill in, with what it is for. */
export interface Missing {
  readonly what: string;
  readonly where: string;
  readonly origin: Origin;
}

/** A text that only the owner knows. */
interface Wanted {
  /** `the address of box`. */
  readonly where: string;
  readonly example: string;
  /** Any text when absent. */
  readonly form?: RegExp;
}

const ofHosts = {
  address: {
    what: "the address",
    example: '"203.0.113.7" or "box.example.org"',
    // nothing that ssh would take for an option, a user, a port or a network
    form: /^[A-Za-z0-9:][\w.:%-]*$/,
  },
  hostKey: { what: "the host key", example: '"ssh-ed25519 AAAA..."' },
} as const;

/** What a host's address or key is said to be, and where: in one place for all hosts, else with the host. */
export function saidOf(
  key: keyof typeof ofHosts,
  { name, definition, origin }: Host,
  fleet: Fleet,
): { readonly value: unknown; readonly origin: Origin } {
  const value = fleet.definition.owner?.hosts?.[name]?.[key];
  return value === undefined
    ? { value: definition[key], origin: at(origin, key) }
    : { value, origin: at(fleet.origin, "owner", "hosts", name, key) };
}

/** What the owner says of a host and its users; keeps a list of what is still to be filled in. */
export class Told {
  readonly #missing: Missing[];
  readonly #problems: Problems;

  constructor(missing: Missing[], problems: Problems) {
    this.#missing = missing;
    this.#problems = problems;
  }

  /** The value; null where it is still to be filled in, which is listed. */
  value<T>(value: T, where: string, origin: Origin): T | null {
    const data = nodeOf(value);
    if (data?.$nix !== "fillIn") return value;
    this.#missing.push({ what: data.what, where, origin });
    return null;
  }

  /** The same of what is to be a text; null, and a finding, where it is none that it can be. */
  text(value: unknown, origin: Origin, { where, example, form }: Wanted): string | null {
    const known = this.value(value, where, origin);
    if (known === null || (typeof known === "string" && (form?.test(known) ?? true))) return known;
    this.#problems.error("PANTHER1006", `${where} cannot be ${describeValue(known)}`, [origin], {
      fix: `It is a text such as ${example}, or \`fillIn("where to find it")\` until it is known.`,
    });
    return null;
  }

  /** A host's address or key; null also where nobody says it. */
  ofHost(key: keyof typeof ofHosts, host: Host, fleet: Fleet): string | null {
    const { value, origin } = saidOf(key, host, fleet);
    const { what, ...wanted } = ofHosts[key];
    return value === undefined
      ? null
      : this.text(value, origin, { ...wanted, where: `${what} of ${host.name}` });
  }
}
