import { comment } from "./comment.ts";
import { concat, group } from "./doc.ts";
import { elaborate } from "./elaborate.ts";
import { layout } from "./layout.ts";
import type { Printed } from "./layout.ts";
import { render } from "./render-expr.ts";
import { renderFileLambda } from "./render-lambda.ts";
import { isAbsorbable } from "./shape.ts";
import type { Expr, FileNode, Formals, LambdaNode } from "./tree.ts";

/**
 * Writes a file or an expression as nixfmt (RFC 166 style, 100 columns) would leave it, with a newline at the end.
 * Throws `NixPrintError` for raw text whose brackets or strings are not closed.
 */
export function print(tree: FileNode | Expr): Printed {
  if (tree.kind !== "file") return layout(group(render.expr(elaborate(tree))));
  const body = elaborate(tree.body);
  const doc = isFunctionOfSet(body)
    ? renderFileLambda(render, body)
    : isAbsorbable(body)
      ? render.wide(body)
      : render.expr(body);
  return layout(concat(comment(tree.header), group(doc)));
}

function isFunctionOfSet(expr: Expr): expr is LambdaNode & { readonly param: Formals } {
  return expr.kind === "lambda" && typeof expr.param !== "string" && expr.param.name === undefined;
}
