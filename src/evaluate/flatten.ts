import { node as nodeKey, nodeOf } from "../author/node.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import { deepest, type Converter } from "./convert.ts";
import { defaultOrder, defaultPriority, type Definition, type Source, type Value } from "./model.ts";
import { share, within, type SharedPlace } from "./share.ts";

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

interface FlattenSettings {
  /** Objects that are values, as they are. */
  readonly isWhole?: (value: Readonly<Record<string, unknown>>) => boolean;
  /** All that is defined comes from one place, whatever its path. */
  readonly onePlace?: boolean;
}

const isNever = (): boolean => false;

/**
 * Walks nested definitions down to single ones, as `Definition` says. `origin` is the call that they were passed to, its
 * path leading to the object itself.
 */
export function flatten(
  nested: unknown,
  origin: Origin,
  source: Source,
  convert: Converter,
  { isWhole = isNever, onePlace = false }: FlattenSettings = {},
): Definition[] {
  const found: Definition[] = [];
  const keys: string[] = [];
  const above: object[] = [];
  const top = convert.shared?.at(origin, source);
  const add = (value: unknown, untyped: boolean, here: SharedPlace | undefined): void => {
    const plain = convert.value(value, origin, keys);
    if (plain === undefined) return;
    const said = { ...unwrap(plain), ...(untyped ? { untyped } : {}) };
    const make = (): Definition => {
      const path = [...keys];
      return { path, ...said, source, origin: onePlace ? origin : at(origin, ...path) };
    };
    found.push(here === undefined ? make() : share(here, said, make));
  };
  const member = (
    name: string,
    here: SharedPlace | undefined,
    enter: (there: SharedPlace | undefined) => void,
  ): void => {
    keys.push(name);
    enter(here && within(here, name));
    keys.pop();
  };
  const walk = (value: unknown, untyped: boolean, here: SharedPlace | undefined): void => {
    // objects that no definition can be walked through are the converter's to refuse
    const through =
      isPlain(value) &&
      Object.keys(value).length > 0 &&
      !("$nix" in value) &&
      !above.includes(value) &&
      !isWhole(value);
    if (!through || above.length > deepest) return add(value, untyped, here);
    above.push(value);
    for (const name of Object.keys(value)) {
      const inner = value[name];
      if (inner !== undefined) member(name, here, (there) => walk(inner, untyped, there));
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
      spread(data.value, (inner) => rewrap({ [nodeKey]: { ...data, value: inner } }), untyped, true);
    } else if (!isPlain(value))
      convert.refuse("definitions are an object of options", "Write { services: { ... } }.", origin);
    else if (!wrapped && Object.keys(value).length > 0) walk(value, untyped, top);
    else {
      for (const [name, inner] of Object.entries(value)) {
        if (inner !== undefined) member(name, top, (there) => add(rewrap(inner), untyped, there));
      }
    }
  };
  spread(nested, (inner) => inner, false, false);
  return found;
}

/** One definition of one option, wherever its value lies in what the user wrote. */
export function single(
  path: readonly string[],
  value: unknown,
  origin: Origin,
  source: Source,
  convert: Converter,
): Definition[] {
  const plain = convert.value(value, origin);
  if (plain === undefined) return [];
  const said = unwrap(plain);
  const make = (): Definition => ({ path, ...said, source, origin });
  if (convert.shared === undefined) return [make()];
  return [share(path.reduce(within, convert.shared.at(origin, source)), said, make)];
}
