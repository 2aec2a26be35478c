import { NixPrintError } from "./errors.ts";
import { Level } from "./operators.ts";
import { isIdentifier } from "./names.ts";

export interface RawLine {
  readonly text: string;
  /** The line begins inside a string whose value indentation would change. */
  readonly verbatim: boolean;
}

/** What the printer has to know about Nix text that a person wrote. */
export interface RawShape {
  /** Without the indentation that all lines share, and without empty lines at both ends. */
  readonly lines: readonly RawLine[];
  /** How tightly it binds for certain: `Level.atom`, `Level.select`, or `Level.function` when in doubt. */
  readonly level: number;
  /** The last line ends in a `#` comment, so nothing may follow on it. */
  readonly endsInComment: boolean;
  /** It has several lines and its first bracket or string ends with its last line. */
  readonly hugs: boolean;
}

interface Scan {
  /** Offsets of newlines after which a line begins inside a string that must not be indented. */
  readonly fixed: ReadonlySet<number>;
  /** Where the first bracket or string ends, if the text begins with one. */
  readonly firstEnd: number;
  readonly endsInComment: boolean;
}

const closers: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

/** Throws `invalid-raw` when brackets, strings or comments are not closed, or nothing is left. */
export function rawShape(source: string, origin?: unknown): RawShape {
  const text = source
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
  if (text === "") throw new NixPrintError("invalid-raw", "the Nix expression is empty", origin);
  const scan = scanNix(text, origin);
  const level = rawLevel(text.trim(), scan.firstEnd === text.length);
  const lines = dedent(text, scan.fixed, /^[ \t]*[\r\n]/.test(source));
  return { lines, level, endsInComment: scan.endsInComment, hugs: lines.length > 1 && level === Level.atom };
}

function rawLevel(text: string, isEnclosed: boolean): number {
  if (isEnclosed) return Level.atom;
  if (/^\d+$/.test(text)) return Level.select;
  return text.split(".").every(isIdentifier) ? Level.atom : Level.function;
}

function dedent(text: string, fixed: ReadonlySet<number>, withFirst: boolean): readonly RawLine[] {
  let offset = 0;
  const lines = text.split("\n").map((line, i) => {
    const verbatim = i > 0 && fixed.has(offset - 1);
    offset += line.length + 1;
    return { text: line, verbatim };
  });
  const indents = lines
    .filter((line, i) => !line.verbatim && line.text.trim() !== "" && (i > 0 || withFirst))
    .map((line) => /^ */.exec(line.text)?.[0].length ?? 0);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line, i) => {
    if (line.verbatim) return line;
    if (i === 0 && !withFirst) return { ...line, text: line.text.trimStart() };
    return { ...line, text: line.text.slice(Math.min(shared, /^ */.exec(line.text)?.[0].length ?? 0)) };
  });
}

/** Enough of Nix's lexer to find the ends of strings, comments and brackets. */
function scanNix(text: string, origin: unknown): Scan {
  const fixed = new Set<number>();
  /** Open brackets and strings, each by what closes it; `${` opens a brace inside of a string. */
  const open: { readonly closer: string; readonly moves: boolean }[] = [];
  let firstEnd = -1;
  let commentEnd = -1;
  let at = 0;
  const fail = (what: string): never => {
    throw new NixPrintError("invalid-raw", `the Nix expression ${what}`, origin);
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const close = (): void => {
    open.pop();
    if (open.length === 0 && firstEnd < 0) firstEnd = at;
  };
  const pinNewlines = (from: number): void => {
    if (open.every((opened) => opened.moves)) return;
    for (let i = from; i < at; i++) if (text[i] === "\n") fixed.add(i);
  };
  while (at < text.length) {
    const start = at;
    const closer = open.at(-1)?.closer;
    if (closer === '"') {
      if (take(/\$\{/y)) open.push({ closer: "}", moves: true });
      else if (take(/"/y)) close();
      else take(/\\[^]|\$[^{"\\]|\$|[^"\\$]+/y);
    } else if (closer === "''") {
      if (take(/''\$|'''|''\\[^]/y) === undefined) {
        if (take(/''/y)) close();
        else if (take(/\$\{/y)) open.push({ closer: "}", moves: true });
        else take(/\$[^{']|\$|'|[^'$]+/y);
      }
    } else if (take(/#[^\n]*/y) !== undefined) {
      commentEnd = at;
    } else if (take(/\/\*/y)) {
      if (take(/[^]*?\*\//y) === undefined) fail("has a comment that is not closed");
    } else if (take(/''/y)) {
      open.push({ closer: "''", moves: take(/ *(?=\n)/y) !== undefined });
    } else if (take(/"/y)) {
      open.push({ closer: '"', moves: false });
    } else if (take(/\$\{/y)) {
      open.push({ closer: "}", moves: true });
    } else {
      const char = text[at] as string;
      at++;
      if (char in closers) open.push({ closer: closers[char] as string, moves: true });
      else if (char === closer) close();
      else if (/[)}\]]/.test(char)) fail(`closes \`${char}\`, which is not open`);
      else if (
        open.length === 0 &&
        /[;,]/.test(char) &&
        !/\b(with|assert|let|inherit)\b/.test(text.slice(0, start))
      ) {
        fail(`has a \`${char}\` outside of brackets`);
      } else if (open.length === 0 && firstEnd < 0 && /\S/.test(char)) firstEnd = 0;
    }
    pinNewlines(start);
  }
  const unclosed = open.at(-1)?.closer;
  if (unclosed !== undefined) fail(`lacks a \`${unclosed}\``);
  return { fixed, firstEnd, endsInComment: commentEnd === text.length };
}
