import type {
  Base,
  Collection,
  Condition,
  SymbolValue,
  TracedEntry,
  TracedValue,
} from "../evaluate/traced.ts";

/** The list or set that a collection is drawn from: filters of one share its element. */
export function sourceOf(over: Collection): Exclude<Collection, { readonly kind: "filter" }> {
  return over.kind === "filter" ? sourceOf(over.over) : over;
}

/** The name under which an element of a collection is known. */
export const elementKey = (over: Collection): string => JSON.stringify(sourceOf(over));

export const elementBase = (over: Collection): Base => ({ kind: "element", over: sourceOf(over) });

/** Keys of the collections whose elements a condition looks at without looping over them itself. */
export function elementsOfCondition(condition: Condition): Set<string> {
  const found = new Set<string>();
  inCondition(condition, new Set(), found);
  return found;
}

/** The same of a value. */
export function elementsOf(value: TracedValue): Set<string> {
  const found = new Set<string>();
  inValue(value, new Set(), found);
  return found;
}

type Keys = ReadonlySet<string>;

function inSymbol({ base }: SymbolValue, bound: Keys, found: Set<string>): void {
  if (base.kind !== "element") return;
  const key = elementKey(base.over);
  if (!bound.has(key)) found.add(key);
  inCollection(base.over, bound, found);
}

function inCollection(over: Collection, bound: Keys, found: Set<string>): Keys {
  const inner = over.kind === "filter" ? inCollection(over.over, bound, found) : bound;
  if (over.kind === "filter") {
    inCondition(over.when, inner, found);
    return inner;
  }
  inSymbol(over.of, bound, found);
  return new Set([...bound, elementKey(over)]);
}

function inCondition(condition: Condition, bound: Keys, found: Set<string>): void {
  switch (condition.op) {
    case "is":
    case "equals":
      return inSymbol(condition.of, bound, found);
    case "not":
      return inCondition(condition.of, bound, found);
    case "and":
    case "or":
      return condition.of.forEach((one) => inCondition(one, bound, found));
    case "elem":
      inValue(condition.value, bound, found);
      inCollection(condition.over, bound, found);
      return;
    case "some":
    case "every": {
      const inner = inCollection(condition.over, bound, found);
      if (condition.when) inCondition(condition.when, inner, found);
    }
  }
}

function inEntry({ over, key, value }: TracedEntry, bound: Keys, found: Set<string>): void {
  const inner = over ? inCollection(over, bound, found) : bound;
  inValue(key, inner, found);
  inValue(value, inner, found);
}

function inValue(value: TracedValue, bound: Keys, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value))
    return (value as readonly TracedValue[]).forEach((item) => inValue(item, bound, found));
  const special = value as { readonly $nix?: string };
  switch (special.$nix) {
    case "symbol":
      return inSymbol(value as SymbolValue, bound, found);
    case "each": {
      const { over, body } = value as { readonly over: Collection; readonly body: TracedValue };
      return inValue(body, inCollection(over, bound, found), found);
    }
    case "holds":
    case "choose":
    case "optional":
      inCondition((value as { readonly when: Condition }).when, bound, found);
      break;
    case "attrs":
      return (value as { readonly entries: readonly TracedEntry[] }).entries.forEach((entry) =>
        inEntry(entry, bound, found),
      );
    default:
  }
  for (const [name, member] of Object.entries(value)) {
    if (name !== "when" && name !== "$nix") inValue(member as TracedValue, bound, found);
  }
}
