import { node as nodeKey, nodeOf } from "../author/node.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import type { Converter } from "./convert.ts";
import { defaultOrder, defaultPriority, type Definition, type Source, type Value } from "./model.ts";

/** Takes the wrappers off a value; of several priorities or orders the outermost holds, as in NixOS. */
export function unwrap(value: Value): Pick<Definition, "value" | "priority" | "order" | "conditions"> {
  let priority: number | undefined;
  let order: number | undefined;
  const conditions: Value[] = [];
  let inner = value;
  while (typeof inner === "object" && inner !== null && !Array.isArray(inner) && "$nix" in inner) {
    const special = inner as Exclude<typeof inner, readonly Value[]> & { $nix: string };
    if (special.$nix === "override") priority ??= (special as { priority: number }).priority;
    else if (special.$nix === "order") order ??= (special as { order: number }).order;
    else if (special.$nix === "if") conditions.push((special as { condition: Value }).condition);
    else break;
    inner = (special as { value: Value }).value;
  }
  return { value: inner, priority: priority ?? defaultPriority, order: order ?? defaultOrder, conditions };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && nodeOf(value) === undefined;

/**
 * Walks nested definitions down to single ones, as `Definition` says. `origin` is the call that they were passed to, its
 * path leading to the object itself.
 */
export function flatten(nested: unknown, origin: Origin, source: Source, convert: Converter): Definition[] {
  const data = nodeOf(nested);
  const found: Definition[] = [];
  const untyped = data?.$nix === "untyped";
  const walk = (value: unknown, path: readonly string[], place: Origin): void => {
    if (isPlain(value) && (path.length === 0 || Object.keys(value).length > 0)) {
      const prototype = Object.getPrototypeOf(value) as object | null;
      if (prototype === Object.prototype || prototype === null) {
        for (const [name, member] of Object.entries(value)) {
          if (member !== undefined) walk(member, [...path, name], at(place, name));
        }
        return;
      }
    }
    const plain = convert.value(value, place);
    if (plain === undefined) return;
    found.push({ path, ...unwrap(plain), source, origin: place, ...(untyped ? { untyped } : {}) });
  };
  if (data && !untyped) spread(data, (name, member) => walk(member, [name], at(origin, name)));
  else walk(untyped ? data.value : nested, [], origin);
  return found;
}

/** A wrapper around whole definitions, `nixos(when(ref, { ... }))`, is pushed down to their first names, as NixOS does. */
function spread(data: NonNullable<ReturnType<typeof nodeOf>>, each: (name: string, value: unknown) => void): void {
  if (data.$nix !== "if" && data.$nix !== "override" && data.$nix !== "order") return;
  for (const [name, member] of Object.entries(data.value as Record<string, unknown>)) {
    if (member !== undefined) each(name, rewrap(data, member));
  }
}

function rewrap(data: NonNullable<ReturnType<typeof nodeOf>>, value: unknown): unknown {
  return { [nodeKey]: { ...data, value } };
}
