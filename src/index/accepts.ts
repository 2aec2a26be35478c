import { bare, describeData, isList, isSet, isSpecial, type Data } from "./data.ts";
import { describeType } from "./describe.ts";
import { matchesPattern } from "./pattern.ts";
import type { DataFormat, OptionType, StringType } from "./type.ts";

/** A value that its place does not take. */
export interface Mismatch {
  /** From the value that was judged to the one at fault: names of attributes, positions in lists. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly got: string;
}

/** Kinds of special values that a rule can judge; any other (a reference, Nix text ...) is taken everywhere. */
const judged: ReadonlySet<string> = new Set(["package", "file", "secret", "float"]);

/**
 * Where a value is not of a type, by the checks of nixpkgs' `lib/types.nix`; nothing where it is. Priorities, orders and
 * conditions are looked through. What is within submodules is not judged here: see `judge`.
 */
export function accepts(type: OptionType, value: Data): readonly Mismatch[] {
  const data = bare(value);
  if (isSpecial(data) && !judged.has(data.$nix)) return [];
  return check(type, data);
}

function check(type: OptionType, value: Data): readonly Mismatch[] {
  switch (type.kind) {
    case "either":
      return checkUnion(type, type.of, value);
    case "coerced":
      return checkUnion(type, [type.to, type.from], value);
    case "list":
      if (!isList(value)) return refuse(type, value);
      if (type.nonEmpty === true && value.length === 0) return refuse(type, value);
      if (type.length !== undefined && type.length !== value.length)
        return [{ ...mismatch(type, value), got: `list of length ${value.length}` }];
      return value.flatMap((element, index) => within(index, accepts(type.of, element)));
    case "attrs":
      if (isKind(value, "package")) return [];
      if (!isSet(value)) return refuse(type, value);
      return Object.entries(value).flatMap(([name, member]) => within(name, accepts(type.of, member)));
    default:
      return takes(type, value) ? [] : refuse(type, value);
  }
}

/** Any member will do. If none does, the one that was surely meant tells what is wrong within a list or set. */
function checkUnion(type: OptionType, of: readonly OptionType[], value: Data): readonly Mismatch[] {
  const results = of.map((member) => check(member, value));
  if (results.some((result) => result.length === 0)) return [];
  const deeper = results.filter((result) => result.every(({ path }) => path.length > 0));
  return deeper.length === 1 ? deeper[0]! : refuse(type, value);
}

/** Whether a type without parts takes a value. */
function takes(type: OptionType, value: Data): boolean {
  switch (type.kind) {
    case "bool":
      return typeof value === "boolean";
    case "null":
      return value === null;
    case "int":
      return typeof value === "number" && Number.isInteger(value) && inBounds(type, value);
    // Nix does not take 1 where a floating point number is wanted
    case "float":
      return isFloat(value) && inBounds(type, numberOf(value));
    case "number":
      return (typeof value === "number" || isFloat(value)) && inBounds(type, numberOf(value));
    case "string":
      return isKind(value, "secret") || (typeof value === "string" && isOfString(type, value));
    case "path":
      if (isKind(value, "file") || isKind(value, "package")) return true;
      if (isKind(value, "secret")) return type.store !== true;
      return typeof value === "string" && value.startsWith(type.store === true ? "/nix/store/" : "/");
    case "package":
      return isKind(value, "package") || (typeof value === "string" && value.startsWith("/nix/store/"));
    case "enum":
      return type.values.some((allowed) => allowed === value);
    // a submodule can be given as the file of a module
    case "submodule":
      return isSet(value) || isKind(value, "file");
    case "tagged":
      return isSet(value) && (typeof value["type"] !== "string" || type.tags.includes(value["type"]));
    case "function":
      return false;
    case "data":
      return isData(type.format, value);
    default:
      return true;
  }
}

function isData(format: DataFormat, value: Data): boolean {
  // TOML has no null
  if (format === "toml" && value === null) return false;
  const scalar =
    value === null || typeof value !== "object" || isKind(value, "secret") || isKind(value, "float");
  if (format === "ini-atom") return scalar;
  if (format !== "scalar-or-list") return true;
  return (
    scalar || isSpecial(value) || (isList(value) && value.every((element) => isData(format, bare(element))))
  );
}

function isOfString(type: StringType, value: string): boolean {
  if (type.nonEmpty === true && /^[ \t\r\n]*$/.test(value)) return false;
  if (type.singleLine !== undefined && /\n/.test(type.singleLine === true ? value : value.replace(/\n$/, "")))
    return false;
  if (type.without !== undefined && type.without.split("").some((char) => value.includes(char))) return false;
  return type.pattern === undefined || matchesPattern(type.pattern, value);
}

function inBounds({ min, max }: { readonly min?: number; readonly max?: number }, value: number): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function isFloat(value: Data): boolean {
  return isKind(value, "float") || (typeof value === "number" && !Number.isInteger(value));
}

function numberOf(value: Data): number {
  return isSpecial(value) ? (value as unknown as { readonly value: number }).value : (value as number);
}

function isKind(value: Data, kind: string): boolean {
  return isSpecial(value) && value.$nix === kind;
}

function mismatch(type: OptionType, value: Data): Mismatch {
  return { path: [], expected: describeType(type), got: describeData(value) };
}

function refuse(type: OptionType, value: Data): readonly Mismatch[] {
  return [mismatch(type, value)];
}

function within(step: string | number, mismatches: readonly Mismatch[]): readonly Mismatch[] {
  return mismatches.map((found) => ({ ...found, path: [step, ...found.path] }));
}
