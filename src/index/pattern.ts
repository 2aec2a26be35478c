const classes: Readonly<Record<string, string>> = {
  alnum: "A-Za-z0-9",
  alpha: "A-Za-z",
  blank: " \\t",
  cntrl: "\\x00-\\x1f\\x7f",
  digit: "0-9",
  graph: "\\x21-\\x7e",
  lower: "a-z",
  print: "\\x20-\\x7e",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\s",
  upper: "A-Z",
  xdigit: "0-9A-Fa-f",
};

const cache = new Map<string, RegExp | null>();

/** Whether a POSIX extended pattern matches a whole string, as `builtins.match` does; true if it cannot be told. */
export function matchesPattern(pattern: string, text: string): boolean {
  let compiled = cache.get(pattern);
  if (compiled === undefined) cache.set(pattern, (compiled = compile(pattern)));
  return compiled === null || compiled.test(text);
}

function compile(pattern: string): RegExp | null {
  const body = pattern.replace(
    /\[(\^?)(\]?)((?:\[:\w+:\]|[^\]])*)\]/g,
    (_, not: string, first: string, members: string) => {
      // within brackets a backslash stands for itself, and `[` too
      const escaped = members.replace(/\[:(\w+):\]|[\\[]/g, (found, name?: string) =>
        name === undefined ? `\\${found}` : (classes[name] ?? ""),
      );
      return `[${not}${first === "" ? "" : "\\]"}${escaped}]`;
    },
  );
  try {
    return new RegExp(`^(?:${body})$`, "s");
  } catch {
    return null;
  }
}
