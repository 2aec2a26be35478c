import { isDeepStrictEqual } from "node:util";
import type { TracedDefinition } from "../evaluate/traced.ts";
import { conditionFor } from "./cover.ts";
import type { Leaf } from "./explore.ts";
import type { Run, RunDefinition } from "./run.ts";
import { unify } from "./unify.ts";

/** A definition, and the leaves that it is made on. */
interface Merged {
  readonly definition: RunDefinition;
  readonly leaves: ReadonlySet<Leaf<Run>>;
}

/**
 * The definitions of all ways through `config` as one list, each under the smallest condition. Calls that several ways have
 * in common are one definition, whose value says what differs.
 */
export function mergeRuns(leaves: readonly Leaf<Run>[], scope: "nixos" | "home"): TracedDefinition[] {
  const possible = leaves.filter(({ result }) => result.reachable);
  if (possible.length === 0) return [];
  return merge(possible, 0, scope).map(({ definition: { key: _key, ...definition }, leaves: made }) => ({
    ...definition,
    when: conditionFor(possible, (leaf) => made.has(leaf)),
  }));
}

function merge(leaves: readonly Leaf<Run>[], depth: number, scope: "nixos" | "home"): Merged[] {
  const first = leaves[0]!;
  const decision = leaves.find(({ decisions }) => decisions.length > depth)?.decisions[depth];
  if (!decision) return first.result[scope].map((definition) => ({ definition, leaves: new Set([first]) }));
  const [yes, no] = [true, false].map((holds) =>
    leaves.filter(({ decisions }) => decisions[depth]!.holds === holds),
  );
  if (yes!.length === 0) return merge(no!, depth + 1, scope);
  if (no!.length === 0) return merge(yes!, depth + 1, scope);
  return join(merge(yes!, depth + 1, scope), merge(no!, depth + 1, scope), (a, b) => ({
    definition: { ...a.definition, value: unify(a.definition.value, b.definition.value, decision.condition) },
    leaves: new Set([...a.leaves, ...b.leaves]),
  }));
}

/** Two sequences as one, in which both keep their order; what is the same call in both is joined. */
function join(
  yes: readonly Merged[],
  no: readonly Merged[],
  both: (a: Merged, b: Merged) => Merged,
): Merged[] {
  const result: Merged[] = [];
  let at = 0;
  for (const one of yes) {
    const found = no.findIndex((other, i) => i >= at && alike(one.definition, other.definition));
    if (found < 0) {
      result.push(one);
      continue;
    }
    result.push(...no.slice(at, found), both(one, no[found]!));
    at = found + 1;
  }
  return [...result, ...no.slice(at)];
}

function alike(a: RunDefinition, b: RunDefinition): boolean {
  return (
    a.key === b.key &&
    a.priority === b.priority &&
    a.order === b.order &&
    isDeepStrictEqual(a.conditions, b.conditions)
  );
}
