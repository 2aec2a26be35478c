import { isDeepStrictEqual } from "node:util";
import type { Condition, SymbolValue, TracedValue } from "../evaluate/traced.ts";
import { always, conjunction, disjunction, negation, never } from "./conditions.ts";
import { replaceCollection, replaceSymbol } from "./replace.ts";

/**
 * One value that is `yes` where a condition holds and `no` where it does not. Where the two differ only in what the
 * condition says of a symbol, that is the symbol itself: `null` if a path is null and the path if it is not, is the path.
 */
export function unify(yes: TracedValue, no: TracedValue, when: Condition): TracedValue {
  return (
    same(yes, no, when) ?? truth(yes, no, when) ?? inside(yes, no, when) ?? { $nix: "choose", when, yes, no }
  );
}

/** The value that both are, or undefined. */
function same(yes: TracedValue, no: TracedValue, when: Condition): TracedValue | undefined {
  if (isDeepStrictEqual(yes, no)) return yes;
  switch (when.op) {
    case "equals":
      return isDeepStrictEqual(replaceSymbol(no, when.of, when.value), yes) ? no : undefined;
    case "some":
      return when.when === null && isDeepStrictEqual(replaceCollection(yes, when.over), no) ? yes : undefined;
    default:
      return undefined;
  }
}

/** Of two truth values that are equal, or of which one is known, what they come to: `b` if `a`, else false, is `a && b`. */
function truth(yes: TracedValue, no: TracedValue, when: Condition): TracedValue | undefined {
  const [one, other] = [conditionOf(yes), conditionOf(no)];
  if (!one || !other) return undefined;
  if (sameCondition(one, other)) return yes;
  if (yes === true) return asValue(disjunction([when, other]));
  if (yes === false) return asValue(conjunction([negation(when), other]));
  if (no === true) return asValue(disjunction([negation(when), one]));
  return no === false ? asValue(conjunction([when, one])) : undefined;
}

/** Whether conditions say the same, in whatever order they were asked. */
const sameCondition = (a: Condition, b: Condition): boolean =>
  a.op === b.op && "of" in a && "of" in b && Array.isArray(a.of) && Array.isArray(b.of)
    ? isDeepStrictEqual(a.of.map(textOf).sort(), b.of.map(textOf).sort())
    : isDeepStrictEqual(a, b);
const textOf = (condition: unknown): string => JSON.stringify(condition);

/** When a truth value is true; undefined for all other values. */
function conditionOf(value: TracedValue): Condition | undefined {
  if (typeof value === "boolean") return value ? always : never;
  const special = value as {
    readonly $nix?: string;
    readonly of?: unknown;
    readonly when?: Condition;
  } | null;
  if (special?.$nix === "holds") return special.when;
  return special?.$nix === "symbol" && special.of === "bool"
    ? { op: "is", of: value as SymbolValue }
    : undefined;
}

const asValue = (when: Condition): TracedValue => (when.op === "is" ? when.of : { $nix: "holds", when });

/** A plain attribute set: its members. */
const membersOf = (value: TracedValue): { readonly [name: string]: TracedValue } | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("$nix" in value)
    ? (value as { readonly [name: string]: TracedValue })
    : undefined;

/** Goes into lists and sets that are alike, so that the condition stands at what differs. */
function inside(yes: TracedValue, no: TracedValue, when: Condition): TracedValue | undefined {
  if (Array.isArray(yes) && Array.isArray(no)) {
    const both = inLists(yes as TracedValue[], no as TracedValue[], when);
    const single = both === undefined && yes.length === 1 && no.length === 1;
    const element = single ? inside(yes[0] as TracedValue, no[0] as TracedValue, when) : undefined;
    return element === undefined ? both : [element];
  }
  const [one, other] = [membersOf(yes), membersOf(no)];
  const names = Object.keys(one ?? {});
  if (!one || !other || names.length === 0 || !isDeepStrictEqual(names, Object.keys(other))) return undefined;
  return Object.fromEntries(names.map((name) => [name, unify(one[name]!, other[name]!, when)]));
}

function inLists(
  yes: readonly TracedValue[],
  no: readonly TracedValue[],
  when: Condition,
): TracedValue | undefined {
  const shorter = Math.min(yes.length, no.length);
  if (shorter === 0)
    return [
      {
        $nix: "optional",
        when: yes.length > 0 ? when : { op: "not", of: when },
        items: yes.length > 0 ? yes : no,
      },
    ];
  let start = 0;
  while (start < shorter && same(yes[start]!, no[start]!, when) !== undefined) start++;
  let end = 0;
  while (end < shorter - start && same(yes.at(-1 - end)!, no.at(-1 - end)!, when) !== undefined) end++;
  const middle = (list: readonly TracedValue[]): readonly TracedValue[] =>
    list.slice(start, list.length - end);
  const [added, other] = [middle(yes), middle(no)];
  if (added.length > 0 && other.length > 0) return undefined;
  const merged = (i: number, from: number): TracedValue => same(yes.at(from + i)!, no.at(from + i)!, when)!;
  return [
    ...Array.from({ length: start }, (_, i) => merged(i, 0)),
    {
      $nix: "optional",
      when: added.length > 0 ? when : { op: "not", of: when },
      items: added.length > 0 ? added : other,
    },
    ...Array.from({ length: end }, (_, i) => merged(i, -end)),
  ];
}
