import type { OptionType } from "./type.ts";

/** A type in a few words, for a message: `a list of strings` is said as `list of string`. */
export function describeType(type: OptionType): string {
  switch (type.kind) {
    case "bool":
      return "boolean";
    case "int":
      return bounded("integer", type);
    case "float":
      return bounded("floating point number", type);
    case "number":
      return bounded("number", type);
    case "string":
      return describeString(type);
    case "path":
      return type.store === true ? "path in the Nix store" : "absolute path";
    case "enum":
      return type.values.map((value) => JSON.stringify(value)).join(" or ");
    case "either":
      return type.of.map(describeType).join(" or ");
    case "coerced":
      return `${describeType(type.to)} or ${describeType(type.from)}`;
    case "list":
      return `${type.nonEmpty === true ? "non-empty " : ""}list of ${group(type.of)}${type.length === undefined ? "" : ` of length ${type.length}`}`;
    case "attrs":
      return type.of.kind === "anything" ? "attribute set" : `attribute set of ${group(type.of)}`;
    case "submodule":
      return "attribute set of options";
    case "tagged":
      return `attribute set whose type is ${type.tags.map((tag) => JSON.stringify(tag)).join(" or ")}`;
    case "data":
      return dataWords[type.format];
    case "anything":
      return "any value";
    case "unknown":
      return type.text;
    default:
      return type.kind;
  }
}

const dataWords = {
  json: "JSON value",
  yaml: "YAML value",
  toml: "TOML value",
  "ini-atom": "null, boolean, number or string",
  "scalar-or-list": "null, boolean, number, string, path or a list of them",
  data: "plain data",
} as const;

function group(type: OptionType): string {
  const words = describeType(type);
  return words.includes(" or ") ? `(${words})` : words;
}

function bounded(noun: string, { min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return `${noun} from ${min} to ${max}`;
  return min === undefined ? noun : `${noun} of at least ${min}`;
}

function describeString(type: Extract<OptionType, { kind: "string" }>): string {
  if (type.pattern !== undefined) return `string matching ${type.pattern}`;
  if (type.without !== undefined)
    return `string without ${type.without
      .split("")
      .map((char) => JSON.stringify(char))
      .join(" and ")}`;
  return `${type.nonEmpty === true ? "non-empty " : ""}${type.singleLine === undefined ? "" : "single-line "}string`;
}
