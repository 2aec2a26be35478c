import { readFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { deepFreeze } from "../author/freeze.ts";
import type { FleetFacts, HardwareFacts, HostFacts, UserFacts } from "../author/facts.ts";
import type { Fleet } from "../author/fleet.ts";
import type { HardwareReport } from "../author/file.ts";
import type { Host } from "../author/host.ts";
import { nodeOf } from "../author/node.ts";
import type { User } from "../author/user.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import { describeValue } from "./check-type.ts";
import { readFacter } from "./facter.ts";
import type { Problems } from "./problem.ts";

/** Something only the owner can fill in, with what it is for. */
export interface Missing {
  readonly what: string;
  readonly where: string;
  readonly origin: Origin;
}

export interface Facts {
  readonly fleet: FleetFacts;
  /** By host: what is still to be filled in. */
  readonly missing: ReadonlyMap<string, readonly Missing[]>;
}

/** First stratum: what is known before any module runs. Values still to be filled in become null, and are listed. */
export function gatherFacts(fleet: Fleet, root: string, problems: Problems): Facts {
  const missing = new Map<string, Missing[]>();
  const reports = new Map<string, HardwareFacts | null>();
  const hosts = fleet.definition.hosts.map((host) => {
    const found: Missing[] = [];
    missing.set(host.name, found);
    return hostFacts(host, fleet, new Owner(found, problems), (report, origin) => {
      const path = relative(root, reportPath(report)).split(sep).join("/");
      if (!reports.has(path)) reports.set(path, readReport(report, path, origin, problems));
      return reports.get(path) ?? null;
    });
  });
  const byName = new Map(hosts.map((host) => [host.name, host]));
  const facts: FleetFacts = { name: fleet.name, hosts: deepFreeze(hosts), host: (name) => byName.get(name) };
  return { fleet: Object.freeze(facts), missing };
}

/** Absolute path of a report. */
function reportPath(report: HardwareReport): string {
  const data = nodeOf(report);
  return data?.$nix === "file" ? resolve(data.from, data.path) : "";
}

function readReport(
  report: HardwareReport,
  path: string,
  origin: Origin,
  problems: Problems,
): HardwareFacts | null {
  try {
    return readFacter(JSON.parse(readFileSync(reportPath(report), "utf8")), path);
  } catch (error) {
    const missing = (error as { code?: string }).code === "ENOENT";
    problems.error(
      "PANTHER1205",
      missing
        ? `there is no report ${path}`
        : `${path} is no report that can be read: ${(error as Error).message}`,
      [at(origin, "report")],
      {
        fix: `Write it anew on the machine: nix run nixpkgs#nixos-facter -- -o ${path}`,
      },
    );
    return null;
  }
}

/** What the owner says, or has yet to fill in. */
class Owner {
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

  /** The same of what is to be a text of a certain form. */
  text(value: unknown, where: string, origin: Origin, form: RegExp, example: string): string | null {
    const known = this.value(value, where, origin);
    if (known === null || (typeof known === "string" && form.test(known))) return known;
    this.#problems.error("PANTHER1006", `${where} cannot be ${describeValue(known)}`, [origin], {
      fix: `It is a text such as ${example}, or \`fillIn("where to find it")\` until it is known.`,
    });
    return null;
  }
}

const told = {
  // nothing that ssh would take for an option, a user, a port or a network
  address: ["the address", /^[A-Za-z0-9:][\w.:%-]*$/, '"203.0.113.7" or "box.example.org"'],
  hostKey: ["the host key", /^/, '"ssh-ed25519 AAAA..."'],
} as const;

/** Where a host's address or key is said: in one place for all hosts, else with the host. */
export function placeOf(key: keyof typeof told, host: Host, fleet: Fleet): Origin {
  return fleet.definition.owner?.hosts?.[host.name]?.[key] === undefined
    ? at(host.origin, key)
    : at(fleet.origin, "owner", "hosts", host.name, key);
}

function hostFacts(
  host: Host,
  fleet: Fleet,
  owner: Owner,
  report: (report: HardwareReport, origin: Origin) => HardwareFacts | null,
): HostFacts {
  const { definition, name, origin } = host;
  const own = fleet.definition.owner?.hosts?.[name] ?? {};
  const ownOrigin = at(fleet.origin, "owner", "hosts", name);
  const pick = (key: keyof typeof told): string | null => {
    const value = own[key] ?? definition[key];
    const [what, form, example] = told[key];
    return value === undefined
      ? null
      : owner.text(value, `${what} of ${name}`, placeOf(key, host, fleet), form, example);
  };
  const facts = new Map<string, readonly [value: unknown, place: Origin]>();
  // what the owner says goes before
  for (const [source, place] of [
    [definition.facts, at(origin, "facts")],
    [own.facts, at(ownOrigin, "facts")],
  ] as const) {
    for (const [key, value] of Object.entries(source ?? {}))
      if (value !== undefined) facts.set(key, [value, at(place, key)]);
  }
  const { hardware } = definition;
  return {
    name,
    system: definition.system,
    role: definition.role,
    tags: definition.tags ?? [],
    access: definition.access ?? "bootstrap",
    firmware: hardware.definition.firmware,
    stateVersion: definition.stateVersion,
    address: pick("address"),
    hostKey: pick("hostKey"),
    facts: Object.fromEntries(
      [...facts].map(([key, [value, place]]) => [key, owner.value(value, `${key} of ${name}`, place)]),
    ),
    users: (definition.users ?? []).map((user) => userFacts(user, fleet, owner)),
    hardware: hardware.definition.report ? report(hardware.definition.report, hardware.origin) : null,
    disk: definition.disk?.data ?? null,
  };
}

function userFacts(user: User, fleet: Fleet, owner: Owner): UserFacts {
  const { definition, name, layers } = user;
  const where = `an SSH key of ${name}`;
  const aKey = [/^/, `"ssh-ed25519 AAAA... ${name}"`] as const;
  const keys = [
    ...layers.flatMap((layer) =>
      (layer.definition.keys ?? []).map((key, i) =>
        owner.text(key, where, at(layer.origin, "keys", i), ...aKey),
      ),
    ),
    ...(fleet.definition.owner?.keys?.[name] ?? []).map((key, i) =>
      owner.text(key, where, at(fleet.origin, "owner", "keys", name, i), ...aKey),
    ),
  ];
  return {
    name,
    groups: [...new Set(definition.groups ?? [])],
    keys: keys.filter((key) => key !== null),
    home: definition.home ?? `/home/${name}`,
  };
}
