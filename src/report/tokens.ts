/*
 * The tokens of a TypeScript file, with brackets paired. A parser would say more, but that of Node, which is WebAssembly,
 * takes longer to start than a whole check; to follow a property path through literals, brackets and commas are enough.
 */

export interface Token {
  readonly kind: "name" | "number" | "string" | "regex" | "open" | "close" | "punctuator";
  /** As it stands there. A template with values is `open` and `close` tokens: `` `a${ ``, `}`, `b${`, `` }c` ``. */
  readonly text: string;
  /** Offset in the file, in UTF-16 units. */
  readonly start: number;
  /** Of a bracket: the index of the token that it is paired with. */
  pair: number;
}

const patterns = {
  blank: /(?:\s+|\/\/.*|\/\*[^]*?\*\/)*/y,
  name: /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy,
  number: /0[xob][\da-f_]+n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?n?/iy,
  string: /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'/y,
  regex: /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y,
  /** The rest of a template up to its end or its next value. */
  template: /(?:[^`\\$]|\\[^]|\$(?!\{))*(?:`|\$\{)/y,
  /** `>` always alone, so that type arguments end one by one. */
  punctuator: /\?\?=?|\?\.(?!\d)|=>|\.\.\.|&&=?|\|\|=?|[!=]==?|\*\*=?|<<?=|<<|\+\+|--|[-+*/%&|^]=|[^\s\w]/y,
} as const;

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Words after which a value, or its type, has yet to come. */
const beforeValue =
  /^(?:return|typeof|case|in|of|do|else|void|delete|await|yield|instanceof|new|async|function|class|extends|as|satisfies|is|keyof|readonly|infer|unique)$/;

/** The tokens of a text, or null where its brackets, strings or comments do not end. */
export function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  const open: number[] = [];
  let at = text.startsWith("#!") ? text.indexOf("\n") : 0;
  const match = (pattern: keyof typeof patterns, from = at): string => {
    patterns[pattern].lastIndex = from;
    return patterns[pattern].exec(text)?.[0] ?? "";
  };
  const push = (kind: Token["kind"], found: string): boolean => {
    let pair = -1;
    if (kind === "open") open.push(tokens.length);
    if (kind === "close") {
      pair = open.pop() ?? -1;
      if (pair < 0) return false;
      tokens[pair]!.pair = tokens.length;
    }
    tokens.push({ kind, text: found, start: at, pair });
    at += found.length;
    return found !== "";
  };
  /** Text of a template up to its end or its next value; `before` closes the value before it. */
  const template = (before: "`" | "}"): boolean => {
    const part = match("template", at + 1);
    if (part === "") return false;
    if (part.endsWith("`")) return push(before === "`" ? "string" : "close", before + part);
    return before === "`" ? push("open", before + part) : push("close", before) && push("open", part);
  };
  const next = (): boolean => {
    const char = text[at]!;
    const around = tokens[open.at(-1) ?? -1]?.text ?? "";
    if (char === "`" || (char === "}" && around.endsWith("${"))) return template(char);
    if (char in closing) return push("open", char);
    if (char === ")" || char === "]" || char === "}") return closing[around] === char && push("close", char);
    if (char === '"' || char === "'") return push("string", match("string"));
    if (char === "/" && (!endsValue(tokens.at(-1)) || tokens.at(-1)!.text === "}"))
      return push("regex", match("regex") || match("punctuator"));
    const word = match("name");
    if (word !== "") return push("name", word);
    const digits = match("number");
    return digits === "" ? push("punctuator", match("punctuator")) : push("number", digits);
  };
  for (at += match("blank").length; at < text.length; at += match("blank").length) if (!next()) return null;
  return open.length === 0 ? tokens : null;
}

/** True for the last token of a value: a slash after it divides, and another value cannot follow it. */
export function endsValue(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === "name") return !beforeValue.test(token.text);
  return (
    token.kind === "number" || token.kind === "string" || token.kind === "regex" || token.kind === "close"
  );
}
