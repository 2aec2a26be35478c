import type { Scope } from "./option.ts";
import { splitName } from "./name.ts";

/** What upstream made of an option that is gone or hidden. Without `to`: removed, and no option takes its place. */
export interface Rename {
  readonly from: readonly string[];
  readonly to?: readonly string[];
  /** What to do in its stead. */
  readonly advice?: string;
}

/** A line of `data/renames.json`. A name stands for itself and for all below it. */
export interface SourceRename {
  readonly from: string;
  readonly to?: string;
  readonly advice?: string;
}

export type SourceRenames = Readonly<Record<Scope, readonly SourceRename[]>>;

/** Renames by the segments of their old names. */
export interface Renames {
  readonly rename?: SourceRename;
  readonly below: Map<string, Renames>;
}

/** Renames as a tree, because every definition is looked up in it. */
export function renameTree(renames: readonly SourceRename[]): Renames {
  const root: Renames = { below: new Map() };
  for (const rename of renames) {
    const path = splitName(rename.from);
    let node = root;
    for (const [i, segment] of path.entries()) {
      const last = i === path.length - 1;
      const next: Renames = node.below.get(segment) ?? { below: new Map() };
      const filled = last ? { ...next, rename } : next;
      node.below.set(segment, filled);
      node = filled;
    }
  }
  return root;
}

/** What became of the option at a path, or of the set in which it stands; the longest name holds. */
export function findRename(renames: Renames, path: readonly (string | number)[]): Rename | undefined {
  let found: SourceRename | undefined;
  let length = 0;
  let node: Renames | undefined = renames;
  for (let i = 0; i < path.length && node !== undefined; i++) {
    node = node.below.get(path[i] as string);
    if (node?.rename === undefined) continue;
    found = node.rename;
    length = i + 1;
  }
  if (found === undefined) return undefined;
  const rest = path.slice(length).map(String);
  return {
    from: splitName(found.from),
    ...(found.to === undefined ? {} : { to: [...splitName(found.to), ...rest] }),
    ...(found.advice === undefined ? {} : { advice: found.advice }),
  };
}
