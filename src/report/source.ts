import { bare, endOfTypes, first, outside, parts, type Range } from "./ranges.ts";
import { endsValue, tokenize, type Token } from "./tokens.ts";

/** What a name, string or expression takes up in a file: offsets, the second one beyond it. */
export type Extent = readonly [start: number, end: number];

interface Member {
  readonly key: Range;
  readonly value: Range | undefined;
}

/** A TypeScript file in which property paths can be followed. */
export interface Source {
  /**
   * What stands at the end of a property path that begins in the arguments of a call, or the deepest part of the path
   * that is written as a literal; with an empty path, what is called. The call is named by the offset of the name that is
   * called, also at the end of a chain, as V8 reports it. Nothing where no call is.
   */
  readonly find: (callee: number, path: readonly (string | number)[]) => Extent | undefined;
}

/** Reads a file's text; null where it is no TypeScript. */
export function readSource(text: string): Source | null {
  const tokens = tokenize(text);
  if (tokens === null) return null;
  const indexes = new Map(tokens.map(({ start }, index) => [start, index]));
  const extent = ([from, to]: Range): Extent => {
    const last = tokens[to - 1]!;
    return [tokens[from]!.start, last.start + last.text.length];
  };
  const find: Source["find"] = (offset, path) => {
    const callee = calleeAt(tokens, indexes.get(offset));
    const open = callee === undefined ? undefined : openOfCall(tokens, callee + 1);
    if (callee === undefined || open === undefined) return undefined;
    let member: Member | undefined = { key: [callee, callee + 1], value: undefined };
    let place = member.key;
    for (const [depth, key] of path.entries()) {
      member =
        depth === 0
          ? argumentOf(tokens, callee, open, key, 0)
          : member.value && memberOf(tokens, member.value, key, 0);
      if (!member) break;
      place = member.key;
    }
    return extent(place);
  };
  return { find };
}

