import * as nix from "../nix/index.ts";
import type { Expr } from "../nix/index.ts";

/** A word of hand-written Nix: its text, or the expression of a value that stands there. */
type Word = string | Expr;

const name = "[A-Za-z_][A-Za-z0-9_'-]*";
const lambdaHead = new RegExp(`^(${name}):$`);
const selection = new RegExp(`^${name}(?:\\.${name})*$`);
const keywords = new Set(["if", "then", "else", "let", "in", "with", "assert", "rec", "inherit", "or"]);

/**
 * Reads hand-written Nix that is a function, an application or both, `pkg: builtins.elem (lib.getName pkg) [ ... ]`, so
 * that it can be laid out like any other expression. Undefined for anything else, which stays text.
 */
export function readWritten(parts: readonly Word[]): Expr | undefined {
  const words = wordsOf(parts);
  if (words === undefined || words.length < 2) return undefined;
  return read(words);
}

function read([first, ...rest]: readonly Word[]): Expr | undefined {
  const [, parameter] = (typeof first === "string" && lambdaHead.exec(first)) || [];
  if (parameter !== undefined) {
    const body = rest.length === 0 ? undefined : read(rest);
    return body && nix.lambda(parameter, body);
  }
  const terms = [first!, ...rest].map(term);
  const [fn, ...args] = terms;
  if (fn === undefined || args.some((arg) => arg === undefined)) return undefined;
  return args.length === 0 ? fn : nix.apply(fn, ...(args as [Expr, ...Expr[]]));
}

function term(word: Word): Expr | undefined {
  if (typeof word !== "string") return word;
  if (word.startsWith("(")) return nix.paren(nix.raw(word.slice(1, -1)));
  if (!selection.test(word)) return undefined;
  const [base, ...path] = word.split(".") as [string, ...string[]];
  return [base, ...path].some((one) => keywords.has(one)) ? undefined : nix.ref(base, ...path);
}

/** Splits at white space outside parentheses; undefined where a value stands within one, or quotes and comments begin. */
function wordsOf(parts: readonly Word[]): readonly Word[] | undefined {
  const words: Word[] = [];
  for (const part of parts) {
    if (typeof part !== "string") {
      words.push(part);
      continue;
    }
    if (/["#[\]{}]|''|\/\*/.test(part)) return undefined;
    let word = "";
    let depth = 0;
    for (const letter of part) {
      if (letter === "(") depth++;
      if (letter === ")") depth--;
      if (depth === 0 && /\s/.test(letter)) {
        if (word !== "") words.push(word);
        word = "";
      } else word += letter;
    }
    if (depth !== 0) return undefined;
    if (word !== "") words.push(word);
  }
  // what touches a value is one word with it, such as a selection from it
  return parts.every((part, i) => typeof part !== "string" || apart(part, i, parts.length))
    ? words
    : undefined;
}

const apart = (part: string, i: number, count: number): boolean =>
  (i === 0 || /^\s/.test(part)) && (i === count - 1 || /\s$/.test(part));
