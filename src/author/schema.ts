/**
 * The schema of a module's options as plain data: one source for the TypeScript type, the check at run time, the
 * `lib.types` of the emitted module, and the documentation.
 */
export type OptionType =
  | { readonly kind: "bool" }
  | { readonly kind: "str"; readonly pattern?: string }
  | { readonly kind: "int"; readonly min?: number; readonly max?: number }
  | { readonly kind: "float"; readonly min?: number; readonly max?: number }
  | { readonly kind: "port" }
  | { readonly kind: "path" }
  | { readonly kind: "oneOf"; readonly values: readonly (string | number)[] }
  | { readonly kind: "listOf"; readonly of: OptionType }
  | { readonly kind: "attrsOf"; readonly of: OptionType }
  | { readonly kind: "nullable"; readonly of: OptionType }
  | { readonly kind: "group"; readonly options: OptionSchemas }
  | { readonly kind: "secret" }
  | { readonly kind: "package" }
  | { readonly kind: "nix" }
  /** Not an option of its own: setting it sets the sibling `to`, with a warning. */
  | { readonly kind: "renamed"; readonly to: string };

export interface OptionSchema {
  readonly type: OptionType;
  readonly description?: string;
  readonly example?: unknown;
  /** Absent: the option must be set (groups: their members' defaults). */
  readonly default?: unknown;
  /** Why not to set it any more, and what to set instead. */
  readonly deprecated?: string;
}

export interface OptionSchemas {
  readonly [name: string]: OptionSchema;
}
