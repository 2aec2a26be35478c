import type { OptionSchema, OptionSchemas, OptionType } from "../author/schema.ts";
import type { Value } from "../evaluate/model.ts";
import * as nix from "../nix/index.ts";
import type { Binding, Expr } from "../nix/index.ts";
import { argument, libFunction, type Scope } from "./scope.ts";
import { toExpr } from "./value.ts";
import { wrapped } from "./wrap.ts";

const type = (scope: Scope, ...path: readonly string[]): Expr =>
  nix.select(argument(scope, "lib"), ["types", ...path]);
const typeOf = (scope: Scope, path: readonly string[], ...args: readonly [Expr, ...Expr[]]): Expr =>
  nix.apply(type(scope, ...path), ...args);

/** The type of an option in nixpkgs' library (lib/types.nix). */
function typeExpr(of: OptionType, scope: Scope): Expr {
  switch (of.kind) {
    case "bool":
    case "port":
    case "path":
    case "package":
      return type(scope, of.kind);
    case "str":
      return of.pattern === undefined ? type(scope, "str") : textType(of.pattern, scope);
    case "int":
      return intType(of, scope);
    case "float":
      return of.min !== undefined && of.max !== undefined
        ? typeOf(scope, ["numbers", "between"], number(of.min), number(of.max))
        : type(scope, "number");
    case "oneOf":
      return typeOf(scope, ["enum"], nix.list(of.values.map((value) => toExpr(value, scope))));
    case "listOf":
    case "attrsOf":
      return typeOf(scope, [of.kind], typeExpr(of.of, scope));
    case "nullable":
      return typeOf(scope, ["nullOr"], typeExpr(of.of, scope));
    case "group":
      return typeOf(
        scope,
        ["submodule"],
        nix.attrs([nix.assign("options", nix.attrs(optionBindings(of.options, scope)))]),
      );
    // the path at which OpNix puts the secret: a string, so that nothing copies it into the store
    case "secret":
      return typeOf(scope, ["nullOr"], type(scope, "str"));
    case "nix":
      return type(scope, "anything");
    case "renamed":
      throw new Error("a renamed option has no type of its own");
  }
}

const number = (value: number): Expr => (Number.isInteger(value) ? nix.int(value) : nix.float(value));

/** A pattern that POSIX has no notation for stays a matter of TypeScript (builtins.match takes extended expressions). */
function textType(pattern: string, scope: Scope): Expr {
  const posix = pattern.replaceAll("\\/", "/");
  return /\\[A-Za-z]|\(\?/.test(posix)
    ? type(scope, "str")
    : typeOf(scope, ["strMatching"], nix.string(posix));
}

function intType({ min, max }: { readonly min?: number; readonly max?: number }, scope: Scope): Expr {
  if (min !== undefined && max !== undefined)
    return typeOf(scope, ["ints", "between"], nix.int(min), nix.int(max));
  if (min === 0) return type(scope, "ints", "unsigned");
  if (min === 1) return type(scope, "ints", "positive");
  if (min === undefined && max === undefined) return type(scope, "int");
  const test = nix.binary(nix.ident("n"), min === undefined ? "<=" : ">=", nix.int((min ?? max)!));
  return typeOf(scope, ["addCheck"], type(scope, "int"), nix.lambda("n", test));
}

/** Declarations of options: groups nest, former names are left to `renames`. */
export function optionBindings(schemas: OptionSchemas, scope: Scope): Binding[] {
  return Object.entries(schemas).flatMap(([name, schema], i): Binding[] => {
    if (schema.type.kind === "renamed") return [];
    const value =
      schema.type.kind === "group"
        ? nix.attrs(optionBindings(schema.type.options, scope))
        : declaration(schema, scope);
    return [nix.assign(name, value, { blankBefore: i > 0 })];
  });
}

function declaration(
  { type: of, description, example, deprecated, ...rest }: OptionSchema,
  scope: Scope,
): Expr {
  const about = [description, deprecated && `Deprecated: ${deprecated}`].filter(Boolean).join(" ");
  const members: Binding[] = [nix.assign("type", typeExpr(of, scope))];
  if (rest.default !== undefined) members.push(...withText("default", rest.default as Value, scope));
  if (example !== undefined) members.push(...withText("example", example as Value, scope));
  if (about !== "") members.push(nix.assign("description", descriptionText(about)));
  return libFunction(scope, "mkOption", nix.attrs(members));
}

/** Text that does not fit its line is broken: Markdown, as which the manual reads it, takes that for a space. */
function descriptionText(text: string): Expr {
  if (text.length < 78 || text.includes("\n")) return nix.string(text);
  return nix.indentedString(`${wrapped(text, 88).join("\n")}\n`);
}

/** A default that is a package is documented by its name: the manual is built without evaluating it. */
function withText(name: "default" | "example", value: Value, scope: Scope): Binding[] {
  const expr = toExpr(value, scope);
  const isData = !JSON.stringify(value)?.includes('"$nix"');
  if (isData || name === "example") return [nix.assign(name, isData ? expr : literal(expr, scope))];
  return [nix.assign(name, expr), nix.assign(`${name}Text`, literal(expr, scope))];
}

const literal = (expr: Expr, scope: Scope): Expr =>
  libFunction(scope, "literalExpression", nix.string(nix.print(expr).text.trim()));

/** Former names of options: `lib.mkRenamedOptionModule [ ... ] [ ... ]`, for `imports`. */
export function renames(schemas: OptionSchemas, path: readonly string[], scope: Scope): Expr[] {
  const names = (last: string): Expr => nix.list([...path, last].map((name) => nix.string(name)));
  return Object.entries(schemas).flatMap(([name, { type: of }]) => {
    if (of.kind === "renamed")
      return [libFunction(scope, "mkRenamedOptionModule", names(name), names(of.to))];
    return of.kind === "group" ? renames(of.options, [...path, name], scope) : [];
  });
}
