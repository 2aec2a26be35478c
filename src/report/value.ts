import type { Value } from "../evaluate/index.ts";
import { harmless } from "./paint.ts";

/** A value on one line, as one would write it in TypeScript; what Nix knows, as Nix names it. */
export function valueText(value: Value): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? "[]" : `[${(value as readonly Value[]).map(valueText).join(", ")}]`;
  if ("$nix" in value) return specialText(value as Special);
  const members = Object.entries(value).map(
    ([name, member]) => `${/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name)}: ${valueText(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

const quoted = (text: string): string => JSON.stringify(harmless(text));

type Special = Extract<Value, { readonly $nix: string }>;

function specialText(value: Special): string {
  switch (value.$nix) {
    case "float":
      return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
    case "package":
      return [
        value.input === undefined ? "pkgs" : `packagesOf(${quoted(value.input)})`,
        pathText(value.path),
      ].join("");
    case "ref":
      return `config${pathText(value.path)}`;
    case "input":
      return `inputs${pathText([value.input, ...value.path])}`;
    case "expr":
      return `nix\`${value.parts.map((part) => (typeof part === "string" ? harmless(part) : `\${${valueText(part.value)}}`)).join("")}\``;
    case "file":
      return `file(${quoted(value.path)})`;
    case "secret":
      return `secret(${quoted(value.reference)})`;
    case "fillIn":
      return `fillIn(${quoted(value.what)})`;
    case "override":
      return call(priorityText(value.priority), value.value);
    case "order":
      return call(orderText(value.order), value.value);
    case "if":
      return `when(${valueText(value.condition)}, ${valueText(value.value)})`;
  }
}

/** `mkForce(1)`, and `mkOverride(40, 1)`. */
function call(name: string, value: Value): string {
  const [callee, number] = name.split(" ");
  return `${callee}(${number === undefined ? "" : `${number}, `}${valueText(value)})`;
}

/** The way to a member, names that are no identifiers in brackets. */
const pathText = (path: readonly string[]): string =>
  path.map((name) => (/^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${quoted(name)}]`)).join("");

/** The function that gives a priority: `mkForce`, or `mkOverride 40`. */
export function priorityText(priority: number): string {
  return (
    ({ 50: "mkForce", 1000: "mkDefault", 1500: "mkOptionDefault" } as Record<number, string>)[priority] ??
    `mkOverride ${priority}`
  );
}

export function orderText(order: number): string {
  return ({ 500: "mkBefore", 1500: "mkAfter" } as Record<number, string>)[order] ?? `mkOrder ${order}`;
}
