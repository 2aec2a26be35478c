import type { Value } from "../evaluate/model.ts";
import { joinName } from "../index/index.ts";
import { namesSecret, secretIn } from "./secret-text.ts";
import { isSpecial } from "../evaluate/value.ts";

const most = 60;

/** A value in a sentence, short; never one that looks like a secret, or whose option's name says that it is one. */
export function show(value: Value, path: readonly string[] = []): string {
  if (path.some(namesSecret)) return "a secret";
  if (isSpecial(value)) return showSpecial(value.$nix);
  const text = JSON.stringify(value, (_key, part: Value) =>
    isSpecial(part) ? `<${showSpecial(part.$nix)}>` : part,
  );
  const secret = secretIn(text);
  if (secret !== undefined) return secret;
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function showSpecial(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    float: "a float",
    package: "a package",
    ref: "a reference",
    input: "something of an input",
    expr: "a Nix expression",
    file: "a file",
    secret: "a secret",
    fillIn: "what is still to be filled in",
  };
  return words[kind] ?? "a wrapped value";
}

/** An option's name in a sentence; elements of lists as in TypeScript: `networking.nameservers[0]`. */
export function name(path: readonly (string | number)[]): string {
  const text = path
    .map((segment) => (typeof segment === "number" ? `[${segment}]` : `.${joinName([segment])}`))
    .join("");
  return `\`${text.replace(/^\./, "")}\``;
}

/** `a`, `a and b`, `a, b and c`. */
export function listing(words: readonly string[], last = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

const units = ["bytes", "KiB", "MiB", "GiB", "TiB"] as const;

/** Bytes in a sentence: `953.9 GiB`. */
export function size(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit++;
  }
  return `${Math.round(amount * 10) / 10} ${units[unit]}`;
}
