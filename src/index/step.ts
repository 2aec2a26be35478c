import { either, types, type OptionType } from "./type.ts";

/** What a type says of an attribute or list element within its values. */
export type Step =
  /** Nothing of its own: the type of what stands there, `anything` where all is accepted. */
  | { readonly kind: "type"; readonly type: OptionType }
  /** A submodule's options are all there is. */
  | { readonly kind: "closed" }
  /** A disko type: the value of `type` decides. */
  | { readonly kind: "tagged"; readonly tags: readonly string[] }
  /** The values have no such thing within: a boolean, a string. */
  | { readonly kind: "none" };

/** What stands at `segment` within a value of this type: an attribute by its name, an element by its position or `*`. */
export function step(type: OptionType, segment: string | number): Step {
  switch (type.kind) {
    case "attrs":
      return typeof segment === "number" ? { kind: "none" } : { kind: "type", type: type.of };
    case "list":
      return typeof segment === "number" || segment === "*"
        ? { kind: "type", type: type.of }
        : { kind: "none" };
    case "submodule":
      if (typeof segment === "number") return { kind: "none" };
      return type.freeform === undefined ? { kind: "closed" } : freeform(type.freeform, segment);
    case "tagged":
      if (typeof segment === "number") return { kind: "none" };
      return { kind: "tagged", tags: type.tags };
    case "data":
      return type.format === "ini-atom" || type.format === "scalar-or-list"
        ? { kind: "none" }
        : { kind: "type", type };
    case "anything":
    case "unknown":
      return { kind: "type", type };
    case "either":
      return oneOf(type.of.map((part) => step(part, segment)));
    case "coerced":
      return oneOf([step(type.to, segment), step(type.from, segment)]);
    // a package is an attribute set, yet nobody defines one by its parts
    default:
      return { kind: "none" };
  }
}

/** `open submodule of T`: T describes the attributes, or, for a format such as TOML, the whole set. */
function freeform(type: OptionType, segment: string | number): Step {
  return type.kind === "data" || type.kind === "attrs" ? step(type, segment) : { kind: "type", type };
}

function oneOf(steps: readonly Step[]): Step {
  const found = steps.flatMap((one) => (one.kind === "type" ? [one.type] : []));
  if (found.length > 0)
    return {
      kind: "type",
      type: found.some((type) => type.kind === "anything") ? types.anything : either(found),
    };
  return (
    steps.find((one) => one.kind === "tagged") ??
    steps.find((one) => one.kind === "closed") ?? { kind: "none" }
  );
}
