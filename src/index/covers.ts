import type { OptionType } from "./type.ts";

/**
 * Whether a coarse type (where `string` may be lines or an enumeration, `signed integer` any integer and `unspecified
 * value` anything) can stand for an exact one.
 */
export function covers(coarse: OptionType, exact: OptionType): boolean {
  if (coarse.kind === "anything" || exact.kind === "anything" || exact.kind === "unknown") return true;
  const some = members(coarse);
  const all = members(exact);
  if (some.length > 1 || all.length > 1) {
    return (
      all.every((member) => some.some((type) => covers(type, member))) &&
      some.every((type) => all.some((member) => covers(type, member)))
    );
  }
  switch (coarse.kind) {
    case "string":
      return (
        exact.kind === "string" ||
        (exact.kind === "enum" && exact.values.every((value) => typeof value === "string"))
      );
    case "int":
    case "float":
      return exact.kind === "int" || exact.kind === "float" || exact.kind === "number";
    case "list":
    case "attrs":
      if (exact.kind === "submodule" || exact.kind === "data") return coarse.kind === "attrs";
      return exact.kind === coarse.kind && covers(coarse.of, exact.of);
    default:
      return coarse.kind === exact.kind;
  }
}

function members(type: OptionType): readonly OptionType[] {
  if (type.kind === "either") return type.of;
  return type.kind === "coerced" ? [...members(type.to), ...members(type.from)] : [type];
}
