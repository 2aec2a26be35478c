import { distance } from "./distance.ts";

/** The candidate most like `name`, if one is like it at all: at most a third of its letters differ, and at least one may. */
export function closest(name: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(name.length / 3));
  for (const candidate of candidates) {
    const cost = distance(name, candidate, limit);
    if (cost > limit || (best !== undefined && cost === limit)) continue;
    [best, limit] = [candidate, cost];
  }
  return best;
}
