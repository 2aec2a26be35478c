import type { AttrsValue, SpecialValue, Value } from "./model.ts";

/** True for what is no JSON data: a package, a reference, a wrapped value ... */
export function isSpecial(value: unknown): value is SpecialValue {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "$nix" in value;
}

/** True for a plain attribute set. */
export function isAttrs(value: Value | undefined): value is AttrsValue & { readonly $nix?: never } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("$nix" in value);
}
