import { concat, group, hardspace, line, mark, nest, softline, text } from "./doc.ts";
import type { Doc } from "./doc.ts";
import { renderApply } from "./render-apply.ts";
import type { Render } from "./render.ts";
import { isAbsorbable } from "./shape.ts";
import type { BinaryNode, Expr } from "./tree.ts";

/** Operands of a chain of the same operator. */
export function operands(expr: BinaryNode): readonly Expr[] {
  return [expr.left, expr.right].flatMap((side) =>
    side.kind === "binary" && side.op === expr.op && side.origin === undefined ? operands(side) : [side],
  );
}

/** Operands of a chain are below each other if they do not fit on one line, the operator in front. */
export function renderBinary(r: Render, expr: BinaryNode, firstWide = false): Doc {
  if (/^[=!<>]/.test(expr.op)) {
    return mark(
      expr.origin,
      concat(r.expr(expr.left), softline, text(expr.op), hardspace, r.expr(expr.right)),
    );
  }
  const [first, ...others] = operands(expr) as [Expr, ...Expr[]];
  const head = firstWide && isAbsorbable(first) ? r.wide(first) : r.expr(first);
  const tail = others.flatMap((operand) => concat(line, text(expr.op), nest(absorbOperand(r, operand))));
  return mark(expr.origin, group(concat(head, tail)));
}

function absorbOperand(r: Render, expr: Expr): Doc {
  if (expr.kind === "binary") return group(concat(line, r.expr(expr)));
  if (expr.kind === "apply") return group(concat(hardspace, renderApply(r, expr, { before: line })));
  return concat(hardspace, r.expr(expr));
}
