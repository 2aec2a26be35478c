import { comment as commentDoc } from "./comment.ts";
import { concat, emptyline, group, hardline } from "./doc.ts";
import type { Doc } from "./doc.ts";
import type { Expr, Leading } from "./tree.ts";

/** How the parts of the renderer reach an inner expression. */
export interface Render {
  /** Any expression; calls and operators come in a group. */
  readonly expr: (expr: Expr) => Doc;
  /** A term without a group around it. */
  readonly term: (expr: Expr) => Doc;
  /** As `term`, but a non-empty attribute set is expanded. */
  readonly wide: (expr: Expr) => Doc;
}

/** Bindings or list elements, with what stands above them. */
export function renderItems<T extends Leading>(
  items: readonly T[],
  separator: Doc,
  render: (item: T) => Doc,
): Doc {
  return items.flatMap((item, i) =>
    concat(
      i > 0 ? separator : [],
      i > 0 && item.blankBefore === true ? emptyline : [],
      i > 0 && (item.comments?.length ?? 0) > 0 ? hardline : [],
      commentDoc(item.comments ?? []),
      group(render(item)),
    ),
  );
}
