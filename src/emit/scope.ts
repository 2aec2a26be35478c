import { ident, type Expr } from "../nix/index.ts";

const argumentOrder = ["config", "osConfig", "lib", "pkgs", "inputs", "modulesPath"] as const;
export type Argument = (typeof argumentOrder)[number];

/** What a file's expressions refer to, collected while they are made: its module header lists only what is used. */
export interface Scope {
  readonly kind: "nixos" | "home";
  /** Path of the file in the flake: paths to other files are written relative to it. */
  readonly path: string;
  readonly used: Set<Argument>;
}

export function makeScope(kind: Scope["kind"], path: string): Scope {
  return { kind, path, used: new Set() };
}

/** A module argument as an expression; the header will list it. */
export function argument(scope: Scope, name: Argument): Expr {
  scope.used.add(name);
  return ident(name);
}

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
