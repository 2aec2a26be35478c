import { isAttrs, isSpecial } from "../evaluate/value.ts";
import type { SpecialValue, Value } from "../evaluate/index.ts";

/** A value as a manifest holds it: JSON, and text for what JSON cannot say or only Nix knows. */
export type ManifestValue =
  | null
  | boolean
  | number
  | string
  | readonly ManifestValue[]
  | { readonly [name: string]: ManifestValue };

/** What a file or folder of the project holds: a digest of its content. */
export type Digest = (path: string) => string;

/**
 * A value that holds no fill-in any more, as a manifest holds it. What JSON cannot say is `{ $nix: TEXT }`; of a file the
 * digest is there as well, because what is in it belongs to the system and its path alone does not tell.
 */
export function recorded(value: Value, digest: Digest): ManifestValue {
  if (Array.isArray(value)) return (value as readonly Value[]).map((element) => recorded(element, digest));
  if (isSpecial(value)) {
    if (value.$nix === "file") return { $nix: `./${value.path}`, sha256: digest(value.path) };
    return { $nix: specialText(value, digest) };
  }
  if (!isAttrs(value)) return value as ManifestValue;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, recorded(value[name]!, digest)]));
}

/** A value in the notation of Nix, on as few lines as the text in it has: for comparing, not for Nix to read. */
export function nixText(value: Value, digest: Digest): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value))
    return `[ ${(value as readonly Value[]).map((element) => `${operand(element, digest)} `).join("")}]`;
  if (isSpecial(value)) return specialText(value, digest);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${nameText(name)} = ${nixText((value as Record<string, Value>)[name]!, digest)}; `);
  return `{ ${members.join("")}}`;
}

function specialText(value: SpecialValue, digest: Digest): string {
  switch (value.$nix) {
    case "float":
      return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
    case "package":
      return pathText(value.input === undefined ? ["pkgs"] : ["inputs", value.input, "packages"], value.path);
    case "ref":
      return pathText(["config"], value.path);
    case "input":
      return pathText(["inputs", value.input], value.path);
    // the name under which the path of the secret is known; what it refers to is a definition of its own
    case "secret":
      return pathText(["config", "services", "onepassword-secrets", "secretPaths"], [value.name]);
    case "file":
      return `./${value.path} /* sha256 ${digest(value.path)} */`;
    case "expr":
      return value.parts
        .map((part) => (typeof part === "string" ? part : operand(part.value, digest)))
        .join("");
    case "fillIn":
      return `fillIn ${quoted(value.what)}`;
    case "override":
      return `lib.mkOverride ${value.priority} ${operand(value.value, digest)}`;
    case "order":
      return `lib.mkOrder ${value.order} ${operand(value.value, digest)}`;
    case "if":
      return `lib.mkIf ${operand(value.condition, digest)} ${operand(value.value, digest)}`;
  }
}

/** In parentheses where it could be taken for several expressions. */
function operand(value: Value, digest: Digest): string {
  const text = nixText(value, digest);
  const several = isSpecial(value) && ["expr", "override", "order", "if"].includes(value.$nix);
  return several && /\s/.test(text) ? `(${text})` : text;
}

const quoted = (text: string): string => JSON.stringify(text).replaceAll("${", "\\${");
const nameText = (name: string): string => (/^[A-Za-z_][\w'-]*$/.test(name) ? name : quoted(name));
const pathText = (base: readonly string[], path: readonly string[]): string =>
  [...base, ...path].map(nameText).join(".");
