import { distance } from "../diagnostics/index.ts";
import type { OptionIndex, OptionNode, Tree } from "./load.ts";
import { joinName, splitName } from "./name.ts";

/** How many suggestions are worth reading. */
const most = 3;

interface Candidate {
  readonly name: string;
  /** Lower is better: letters that differ, in all segments together. */
  readonly cost: number;
}

/**
 * Names that a path which leads nowhere was perhaps meant to be, the best first: the segment at fault misspelt, or an
 * option of the same last name under a similar parent.
 */
export function suggest(
  index: OptionIndex,
  tree: Tree,
  path: readonly string[],
  at: number,
  nodes: readonly OptionNode[],
): string[] {
  const candidates = [...misspelt(path, at, nodes), ...elsewhere(index, tree, path)];
  const best = new Map<string, number>();
  for (const { name, cost } of candidates)
    best.set(name, Math.min(cost, best.get(name) ?? Number.POSITIVE_INFINITY));
  return [...best]
    .sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}

/** The neighbours of the segment at fault that look like it; better still if the rest of the path exists below them. */
function misspelt(path: readonly string[], at: number, nodes: readonly OptionNode[]): Candidate[] {
  const wrong = path[at]!;
  const rest = path.slice(at + 1);
  const limit = Math.max(1, Math.floor(wrong.length / 3));
  return nodes.flatMap((node) =>
    [...node.children].flatMap(([name, child]): Candidate[] => {
      if (name === "<name>" || name === "*") return [];
      const cost = distance(wrong, name, limit);
      if (cost > limit) return [];
      const right = follow(child, rest);
      const head = joinName([...path.slice(0, at), name, ...rest.slice(0, right)]);
      return [{ name: head, cost: cost + (rest.length - right) }];
    }),
  );
}

/** How many segments of `rest` exist below a node. */
function follow(node: OptionNode, rest: readonly string[]): number {
  let count = 0;
  let here: OptionNode | undefined = node;
  for (const segment of rest) {
    here = here.children.get(segment) ?? here.children.get("<name>");
    if (here === undefined) break;
    count++;
  }
  return count;
}

/** A last segment that more options than this end in says nothing: `enable`, `package`. */
const common = 60;

/** Up to this many, one segment more in common will do. */
const rare = 12;

/** Options of the same last segment whose other segments are much the same. */
function elsewhere(index: OptionIndex, tree: Tree, path: readonly string[]): Candidate[] {
  const names = index.named(tree, path.at(-1)!, common).map(splitName);
  return names.flatMap((other): Candidate[] => {
    const shared = other.slice(0, -1).filter((segment) => path.includes(segment)).length;
    const strange = path.length + other.length - 2 - 2 * shared;
    const near = names.length <= rare ? shared >= 1 : shared >= 2 && strange <= 2;
    return near ? [{ name: joinName(other), cost: 1 + strange * 1.5 }] : [];
  });
}
