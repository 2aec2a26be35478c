import { rawShape } from "./raw.ts";
import { isIdentifier } from "./names.ts";
import type { AttrName, Expr, Formals } from "./tree.ts";

/** Judgements of nixfmt about an elaborated expression, on which its layout depends. */

/** What needs no group of its own: everything but operators, calls, functions and keyword expressions. */
export function isTerm(expr: Expr): boolean {
  switch (expr.kind) {
    case "has":
    case "apply":
    case "lambda":
    case "let":
    case "if":
    case "with":
    case "assert":
    case "unary":
    case "binary":
      return false;
    default:
      return true;
  }
}

/** Sets, lists and long strings may open on the line of what precedes them. */
export function isAbsorbable(expr: Expr): boolean {
  switch (expr.kind) {
    case "indentedString":
      return expr.parts.some((part) => typeof part === "string" && part.includes("\n"));
    case "attrs":
      return expr.bindings.length > 0;
    case "list":
      return expr.items.length > 0;
    case "paren":
      return isAbsorbable(expr.inner);
    case "raw":
      return rawShape(expr.text).hugs;
    default:
      return false;
  }
}

/** Absorbable terms, and `with` and functions that lead to one. */
export function isAbsorbableExpr(expr: Expr): boolean {
  if (expr.kind === "with") return isAbsorbable(expr.body);
  if (expr.kind !== "lambda") return isAbsorbable(expr);
  if (typeof expr.param !== "string") return isPlain(expr.param) && isAbsorbableExpr(expr.body);
  return expr.body.kind === "lambda" ? isAbsorbableExpr(expr.body) : isAbsorbable(expr.body);
}

/** Whether a set of parameters may stand on one line: two at most, without defaults. */
export function canFlatten(param: Formals): boolean {
  return param.formals.length <= 2 && param.formals.every((formal) => formal.fallback === undefined);
}

/** Whether a body may begin on the line of its parameters. */
export function isPlain(param: Formals): boolean {
  return param.name === undefined && canFlatten(param);
}

/** Calls of so simple parts keep their function and first argument together. */
export function isSimple(expr: Expr): boolean {
  switch (expr.kind) {
    case "null":
    case "bool":
    case "string":
    case "indentedString":
    case "path":
    case "ident":
    case "int":
    case "float":
      return true;
    case "select":
      return expr.fallback === undefined && expr.path.every(isSimpleName) && isSimple(expr.base);
    case "paren":
      return isSimple(expr.inner);
    case "apply":
      return expr.args.length <= 2 && isSimple(expr.fn) && expr.args.every(isSimple);
    default:
      return false;
  }
}

export function isSimpleName(name: AttrName): boolean {
  return typeof name === "string" && isIdentifier(name);
}
