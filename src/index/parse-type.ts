import { fixedPhrases } from "./phrases.ts";
import { either, someType, type OptionType } from "./type.ts";

/** A type read at some position of a description, and where the reading stopped. */
type Read = readonly [type: OptionType, end: number];

const cache = new Map<string, OptionType>();

/**
 * Reads the description that nixpkgs' `lib/types.nix` makes of a type, such as `null or (list of string)`. What is not
 * understood becomes `unknown` at its place, and never a guess: `unknown` takes every value.
 */
export function parseType(text: string): OptionType {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const read = union(text, 0);
  const type: OptionType = read[1] === text.length ? read[0] : { kind: "unknown", text };
  cache.set(text, type);
  return type;
}

/** Whether every part of a type was understood. */
export function isWhollyRead(type: OptionType): boolean {
  return !someType(type, (part) => part.kind === "unknown");
}

/** How many of some descriptions are read wholly, and which are not. */
export function readCoverage(texts: readonly string[]): {
  readonly read: number;
  readonly unread: readonly string[];
} {
  const unread = texts.filter((text) => !isWhollyRead(parseType(text)));
  return { read: texts.length - unread.length, unread };
}

/** `A or B or C`, and `A or B convertible to it`. */
function union(text: string, start: number): Read {
  const of: OptionType[] = [];
  let position = start;
  for (;;) {
    const [type, end] = item(text, position);
    of.push(type);
    if (text.startsWith(" convertible to it", end) && of.length > 1) {
      return [
        { kind: "coerced", to: either(of.slice(0, -1)), from: type },
        end + " convertible to it".length,
      ];
    }
    if (!text.startsWith(" or ", end)) return [either(of), end];
    position = end + " or ".length;
  }
}

/** One member of a union. What stands there and is not understood is `unknown` up to the end of the group. */
function item(text: string, start: number): Read {
  const read = phrase(text, start);
  if (read !== undefined && isBoundary(text, read[1])) return read;
  const end = endOfGroup(text, start);
  return [{ kind: "unknown", text: text.slice(start, end) }, end];
}

/** A phrase is over where its text or group ends, or a union goes on. */
function isBoundary(text: string, at: number): boolean {
  return (
    at === text.length ||
    text[at] === ")" ||
    /^(?: or | convertible to it| of length \d|, or (?=value|string))/.test(text.slice(at, at + 18))
  );
}

function phrase(text: string, start: number): Read | undefined {
  for (const [words, type] of fixedPhrases) {
    const end = start + words.length;
    if (text.startsWith(words, start) && isBoundary(text, end)) return afterComma(text, [type, end]);
  }
  for (const rule of rules) {
    const read = rule(text, start);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** `positive integer, meaning >0, or value "auto"`: a clause is closed by a comma before the union goes on. */
function afterComma(text: string, [type, end]: Read): Read {
  return text.startsWith(", or ", end) ? [type, end + 1] : [type, end];
}

type Rule = (text: string, start: number) => Read | undefined;

const prefixed =
  (prefix: string, wrap: (of: OptionType) => OptionType): Rule =>
  (text, start) => {
    if (!text.startsWith(prefix, start)) return undefined;
    const read = phrase(text, start + prefix.length);
    if (read === undefined) {
      const end = endOfGroup(text, start);
      return [wrap({ kind: "unknown", text: text.slice(start + prefix.length, end) }), end];
    }
    return [wrap(read[0]), read[1]];
  };

const matched =
  (pattern: RegExp, make: (groups: RegExpExecArray) => OptionType): Rule =>
  (text, start) => {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    return match === null ? undefined : [make(match), pattern.lastIndex];
  };

const bounds = (min: string, max: string): { min: number; max: number } => ({
  min: Number(min),
  max: Number(max),
});

const rules: readonly Rule[] = [
  group,
  enumeration,
  patternString,
  listOf,
  prefixed("attribute set of ", (of) => ({ kind: "attrs", of })),
  prefixed("lazy attribute set of ", (of) => ({ kind: "attrs", of, lazy: true })),
  prefixed("open submodule of ", (of) => ({ kind: "submodule", freeform: of.kind === "attrs" ? of.of : of })),
  prefixed("function that evaluates to a(n) ", (result) => ({ kind: "function", result })),
  prefixed("unique ", (of) => of),
  (text, start) => {
    const read = prefixed("non-empty ", (of) => of)(text, start);
    return read?.[0].kind === "list" ? [{ ...read[0], nonEmpty: true }, read[1]] : undefined;
  },
  matched(/value "((?:[^"\\]|\\.)*)" \(singular enum\)/y, ([, value]) => ({
    kind: "enum",
    values: [value!],
  })),
  matched(/value (-?\d+) \(singular enum\)/y, ([, value]) => ({ kind: "enum", values: [Number(value)] })),
  matched(
    /\d+ bit (?:un)?signed integer; between (-?\d+) and (-?\d+) \(both inclusive\)/y,
    ([, min, max]) => ({
      kind: "int",
      ...bounds(min!, max!),
    }),
  ),
  matched(/integer between (-?\d+) and (-?\d+) \(both inclusive\)/y, ([, min, max]) => ({
    kind: "int",
    ...bounds(min!, max!),
  })),
  matched(
    /integer or floating point number between (-?[\d.]+) and (-?[\d.]+) \(both inclusive\)/y,
    ([, min, max]) => ({ kind: "number", ...bounds(min!, max!) }),
  ),
  matched(/float between (-?[\d.]+) and (-?[\d.]+) \(inclusive\)/y, ([, min, max]) => ({
    kind: "float",
    ...bounds(min!, max!),
  })),
  matched(/strings concatenated with "((?:[^"\\]|\\.)*)"/y, ([, separator]) => ({
    kind: "string",
    separator: separator!.replace("\\n", "\n"),
  })),
  matched(/one of ([a-z][\w-]*(?:,[a-z][\w-]*)*)(?=$|\))/y, ([, tags]) => ({
    kind: "tagged",
    tags: tags!.split(","),
  })),
];

