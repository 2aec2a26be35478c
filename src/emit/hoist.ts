import * as nix from "../nix/index.ts";
import type { ApplyNode, AssignBinding, Binding, Expr } from "../nix/index.ts";
import { isReserved, type Scope } from "./scope.ts";

/** Fewer are read faster where they are. */
const often = 3;

interface Repeated {
  readonly key: string;
  readonly value: Expr;
  uses: number;
}

/**
 * The bindings of a file with every list of several texts, and every enumeration, that one attribute has again and again,
 * such as the mount options of all subvolumes or the type of options, written once: `named` are bindings for the file's
 * `let`.
 */
export function withoutRepetition(
  bindings: readonly Binding[],
  scope: Scope,
): { readonly bindings: readonly Binding[]; readonly named: readonly Binding[] } {
  const found = new Map<string, Repeated>();
  eachValue(bindings, (binding) => {
    const [name, key] = [nameOf(binding), keyOf(binding)];
    if (name === undefined || key === undefined || isReserved(name) || scope.roots.has(name)) return binding;
    const id = JSON.stringify([name, key]);
    const known = found.get(id) ?? { key, value: binding.value, uses: 0 };
    known.uses++;
    found.set(id, known);
    return binding;
  });
  const chosen = new Map<string, Repeated>();
  for (const [id, repeated] of found) {
    const [name] = JSON.parse(id) as [string];
    // a name stands for one value, the one that is written most
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
    named: [...chosen].map(([name, { value }]) => nix.assign(name, value)),
  };
}

function nameOf({ path }: AssignBinding): string | undefined {
  const name = path.at(-1);
  return typeof name === "string" && nix.isIdentifier(name) ? name : undefined;
}

/** What a list of several texts says, or an enumeration of them; undefined for all else. */
function keyOf({ value }: AssignBinding): string | undefined {
  const [list] = isEnumeration(value) ? value.args : [value];
  if (list?.kind !== "list" || list.items.length < 2) return undefined;
  const items = list.items.map((item) => item.value);
  const isText = items.every(
    (item) => item.kind === "string" && item.parts.every((part) => typeof part === "string"),
  );
  return isText ? JSON.stringify(items) : undefined;
}

const isEnumeration = (value: Expr): value is ApplyNode =>
  value.kind === "apply" && value.fn.kind === "select" && value.fn.path.at(-1) === "enum";

/** The bindings with a change made to each that has a value; sets in sets are gone through, where no name is bound. */
function eachValue(
  bindings: readonly Binding[],
  change: (binding: AssignBinding) => Binding,
): readonly Binding[] {
  return bindings.map((binding) => {
    if (binding.kind !== "assign") return binding;
    const { value } = binding;
    const inner = inside(value, change);
    return inner === value ? change(binding) : { ...binding, value: inner };
  });
}

/** A set, what is called with one, and a list of those, with the change made in them; any other value as it is. */
function inside(value: Expr, change: (binding: AssignBinding) => Binding): Expr {
  if (value.kind === "attrs") return { ...value, bindings: eachValue(value.bindings, change) };
  if (value.kind === "apply") {
    const args = value.args.map((arg) => inside(arg, change)) as unknown as ApplyNode["args"];
    return args.some((arg, i) => arg !== value.args[i]) ? { ...value, args } : value;
  }
  if (value.kind !== "list") return value;
  const items = value.items.map((item) => ({ ...item, value: inside(item.value, change) }));
  return items.some((item, i) => item.value !== value.items[i]!.value) ? { ...value, items } : value;
}
