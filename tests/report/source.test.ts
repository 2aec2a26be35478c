import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/report/source.ts";
import { tokenize } from "../../src/report/tokens.ts";
import { parseSource, type Parsed } from "./parsed.ts";

const root = join(import.meta.dirname, "../..");
const pattern =
  "{fleet.ts,{hosts,modules,profiles}/**/*.ts,src/{author,check,emit,evaluate,nix}/*.ts,tests/{author,evaluate}/*.test.ts}";
const files = globSync(pattern, { cwd: root });

/** Every path that the parser can follow from a call, up to a depth, and one step that it cannot. */
function* paths(parsed: Parsed, callee: number, depth: number): Generator<(string | number)[]> {
  const keys = [...parsed.names, "no such name", 0, 1, 2, 7];
  const go = function* (path: (string | number)[]): Generator<(string | number)[]> {
    yield path;
    if (path.length === depth) return;
    const here = String(parsed.find(callee, path));
    for (const key of keys) {
      const found = String(parsed.find(callee, [...path, key]));
      if (found === here) yield [...path, key];
      else yield* go([...path, key]);
    }
  };
  yield* go([]);
}

describe("a path through a file is followed as a parser follows it", () => {
  test.each(files)("%s", (file) => {
    const text = readFileSync(join(root, file), "utf8");
    const source = readSource(text)!;
    expect(source, "tokens").not.toBeNull();
    const parsed = parseSource(text);
    const shown = (extent: readonly [number, number] | undefined): string =>
      extent ? `${extent[0]}: ${text.slice(...extent)}` : "nothing";
    const depth = parsed.names.length > 60 ? 2 : 4;
    for (const callee of parsed.callees) {
      for (const path of paths(parsed, callee, depth)) {
        expect(shown(source.find(callee, path)), JSON.stringify(path)).toBe(shown(parsed.find(callee, path)));
      }
    }
  });
});

/** What stands at the end of a path from the first `f(` of a text. */
function at(text: string, ...path: (string | number)[]): string | undefined {
  const extent = readSource(text)!.find(/\bf(?=[<(])/.exec(text)!.index, path);
  return extent && text.slice(...extent);
}

describe("a path is followed through", () => {
  test.each([
    ["type arguments", "f<A, Map<string, B[]>>({ a: { b: 1 } })", ["a", "b"], "b"],
    ["type arguments within", "f({ a: g<A, B>({ b: 1 }), c: 1 })", ["a", "b"], "b"],
    ["as and satisfies", "f(({ a: [1, 2] as const } satisfies { a: unknown }))", ["a", 1], "2"],
    ["brackets around a value", "f({ a: ([(10), (x => x)(2)]) })", ["a", 0], "10"],
    [
      "a constant with a type",
      "f({ a: k });\nconst k: Record<string, { b: number }> = { b: 1 };",
      ["a", "b"],
      "b",
    ],
    ["constants without semicolons", "const j = { b: 2 }\nconst k = { b: 1 }\nf(k)", ["b"], "b"],
    ["both parts of a conditional", "f({ a: x ? { b: 1 } : y ? {} : { c: 2 } })", ["a", "c"], "c"],
    ["the last operand of && and ??", "f({ a: x === 1 && y ? z : w ?? { c: 2 } })", ["a", "c"], "c"],
    ["quotes and keywords", `f({ "a b": { if: { 'it\\'s': 1 } } })`, ["a b", "if", "it's"], `'it\\'s'`],
    ["a short property", "const a = { b: 1 };\nf({ a })", ["a", "b"], "b"],
    ["the last of two", "f({ a: { b: 1 }, ...{ a: { c: 1 } }, })", ["a", "c"], "c"],
    ["templates", "f({ a: `x${ { b: 1 }.b }y${ `}` }`, b: { c: `\\`${1}` } })", ["b", "c"], "c"],
    ["regular expressions", "f({ a: /[/}]\\}{/.test(x) / 2 / 1, b: { c: 1 } })", ["b", "c"], "c"],
    ["comments", "f({ /* { */ a: { // }\n b: 1 } })", ["a", "b"], "b"],
    [
      "methods before it",
      "f({ async *g<T>(x: T): AsyncGenerator<T> { if (x) return {}; }, get: { b: 1 } })",
      ["get", "b"],
      "b",
    ],
    ["holes and the end of a chain", "f({ a: g.h?.[1]!.i([, { b: 1 }]) })", ["a", 0, 1], "{ b: 1 }"],
  ] as const)("%s", (_name, text, path, expected) => expect(at(text, ...path)).toBe(expected));

  test.each([
    ["functions with a body", "f({ a: () => { return { b: 1 } } })", ["a", "b"], "a"],
    ["new", "f({ a: new Set([1]) })", ["a", 0], "a"],
    ["names that are computed", "f({ a: { [b]: 1 } })", ["a", "b"], "a"],
    ["elements after a spread", "f({ a: [...x, 1] })", ["a", 1], "a"],
    ["members of a call's result", "f({ a: g({ b: 1 }).c })", ["a", "b"], "a"],
    ["sums", "f({ a: g({ b: 1 }) + h({ b: 1 }) })", ["a", "b"], "a"],
    [
      "itself",
      "const k = { a: k };\nf({ a: k })",
      ["a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "b"],
      "a",
    ],
  ] as const)("but not through %s", (_name, text, path, expected) =>
    expect(at(text, ...path)).toBe(expected),
  );

  test("nothing stands where no call is", () => {
    const source = readSource("const f = 1; f < g; h`x`; (a + b)(1);")!;
    for (const offset of [0, 6, 10, 13, 15, 17, 20, 26, 33, 99])
      expect(source.find(offset, ["a"])).toBeUndefined();
  });
});

test("what does not end is no TypeScript, and any text comes to an end", () => {
  for (const text of ["f({", "f)", "(]", "'", '"a\n"', "`${", "`a", "`${}", "f(`${)}`"])
    expect(readSource(text), text).toBeNull();
  const pieces = fc.constantFrom(
    "`",
    "${",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "'",
    '"',
    "/",
    "\\",
    "*",
    "\n",
    "a",
    "1",
    "<",
    ">",
    ",",
    ":",
    "?",
    " ",
    "=>",
    "é",
    "\u{1f600}",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      const tokens = tokenize(text);
      for (const [i, { start, kind, pair, text: own }] of (tokens ?? []).entries()) {
        expect(text.startsWith(own, start)).toBe(true);
        if (kind === "open" || kind === "close") expect(tokens![pair]!.pair).toBe(i);
      }
      readSource(text)?.find(0, ["a", 0]);
    }),
    { numRuns: 500 },
  );
});