/** `list of T`, and home-manager's `list of T of length 12`. */
function listOf(text: string, start: number): Read | undefined {
  const read = prefixed("list of ", (of) => ({ kind: "list", of }))(text, start);
  const length = / of length (\d+)/y;
  length.lastIndex = read?.[1] ?? 0;
  const match = read === undefined ? null : length.exec(text);
  if (match === null || read?.[0].kind !== "list") return read;
  return [{ ...read[0], length: Number(match[1]) }, length.lastIndex];
}

/** A union in parentheses. */
function group(text: string, start: number): Read | undefined {
  if (text[start] !== "(") return undefined;
  const [type, end] = union(text, start + 1);
  return text[end] === ")" ? [type, end + 1] : undefined;
}

/** `one of "a", 1, true`: strings in quotes, which stand unescaped. */
function enumeration(text: string, start: number): Read | undefined {
  if (!text.startsWith("one of ", start)) return undefined;
  const values: (string | number | boolean | null)[] = [];
  const value =
    /"(.*?)"(?=$|, (?=["\d-]|true|false|<null>|null)| or |\)| convertible)|-?\d+(?:\.\d+)?|true|false|<null>|null/sy;
  value.lastIndex = start + "one of ".length;
  for (;;) {
    const match = value.exec(text);
    if (match === null) return undefined;
    values.push(match[1] ?? literals[match[0]] ?? (match[0].includes("null") ? null : Number(match[0])));
    const end = value.lastIndex || text.length;
    if (!text.startsWith(", ", end)) return [{ kind: "enum", values }, end];
    value.lastIndex = end + 2;
  }
}

const literals: Readonly<Record<string, boolean>> = { true: true, false: false };

/** The pattern stands bare: it ends at the first place where its brackets are closed and a union could go on. */
function patternString(text: string, start: number): Read | undefined {
  const intro = "string matching the pattern ";
  if (!text.startsWith(intro, start)) return undefined;
  const begin = start + intro.length;
  let depth = 0;
  for (let at = begin; at <= text.length; at++) {
    if (depth === 0 && isBoundary(text, at)) return [{ kind: "string", pattern: text.slice(begin, at) }, at];
    if (text[at] === "\\") at++;
    else if (text[at] === "[") at = endOfBracket(text, at);
    else if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
  }
  return undefined;
}

/** Where a bracket expression of a POSIX pattern closes; a `]` that comes first in it is a member. */
function endOfBracket(text: string, start: number): number {
  let at = start + 1;
  if (text[at] === "^") at++;
  if (text[at] === "]") at++;
  for (; at < text.length && text[at] !== "]"; at++) {
    if (text.startsWith("[:", at)) at = text.indexOf(":]", at) + 1;
  }
  return at;
}

/** The parenthesis that closes the group in which a position lies, or the end of the text. */
function endOfGroup(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && depth-- === 0) return at;
  }
  return text.length;
}
