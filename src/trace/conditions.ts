import type { Condition } from "../evaluate/traced.ts";

export const always: Condition = { op: "and", of: [] };
export const never: Condition = { op: "or", of: [] };

export const isAlways = (when: Condition): boolean => when.op === "and" && when.of.length === 0;
const isNever = (when: Condition): boolean => when.op === "or" && when.of.length === 0;

/** What holds where a condition does not. */
export function negation(when: Condition): Condition {
  if (when.op === "not") return when.of;
  if (isAlways(when)) return never;
  return isNever(when) ? always : { op: "not", of: when };
}

export function conjunction(of: readonly Condition[]): Condition {
  const flat = of.flatMap((one) => (one.op === "and" ? one.of : [one]));
  if (flat.some(isNever)) return never;
  return flat.length === 1 ? flat[0]! : { op: "and", of: flat };
}

/** `a || b`; what several branches have in common stands before: `a && (b || c)`. */
export function disjunction(all: readonly Condition[]): Condition {
  const of = all.flatMap((one) => (one.op === "or" ? one.of : [one]));
  if (of.length < 2) return of[0] ?? never;
  const parts = of.map((one) => (one.op === "and" ? one.of : [one]));
  const same = (a: Condition, b: Condition): boolean => JSON.stringify(a) === JSON.stringify(b);
  const common = parts[0]!.filter((one) => parts.every((other) => other.some((two) => same(one, two))));
  const rest = parts.map((part) => conjunction(part.filter((one) => !common.some((two) => same(one, two)))));
  // `a || a && b` is `a`
  return conjunction(rest.some(isAlways) ? common : [...common, { op: "or", of: rest }]);
}
