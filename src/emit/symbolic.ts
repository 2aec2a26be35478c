import type { Collection, Condition, Symbolic, TracedEntry, TracedValue } from "../evaluate/traced.ts";
import * as nix from "../nix/index.ts";
import type { Expr, StringPart } from "../nix/index.ts";
import { isElement, sourceOf } from "../trace/index.ts";
import { argument, libFunction, root, type Scope } from "./scope.ts";
import { elementPart, filterName, loopFunction } from "./loop.ts";
import { symbolExpr } from "./symbol.ts";
import { dotted } from "./tree.ts";

/** Writes any value; the way back to what is not symbolic. */
export type Write = (value: TracedValue, scope: Scope) => Expr;

const kinds: ReadonlySet<string> = new Set<Symbolic["$nix"]>([
  "symbol",
  "holds",
  "text",
  "join",
  "choose",
  "attrs",
  "each",
  "optional",
]);

export function isSymbolic(value: TracedValue): value is Symbolic {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    kinds.has((value as { readonly $nix?: string }).$nix ?? "")
  );
}

/** A value that depends on options or facts, as an expression. */
export function symbolicExpr(value: Symbolic, scope: Scope, write: Write): Expr {
  switch (value.$nix) {
    case "symbol":
      return symbolExpr(value, scope);
    case "holds":
      return conditionExpr(value.when, scope, write);
    case "text":
      if (value.parts.length === 1) return textPart(value.parts[0]!, scope, write);
      return nix.string(
        ...value.parts.map((part): StringPart =>
          typeof part === "string" ? part : textPart(part, scope, write),
        ),
      );
    case "join":
      return value.separator === ""
        ? libFunction(scope, "concatStrings", write(value.list, scope))
        : libFunction(scope, "concatStringsSep", nix.string(value.separator), write(value.list, scope));
    case "choose":
      return nix.ifElse(
        conditionExpr(value.when, scope, write),
        write(value.yes, scope),
        write(value.no, scope),
      );
    case "attrs":
      return attrsExpr(value.entries, scope, write);
    case "each":
    case "optional":
      return listExpr([value], scope, write);
  }
}

/** Numbers have to be made text in Nix. */
function textPart(part: TracedValue, scope: Scope, write: Write): Expr {
  const { $nix, of } = part as { readonly $nix?: string; readonly of?: string };
  const expr = write(part, scope);
  return $nix === "symbol" && (of === "int" || of === "port") ? nix.apply(nix.ident("toString"), expr) : expr;
}

const isPiece = (item: TracedValue): item is Symbolic & { readonly $nix: "each" | "optional" } =>
  typeof item === "object" &&
  item !== null &&
  !Array.isArray(item) &&
  ["each", "optional"].includes((item as { readonly $nix?: string }).$nix ?? "");

export const hasPieces = (items: readonly TracedValue[]): boolean => items.some(isPiece);

/** A list some of whose elements come from loops or conditions: its parts, joined by `++`. */
export function listExpr(items: readonly TracedValue[], scope: Scope, write: Write): Expr {
  const parts: Expr[] = [];
  let plain: Expr[] = [];
  const close = (): void => {
    if (plain.length > 0) parts.push(nix.list(plain));
    plain = [];
  };
  for (const item of items) {
    if (!isPiece(item)) plain.push(write(item, scope));
    else {
      close();
      parts.push(
        item.$nix === "each"
          ? eachExpr(item.over, item.body, scope, write)
          : optionalExpr(item.when, item.items, scope, write),
      );
    }
  }
  close();
  // both operators associate to the right
  return parts.reduceRight((all, next) => nix.binary(next, "++", all));
}

function optionalExpr(when: Condition, items: readonly TracedValue[], scope: Scope, write: Write): Expr {
  const condition = conditionExpr(when, scope, write);
  if (items.length === 1 && !isPiece(items[0]!))
    return libFunction(scope, "optional", condition, write(items[0]!, scope));
  return libFunction(scope, "optionals", condition, write(items, scope));
}

function eachExpr(over: Collection, body: TracedValue, scope: Scope, write: Write): Expr {
  const isSet = sourceOf(over).kind === "attrs";
  const list = collectionExpr(over, scope, write);
  if (!isSet && isElement(body, over)) return list;
  const part = isSet ? elementPart(body, over) : undefined;
  if (part) return libFunction(scope, part === "name" ? "attrNames" : "attrValues", list);
  const change = loopFunction(over, scope, () => write(body, scope));
  return isSet
    ? libFunction(scope, "mapAttrsToList", change, list)
    : nix.apply(nix.ident("map"), change, list);
}

function collectionExpr(over: Collection, scope: Scope, write: Write): Expr {
  if (over.kind !== "filter") return symbolExpr(over.of, scope);
  const make = (): Expr => {
    const isSet = sourceOf(over).kind === "attrs";
    const list = collectionExpr(over.over, scope, write);
    const test = loopFunction(over, scope, () => conditionExpr(over.when, scope, write));
    return libFunction(scope, isSet ? "filterAttrs" : "filter", test, list);
  };
  return scope.variables.size > 0 ? make() : root(scope, filterName(over, scope), make);
}

