import { concat, hardline, text } from "./doc.ts";
import type { Doc } from "./doc.ts";

/** Line comments, each on its line. Every character that ends a comment for Nix starts a new one. */
export function comment(lines: readonly string[]): Doc {
  return lines
    .flatMap((entry) => entry.split(/\r\n|\r|\n/))
    .flatMap((entry) => concat(text(`# ${entry}`.trimEnd(), "comment"), hardline));
}