/** The name that is called; V8 reports what follows it where it is a keyword (`user.with(...)`) or before `?.(`. */
function calleeAt(tokens: readonly Token[], at: number | undefined): number | undefined {
  if (at === undefined || tokens[at]!.kind === "name") return at;
  const before = tokens[at - 1]?.text === "?." ? at - 2 : at - 1;
  return /^[(<]$/.test(tokens[at]!.text) && tokens[before]?.kind === "name" ? before : undefined;
}

/** The bracket that opens a call's arguments, where they or its type arguments begin at `from`. */
function openOfCall(tokens: readonly Token[], from: number): number | undefined {
  const begin = /^(?:\?\.|!)$/.test(tokens[from]?.text ?? "") ? from + 1 : from;
  const open = endOfTypes(tokens, begin) ?? begin;
  return tokens[open]?.text === "(" ? open : undefined;
}

/** The member of a literal, looked for through calls (`mkForce([...])`), functions and constants of the same file. */
function memberOf(
  tokens: readonly Token[],
  range: Range,
  key: string | number,
  depth: number,
): Member | undefined {
  const [from, to] = bare(tokens, range);
  if (depth > 8 || from >= to) return undefined;
  const deeper = (inner: Range | undefined): Member | undefined =>
    inner && memberOf(tokens, inner, key, depth + 1);
  const split = first(outside(tokens, [from, to], ({ text }) => text === "=>" || text === "?"));
  if (split !== undefined && tokens[split]!.text === "=>") {
    return tokens[split + 1]?.text === "{" ? undefined : deeper([split + 1, to]);
  }
  if (split !== undefined) {
    const colon = otherwise(tokens, [split + 1, to]);
    return colon === undefined ? undefined : (deeper([split + 1, colon]) ?? deeper([colon + 1, to]));
  }
  const operator = [...outside(tokens, [from, to], ({ text }) => /^(?:&&|\|\||\?\?)$/.test(text))].at(-1);
  if (operator !== undefined) return deeper([operator + 1, to]);
  const { text, kind, pair } = tokens[from]!;
  if (kind === "open" && pair === to - 1) {
    const inner: Range = [from + 1, to - 1];
    if (text === "{") return propertyOf(tokens, inner, String(key), deeper);
    return text === "[" && typeof key === "number" ? elementOf(tokens, inner, key) : undefined;
  }
  if (to - from === 1) return kind === "name" ? deeper(constant(tokens, text)) : undefined;
  const open = tokens[to - 1]!.pair;
  return isCall(tokens, [from, to])
    ? argumentOf(tokens, open - 1 === from ? from : undefined, open, key, depth)
    : undefined;
}

/** The colon of a conditional, whose question mark stands before the range. */
function otherwise(tokens: readonly Token[], range: Range): number | undefined {
  let nested = 0;
  for (const at of outside(tokens, range, ({ text }) => text === "?" || text === ":")) {
    if (tokens[at]!.text === "?") nested++;
    else if (nested-- === 0) return at;
  }
  return undefined;
}

/** The last property of a name, also in what is spread into the object. */
function propertyOf(
  tokens: readonly Token[],
  range: Range,
  key: string,
  deeper: (inner: Range) => Member | undefined,
): Member | undefined {
  for (const [from, to] of parts(tokens, range).toReversed()) {
    if (tokens[from]?.text === "...") {
      const found = deeper([from + 1, to]);
      if (found) return found;
      continue;
    }
    let at = from;
    // `async run()`, `get x()`, `*all()`
    while (
      at + 1 < to &&
      /^(?:async|get|set|\*)$/.test(tokens[at]!.text) &&
      !/^[(:<]$/.test(tokens[at + 1]!.text)
    )
      at++;
    if (at >= to || nameOf(tokens[at]!) !== key) continue;
    const value: Range | undefined =
      at + 1 === to ? [at, to] : tokens[at + 1]!.text === ":" ? [at + 2, to] : undefined;
    return { key: [at, at + 1], value };
  }
  return undefined;
}

function elementOf(tokens: readonly Token[], range: Range, key: number): Member | undefined {
  const elements = parts(tokens, range);
  const element = elements[key];
  if (
    !element ||
    element[0] === element[1] ||
    elements.slice(0, key + 1).some(([from]) => tokens[from]?.text === "...")
  )
    return undefined;
  const place = bare(tokens, element);
  return { key: place, value: place };
}

/** True for a call, also at the end of a chain; not for `new Set(...)` alone. */
function isCall(tokens: readonly Token[], [from, to]: Range): boolean {
  const isLink = ({ kind, text }: Token, before: Token | undefined): boolean =>
    kind !== "punctuator" || /^(?:\.|\?\.|<)$/.test(text) || (text === "!" && endsValue(before));
  const links = [...outside(tokens, [from, to], () => true)];
  if (
    tokens[to - 1]!.text !== ")" ||
    !links.every((at) => isLink(tokens[at]!, at > from ? tokens[at - 1] : undefined))
  )
    return false;
  if (tokens[from]!.text === "new")
    return tokens[links.find((at) => tokens[at]!.text === "(")!]!.pair < to - 1;
  return !/^(?:await|typeof|void|delete|yield|function|class)$/.test(tokens[from]!.text);
}

/** What is looked for in the arguments of a call; `callee` is given where nothing but a name is called. */
function argumentOf(
  tokens: readonly Token[],
  callee: number | undefined,
  open: number,
  key: string | number,
  depth: number,
): Member | undefined {
  const values = parts(tokens, [open + 1, tokens[open]!.pair]);
  // a builder such as disk("/dev/...", { ... }): the number is that of the argument
  if (typeof key === "number" && !(callee !== undefined && isWrapper(tokens[callee]!.text))) {
    const value = values[key];
    return value && { key: bare(tokens, value), value };
  }
  for (const value of values) {
    const found = memberOf(tokens, value, key, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** True for what stands around a value and leaves its path as it is: mkForce, when, and the like. */
const isWrapper = (callee: string): boolean => /^(?:mk[A-Z]\w*|when|untyped)$/.test(callee);

/** The name of a property, without quotes. */
function nameOf({ kind, text }: Token): string | undefined {
  if (kind === "string") return text.slice(1, -1).replace(/\\(["'\\])/g, "$1");
  if (kind === "number") return String(Number(text.replaceAll("_", "")));
  return kind === "name" ? text : undefined;
}

/** The initial value of a constant at the top of the file. */
function constant(tokens: readonly Token[], name: string): Range | undefined {
  const all: Range = [0, tokens.length];
  for (const at of outside(tokens, all, ({ text }) => text === "const")) {
    const end = first(outside(tokens, [at + 2, tokens.length], endsStatement)) ?? tokens.length;
    for (const [from, to] of parts(tokens, [at + 1, end])) {
      if (tokens[from]?.text !== name) continue;
      const equals = first(outside(tokens, [from, to], ({ text }) => text === "="));
      return equals === undefined ? undefined : [equals + 1, to];
    }
  }
  return undefined;
}

/** True for a semicolon, and for what can only stand on a line of its own: a word after a value. */
function endsStatement({ kind, text }: Token, before: Token | undefined): boolean {
  if (text === ";") return true;
  return kind === "name" && endsValue(before) && !/^(?:as|satisfies|in|instanceof|is|extends)$/.test(text);
}