/** A set with names that only Nix knows: what is written once, and what a loop makes, joined by `//`. */
function attrsExpr(entries: readonly TracedEntry[], scope: Scope, write: Write): Expr {
  const parts: Expr[] = [];
  let single: TracedEntry[] = [];
  const close = (): void => {
    if (single.length > 0) {
      parts.push(
        nix.attrs(
          single.map(({ key, value }) =>
            dotted([typeof key === "string" ? key : write(key, scope)], write(value, scope)),
          ),
        ),
      );
    }
    single = [];
  };
  for (const entry of entries) {
    if (entry.over === undefined) single.push(entry);
    else {
      close();
      parts.push(entriesExpr(entry.over, entry.key, entry.value, scope, write));
    }
  }
  close();
  return parts.reduceRight((all, next) => nix.binary(next, "//", all));
}

function entriesExpr(
  over: Collection,
  key: TracedValue,
  value: TracedValue,
  scope: Scope,
  write: Write,
): Expr {
  const list = collectionExpr(over, scope, write);
  const make = (name: string): Expr =>
    loopFunction(over, scope, () => libFunction(scope, name, write(key, scope), write(value, scope)));
  if (sourceOf(over).kind === "attrs") {
    if (elementPart(key, over) !== "name")
      return libFunction(scope, "mapAttrs'", make("nameValuePair"), list);
    if (elementPart(value, over) === "value") return list;
    return libFunction(
      scope,
      "mapAttrs",
      loopFunction(over, scope, () => write(value, scope)),
      list,
    );
  }
  if (isElement(key, over))
    return libFunction(
      scope,
      "genAttrs",
      list,
      loopFunction(over, scope, () => write(value, scope)),
    );
  return libFunction(scope, "listToAttrs", nix.apply(nix.ident("map"), make("nameValuePair"), list));
}

const constant = (value: string | number | null): Expr =>
  value === null ? nix.nullLiteral : typeof value === "string" ? nix.string(value) : nix.int(value);

/** A condition as one writes it in Nix. */
export function conditionExpr(condition: Condition, scope: Scope, write: Write): Expr {
  switch (condition.op) {
    case "is":
      return symbolExpr(condition.of, scope);
    case "equals":
      return nix.binary(symbolExpr(condition.of, scope), "==", constant(condition.value));
    case "not":
      return negated(condition.of, scope, write);
    case "and":
      return joined(condition.of, "&&", nix.bool(true), scope, write);
    case "or":
      return oneOf(condition.of, scope) ?? joined(condition.of, "||", nix.bool(false), scope, write);
    case "elem":
      return libFunction(
        scope,
        "elem",
        write(condition.value, scope),
        collectionExpr(condition.over, scope, write),
      );
    case "some":
      if (condition.when === null && condition.over.kind !== "filter")
        return isEmpty(condition.over, "!=", scope, write);
      return quantified("any", condition.over, condition.when, scope, write);
    case "every":
      return quantified("all", condition.over, condition.when, scope, write);
  }
}

function joined(of: readonly Condition[], op: "&&" | "||", none: Expr, scope: Scope, write: Write): Expr {
  const all = of.map((one) => conditionExpr(one, scope, write));
  return all.length === 0 ? none : all.reduce((left, right) => nix.binary(left, op, right));
}

function isEmpty(over: Collection, op: "==" | "!=", scope: Scope, write: Write): Expr {
  return nix.binary(
    collectionExpr(over, scope, write),
    op,
    over.kind === "attrs" ? nix.attrs([]) : nix.list([]),
  );
}

function quantified(
  name: "any" | "all",
  over: Collection,
  when: Condition | null,
  scope: Scope,
  write: Write,
): Expr {
  // a filter that is only asked whether it leaves anything is the question itself
  const [inner, condition] = over.kind === "filter" && when === null ? [over.over, over.when] : [over, when!];
  const list = collectionExpr(inner, scope, write);
  const test = loopFunction(inner, scope, () => conditionExpr(condition, scope, write));
  if (sourceOf(inner).kind !== "attrs") return libFunction(scope, name, test, list);
  // nobody looks at the names
  if (test.kind === "lambda" && test.param === "_")
    return libFunction(scope, name, test.body, libFunction(scope, "attrValues", list));
  return libFunction(
    scope,
    name,
    nix.select(argument(scope, "lib"), ["id"]),
    libFunction(scope, "mapAttrsToList", test, list),
  );
}

function negated(condition: Condition, scope: Scope, write: Write): Expr {
  if (condition.op === "equals")
    return nix.binary(symbolExpr(condition.of, scope), "!=", constant(condition.value));
  if (condition.op === "some" && condition.when === null && condition.over.kind !== "filter")
    return isEmpty(condition.over, "==", scope, write);
  return nix.unary("!", conditionExpr(condition, scope, write));
}

/** `lib.elem cfg.mode [ "a" "b" ]` for a value that is one of several. */
function oneOf(of: readonly Condition[], scope: Scope): Expr | undefined {
  const equal = of.filter((one) => one.op === "equals");
  const [first] = equal;
  if (!first || equal.length < 2 || equal.length < of.length) return undefined;
  if (equal.some((one) => JSON.stringify(one.of) !== JSON.stringify(first.of))) return undefined;
  return libFunction(
    scope,
    "elem",
    symbolExpr(first.of, scope),
    nix.list(
      equal
        .map(({ value }) => value)
        .sort((a, b) => (String(a) < String(b) ? -1 : 1))
        .map(constant),
    ),
  );
}
