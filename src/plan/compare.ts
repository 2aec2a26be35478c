import { splitName } from "../index/index.ts";
import type { Manifest, ManifestDefinition, ManifestValue } from "../manifest/index.ts";
import { keyOf } from "./key.ts";

/** What becomes of one option of a host. */
export interface Change {
  readonly kind: "added" | "changed" | "removed";
  /** Name of the option as Nix writes it. */
  readonly option: string;
  readonly path: readonly string[];
  /** The user whose home-manager option it is; null for NixOS. */
  readonly home: string | null;
  /** The module whose definition is another one, the new one where there is one. */
  readonly module: string;
  /** Definitions that hold, in the order in which lists are joined; none where nothing is said. */
  readonly before: readonly ManifestDefinition[];
  readonly after: readonly ManifestDefinition[];
}

/** Every option of which two manifests say something else, once; sorted by user and option. No manifest says nothing. */
export function compareManifests(before: Manifest | null, after: Manifest | null): Change[] {
  const [old, now] = [byOption(before), byOption(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key): Change[] => {
    const [a, b] = [old.get(key) ?? [], now.get(key) ?? []];
    if (keyOf(a.map(said)) === keyOf(b.map(said))) return [];
    const { option, home = null } = (b[0] ?? a[0])!;
    return [
      {
        kind: a.length === 0 ? "added" : b.length === 0 ? "removed" : "changed",
        option,
        path: splitName(option),
        home,
        module: (fresh(b, a)[0] ?? fresh(a, b)[0] ?? b[0] ?? a[0])!.module,
        before: a,
        after: b,
      },
    ];
  });
}

/** What a definition says, wherever it stands. */
function said({ module: _, ...rest }: ManifestDefinition): Omit<ManifestDefinition, "module"> {
  return rest;
}

/** Those that say what none of the others says. */
export function fresh(
  definitions: readonly ManifestDefinition[],
  others: readonly ManifestDefinition[],
): readonly ManifestDefinition[] {
  const known = new Set(others.map((other) => keyOf(said(other))));
  return definitions.filter((one) => !known.has(keyOf(said(one))));
}

function byOption(manifest: Manifest | null): Map<string, ManifestDefinition[]> {
  const groups = Map.groupBy(manifest?.definitions ?? [], ({ home = "", option }) => `${home}\0${option}`);
  for (const list of groups.values()) list.sort((a, b) => (a.order ?? 1000) - (b.order ?? 1000));
  return groups;
}

/**
 * What definitions of one option come to as far as that can be seen without Nix: lists joined, values that agree once.
 * Undefined where nothing is said; several values where they are merged in a way of the option's own.
 */
export function valuesOf(definitions: readonly ManifestDefinition[]): readonly ManifestValue[] | undefined {
  if (definitions.length === 0) return undefined;
  const values = definitions.map(({ value }) => value);
  if (values.every(Array.isArray)) return [values.flat() as ManifestValue[]];
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/** Elements that one list has and the other has not, or not as often. */
export function missingIn(
  list: readonly ManifestValue[],
  other: readonly ManifestValue[],
): readonly ManifestValue[] {
  const left = new Map<string, number>();
  for (const key of other.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return list.filter((value) => {
    const key = keyOf(value);
    const more = left.get(key) ?? 0;
    left.set(key, more - 1);
    return more <= 0;
  });
}

/** True for the text of what only Nix knows, or of what JSON cannot say. */
export function isNixText(
  value: ManifestValue,
): value is { readonly $nix: string; readonly sha256?: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { $nix: text, sha256 } = value as { readonly $nix?: unknown; readonly sha256?: unknown };
  return typeof text === "string" && (sha256 === undefined || typeof sha256 === "string");
}
