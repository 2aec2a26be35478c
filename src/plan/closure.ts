import { runNix } from "../build/nix.ts";

/** Paths that a system needs, with their size in bytes. */
export type Closure = ReadonlyMap<string, number>;

/** A package of which a system needs another version, or which it needs only before or only now. */
export interface ClosureChange {
  readonly name: string;
  /** Versions, sorted; empty where the name has none, no entry where there is no such package. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Bytes by which it grows; negative where it shrinks. */
  readonly grows: number;
}

export interface ClosureDifference {
  /** Bytes of all paths. */
  readonly before: number;
  readonly after: number;
  /** Paths that were not needed before, those of the same name and version as well. */
  readonly fresh: number;
  /** The largest difference in size first. */
  readonly changes: readonly ClosureChange[];
}

/**
 * What `nix path-info --json --recursive` says: a list of objects with a path up to Nix 2.18, an object by path since 2.19
 * (NixOS/nix src/nix/path-info.cc), which newer formats hold in `info`, by names without the store's folder. Null for
 * anything else, and where Nix does not know a path.
 */
export function readPathInfo(json: string): Closure | null {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof found !== "object" || found === null) return null;
  const inner = (found as { readonly info?: unknown }).info;
  const table = typeof inner === "object" && inner !== null ? inner : found;
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(table)
    ? table.map((one: unknown) => [(one as { readonly path?: unknown } | null)?.path, one] as const)
    : Object.entries(table);
  const closure = new Map<string, number>();
  for (const [path, info] of entries) {
    const size = (info as { readonly narSize?: unknown } | null)?.narSize;
    if (typeof path !== "string" || typeof size !== "number") return null;
    closure.set(path.slice(path.lastIndexOf("/") + 1), size);
  }
  return closure;
}

/** Milliseconds that asking for a closure may take. */
const askLimit = 10 * 60_000;

/** What a system in the store of this machine needs; null where Nix does not know it. */
export async function closureOf(system: string): Promise<Closure | null> {
  const { stdout } = await runNix({}, ["path-info", "--json", "--recursive", system], askLimit);
  return readPathInfo(stdout);
}

/**
 * What lies between two closures, package by package; null where they are the same paths. Packages of which only the hash
 * differs count where they grow.
 */
export function compareClosures(before: Closure, after: Closure): ClosureDifference | null {
  const fresh = [...after.keys()].filter((path) => !before.has(path)).length;
  if (fresh === 0 && before.size === after.size) return null;
  const [old, now] = [packagesIn(before), packagesIn(after)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((name): ClosureChange[] => {
    const [a, b] = [old.get(name), now.get(name)];
    const [left, right] = [versions(a), versions(b)];
    const grows = (b?.size ?? 0) - (a?.size ?? 0);
    return left.join("\0") === right.join("\0") && grows === 0
      ? []
      : [{ name, before: left, after: right, grows }];
  });
  return {
    before: total(before),
    after: total(after),
    fresh,
    changes: changes.sort(
      (a, b) => Math.abs(b.grows) - Math.abs(a.grows) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    ),
  };
}

interface Package {
  readonly versions: Set<string>;
  size: number;
}

const total = (closure: Closure): number => closure.values().reduce((sum, size) => sum + size, 0);
const versions = (found: Package | undefined): readonly string[] => [...(found?.versions ?? [])].sort();

function packagesIn(closure: Closure): Map<string, Package> {
  const packages = new Map<string, Package>();
  for (const [path, size] of closure) {
    const { name, version } = nameOf(path);
    const found = packages.get(name) ?? { versions: new Set(), size: 0 };
    found.versions.add(version);
    found.size += size;
    packages.set(name, found);
  }
  return packages;
}

/** Names of outputs, which stand behind the version. */
const output = /-(?:bin|dev|doc|info|lib|man|out|static|debug|devdoc|terminfo|modules|data)$/;

/**
 * Name and version of a store path: the version begins at the first dash that no letter follows (Nix manual,
 * `builtins.parseDrvName`).
 */
function nameOf(path: string): { readonly name: string; readonly version: string } {
  const text = path.replace(/^[0-9a-z]{32}-/, "").replace(output, "");
  const at = text.search(/-[^A-Za-z]/);
  return at < 0 ? { name: text, version: "" } : { name: text.slice(0, at), version: text.slice(at + 1) };
}
