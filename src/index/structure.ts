import { isWhollyRead, parseType } from "./parse-type.ts";

/** A type of nixpkgs' `lib/types.nix` as `data/read-options.nix` tells it. */
export interface TypeStructure {
  /** `str`, `nullOr`, `attrsOf` ...: the type's own name. */
  readonly name: string;
  readonly description: string | null;
  /** The types within it; absent where the reading stopped. */
  readonly nested?: Readonly<Record<string, TypeStructure>>;
}

/**
 * A description of a type that `parseType` reads as far as anything is known. Upstream's own is taken where it is
 * understood; where it is prose of a module's author, the structure tells what it is.
 */
export function describeStructure(type: TypeStructure): string {
  const { description } = type;
  if (description !== null && isWhollyRead(parseType(description))) return description;
  const nested = type.nested ?? {};
  const inner = (name: string): string | undefined => {
    const part = nested[name];
    return part === undefined ? undefined : `(${describeStructure(part)})`;
  };
  const composed = compose(type.name, inner);
  return composed ?? leaves[type.name] ?? description ?? type.name;
}

function compose(name: string, inner: (name: string) => string | undefined): string | undefined {
  const element = inner("elemType");
  switch (name) {
    case "nullOr":
      return element && `null or ${element}`;
    case "listOf":
      return element && `list of ${element}`;
    case "attrsOf":
      return element && `attribute set of ${element}`;
    case "lazyAttrsOf":
      return element && `lazy attribute set of ${element}`;
    case "functionTo":
      return element && `function that evaluates to a(n) ${element}`;
    case "unique":
    case "uniq":
      return element;
    case "either": {
      const [left, right] = [inner("left"), inner("right")];
      return left && right && `${left} or ${right}`;
    }
    case "coercedTo": {
      const [to, from] = [inner("finalType"), inner("coercedType")];
      return to && from && `${to} or ${from} convertible to it`;
    }
    case "submodule":
    case "submoduleWith": {
      const freeform = inner("freeformType");
      return freeform === undefined ? "submodule" : `open submodule of ${freeform}`;
    }
    default:
      return undefined;
  }
}

/** Types without parts by their names, for those whose description says nothing. */
const leaves: Readonly<Record<string, string>> = {
  anything: "anything",
  attrs: "attribute set",
  bool: "boolean",
  float: "floating point number",
  int: "signed integer",
  package: "package",
  path: "path",
  raw: "raw value",
  str: "string",
  unspecified: "unspecified value",
};
