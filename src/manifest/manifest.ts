import { createHash } from "node:crypto";
import { defaultOrder, defaultPriority, type Definition, type Source } from "../evaluate/definition.ts";
import { manifestOption } from "../evaluate/framework.ts";
import { holding } from "../evaluate/holding.ts";
import type { EvaluatedFleet, EvaluatedHost, Value } from "../evaluate/index.ts";
import { withoutFillIns } from "../emit/value.ts";
import { joinName } from "../index/index.ts";
import { nixText, recorded, type Digest, type ManifestValue } from "./value.ts";

/** A definition of an option on a host, as far as it decides what the system is. */
export interface ManifestDefinition {
  /** Name of the option as Nix writes it; `imports` for modules in Nix. */
  readonly option: string;
  /** The user whose home-manager option it is; absent for NixOS. */
  readonly home?: string;
  readonly value: ManifestValue;
  /** Absent where it is that of a plain definition. */
  readonly priority?: number;
  readonly order?: number;
  /** Conditions that only Nix knows, outermost first. */
  readonly when?: readonly string[];
  /** The module that says so, or the part of the host: `host`, `hardware`, `disk`, `user NAME`, `pantherOS`. */
  readonly module: string;
}

/** What is declared of a host. It lies in the closure of its system, and so changes only where the declarations do. */
export interface Manifest {
  readonly version: 1;
  readonly host: string;
  /** Of all definitions, whichever module they stand in. */
  readonly hash: string;
  /** Sorted by user and option. */
  readonly definitions: readonly ManifestDefinition[];
  /** What the declarations come to on the running machine, as far as others derive it; plain JSON. */
  readonly expected?: Readonly<Record<string, ManifestValue>>;
}

export interface ManifestSettings {
  /** The content of files that definitions name. */
  readonly digest: Digest;
  readonly expected?: Readonly<Record<string, ManifestValue>>;
}

/** Options that leave nothing in a system: the one that puts the manifest there, and what Nix says while it evaluates. */
const leftOut: ReadonlySet<string> = new Set([joinName(manifestOption), "warnings", "assertions"]);

/** Path of the manifest on a host. */
export const manifestPath = "/etc/pantheros/manifest.json";

/** A definition of the evaluated host beside what the manifest has of it. */
export interface Recorded {
  readonly definition: Definition;
  readonly entry: ManifestDefinition;
}

/** What is declared of a host: what holds, without what only the owner can fill in. */
export function manifestOf(
  fleet: EvaluatedFleet,
  host: EvaluatedHost,
  { digest, expected }: ManifestSettings,
): Manifest {
  const definitions = recordedOf(fleet, host, digest).map(({ entry }) => entry);
  return {
    version: 1,
    host: host.facts.name,
    hash: hashOf(definitions),
    definitions,
    ...(expected === undefined ? {} : { expected }),
  };
}

/** The definitions of a manifest, each with the one that it comes from. */
export function recordedOf(fleet: EvaluatedFleet, host: EvaluatedHost, digest: Digest): Recorded[] {
  const scopes: (readonly [string | undefined, readonly Definition[]])[] = [
    [undefined, [...importsOf(fleet, host), ...host.nixos]],
    ...[...new Set([...host.users.map(({ name }) => name), ...Object.keys(host.home)])]
      .sort()
      .map((user) => [user, [...homeImportsOf(fleet, host, user), ...(host.home[user] ?? [])]] as const),
  ];
  return scopes.flatMap(([home, definitions]) =>
    holding(definitions)
      .flatMap((definition): Recorded[] => {
        const entry = entryOf(definition, home, digest);
        return entry === undefined ? [] : [{ definition, entry }];
      })
      .sort(({ entry: a }, { entry: b }) => (a.option < b.option ? -1 : a.option > b.option ? 1 : 0)),
  );
}

/** SHA-256 of the definitions, in hexadecimal digits. Where they stand is not part of what they say. */
export function hashOf(definitions: readonly ManifestDefinition[]): string {
  const said = definitions.map(({ module: _, ...rest }) => JSON.stringify(rest));
  return createHash("sha256").update(said.join("\n")).digest("hex");
}

function entryOf(
  { path, value, priority, order, conditions, source }: Definition,
  home: string | undefined,
  digest: Digest,
): ManifestDefinition | undefined {
  const filled = withoutFillIns(value);
  const option = joinName(path);
  if (filled === undefined || leftOut.has(option)) return undefined;
  return {
    option,
    ...(home === undefined ? {} : { home }),
    value: recorded(filled, digest),
    ...(priority === defaultPriority ? {} : { priority }),
    ...(order === defaultOrder ? {} : { order }),
    ...(conditions.length === 0 ? {} : { when: conditions.map((one) => nixText(one, digest)) }),
    module: sourceName(source),
  };
}

/** The part of the fleet that a definition stands in. */
function sourceName(source: Source): string {
  switch (source.kind) {
    case "module":
      return source.module;
    case "user":
      return `user ${source.user}`;
    case "framework":
      return "pantherOS";
    default:
      return source.kind;
  }
}

/** Modules in Nix that the host imports, itself or with the modules it uses: what they define nobody here reads. */
function importsOf(fleet: EvaluatedFleet, host: EvaluatedHost): Definition[] {
  const own = host.imports.map(({ value, source, origin }) => importing([value], source, origin));
  return [...own, ...ofModules(fleet, host, null)];
}

const homeImportsOf = (fleet: EvaluatedFleet, host: EvaluatedHost, user: string): Definition[] =>
  ofModules(fleet, host, user);

function ofModules(fleet: EvaluatedFleet, host: EvaluatedHost, user: string | null): Definition[] {
  const uses = host.modules.filter((use) => user === null || use.user === null || use.user === user);
  const used = new Set(uses.map((use) => use.module));
  return fleet.modules
    .filter(({ name }) => used.has(name))
    .flatMap(({ name, imports, homeImports, origin }) => {
      const values = user === null ? imports : homeImports;
      const source: Source = { kind: "module", module: name, part: "literal" };
      return values.length === 0 ? [] : [importing(values, source, origin)];
    });
}

function importing(values: readonly Value[], source: Source, origin: Definition["origin"]): Definition {
  const plain = { priority: defaultPriority, order: defaultOrder, conditions: [] };
  return { path: ["imports"], value: values, ...plain, source, origin };
}
