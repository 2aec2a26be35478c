import { apply, ident, select, type Expr } from "../nix/index.ts";
import type { ModuleFile, Reach } from "./plan.ts";

const argumentOrder = ["config", "osConfig", "lib", "pkgs", "inputs", "modulesPath"] as const;
export type Argument = (typeof argumentOrder)[number];

/** What a file's expressions refer to, collected while they are made: its module header lists only what is used. */
export interface Scope {
  readonly kind: "nixos" | "home";
  /** Path of the file in the flake: paths to other files are written relative to it. */
  readonly path: string;
  readonly used: Set<Argument>;
  /** Options that the file's expressions begin with, such as those of its own module, by the name that they may have. */
  readonly roots: Map<string, Root>;
  /** Names of the roots that the file gives one, in its `let`. */
  readonly named: ReadonlySet<string>;
  /** Where the options of other modules are. */
  readonly reach: (module: string) => Reach;
  /** The file's own options. */
  readonly own: readonly string[];
  /** Choices of elements that may be given a name, by that name. */
  readonly filters: Map<string, string>;
  /** Variables of the loops around an expression, by the key of what they loop over. */
  readonly variables: Map<string, Variables>;
}

export interface Root {
  readonly expr: Expr;
  /** What has the name. */
  readonly owner: string;
  uses: number;
}

export interface Variables {
  readonly item: string;
  readonly value: string;
  /** Those that the loop looks at. */
  readonly used: Set<"item" | "value">;
}

function makeScope(
  kind: Scope["kind"],
  path: string,
  more: Partial<Pick<Scope, "named" | "reach" | "own">> = {},
): Scope {
  return {
    kind,
    path,
    used: new Set(),
    roots: new Map(),
    named: more.named ?? new Set(),
    reach: more.reach ?? (() => "perhaps"),
    own: more.own ?? [],
    filters: new Map(),
    variables: new Map(),
  };
}

/** The scope of a file's expressions. */
export function scopeOf(file: ModuleFile, named: ReadonlySet<string> = new Set()): Scope {
  return makeScope(file.scope, file.path, {
    named,
    own: file.declares?.path ?? [],
    ...(file.reach ? { reach: file.reach } : {}),
  });
}

/** A module argument as an expression; the header will list it. */
export function argument(scope: Scope, name: Argument): Expr {
  scope.used.add(name);
  return ident(name);
}

/**
 * Options that may be given a name: the name where the file does so, else all of them. `owner` tells apart what would have
 * the same name; the second gets `longer`.
 */
export function root(scope: Scope, name: string, make: () => Expr, owner = name, longer = name): Expr {
  const taken = scope.roots.get(name);
  if (taken && taken.owner !== owner && longer !== name) return root(scope, longer, make, owner);
  const known = taken ?? { expr: make(), owner, uses: 0 };
  known.uses++;
  scope.roots.set(name, known);
  return scope.named.has(name) ? ident(name) : known.expr;
}

const words: ReadonlySet<string> = new Set([
  ...argumentOrder,
  ..."if then else let in rec with inherit assert or".split(" "),
  ..."map toString import throw true false null builtins".split(" "),
]);

/** Names that mean something in any module. */
export const isWord = (name: string): boolean => words.has(name);

/** The same, and those that a file may give to its own options and to facts. */
export const isReserved = (name: string): boolean => isWord(name) || name === "cfg" || name === "host";

/** Notes the module arguments that hand-written Nix mentions; one too many does no harm. */
export function noteArguments(scope: Scope, text: string): void {
  for (const name of argumentOrder) {
    if (new RegExp(`(?<![\\w.'-])${name}(?![\\w'-])`).test(text)) scope.used.add(name);
  }
}

/** The arguments that were used, in the order in which modules usually list them. */
export function usedArguments(scope: Scope): readonly Argument[] {
  return argumentOrder.filter((name) => scope.used.has(name));
}

/** A call of a function of nixpkgs' library. */
export function libFunction(scope: Scope, name: string, ...args: readonly [Expr, ...Expr[]]): Expr {
  return apply(select(argument(scope, "lib"), [name]), ...args);
}
