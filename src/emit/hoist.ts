import * as nix from "../nix/index.ts";
import type { AssignBinding, Binding, Expr } from "../nix/index.ts";
import { isReserved, type Scope } from "./scope.ts";

/** Fewer are read faster where they are. */
const often = 3;

interface Repeated {
  readonly key: string;
  readonly list: Expr;
  uses: number;
}

/**
 * The bindings of a file with every list of several texts that one attribute has again and again, such as the mount
 * options of all subvolumes, written once: `lists` are bindings for the file's `let`.
 */
export function withoutRepeatedLists(
  bindings: readonly Binding[],
  scope: Scope,
): { readonly bindings: readonly Binding[]; readonly lists: readonly Binding[] } {
  const found = new Map<string, Repeated>();
  eachValue(bindings, (binding) => {
    const [name, key] = [nameOf(binding), keyOf(binding)];
    if (name === undefined || key === undefined || isReserved(name) || scope.roots.has(name)) return binding;
    const id = JSON.stringify([name, key]);
    const known = found.get(id) ?? { key, list: binding.value, uses: 0 };
    known.uses++;
    found.set(id, known);
    return binding;
  });
  const chosen = new Map<string, Repeated>();
  for (const [id, repeated] of found) {
    const [name] = JSON.parse(id) as [string];
    // a name stands for one list, the one that is written most
    if (repeated.uses >= often && repeated.uses > (chosen.get(name)?.uses ?? 0)) chosen.set(name, repeated);
  }
  return {
    bindings: eachValue(bindings, (binding) => {
      const name = nameOf(binding);
      if (name === undefined || !chosen.has(name) || chosen.get(name)!.key !== keyOf(binding)) return binding;
      const { path, origin, comments = [], blankBefore = false } = binding;
      return path.length === 1
        ? nix.inherit([name], { origin, comments, blankBefore })
        : { ...binding, value: nix.ident(name) };
    }),
    lists: [...chosen].map(([name, { list }]) => nix.assign(name, list)),
  };
}

function nameOf({ path }: AssignBinding): string | undefined {
  const name = path.at(-1);
  return typeof name === "string" && nix.isIdentifier(name) ? name : undefined;
}

/** What a list of several texts says; undefined for all else. */
function keyOf({ value }: AssignBinding): string | undefined {
  if (value.kind !== "list" || value.items.length < 2) return undefined;
  const items = value.items.map((item) => item.value);
  const isText = items.every(
    (item) => item.kind === "string" && item.parts.every((part) => typeof part === "string"),
  );
  return isText ? JSON.stringify(items) : undefined;
}

/** The bindings with a change made to each that has a value; sets in sets are gone through, where no name is bound. */
function eachValue(
  bindings: readonly Binding[],
  change: (binding: AssignBinding) => Binding,
): readonly Binding[] {
  return bindings.map((binding) => {
    if (binding.kind !== "assign") return binding;
    const { value } = binding;
    if (value.kind !== "attrs") return change(binding);
    return { ...binding, value: { ...value, bindings: eachValue(value.bindings, change) } };
  });
}
