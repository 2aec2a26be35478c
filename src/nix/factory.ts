import { NixPrintError } from "./errors.ts";
import { isIdentifier } from "./names.ts";
import type {
  ApplyNode,
  AssertNode,
  AssignBinding,
  AttrName,
  AttrPath,
  AttrsNode,
  BinaryNode,
  BinaryOperator,
  Binding,
  BoolNode,
  Expr,
  FileNode,
  FloatNode,
  Formal,
  HasNode,
  IdentNode,
  IfNode,
  IndentedStringNode,
  InheritBinding,
  IntNode,
  LambdaNode,
  Leading,
  LetNode,
  ListItem,
  ListNode,
  NullNode,
  ParenNode,
  PathNode,
  RawNode,
  SelectNode,
  Sourced,
  StringNode,
  StringPart,
  UnaryNode,
  UnaryOperator,
  WithNode,
} from "./tree.ts";

/** The same node, knowing where it comes from. */
export function withOrigin<N extends Sourced>(node: N, origin: unknown): N {
  return origin === undefined ? node : { ...node, origin };
}

export const nullLiteral: NullNode = { kind: "null" };

export function bool(value: boolean): BoolNode {
  return { kind: "bool", value };
}

/** Throws `integer-range` for what is not a 64-bit integer. */
export function int(value: bigint | number): IntNode {
  if (typeof value === "number" && !Number.isInteger(value)) {
    throw new NixPrintError("integer-range", `${value} is not an integer`);
  }
  const big = BigInt(value);
  if (big !== BigInt.asIntN(64, big)) {
    throw new NixPrintError("integer-range", `${big} does not fit Nix's 64-bit integers`);
  }
  return { kind: "int", value: big };
}

/** Throws `not-finite`: Nix has no notation for NaN and infinities. */
export function float(value: number): FloatNode {
  if (!Number.isFinite(value)) throw new NixPrintError("not-finite", `Nix has no notation for ${value}`);
  return { kind: "float", value };
}

/** Throws `nul-in-string` or `lone-surrogate` for text which no Nix file can hold. */
export function string(...parts: readonly StringPart[]): StringNode {
  parts.forEach(checkText);
  return { kind: "string", parts };
}

/** As `string`, but always written between `''`. */
export function indentedString(...parts: readonly StringPart[]): IndentedStringNode {
  parts.forEach(checkText);
  return { kind: "indentedString", parts };
}

/** Throws `invalid-path` unless the path is relative with a leading `./` or `../`, in the home (`~/`), or absolute. */
export function path(text: string): PathNode {
  checkText(text);
  if (text !== "." && text !== ".." && !/^(\.{1,2}|~)?\//.test(text)) {
    throw new NixPrintError("invalid-path", `\`${text}\` does not start with ./, ../, ~/ or /`);
  }
  return { kind: "path", path: text };
}

/** Throws `invalid-identifier`. */
export function ident(name: string): IdentNode {
  if (!isIdentifier(name))
    throw new NixPrintError("invalid-identifier", `\`${name}\` is not a Nix identifier`);
  return { kind: "ident", name };
}

/** `base.a.b`, or `base.a.b or fallback`. */
export function select(base: Expr, names: AttrPath, fallback?: Expr): SelectNode {
  names.forEach(checkName);
  return { kind: "select", base, path: names, ...(fallback && { fallback }) };
}

/** `a.b.c`: a variable and what is selected from it. */
export function ref(name: string, ...names: readonly AttrName[]): IdentNode | SelectNode {
  return names.length === 0 ? ident(name) : select(ident(name), names);
}

export function has(base: Expr, names: AttrPath): HasNode {
  names.forEach(checkName);
  return { kind: "has", base, path: names };
}

export function list(items: readonly (Expr | ListItem)[]): ListNode {
  return { kind: "list", items: items.map((one) => ("kind" in one ? { value: one } : one)) };
}

export function item(value: Expr, leading: Leading): ListItem {
  return { ...leading, value };
}

export function attrs(bindings: readonly Binding[], options: { readonly rec?: boolean } = {}): AttrsNode {
  return { kind: "attrs", rec: options.rec ?? false, bindings };
}

export function assign(name: string | AttrPath, value: Expr, extra: Leading & Sourced = {}): AssignBinding {
  const names = typeof name === "string" ? [name] : name;
  names.forEach(checkName);
  return { ...extra, kind: "assign", path: names, value };
}

export function inherit(
  names: readonly string[],
  extra: Leading & Sourced & { readonly from?: Expr } = {},
): InheritBinding {
  names.forEach(checkText);
  return { ...extra, kind: "inherit", names };
}

export function apply(fn: Expr, ...args: readonly [Expr, ...Expr[]]): ApplyNode {
  return { kind: "apply", fn, args };
}

/** `param: body` */
export function lambda(param: string, body: Expr): LambdaNode {
  return { kind: "lambda", param: ident(param).name, body };
}

/** `{ a, b ? 1, ... }: body`, with `name@` in front when a name is given. */
export function lambdaAttrs(
  formals: readonly (string | Formal)[],
  body: Expr,
  options: { readonly ellipsis?: boolean; readonly name?: string } = {},
): LambdaNode {
  const all = formals.map((formal) => (typeof formal === "string" ? { name: formal } : formal));
  for (const formal of all) ident(formal.name);
  const named = options.name === undefined ? {} : { name: ident(options.name).name };
  return { kind: "lambda", param: { formals: all, ellipsis: options.ellipsis ?? false, ...named }, body };
}

export function letIn(bindings: readonly Binding[], body: Expr): LetNode {
  return { kind: "let", bindings, body };
}

export function ifElse(cond: Expr, yes: Expr, no: Expr): IfNode {
  return { kind: "if", cond, yes, no };
}

export function withScope(scope: Expr, body: Expr): WithNode {
  return { kind: "with", scope, body };
}

export function assert(cond: Expr, body: Expr): AssertNode {
  return { kind: "assert", cond, body };
}

export function unary(op: UnaryOperator, operand: Expr): UnaryNode {
  return { kind: "unary", op, operand };
}

export function binary(left: Expr, op: BinaryOperator, right: Expr): BinaryNode {
  return { kind: "binary", op, left, right };
}

/** Nix as a person wrote it. It is checked, and may throw `invalid-raw`, when it is printed. */
export function raw(text: string): RawNode {
  return { kind: "raw", text };
}

export function paren(inner: Expr): ParenNode {
  return { kind: "paren", inner };
}

export function file(body: Expr, header: readonly string[] = []): FileNode {
  return { kind: "file", header, body };
}

function checkName(name: AttrName): void {
  checkText(name);
}

function checkText(part: StringPart): void {
  if (typeof part !== "string") return;
  if (part.includes("\0"))
    throw new NixPrintError("nul-in-string", "a Nix string cannot hold the NUL character");
  if (!part.isWellFormed()) throw new NixPrintError("lone-surrogate", "the string is not valid Unicode");
}
