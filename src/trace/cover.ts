import type { Condition, TracedValue } from "../evaluate/traced.ts";
import { always, conjunction, disjunction, negation, never } from "./conditions.ts";
import type { Decision, Leaf } from "./explore.ts";
import { unify } from "./unify.ts";

/** What was decided on the way to a leaf, in that order. */
type Cube = readonly Decision[];

/** The smallest condition that holds at the leaves that are picked and at no other. */
export function conditionFor<T>(leaves: readonly Leaf<T>[], picked: (leaf: Leaf<T>) => boolean): Condition {
  const inside = leaves.filter(picked).map(({ decisions }) => decisions);
  const outside = leaves.filter((leaf) => !picked(leaf)).map(({ decisions }) => decisions);
  if (outside.length === 0) return inside.length === 0 ? never : always;
  const cubes = inside.map((cube) => shrink(cube, outside));
  const kept = irredundant(cubes, inside);
  return disjunction(kept.sort((a, b) => a.length - b.length).map((cube) => conjunction(cube.map(literal))));
}

/** Leaves out what need not be said: the last decisions first, since earlier ones make later ones meaningful. */
function shrink(cube: Cube, outside: readonly Cube[]): Cube {
  let kept = cube;
  for (const decision of [...cube].reverse()) {
    const smaller = kept.filter((one) => one !== decision);
    if (outside.every((other) => excludes(smaller, other))) kept = smaller;
  }
  return kept;
}

/** Whether two sets of decisions cannot hold together. */
function excludes(a: Cube, b: Cube): boolean {
  return a.some((one) => b.some((other) => contradicts(one, other)));
}

function contradicts(a: Decision, b: Decision): boolean {
  if (a.key === b.key) return a.holds !== b.holds;
  if (!a.holds || !b.holds || a.condition.op !== "equals" || b.condition.op !== "equals") return false;
  // a value equals one constant only
  return JSON.stringify(a.condition.of) === JSON.stringify(b.condition.of);
}

/** Drops cubes whose leaves the others cover. */
function irredundant(cubes: readonly Cube[], leaves: readonly Cube[]): Cube[] {
  let kept = [
    ...new Map(
      cubes.map((cube) => [cube.map(({ key, holds }) => `${holds}${key}`).join("\n"), cube]),
    ).values(),
  ];
  for (const cube of [...kept].sort((a, b) => b.length - a.length)) {
    const rest = kept.filter((one) => one !== cube);
    if (
      rest.length > 0 &&
      leaves.every((leaf) =>
        rest.some((one) => one.every((d) => leaf.some((e) => d.key === e.key && d.holds === e.holds))),
      )
    )
      kept = rest;
  }
  return kept;
}

const literal = ({ condition, holds }: Decision): Condition => (holds ? condition : negation(condition));

/** One value for all leaves: equal where they agree, else chosen by what was decided. */
export function foldLeaves(leaves: readonly Leaf<TracedValue>[], depth = 0): TracedValue {
  const decision = leaves[0]!.decisions[depth];
  if (!decision) return leaves[0]!.result;
  const [yes, no] = [true, false].map((holds) =>
    leaves.filter(({ decisions }) => decisions[depth]!.holds === holds),
  );
  if (yes!.length === 0) return foldLeaves(no!, depth + 1);
  if (no!.length === 0) return foldLeaves(yes!, depth + 1);
  return unify(foldLeaves(yes!, depth + 1), foldLeaves(no!, depth + 1), decision.condition);
}
