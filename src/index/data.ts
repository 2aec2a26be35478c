/** A value as this stage sees it: JSON data, and objects with `$nix` for what JSON cannot say. */
export type Data = null | boolean | number | string | readonly Data[] | DataSet | SpecialData;

export interface DataSet {
  readonly [name: string]: Data;
}

/** `package`, `file`, `secret`, `float` say what they are; wrappers hold a `value`; all others only Nix knows. */
export interface SpecialData {
  readonly $nix: string;
}

const wrappers: ReadonlySet<string> = new Set(["override", "order", "if"]);

/** The value under priorities, orders and conditions. */
export function bare(value: Data): Data {
  let inner = value;
  while (isSpecial(inner) && wrappers.has(inner.$nix))
    inner = (inner as SpecialData & { readonly value: Data }).value;
  return inner;
}

export function isSpecial(value: Data): value is SpecialData {
  return typeof value === "object" && value !== null && "$nix" in value;
}

/** A list. `Array.isArray` alone does not narrow readonly arrays. */
export function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}

export function isSet(value: Data): value is DataSet {
  return typeof value === "object" && value !== null && !isList(value) && !("$nix" in value);
}

/** A value in a few words, for a message. Long strings are cut. */
export function describeData(value: Data): string {
  if (value === null) return "null";
  if (typeof value === "string")
    return `string ${JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value)}`;
  if (typeof value === "number")
    return `${Number.isInteger(value) ? "integer" : "floating point number"} ${value}`;
  if (typeof value === "boolean") return `boolean ${value}`;
  if (isList(value)) return value.length === 0 ? "empty list" : "list";
  return isSpecial(value) ? (specialWords[value.$nix] ?? "Nix value") : "attribute set";
}

const specialWords: Readonly<Record<string, string>> = {
  float: "floating point number",
  package: "package",
  file: "file of the project",
  secret: "path of a secret",
};
