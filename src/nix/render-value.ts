import { concat, group, hardspace, line, lineOrNothing, mark, nest, text } from "./doc.ts";
import type { Doc } from "./doc.ts";
import { absorbParen, renderApply } from "./render-apply.ts";
import { operands, renderBinary } from "./render-binary.ts";
import type { Render } from "./render.ts";
import { Level } from "./operators.ts";
import { rawShape } from "./raw.ts";
import { isAbsorbable, isAbsorbableExpr, isTerm } from "./shape.ts";
import type { Expr, WithNode } from "./tree.ts";

/** What stands after `=` or `?`, with the space before it. */
export function renderValue(r: Render, expr: Expr): Doc {
  if (expr.kind === "attrs" && expr.bindings.length === 1 && expr.bindings[0]?.kind === "inherit") {
    return nest(concat(hardspace, group(absorb(r, expr, false))));
  }
  if (isAbsorbableExpr(expr)) return nest(concat(hardspace, group(absorb(r, expr, true))));
  switch (expr.kind) {
    case "paren":
      return nest(concat(hardspace, absorbParen(r, expr)));
    case "string":
    case "indentedString":
    case "path":
      return nest(concat(hardspace, group(r.expr(expr))));
    case "raw": {
      const { lines, level } = rawShape(expr.text);
      if (lines.length > 1) return concat(hardspace, r.expr(expr));
      // like a string, which is not moved to a line of its own
      if (/^\s*"/.test(expr.text) && level === Level.atom)
        return nest(concat(hardspace, group(r.expr(expr))));
      break;
    }
    case "apply":
      return nest(renderApply(r, expr, { before: line }));
    case "binary": {
      if (!["//", "++", "+"].includes(expr.op)) break;
      const [first, second, ...more] = operands(expr) as [Expr, Expr, ...Expr[]];
      if (isAbsorbable(first)) return nest(concat(hardspace, renderBinary(r, expr, true)));
      if (more.length === 0 && isAbsorbable(second)) {
        const right = group(
          concat(text(expr.op), hardspace, group(r.wide(second), "priority")),
          "transparent",
        );
        return nest(group(concat(line, mark(expr.origin, r.expr(first)), line, right)));
      }
      break;
    }
    default:
  }
  return nest(group(concat(line, isTerm(expr) || expr.kind === "with" ? r.expr(expr) : group(r.expr(expr)))));
}

/** An expression that starts on the line of what precedes it, where its form allows that. */
export function absorb(r: Render, expr: Expr, wide: boolean): Doc {
  if (isAbsorbable(expr)) return wide ? r.wide(expr) : r.term(expr);
  if (expr.kind === "with" && isAbsorbable(expr.body)) return absorbWith(r, expr);
  return r.expr(expr);
}

function absorbWith(r: Render, expr: WithNode): Doc {
  const scope = concat(text("with"), hardspace, nest(group(r.expr(expr.scope))), text(";"), hardspace);
  return mark(expr.origin, group(concat(lineOrNothing, scope, group(r.wide(expr.body), "priority"))));
}
