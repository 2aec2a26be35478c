import type { node } from "./node.ts";

declare const brand: unique symbol;

/**
 * A value that only Nix knows, such as `config.users.users.x.home`. Callable on purpose: `if (ref)`, `ref ? a : b` and
 * `ref && x` are compile errors that way. Store it, interpolate it in nix`...`, or pass it to `when(ref, ...)`.
 */
export interface NixRef<out V = unknown> {
  (neverCall: "a NixRef is unknown until Nix evaluates; use when(ref, ...)"): never;
  readonly [brand]: V;
}

/** A Nix expression written by hand with nix`...`; pantherOS prints it and knows nothing of its value. */
export interface NixExpr {
  readonly [node]: { readonly $nix: "expr" };
}

/** A package: `pkgs.ripgrep`, or one of another input. */
export interface PackageValue {
  readonly [node]: { readonly $nix: "package" };
}

/** A floating point number; JavaScript's `1.0` is the integer `1` to everyone else. */
export interface FloatValue {
  readonly [node]: { readonly $nix: "float" };
}

/** A file of the project, copied into the flake and written as a Nix path. */
export interface FileValue {
  readonly [node]: { readonly $nix: "file" };
}

/** The path at which a secret lies at run time. It never is a string, so that it cannot reach the Nix store. */
export interface SecretRef {
  readonly [node]: { readonly $nix: "secret" };
}

/** What only the owner can fill in: a public key, an address. Builds today, and is refused by what touches a machine. */
export interface FillIn {
  readonly [node]: { readonly $nix: "fillIn" };
}

/** A value under `mkDefault`, `mkForce`, `mkOverride`, `mkBefore`, `mkAfter`, `mkOrder`. */
export interface Wrapped<out T> {
  readonly [node]: { readonly $nix: "override" | "order" };
  readonly [brand]: T;
}

/** A definition under a condition that only Nix knows. */
export interface Conditional<out T> {
  readonly [node]: { readonly $nix: "if" };
  readonly [brand]: T;
}

/** What may stand where an option of type T is defined. `undefined` is "not defined", `null` is Nix `null`. */
export type Def<T> = T | Wrapped<T> | Conditional<T> | NixRef<T> | NixExpr | undefined;

/** A path as NixOS takes it: an absolute path as a string, a file of the project, or a package. */
export type PathValue = `/${string}` | FileValue | PackageValue;

export type NixScalar =
  | string
  | number
  | boolean
  | null
  | FloatValue
  | FileValue
  | PackageValue
  | NixRef
  | NixExpr;

/** Any attribute set of Nix. */
export interface NixAttrs {
  readonly [name: string]: Def<NixValue>;
}

/** Any value of Nix that can be written in TypeScript. Secrets are left out: they may stand only where a path is read. */
export type NixValue =
  | NixScalar
  | NixAttrs
  | readonly (NixValue | Wrapped<NixValue> | Conditional<NixValue>)[];
