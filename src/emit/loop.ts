import type { Collection, SymbolValue, TracedValue } from "../evaluate/traced.ts";
import * as nix from "../nix/index.ts";
import type { Expr } from "../nix/index.ts";
import { elementKey, sourceOf } from "../trace/index.ts";
import { isWord, type Scope, type Variables } from "./scope.ts";

/** The name or value alone of an entry that is looped over. */
export function elementPart(body: TracedValue, over: Collection): "name" | "value" | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { $nix, base, path } = body as Partial<SymbolValue>;
  const isOwn =
    $nix === "symbol" &&
    base?.kind === "element" &&
    elementKey(base.over) === elementKey(over) &&
    path?.length === 1;
  return isOwn && (path[0] === "name" || path[0] === "value") ? path[0] : undefined;
}

/**
 * The function of a loop: its variables are called after what is looped over, `user` of `users`, and `_` where nobody looks
 * at them.
 */
export function loopFunction(over: Collection, scope: Scope, body: () => Expr): Expr {
  const source = sourceOf(over);
  const key = elementKey(over);
  const before = scope.variables.get(key);
  const taken = new Set([...scope.variables.values()].flatMap(({ item, value }) => [item, value]));
  const free = (name: string): string => {
    const isTaken = taken.has(name) || scope.named.has(name) || isWord(name);
    return isTaken ? `${name}'` : name;
  };
  const isSet = source.kind === "attrs";
  const names =
    before ??
    (isSet
      ? { item: free("name"), value: free("value") }
      : { item: free(singular(source.of.path.at(-1) ?? "items")), value: "" });
  const variables: Variables = { ...names, used: new Set() };
  scope.variables.set(key, variables);
  const made = body();
  if (before) scope.variables.set(key, before);
  else scope.variables.delete(key);
  const params = (isSet ? (["item", "value"] as const) : (["item"] as const)).map((which) =>
    variables.used.has(which) ? variables[which] : "_",
  );
  return params.reduceRight((inner, param) => nix.lambda(param, inner), made);
}

function singular(name: string): string {
  const plain = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const one = plain.endsWith("ies")
    ? plain.replace(/ies$/, "y")
    : /(?:ss|sh|ch|x)es$/.test(plain)
      ? plain.slice(0, -2)
      : plain.replace(/s$/, "");
  return one === plain || !nix.isIdentifier(one) ? "item" : one;
}

/** The name that a choice of elements gets where it is made more than once: `chosenUsers`. */
export function filterName(over: Collection, scope: Scope): string {
  const key = JSON.stringify(over);
  const [first = "", ...rest] = (sourceOf(over).of.path.at(-1) ?? "items").replace(
    /-(\w)/g,
    (_, letter: string) => letter.toUpperCase(),
  );
  const name = `chosen${first.toUpperCase()}${rest.join("")}`;
  const known = [...scope.filters].find(([, other]) => other === key)?.[0];
  if (known !== undefined) return known;
  const free = scope.filters.has(name) ? `${name}${scope.filters.size + 1}` : name;
  scope.filters.set(free, key);
  return free;
}
