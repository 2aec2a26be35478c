import {
  concat,
  group,
  hardline,
  hardspace,
  line,
  lineOrNothing,
  mark,
  nest,
  newlines,
  softline,
  softlineOrNothing,
  surround,
  text,
} from "./doc.ts";
import type { Doc } from "./doc.ts";
import { floatText } from "./number.ts";
import { rawShape } from "./raw.ts";
import { renderApply, renderList } from "./render-apply.ts";
import { renderBinary } from "./render-binary.ts";
import { renderAttrs, renderBindings, renderPath } from "./render-binding.ts";
import { enclosed } from "./render-enclosed.ts";
import { renderLambda } from "./render-lambda.ts";
import { renderIndented, renderQuoted } from "./render-string.ts";
import type { Render } from "./render.ts";
import type { AssertNode, Expr, IfNode, RawNode, SelectNode } from "./tree.ts";

/** Documents of elaborated expressions. */
export const render: Render = {
  expr: (expr) => (expr.kind === "list" ? group(render.term(expr)) : render.term(expr)),
  term: (expr) => mark(marksItself(expr) ? undefined : expr.origin, renderExpr(expr, false)),
  wide: (expr) => mark(marksItself(expr) ? undefined : expr.origin, renderExpr(expr, true)),
};

/** These are also rendered without passing through `render`. */
function marksItself(expr: Expr): boolean {
  return ["apply", "binary", "lambda", "string", "indentedString"].includes(expr.kind);
}

function renderExpr(expr: Expr, wide: boolean): Doc {
  const r = render;
  switch (expr.kind) {
    case "null":
      return text("null");
    case "bool":
      return text(String(expr.value));
    case "int":
      return text(String(expr.value));
    case "float":
      return text(floatText(expr.value));
    case "string":
      return renderQuoted(r, expr);
    case "indentedString":
      return renderIndented(r, expr);
    case "path":
      return text(expr.path);
    case "ident":
      return text(expr.name);
    case "select":
      return renderSelect(r, expr);
    case "has":
      return concat(r.expr(expr.base), softline, text("?"), hardspace, renderPath(r, expr.path));
    case "list":
      return renderList(r, expr, hardline);
    case "attrs":
      return renderAttrs(r, expr, wide);
    case "apply":
      return renderApply(r, expr);
    case "lambda":
      return renderLambda(r, expr);
    case "let": {
      const bindings = group(concat(text("let"), hardline, nest(renderBindings(r, expr.bindings))));
      return concat(bindings, hardline, group(concat(text("in"), hardline, r.expr(expr.body))));
    }
    case "if":
      return group(renderIf(r, expr, line));
    case "with":
      return concat(
        group(concat(text("with"), hardspace, nest(group(r.expr(expr.scope))), text(";"))),
        line,
        r.expr(expr.body),
      );
    case "assert":
      return renderAssert(r, expr);
    case "unary":
      return concat(text(expr.op), r.expr(expr.operand));
    case "binary":
      return renderBinary(r, expr);
    case "raw":
      return renderRaw(expr);
    case "paren":
      return group(concat(text("("), nest(enclosed(r, expr.inner)), text(")")));
  }
}

function renderSelect(r: Render, expr: SelectNode): Doc {
  const { base, fallback } = expr;
  const attached =
    base.kind === "ident" || base.kind === "null" || base.kind === "bool" || base.kind === "raw";
  const separator = attached ? [] : base.kind === "paren" ? softlineOrNothing : lineOrNothing;
  const or = fallback && concat(softline, nest(concat(text("or"), hardspace, r.expr(fallback))));
  return concat(r.term(base), separator, text("."), renderPath(r, expr.path), or ?? []);
}

function renderIf(r: Render, expr: IfNode, separator: Doc): Doc {
  const head = group(concat(text("if"), line, nest(r.expr(expr.cond)), line, text("then")));
  const chained = expr.no.kind === "if";
  const no = chained
    ? mark(expr.no.origin, renderIf(r, expr.no, hardline))
    : concat(line, nest(group(r.expr(expr.no))));
  return concat(head, surround(separator, nest(group(r.expr(expr.yes)))), text("else"), hardspace, no);
}

/** The condition is laid out as the arguments of a function called `assert`. */
function renderAssert(r: Render, { cond, body }: AssertNode): Doc {
  const args = cond.kind === "apply" ? [cond.fn, ...cond.args] : [cond];
  const head = renderApply(
    r,
    { kind: "apply", fn: { kind: "ident", name: "assert" }, args },
    { neverSimple: true },
  );
  return group(concat(head, text(";"), hardline, r.expr(body)));
}

function renderRaw(expr: RawNode): Doc {
  const { lines, endsInComment } = rawShape(expr.text, expr.origin);
  const docs = lines.map(({ text: value, verbatim }, i) =>
    concat(i === 0 ? [] : newlines(1), text(value, verbatim ? "verbatim" : "code")),
  );
  return concat(...docs, endsInComment ? hardline : []);
}
