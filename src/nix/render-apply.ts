import { concat, flatten, group, hardspace, line, lineOrNothing, mark, nest, surround, text } from "./doc.ts";
import type { Doc } from "./doc.ts";
import { renderItems } from "./render.ts";
import type { Render } from "./render.ts";
import { isAbsorbable, isSimple } from "./shape.ts";
import type { ApplyNode, Expr, ListItem, ListNode, ParenNode } from "./tree.ts";

export interface ApplyStyle {
  /** Printed in front, and broken when more than the last argument needs several lines. */
  readonly before?: Doc;
  /** The place after the call may break, as in front of a closing parenthesis. */
  readonly breakAfter?: boolean;
  readonly indentFunction?: boolean;
  readonly neverSimple?: boolean;
}

/** A call: its last argument may take several lines while everything before it stays on the first. */
export function renderApply(r: Render, expr: ApplyNode, style: ApplyStyle = {}): Doc {
  const { before = [], breakAfter = false, indentFunction = false } = style;
  const last = expr.args[expr.args.length - 1] as Expr;
  const after = breakAfter ? lineOrNothing : [];

  const called = (count: number): Doc => {
    if (count === 0) {
      return indentFunction ? nest(group(concat(lineOrNothing, r.expr(expr.fn)))) : r.expr(expr.fn);
    }
    const arg = expr.args[count - 1] as Expr;
    const previous = expr.args[count - 2];
    if (arg.kind === "select") {
      return concat(group(called(count - 1), "transparent"), line, nest(group(inner(r, arg))));
    }
    if (arg.kind === "list" && previous?.kind === "list") {
      const both = concat(line, group(inner(r, previous)), line, group(inner(r, arg)));
      return group(concat(group(called(count - 2), "transparent"), nest(group(both))), "transparent");
    }
    return concat(group(called(count - 1), "transparent"), line, nest(group(inner(r, arg), "priority")));
  };

  const beforeLast = expr.args.at(-2);
  if (last.kind === "list" && beforeLast?.kind === "list") {
    const fn = group(called(expr.args.length - 2), "transparent");
    const lists = concat(line, nest(group(inner(r, beforeLast))), line, nest(group(inner(r, last))));
    return mark(expr.origin, group(concat(before, fn, lists, after)));
  }
  const fn = concat(before, group(called(expr.args.length - 1), "transparent"));
  const flat = style.neverSimple !== true && isSimple(expr) ? flatten(fn) : undefined;
  const doc =
    flat === undefined
      ? concat(fn, line, renderLast(r, last), after)
      : concat(flat, hardspace, renderLast(r, last));
  return mark(expr.origin, group(doc));
}

/** Every argument but the last: short lists of simple elements stay on one line. */
function inner(r: Render, arg: Expr): Doc {
  if (arg.kind !== "list" || arg.items.length > 6 || !arg.items.every(isSimpleItem)) return r.expr(arg);
  return mark(arg.origin, renderList(r, arg, line));
}

function isSimpleItem({ value, comments = [], blankBefore = false }: ListItem): boolean {
  return comments.length === 0 && !blankBefore && isSimple(value);
}

export function renderList(r: Render, list: ListNode, separator: Doc): Doc {
  if (list.items.length === 0) return concat(text("["), hardspace, text("]"));
  const items = renderItems(list.items, separator, (item) => r.expr(item.value));
  return concat(text("["), surround(line, nest(items)), text("]"));
}

function renderLast(r: Render, arg: Expr): Doc {
  if (isAbsorbable(arg)) return group(nest(r.term(arg)), "priority");
  if (arg.kind !== "paren") return group(nest(r.expr(arg)));
  const { inner: content } = arg;
  if (content.kind === "lambda" && typeof content.param === "string" && isAbsorbable(content.body)) {
    const head = concat(text("("), mark(content.origin, text(content.param)), text(":"), hardspace);
    return group(nest(mark(arg.origin, concat(head, r.wide(content.body), text(")")))), "priority");
  }
  const [only, ...more] = content.kind === "apply" ? content.args : [];
  if (
    content.kind === "apply" &&
    content.fn.kind === "ident" &&
    only &&
    more.length === 0 &&
    isAbsorbable(only)
  ) {
    const head = concat(text("("), mark(content.origin, r.term(content.fn)), hardspace);
    return group(nest(mark(arg.origin, concat(head, r.wide(only), text(")")))), "priority");
  }
  return absorbParen(r, arg);
}

/** A parenthesised expression that may begin on the line of what precedes it. */
export function absorbParen(r: Render, expr: ParenNode): Doc {
  const content = surround(lineOrNothing, group(nest(r.expr(expr.inner))));
  return group(nest(mark(expr.origin, concat(text("("), content, text(")")))), "priority");
}
