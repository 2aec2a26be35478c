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

/** Renames by their old names. */
export type Renames = ReadonlyMap<string, SourceRename>;

/** What became of the option at a path, or of the set in which it stands. */
export function findRename(renames: Renames, path: readonly string[]): Rename | undefined {
  for (let length = path.length; length > 0; length--) {
    const rename = renames.get(renameKey(path.slice(0, length)));
    if (rename === undefined) continue;
    return {
      from: path.slice(0, length),
      ...(rename.to === undefined ? {} : { to: [...splitName(rename.to), ...path.slice(length)] }),
      ...(rename.advice === undefined ? {} : { advice: rename.advice }),
    };
  }
  return undefined;
}

/** The key of a name in `Renames`: what no name contains stands between its segments. */
export function renameKey(path: readonly string[]): string {
  return path.join("\0");
}
