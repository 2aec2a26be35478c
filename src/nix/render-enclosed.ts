import { concat, group, lineOrNothing } from "./doc.ts";
import type { Doc } from "./doc.ts";
import { renderApply } from "./render-apply.ts";
import { absorb } from "./render-value.ts";
import type { Render } from "./render.ts";
import { isAbsorbable, isAbsorbableExpr } from "./shape.ts";
import type { Expr } from "./tree.ts";

/** The inside of parentheses or of an interpolation, with the breaks at both ends. */
export function enclosed(r: Render, expr: Expr): Doc {
  if (isAbsorbableExpr(expr)) return group(absorb(r, expr, false));
  if (expr.kind === "apply") return renderApply(r, expr, { indentFunction: true, breakAfter: true });
  if (expr.kind === "select") {
    return concat(isAbsorbable(expr.base) ? lineOrNothing : [], group(r.expr(expr)), lineOrNothing);
  }
  return concat(lineOrNothing, group(r.expr(expr)), lineOrNothing);
}
