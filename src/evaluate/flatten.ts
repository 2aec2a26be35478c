import { node as nodeKey, nodeOf } from "../author/node.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import { deepest, type Converter } from "./convert.ts";
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

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || nodeOf(value)) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === Object.prototype || prototype === null;
}

/**
 * Walks nested definitions down to single ones, as `Definition` says. `origin` is the call that they were passed to, its
 * path leading to the object itself. Objects that are `isWhole` are values, as they are.
 */
export function flatten(
  nested: unknown,
  origin: Origin,
  source: Source,
  convert: Converter,
  isWhole: (value: Readonly<Record<string, unknown>>) => boolean = () => false,
): Definition[] {
  const found: Definition[] = [];
  const keys: string[] = [];
  const above: object[] = [];
  const add = (value: unknown, untyped: boolean): void => {
    const path = [...keys];
    const place = at(origin, ...path);
    const plain = convert.value(value, place);
    if (plain !== undefined)
      found.push({ path, ...unwrap(plain), source, origin: place, ...(untyped ? { untyped } : {}) });
  };
  const walk = (value: unknown, untyped: boolean): void => {
    // objects that no definition can be walked through are the converter's to refuse
    const through =
      isPlain(value) &&
      Object.keys(value).length > 0 &&
      !("$nix" in value) &&
      !above.includes(value) &&
      !isWhole(value);
    if (!through || above.length > deepest) return add(value, untyped);
    above.push(value);
    for (const name of Object.keys(value)) {
      const member = value[name];
      if (member === undefined) continue;
      keys.push(name);
      walk(member, untyped);
      keys.pop();
    }
    above.pop();
  };
  /** Wrappers around whole definitions, `nixos(when(ref, { ... }))`, are pushed down to their first names, as NixOS does. */
  const spread = (
    value: unknown,
    rewrap: (member: unknown) => unknown,
    untyped: boolean,
    wrapped: boolean,
  ): void => {
    const data = nodeOf(value);
    if (data?.$nix === "untyped") spread(data.value, rewrap, true, wrapped);
    else if (data?.$nix === "if" || data?.$nix === "override" || data?.$nix === "order") {
      spread(data.value, (member) => rewrap({ [nodeKey]: { ...data, value: member } }), untyped, true);
    } else if (!isPlain(value))
      convert.refuse("definitions are an object of options", "Write { services: { ... } }.", origin);
    else if (!wrapped && Object.keys(value).length > 0) walk(value, untyped);
    else {
      for (const [name, member] of Object.entries(value)) {
        if (member === undefined) continue;
        keys.push(name);
        add(rewrap(member), untyped);
        keys.pop();
      }
    }
  };
  spread(nested, (member) => member, false, false);
  return found;
}
