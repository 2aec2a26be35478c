/** What an option's type takes when it takes plain data of some file format. `null` is Nix `null`. */
export type DataFormat = "json" | "yaml" | "toml" | "ini-atom" | "scalar-or-list" | "data";

/**
 * The type of an option, as far as a description of it can be understood. nixpkgs `lib/types.nix` is the source of what
 * each takes. `unknown` takes everything.
 */
export type OptionType =
  | { readonly kind: "bool" }
  | { readonly kind: "null" }
  /** A whole number; bounds are inclusive. */
  | { readonly kind: "int"; readonly min?: number; readonly max?: number }
  /** A floating point number; Nix does not take `1` for `1.0`. */
  | { readonly kind: "float"; readonly min?: number; readonly max?: number }
  /** A whole or a floating point number. */
  | { readonly kind: "number"; readonly min?: number; readonly max?: number }
  | StringType
  /** An absolute path, as a path, a package or a string; in the Nix store only where `store` says so. */
  | { readonly kind: "path"; readonly store?: true }
  | { readonly kind: "package" }
  | { readonly kind: "enum"; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: "either"; readonly of: readonly OptionType[] }
  /** Takes `from` too, and turns it into `to`. */
  | { readonly kind: "coerced"; readonly to: OptionType; readonly from: OptionType }
  | { readonly kind: "list"; readonly of: OptionType; readonly nonEmpty?: true; readonly length?: number }
  | { readonly kind: "attrs"; readonly of: OptionType; readonly lazy?: true }
  /** Options of its own; `freeform` is what other attributes may be. */
  | { readonly kind: "submodule"; readonly freeform?: OptionType }
  /** A submodule whose options depend on its `type`: disko's devices and contents. */
  | { readonly kind: "tagged"; readonly tags: readonly string[] }
  | { readonly kind: "function"; readonly result?: OptionType }
  | { readonly kind: "data"; readonly format: DataFormat }
  | { readonly kind: "anything" }
  | { readonly kind: "unknown"; readonly text: string };

export interface StringType {
  readonly kind: "string";
  readonly nonEmpty?: true;
  /** No newline within; `"optional"`: one may stand at the end. */
  readonly singleLine?: true | "optional";
  /** The POSIX pattern that must match the whole string (`builtins.match`). */
  readonly pattern?: string;
  /** What several definitions are joined with; they conflict where it is absent. */
  readonly separator?: string;
  /** Characters that must not occur. */
  readonly without?: string;
}

const anything: OptionType = { kind: "anything" };

export const types = {
  anything,
  bool: { kind: "bool" },
  null: { kind: "null" },
  int: { kind: "int" },
  float: { kind: "float" },
  number: { kind: "number" },
  string: { kind: "string" },
  path: { kind: "path" },
  package: { kind: "package" },
  function: { kind: "function" },
  attrs: { kind: "attrs", of: anything },
} as const satisfies Record<string, OptionType>;

/** A union of types, with unions within it opened up. */
export function either(of: readonly OptionType[]): OptionType {
  const flat = of.flatMap((type) => (type.kind === "either" ? type.of : [type]));
  return flat.length === 1 ? flat[0]! : { kind: "either", of: flat };
}

/** The types directly within a type. */
function partsOf(type: OptionType): readonly OptionType[] {
  switch (type.kind) {
    case "either":
      return type.of;
    case "coerced":
      return [type.to, type.from];
    case "list":
    case "attrs":
      return [type.of];
    case "submodule":
      return type.freeform === undefined ? [] : [type.freeform];
    case "function":
      return type.result === undefined ? [] : [type.result];
    default:
      return [];
  }
}

/** Whether `test` holds for a type or for any type within it. */
export function someType(type: OptionType, test: (type: OptionType) => boolean): boolean {
  return test(type) || partsOf(type).some((part) => someType(part, test));
}
