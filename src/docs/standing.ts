import { isDeepStrictEqual } from "node:util";
import { valuesOf, type Values } from "../check/values.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { Definition, EvaluatedHost, Value } from "../evaluate/model.ts";
import { splitName } from "../index/index.ts";

/** An option as it stands on a host. */
export interface Standing {
  /** Undefined for a list or set that several definitions make up. */
  readonly value: Value | undefined;
  /** Of a list. */
  readonly elements: readonly { readonly value: Value; readonly origin: Origin }[];
  readonly origin: Origin;
}

/**
 * Finds options of a host by name: of NixOS, then of somebody's home; with `panther.` before it, of a module, or the use of
 * the module itself.
 */
export function standingsOf(host: EvaluatedHost): (name: string) => Standing | undefined {
  const systems = [host.nixos, ...Object.values(host.home)].map((definitions) => ({
    definitions,
    values: valuesOf(definitions),
  }));
  return (name) => {
    const path = splitName(name);
    if (path[0] === "panther") return setting(host, path.slice(1).join("."));
    for (const { definitions, values } of systems) {
      const found = defined(values, path) ?? within(definitions, path);
      if (found) return found;
    }
    return undefined;
  };
}

function defined(values: Values, path: readonly string[]): Standing | undefined {
  const [first, ...others] = values.winning(path);
  if (!first) return undefined;
  const same = others.every(({ value }) => isDeepStrictEqual(value, first.value));
  return { value: same ? first.value : undefined, elements: values.list(path), origin: first.origin };
}

/** A set that is defined member by member. */
function within(definitions: readonly Definition[], path: readonly string[]): Standing | undefined {
  const found = definitions.find((definition) => path.every((name, i) => definition.path[i] === name));
  return found && { value: undefined, elements: [], origin: found.origin };
}

function setting(host: EvaluatedHost, name: string): Standing | undefined {
  for (const use of host.modules) {
    if (name === use.module) return { value: undefined, elements: [], origin: use.origins[0]! };
    if (!name.startsWith(`${use.module}.`)) continue;
    const option = name.slice(use.module.length + 1);
    const value = option
      .split(".")
      .reduce<Value | undefined>(
        (set, key) => (set as Record<string, Value> | null | undefined)?.[key],
        use.options,
      );
    if (value === undefined) continue;
    const origin = use.settings[option]?.find(({ used }) => used)?.origin ?? use.origins[0]!;
    const elements = Array.isArray(value)
      ? (value as readonly Value[]).map((element) => ({ value: element, origin }))
      : [];
    return { value, elements, origin };
  }
  return undefined;
}
