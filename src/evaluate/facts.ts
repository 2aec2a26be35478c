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
import { readFacter } from "./facter.ts";
import type { Problems } from "./problem.ts";
import { Told, type Missing } from "./told.ts";

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
    return hostFacts(host, fleet, new Told(found, problems), (report, origin) => {
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

function hostFacts(
  host: Host,
  fleet: Fleet,
  told: Told,
  report: (report: HardwareReport, origin: Origin) => HardwareFacts | null,
): HostFacts {
  const { definition, name, origin } = host;
  const own = fleet.definition.owner?.hosts?.[name] ?? {};
  const ownOrigin = at(fleet.origin, "owner", "hosts", name);
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
    address: told.ofHost("address", host, fleet),
    hostKey: told.ofHost("hostKey", host, fleet),
    facts: Object.fromEntries(
      [...facts].map(([key, [value, place]]) => [key, told.value(value, `${key} of ${name}`, place)]),
    ),
    users: (definition.users ?? []).map((user) => userFacts(user, fleet, told)),
    hardware: hardware.definition.report ? report(hardware.definition.report, hardware.origin) : null,
    disk: definition.disk?.data ?? null,
  };
}

function userFacts(user: User, fleet: Fleet, told: Told): UserFacts {
  const { definition, name, layers } = user;
  const key = { where: `an SSH key of ${name}`, example: `"ssh-ed25519 AAAA... ${name}"` };
  const keys = [
    ...layers.flatMap((layer) =>
      (layer.definition.keys ?? []).map((value, i) => told.text(value, at(layer.origin, "keys", i), key)),
    ),
    ...(fleet.definition.owner?.keys?.[name] ?? []).map((value, i) =>
      told.text(value, at(fleet.origin, "owner", "keys", name, i), key),
    ),
  ];
  return {
    name,
    groups: [...new Set(definition.groups ?? [])],
    keys: keys.filter((one) => one !== null),
    home: definition.home ?? `/home/${name}`,
  };
}
