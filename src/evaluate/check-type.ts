import { nodeOf } from "../author/node.ts";
import type { OptionType } from "../author/schema.ts";

/** What is wrong with a value, and where in it. */
export interface Mismatch {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly got: string;
}

/** A type in words, as errors and documentation name it. */
export function describeType(type: OptionType): string {
  switch (type.kind) {
    case "bool":
      return "true or false";
    case "str":
      return type.pattern === undefined ? "a string" : `a string that matches /${type.pattern}/`;
    case "int":
      return `a whole number${range(type)}`;
    case "float":
      return `a number${range(type)}`;
    case "port":
      return "a port (0 to 65535)";
    case "path":
      return "an absolute path, a file of the project or a package";
    case "oneOf":
      return `one of ${type.values.map((v) => JSON.stringify(v)).join(", ")}`;
    case "listOf":
      return `a list, each element ${describeType(type.of)}`;
    case "attrsOf":
      return `an object, each value ${describeType(type.of)}`;
    case "nullable":
      return `null or ${describeType(type.of)}`;
    case "group":
      return `an object of ${Object.keys(type.options).join(", ")}`;
    case "secret":
      return 'a secret("op://...") or null';
    case "package":
      return "a package";
    case "nix":
      return "a value of Nix";
    case "renamed":
      return `the former name of ${type.to}`;
  }
}

function range({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? "" : ` of at most ${max}`;
}

/** A value in a few words; never the text of a secret. */
export function describeValue(value: unknown): string {
  const data = nodeOf(value);
  if (data)
    return data.$nix === "secret"
      ? "a secret"
      : data.$nix === "fillIn"
        ? "a value still to be filled in"
        : `a ${words[data.$nix] ?? data.$nix}`;
  if (Array.isArray(value)) return "a list";
  if (value === null) return "null";
  if (typeof value === "object") return "an object";
  if (typeof value === "string")
    return `the string ${JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value)}`;
  if (typeof value === "number" || typeof value === "boolean" || value === undefined) return String(value);
  return `a ${typeof value}`;
}

const words: Partial<Record<string, string>> = {
  expr: "Nix expression",
  ref: "value that only Nix knows",
  input: "part of an input",
  if: "value under a condition of Nix",
  override: "value under a priority",
  order: "value under an order",
};

/** Everything in `value` that `type` does not admit; nothing when it fits. Values known only to Nix fit `nix` alone. */
export function mismatches(
  type: OptionType,
  value: unknown,
  path: readonly (string | number)[] = [],
): Mismatch[] {
  const data = nodeOf(value);
  const wrong = (): Mismatch[] => [{ path, expected: describeType(type), got: describeValue(value) }];
  const fits = (ok: boolean): Mismatch[] => (ok ? [] : wrong());
  switch (type.kind) {
    case "bool":
      return fits(typeof value === "boolean");
    case "str":
      return fits(
        typeof value === "string" &&
          (type.pattern === undefined || new RegExp(`^(?:${type.pattern})$`, "u").test(value)),
      );
    case "int":
      return fits(Number.isSafeInteger(value) && within(value as number, type));
    case "float":
      return fits(typeof value === "number" && Number.isFinite(value) && within(value, type));
    case "port":
      return fits(Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 65535);
    case "path":
      return fits(
        data
          ? data.$nix === "file" || data.$nix === "package"
          : typeof value === "string" && value.startsWith("/"),
      );
    case "oneOf":
      return fits((type.values as readonly unknown[]).includes(value));
    case "listOf":
      return Array.isArray(value)
        ? value.flatMap((item, i) => mismatches(type.of, item, [...path, i]))
        : wrong();
    case "attrsOf":
      return isObject(value) && !data
        ? Object.entries(value).flatMap(([name, member]) => mismatches(type.of, member, [...path, name]))
        : wrong();
    case "nullable":
      return value === null ? [] : mismatches(type.of, value, path);
    case "group":
      return isObject(value) && !data ? [] : wrong();
    case "secret":
      // a text in its place may be the secret itself, which no message repeats
      return value === null || data?.$nix === "secret"
        ? []
        : [
            {
              path,
              expected: describeType(type),
              got: typeof value === "string" ? "a string" : describeValue(value),
            },
          ];
    case "package":
      return fits(data?.$nix === "package");
    case "nix":
      return fits(data?.$nix !== "secret" && data?.$nix !== "fillIn" && typeof value !== "symbol");
    case "renamed":
      return [];
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const within = (value: number, { min, max }: { readonly min?: number; readonly max?: number }): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max);
