import type { SecretData } from "../author/node.ts";
import type { Origin } from "../diagnostics/index.ts";

/*
 * What configurations define, as plain data.
 */

/** A value of a definition: JSON data, or an object with `$nix` for what JSON cannot say. */
export type Value = null | boolean | number | string | readonly Value[] | AttrsValue | SpecialValue;

/** An attribute set. Its keys are never `$nix`. */
export interface AttrsValue {
  readonly [name: string]: Value;
}

export type SpecialValue =
  /** A number that Nix must read as floating point, also where it is whole. */
  | { readonly $nix: "float"; readonly value: number }
  /** `pkgs.<path>`, or `inputs.<input>.packages.<system>.<path>`. */
  | { readonly $nix: "package"; readonly input?: string; readonly path: readonly string[] }
  /** `config.<path>` of NixOS (`osConfig.<path>` in home-manager). */
  | { readonly $nix: "ref"; readonly path: readonly string[] }
  /** `inputs.<input>.<path>`. */
  | { readonly $nix: "input"; readonly input: string; readonly path: readonly string[] }
  /** Nix text written by hand, with values in between. */
  | { readonly $nix: "expr"; readonly parts: readonly (string | { readonly value: Value })[] }
  /** A file or folder of the project, by its path relative to the project. */
  | { readonly $nix: "file"; readonly path: string }
  /** The run-time path of a secret. */
  | SecretData
  /** What only the owner can fill in. Emission leaves out list elements and definitions that are one. */
  | { readonly $nix: "fillIn"; readonly what: string }
  | { readonly $nix: "override"; readonly priority: number; readonly value: Value }
  | { readonly $nix: "order"; readonly order: number; readonly value: Value }
  | { readonly $nix: "if"; readonly condition: Value; readonly value: Value };

export const defaultPriority = 100;
export const defaultOrder = 1000;

/** The module system that an option belongs to. */
export type Scope = { readonly kind: "nixos" } | { readonly kind: "home"; readonly user: string };

/** Which part of the configuration a definition comes from. */
export type Source =
  | {
      readonly kind: "module";
      readonly module: string;
      /** `literal`: of the module's `nixos` or `home` part, the same on every host; `config`: depends on host or options. */
      readonly part: "literal" | "config";
    }
  | { readonly kind: "host" }
  | { readonly kind: "hardware" }
  | { readonly kind: "disk" }
  | { readonly kind: "user"; readonly user: string }
  /** What the framework adds by itself, e.g. the host name and the secrets of OpNix. */
  | { readonly kind: "framework" };

/**
 * One definition of one option. Attribute sets are walked down as far as they are plain: the path ends at the first value
 * that is not a plain attribute set, at an empty one, or at one under a priority, an order or a condition.
 */
export interface Definition {
  readonly path: readonly string[];
  /** Without the wrappers that `priority`, `order` and `conditions` tell. */
  readonly value: Value;
  readonly priority: number;
  readonly order: number;
  /** Conditions of `when`, outermost first: all must hold. */
  readonly conditions: readonly Value[];
  readonly source: Source;
  readonly origin: Origin;
  /** Written with `untyped(...)`: no index knows the option, and that is meant so. */
  readonly untyped?: true;
}
