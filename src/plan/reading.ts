import { joinName, splitName } from "../index/index.ts";
import type { Manifest, ManifestDefinition, ManifestValue } from "../manifest/index.ts";
import { isNixText, valuesOf } from "./compare.ts";

/** What a manifest says of options of NixOS. */
export interface Reading {
  /** Undefined where nothing is said, or several things are. */
  readonly value: (...path: readonly string[]) => ManifestValue | undefined;
  /** Elements of a list option. */
  readonly list: (...path: readonly string[]) => readonly ManifestValue[];
  /** Names of what is defined within a set. */
  readonly names: (...path: readonly string[]) => readonly string[];
}

export function readingOf(manifest: Manifest | null): Reading {
  const system = (manifest?.definitions ?? []).filter(({ home }) => home === undefined).flatMap(leaves);
  const byOption = Map.groupBy(system, ({ option }) => option);
  const paths = [...byOption.keys()].map(splitName);
  const value = (...path: readonly string[]): ManifestValue | undefined => {
    const values = valuesOf(byOption.get(joinName(path)) ?? ([] as ManifestDefinition[]));
    return values?.length === 1 ? values[0] : undefined;
  };
  return {
    value,
    list: (...path) => {
      const found = value(...path);
      return Array.isArray(found) ? (found as readonly ManifestValue[]) : [];
    },
    names: (...path) => [
      ...new Set(
        paths
          .filter((one) => one.length > path.length && path.every((name, i) => one[i] === name))
          .map((one) => one[path.length]!),
      ),
    ],
  };
}

/** What a definition of a whole set, as under a priority, says of what is within it. */
function leaves(definition: ManifestDefinition): readonly ManifestDefinition[] {
  const { option, value } = definition;
  if (typeof value !== "object" || value === null || Array.isArray(value) || isNixText(value))
    return [definition];
  const members = Object.entries(value as Readonly<Record<string, ManifestValue>>);
  const within = members.flatMap(([name, member]) =>
    leaves({ ...definition, option: joinName([...splitName(option), name]), value: member }),
  );
  return [definition, ...within];
}
