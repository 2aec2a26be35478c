import { Level, operatorRules } from "./operators.ts";
import { rawShape } from "./raw.ts";
import type {
  AttrName,
  AttrPath,
  Binding,
  Expr,
  LambdaNode,
  ListItem,
  StringPart,
  UnaryNode,
} from "./tree.ts";

/**
 * Makes explicit what a tree leaves to the printer: parentheses, and values which Nix can only write as an expression
 * (the smallest integer, negative zero, paths with unusual characters). Nested applications and selections are joined.
 */
export function elaborate(expr: Expr): Expr {
  switch (expr.kind) {
    case "int":
      return writableInt(expr.value, expr.origin);
    case "float":
      return writableFloat(expr.value, expr.origin);
    case "path":
      return writablePath(expr.path, expr.origin);
    case "string":
    case "indentedString":
      return { ...expr, kind: indentedKind(expr.kind, expr.parts), parts: joinText(expr.parts) };
    case "select":
      return elaborateSelect(expr);
    case "has":
      return { ...expr, base: operand(expr.base, Level.has + 1), path: attrPath(expr.path) };
    case "list":
      return { ...expr, items: expr.items.map(elaborateItem) };
    case "attrs":
      return { ...expr, bindings: expr.bindings.map(elaborateBinding) };
    case "apply": {
      const fn = operand(expr.fn, Level.apply);
      const args = expr.args.map((arg) => apart(operand(arg, Level.select)));
      if (fn.kind === "apply" && fn.origin === undefined)
        return { ...expr, fn: fn.fn, args: [...fn.args, ...args] };
      return { ...expr, fn, args };
    }
    case "lambda":
      return { ...expr, param: elaborateParam(expr.param), body: elaborate(expr.body) };
    case "let":
      if (expr.bindings.length === 0) return elaborate(expr.body);
      return { ...expr, bindings: expr.bindings.map(elaborateBinding), body: elaborate(expr.body) };
    case "if":
      return { ...expr, cond: elaborate(expr.cond), yes: elaborate(expr.yes), no: elaborate(expr.no) };
    case "with":
      return { ...expr, scope: elaborate(expr.scope), body: elaborate(expr.body) };
    case "assert":
      return { ...expr, cond: elaborate(expr.cond), body: elaborate(expr.body) };
    case "unary":
      // `!a + b` would mean `!(a + b)`; readers do not expect that, so the parentheses stay.
      return { ...expr, operand: minusJoins(expr, operand(expr.operand, Level.apply)) };
    case "binary": {
      const { level, associates } = operatorRules[expr.op];
      const left = operand(expr.left, associates === "left" ? level : level + 1);
      const right = operand(expr.right, associates === "right" ? level : level + 1);
      return { ...expr, left: apart(left), right: apart(right) };
    }
    case "paren":
      return { ...expr, inner: elaborate(expr.inner) };
    default:
      return expr;
  }
}

function operand(expr: Expr, atLeast: number): Expr {
  const inner = elaborate(expr);
  return levelOf(inner) >= atLeast ? inner : { kind: "paren", inner };
}

/** `f a.b or c` is `f (a.b or c)`; readers need not know that. */
function apart(inner: Expr): Expr {
  return inner.kind === "select" && inner.fallback !== undefined ? { kind: "paren", inner } : inner;
}

/** `-./x` would be one path. */
function minusJoins({ op }: UnaryNode, inner: Expr): Expr {
  const first = inner.kind === "apply" ? inner.fn : inner;
  return op === "-" && first.kind === "path" ? { kind: "paren", inner } : inner;
}

function levelOf(expr: Expr): number {
  switch (expr.kind) {
    case "lambda":
    case "let":
    case "if":
    case "with":
    case "assert":
      return Level.function;
    case "binary":
      return operatorRules[expr.op].level;
    case "unary":
      return expr.op === "!" ? Level.not : Level.negate;
    case "has":
      return Level.has;
    case "apply":
      return Level.apply;
    // A dot after a number or a path would become part of it.
    case "select":
    case "int":
    case "float":
    case "path":
      return Level.select;
    case "raw":
      return rawShape(expr.text, expr.origin).level;
    default:
      return Level.atom;
  }
}

function elaborateSelect(expr: Extract<Expr, { kind: "select" }>): Expr {
  const { fallback: unused, ...plain } = expr;
  const path = attrPath(expr.path);
  const fallback = unused && { fallback: operand(unused, Level.atom) };
  const base = elaborate(expr.base);
  // what is written as a selection of a selection is one path; what only comes to one, such as an empty `let`, is not:
  // a fallback holds for the whole path, and `(e.x).y or z` fails where `e.x.y or z` is z
  if (
    expr.base.kind === "select" &&
    base.kind === "select" &&
    base.fallback === undefined &&
    base.origin === undefined
  ) {
    return { ...plain, base: base.base, path: [...base.path, ...path], ...fallback };
  }
  return {
    ...plain,
    base: levelOf(base) >= Level.atom ? base : { kind: "paren", inner: base },
    path,
    ...fallback,
  };
}

