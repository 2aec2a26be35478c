import { isDeepStrictEqual } from "node:util";
import type { Value } from "../evaluate/model.ts";
import type {
  Base,
  Collection,
  Condition,
  SymbolValue,
  TracedEntry,
  TracedValue,
} from "../evaluate/traced.ts";
import { elementKey } from "./elements.ts";

/** What symbols stand for: options of the module and of those that it uses, facts. */
export interface World {
  readonly options: Value;
  readonly modules: Readonly<Record<string, Value>>;
  readonly host: Value;
  readonly user: Value;
  /** Elements of the loops that are running, by the key of their collection. */
  readonly elements?: ReadonlyMap<string, Value>;
}

/** The value that Nix would find, as data. Missing values are null. */
export function interpret(value: TracedValue, world: World): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return (value as readonly TracedValue[]).flatMap((item) => interpretItem(item, world));
  const special = value as { readonly $nix?: string };
  switch (special.$nix) {
    case undefined:
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, interpret(member as TracedValue, world)]),
      );
    case "symbol":
      return valueOf(value as SymbolValue, world);
    case "holds":
      return holds((value as { readonly when: Condition }).when, world);
    case "text":
      return (value as { readonly parts: readonly (string | TracedValue)[] }).parts
        .map((part) => textOf(interpret(part, world)))
        .join("");
    case "join": {
      const { list, separator } = value as { readonly list: TracedValue; readonly separator: string };
      return (interpret(list, world) as readonly Value[]).map(textOf).join(separator);
    }
    case "choose": {
      const { when, yes, no } = value as {
        readonly when: Condition;
        readonly yes: TracedValue;
        readonly no: TracedValue;
      };
      return interpret(holds(when, world) ? yes : no, world);
    }
    case "attrs":
      return interpretEntries((value as { readonly entries: readonly TracedEntry[] }).entries, world);
    case "override":
    case "order":
      return {
        ...special,
        value: interpret((value as unknown as { value: TracedValue }).value, world),
      };
    case "if": {
      const { condition, value: inner } = value as unknown as { condition: TracedValue; value: TracedValue };
      return { $nix: "if", condition: interpret(condition, world), value: interpret(inner, world) };
    }
    case "expr": {
      const { parts } = value as unknown as { parts: readonly (string | { value: TracedValue })[] };
      return {
        $nix: "expr",
        parts: parts.map((part) =>
          typeof part === "string" ? part : { value: interpret(part.value, world) },
        ),
      };
    }
    default:
      return value as Value;
  }
}

function interpretItem(item: TracedValue, world: World): readonly Value[] {
  const special = item as { readonly $nix?: string } | null;
  if (typeof special === "object" && special !== null && special.$nix === "each") {
    const { over, body } = item as { readonly over: Collection; readonly body: TracedValue };
    return elements(over, world).map((inner) => interpret(body, inner));
  }
  if (typeof special === "object" && special !== null && special.$nix === "optional") {
    const { when, items } = item as { readonly when: Condition; readonly items: readonly TracedValue[] };
    return holds(when, world) ? items.flatMap((one) => interpretItem(one, world)) : [];
  }
  return [interpret(item, world)];
}

function interpretEntries(entries: readonly TracedEntry[], world: World): Value {
  const result: Record<string, Value> = {};
  for (const { over, key, value } of entries) {
    // of equal names Nix takes the first (listToAttrs), and of two sets the second (//)
    const made = new Map<string, Value>();
    for (const inner of over ? elements(over, world) : [world]) {
      const name = textOf(interpret(key, inner));
      if (!made.has(name)) made.set(name, interpret(value, inner));
    }
    for (const [name, member] of made) result[name] = member;
  }
  return result;
}

/** A world for each element, in the order of Nix: sets by name. */
function elements(over: Collection, world: World): World[] {
  if (over.kind === "filter") return elements(over.over, world).filter((inner) => holds(over.when, inner));
  const found = valueOf(over.of, world) as Readonly<Record<string, Value>> | readonly Value[] | null;
  const items: readonly Value[] =
    over.kind === "list"
      ? ((found ?? []) as readonly Value[])
      : Object.keys(found ?? {})
          .sort()
          .map((name) => ({ name, value: (found as Record<string, Value>)[name]! }));
  return items.map((item) => ({
    ...world,
    elements: new Map([...(world.elements ?? []), [elementKey(over), item]]),
  }));
}

export function valueOf({ base, path }: SymbolValue, world: World): Value {
  let value: Value | undefined = rootOf(base, world);
  for (const name of path) value = (value as Readonly<Record<string, Value>> | null | undefined)?.[name];
  return value ?? null;
}

function rootOf(base: Base, world: World): Value | undefined {
  switch (base.kind) {
    case "options":
      return world.options;
    case "module":
      return world.modules[base.module] ?? { enable: false };
    case "element":
      return world.elements?.get(elementKey(base.over));
    default:
      return world[base.kind];
  }
}

/** Whether a condition holds in a world. */
export function holds(condition: Condition, world: World): boolean {
  switch (condition.op) {
    case "is":
      return valueOf(condition.of, world) === true;
    case "equals":
      return valueOf(condition.of, world) === condition.value;
    case "not":
      return !holds(condition.of, world);
    case "and":
      return condition.of.every((one) => holds(one, world));
    case "or":
      return condition.of.some((one) => holds(one, world));
    case "elem": {
      const wanted = interpret(condition.value, world);
      return elements(condition.over, world).some((inner) =>
        isDeepStrictEqual(inner.elements!.get(elementKey(condition.over)), wanted),
      );
    }
    case "some":
      return elements(condition.over, world).some(
        (inner) => condition.when === null || holds(condition.when, inner),
      );
    case "every":
      return elements(condition.over, world).every(
        (inner) => condition.when === null || holds(condition.when, inner),
      );
  }
}

/** A value as it stands in text: a string as it is, a number or boolean as JavaScript writes it. */
const textOf = (value: Value): string => (typeof value === "object" ? JSON.stringify(value) : String(value));
