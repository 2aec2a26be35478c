import { posix } from "node:path";
import { defaultOrder, defaultPriority } from "../evaluate/model.ts";
import { isAttrs, isSpecial } from "../evaluate/value.ts";
import type { AttrsValue, Definition, SpecialValue, Value } from "../evaluate/model.ts";
import type { TracedValue } from "../evaluate/traced.ts";
import * as nix from "../nix/index.ts";
import type { Expr } from "../nix/index.ts";
import { argument, noteArguments, type Scope } from "./scope.ts";
import { inputPackages } from "./symbol.ts";
import { hasPieces, isSymbolic, listExpr, symbolicExpr } from "./symbolic.ts";
import { readWritten } from "./written.ts";
import { bindings, type Leaf, type Tree } from "./tree.ts";

/**
 * A value without what only the owner can fill in: elements and attributes that are one are left out, and so is a list or
 * set that consists of nothing else. Undefined where nothing remains.
 */
export function withoutFillIns(value: Value): Value | undefined {
  if (Array.isArray(value)) {
    const kept = (value as readonly Value[]).map(withoutFillIns).filter((element) => element !== undefined);
    return kept.length === 0 && value.length > 0 ? undefined : kept;
  }
  if (!isSpecial(value)) {
    if (!isAttrs(value)) return value;
    const kept = Object.entries(value)
      .map(([name, member]) => [name, withoutFillIns(member)] as const)
      .filter((entry): entry is readonly [string, Value] => entry[1] !== undefined);
    return kept.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(kept);
  }
  if (value.$nix === "fillIn") return undefined;
  if (value.$nix !== "override" && value.$nix !== "order" && value.$nix !== "if") return value;
  const inner = withoutFillIns(value.value);
  return inner === undefined ? undefined : { ...value, value: inner };
}

/** The expression of a value that holds no fill-in any more. */
export function toExpr(value: TracedValue, scope: Scope): Expr {
  if (value === null) return nix.nullLiteral;
  if (typeof value === "boolean") return nix.bool(value);
  if (typeof value === "string") return nix.string(value);
  if (typeof value === "number") return Number.isInteger(value) ? nix.int(value) : nix.float(value);
  if (Array.isArray(value)) {
    const items = value as readonly TracedValue[];
    return hasPieces(items)
      ? listExpr(items, scope, toExpr)
      : nix.list(items.map((element) => toExpr(element, scope)));
  }
  if (isSymbolic(value)) return symbolicExpr(value, scope, toExpr);
  if (isSpecial(value)) return specialExpr(value, scope);
  return nix.attrs(bindings(toTree(value as AttrsValue, scope)));
}

function toTree(value: AttrsValue, scope: Scope): Tree {
  return new Map(
    Object.entries(value).map(([name, member]): [string, Tree | Leaf] => [
      name,
      isAttrs(member) && Object.keys(member).length > 0
        ? toTree(member, scope)
        : { expr: toExpr(member, scope) },
    ]),
  );
}

function specialExpr(value: SpecialValue, scope: Scope): Expr {
  switch (value.$nix) {
    case "float":
      return nix.float(value.value);
    case "package":
      return value.input === undefined
        ? nix.select(argument(scope, "pkgs"), value.path)
        : nix.select(inputPackages(value.input, scope), value.path);
    case "ref":
      return nix.select(systemConfig(scope), value.path);
    case "input":
      return nix.select(argument(scope, "inputs"), [value.input, ...value.path]);
    case "secret":
      return nix.select(systemConfig(scope), ["services", "onepassword-secrets", "secretPaths", value.name]);
    case "file":
      return nix.path(relativePath(scope.path, value.path));
    case "expr":
      return rawExpr(value.parts, scope);
    case "override":
      return override(value.priority, toExpr(value.value, scope), scope);
    case "order":
      return order(value.order, toExpr(value.value, scope), scope);
    case "if":
      return lib(scope, "mkIf", toExpr(value.condition, scope), toExpr(value.value, scope));
    case "fillIn":
      throw new Error("what is still to be filled in has no expression");
  }
}

/** The configuration of NixOS, which home-manager passes to its modules as `osConfig`. */
function systemConfig(scope: Scope): Expr {
  return argument(scope, scope.kind === "home" ? "osConfig" : "config");
}

function rawExpr(parts: readonly (string | { readonly value: Value })[], scope: Scope): Expr {
  const words = parts.map((part) => {
    if (typeof part !== "string") return toExpr(part.value, scope);
    noteArguments(scope, part);
    return part;
  });
  const text = words.map((word) => (typeof word === "string" ? word : operand(word)));
  return readWritten(words) ?? nix.raw(text.join(""));
}

/** The text of an expression so that it stays one wherever it is put in. */
function operand(expr: Expr): string {
  const closed = [
    "null",
    "bool",
    "string",
    "indentedString",
    "path",
    "ident",
    "select",
    "list",
    "attrs",
  ].includes(expr.kind);
  return nix.print(closed ? expr : nix.paren(expr)).text.trim();
}

/** The path of a file of the flake as Nix reads it in another file of the flake. */
function relativePath(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith("..") ? path : `./${path}`;
}

export function lib(scope: Scope, name: string, ...args: readonly [Expr, ...Expr[]]): Expr {
  return nix.apply(nix.select(argument(scope, "lib"), [name]), ...args);
}

function override(priority: number, value: Expr, scope: Scope): Expr {
  // the names of nixpkgs lib/modules.nix
  const name = { 50: "mkForce", 1000: "mkDefault", 1500: "mkOptionDefault" }[priority];
  return name ? lib(scope, name, value) : lib(scope, "mkOverride", nix.int(priority), value);
}

function order(at: number, value: Expr, scope: Scope): Expr {
  const name = { 500: "mkBefore", 1500: "mkAfter" }[at];
  return name ? lib(scope, name, value) : lib(scope, "mkOrder", nix.int(at), value);
}

/**
 * The expression of a whole definition; undefined where only the owner can fill it in. The condition stands outermost and
 * the order innermost: nixpkgs looks for them in this sequence only (lib/modules.nix: discharge, filter, then sort).
 */
export function definitionExpr(definition: Definition, scope: Scope): Expr | undefined {
  const value = withoutFillIns(definition.value);
  if (value === undefined) return undefined;
  let expr = toExpr(value, scope);
  if (definition.order !== defaultOrder) expr = order(definition.order, expr, scope);
  if (definition.priority !== defaultPriority) expr = override(definition.priority, expr, scope);
  if (definition.conditions.length === 0) return expr;
  const [first, ...rest] = definition.conditions.map((condition) => toExpr(condition, scope)) as [
    Expr,
    ...Expr[],
  ];
  return lib(
    scope,
    "mkIf",
    rest.reduce((all, next) => nix.binary(all, "&&", next), first),
    expr,
  );
}