function elaborateItem(item: ListItem): ListItem {
  return { ...item, value: operand(item.value, Level.select) };
}

function elaborateBinding(binding: Binding): Binding {
  if (binding.kind === "assign")
    return { ...binding, path: attrPath(binding.path), value: elaborate(binding.value) };
  return binding.from === undefined
    ? binding
    : { ...binding, from: { kind: "paren", inner: elaborate(binding.from) } };
}

function elaborateParam(param: LambdaNode["param"]): LambdaNode["param"] {
  if (typeof param === "string") return param;
  const formals = param.formals.map((formal) =>
    formal.fallback === undefined ? formal : { ...formal, fallback: elaborate(formal.fallback) },
  );
  return { ...param, formals };
}

function attrPath(path: AttrPath): AttrPath {
  return path.map((name): AttrName => (typeof name === "string" ? name : plainName(elaborate(name))));
}

/** A string without interpolations is a plain name; in a name every string is of one line. */
function plainName(name: Expr): AttrName {
  if (name.kind !== "string" && name.kind !== "indentedString") return name;
  const [only = "", ...more] = name.parts;
  if (more.length === 0 && typeof only === "string") return only;
  return { ...name, kind: "string" };
}

function joinText(parts: readonly StringPart[]): readonly StringPart[] {
  const out: StringPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part !== "string") out.push(elaborate(part));
    else if (typeof last === "string") out[out.length - 1] = last + part;
    else if (part !== "") out.push(part);
  }
  return out;
}

/**
 * Only text that spans lines gets the indented form; `"a\n"` is clearer on one line. On one line, nixfmt keeps `''` only
 * around characters which `"..."` would have to escape.
 */
function indentedKind(
  kind: "string" | "indentedString",
  parts: readonly StringPart[],
): "string" | "indentedString" {
  const written = parts.map((part) => (typeof part === "string" ? part : "x")).join("");
  if (/^\n*$/.test(written)) return "string";
  return /\n[^]/.test(written) || (kind === "indentedString" && /["\\\n]/.test(written))
    ? "indentedString"
    : "string";
}

/** Nix has no negative literals, and reads no integer above 2^63 - 1 which could be negated to the smallest one. */
function writableInt(value: bigint, origin: unknown): Expr {
  if (value >= 0n) return { kind: "int", value, origin };
  if (value > -(2n ** 63n))
    return { kind: "unary", op: "-", operand: { kind: "int", value: -value }, origin };
  return {
    kind: "binary",
    op: "-",
    left: writableInt(value + 1n, undefined),
    right: { kind: "int", value: 1n },
    origin,
  };
}

/** `-0.0` is `0 - 0.0` for Nix, hence positive; and numbers too small to be normalised are refused by its lexer. */
function writableFloat(value: number, origin: unknown): Expr {
  if (Object.is(value, -0)) {
    return {
      kind: "binary",
      op: "*",
      left: { kind: "float", value: 0 },
      right: writableInt(-1n, undefined),
      origin,
    };
  }
  if (value < 0)
    return {
      kind: "unary",
      op: "-",
      operand: operand({ kind: "float", value: -value }, Level.apply),
      origin,
    };
  if (value === 0 || value >= 2 ** -1022) return { kind: "float", value, origin };
  const [left, right] = [value * 2 ** 200, 2 ** -200];
  return {
    kind: "binary",
    op: "*",
    left: { kind: "float", value: left },
    right: { kind: "float", value: right },
    origin,
  };
}

/** Nix's path literals know few characters (lexer rule PATH); from the first other one on, a string is appended. */
function writablePath(path: string, origin: unknown): Expr {
  const [root = "", ...rest] = path.split("/");
  const segments = rest.filter((segment) => segment !== "");
  const odd = segments.findIndex((segment) => !/^[A-Za-z0-9._+-]+$/.test(segment));
  const legal = odd < 0 ? segments : segments.slice(0, odd);
  const literal: Expr = {
    kind: "path",
    path: `${root}/${legal.length === 0 ? "." : legal.join("/")}`,
    origin,
  };
  if (odd < 0) return literal;
  const tail: Expr = { kind: "string", parts: [`/${segments.slice(odd).join("/")}`] };
  return { kind: "binary", op: "+", left: { ...literal, origin: undefined }, right: tail, origin };
}
