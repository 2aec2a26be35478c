import {
  concat,
  group,
  hardline,
  hardspace,
  join,
  line,
  lineOrNothing,
  mark,
  nest,
  surround,
  text,
} from "./doc.ts";
import type { Doc } from "./doc.ts";
import { absorb, renderValue } from "./render-value.ts";
import type { Render } from "./render.ts";
import { canFlatten, isAbsorbable, isAbsorbableExpr, isPlain } from "./shape.ts";
import type { Expr, Formals, LambdaNode } from "./tree.ts";

/** `a: b: body` or `{ a, ... }: body`. */
export function renderLambda(r: Render, expr: LambdaNode): Doc {
  if (typeof expr.param === "string") {
    return group(
      concat(lineOrNothing, mark(expr.origin, text(expr.param)), text(":"), curried(r, expr.body, 1)),
    );
  }
  const head = concat(renderFormals(r, expr.param), text(":"));
  if (isPlain(expr.param) && isAbsorbableExpr(expr.body)) {
    return mark(expr.origin, concat(head, hardspace, group(r.expr(expr.body), "priority")));
  }
  const body = isAbsorbable(expr.body) ? group(r.wide(expr.body)) : r.expr(expr.body);
  return mark(expr.origin, concat(head, line, body));
}

/** A file's function: its body starts on a line of its own. */
export function renderFileLambda(r: Render, expr: LambdaNode & { readonly param: Formals }): Doc {
  const body = isAbsorbable(expr.body) ? group(r.wide(expr.body)) : r.expr(expr.body);
  return mark(expr.origin, concat(renderFormals(r, expr.param), text(":"), hardline, body));
}

function curried(r: Render, body: Expr, depth: number): Doc {
  if (body.kind === "lambda" && typeof body.param === "string") {
    return concat(
      hardspace,
      mark(body.origin, text(body.param)),
      text(":"),
      curried(r, body.body, depth + 1),
    );
  }
  if (isAbsorbableExpr(body)) return concat(hardspace, group(absorb(r, body, false), "priority"));
  return concat(depth <= 2 ? line : hardline, r.expr(body));
}

function renderFormals(r: Render, param: Formals): Doc {
  const name = param.name === undefined ? [] : text(`${param.name}@`);
  const names = param.formals.map((formal, i) => {
    const last = i === param.formals.length - 1 && !param.ellipsis;
    const value =
      formal.fallback && concat(hardspace, nest(concat(text("?"), renderValue(r, formal.fallback))));
    const doc = group(concat(text(formal.name), value ?? [], last ? [] : text(",")));
    return concat(mark(formal.origin, doc), last ? text(",", "trailing") : []);
  });
  if (param.ellipsis) names.push(text("..."));
  if (names.length === 0) return concat(name, text("{"), hardspace, text("}"));
  const separator = canFlatten(param) ? line : hardline;
  return group(concat(name, text("{"), surround(separator, nest(join(separator, names))), text("}")));
}
