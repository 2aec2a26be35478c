import { escapeText } from "./escape.ts";

/** Words that the Nix lexer takes for itself; `or` is one in places, so it is quoted too. */
const keywords = new Set(["assert", "else", "if", "in", "inherit", "let", "or", "rec", "then", "with"]);

/** Whether a name can stand for a variable. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_'-]*$/.test(name) && !keywords.has(name);
}

/** A static attribute name, in quotes where it needs them. */
export function attrName(name: string): string {
  return isIdentifier(name) ? name : `"${escapeText(name)}"`;
}
