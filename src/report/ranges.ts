import { endsValue, type Token } from "./tokens.ts";

/** Tokens from the first index up to, but without, the second. */
export type Range = readonly [from: number, to: number];

/** Behind type arguments that begin at `from`: names, literals and brackets up to a `>` after which no value begins. */
export function endOfTypes(tokens: readonly Token[], from: number): number | undefined {
  if (tokens[from]?.text !== "<") return undefined;
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { kind, text, pair } = tokens[at]!;
    if (kind === "open") at = pair;
    else if (text === "<") depth++;
    else if (text === ">" && --depth === 0) {
      const after = tokens[at + 1];
      return after === undefined || /^(?:[(),;:?.=|&[\]}]|\?\.|=>|&&|\|\||\?\?)$/.test(after.text)
        ? at + 1
        : undefined;
    } else if (kind === "close" || (kind === "punctuator" && !/^(?:[.,|&?:>]|=>)$/.test(text)))
      return undefined;
  }
  return undefined;
}

/** Indexes in a range of tokens outside of brackets and type arguments, for which `test` holds. */
export function* outside(
  tokens: readonly Token[],
  [from, to]: Range,
  test: (token: Token, before: Token | undefined) => boolean,
): Generator<number> {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (test(token, at > from ? tokens[at - 1] : undefined)) yield at;
    if (token.kind === "open") at = token.pair;
    else if (token.text === "<" && tokens[at - 1]?.kind === "name")
      at = (endOfTypes(tokens, at) ?? at + 1) - 1;
  }
}

export const first = <T>(items: Iterable<T>): T | undefined => [...items][0];

/** The parts of a range that commas separate; none after the last comma. */
export function parts(tokens: readonly Token[], [from, to]: Range): Range[] {
  const commas = [...outside(tokens, [from, to], ({ text }) => text === ",")];
  return [...commas, to]
    .map((end, i): Range => [i === 0 ? from : commas[i - 1]! + 1, end])
    .filter(([a, b], i) => a < b || i < commas.length);
}

/** An expression without brackets around it, and without `as`, `satisfies` and `!` after it. */
export function bare(tokens: readonly Token[], [from, to]: Range): Range {
  const isCast = ({ text }: Token, before: Token | undefined): boolean =>
    /^(?:as|satisfies)$/.test(text) && endsValue(before);
  const word = first(outside(tokens, [from, to], isCast));
  const end = word ?? (tokens[to - 1]?.text === "!" ? to - 1 : to);
  if (end - from > 2 && tokens[from]!.text === "(" && tokens[from]!.pair === end - 1)
    return bare(tokens, [from + 1, end - 1]);
  return end < to ? bare(tokens, [from, end]) : [from, end];
}
