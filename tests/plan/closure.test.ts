import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareClosures, readPathInfo } from "../../src/plan/index.ts";

const hash = (letter: string): string => letter.repeat(32);
const path = (letter: string, name: string): string => `/nix/store/${hash(letter)}-${name}`;
const of = (...entries: readonly (readonly [string, number])[]) =>
  readPathInfo(JSON.stringify(entries.map(([one, narSize]) => ({ path: one, narSize }))))!;

describe("what Nix says of paths", () => {
  const closure = new Map([
    [`${hash("a")}-hello-2.12`, 100],
    [`${hash("b")}-glibc-2.40`, 2000],
  ]);

  // shapes as Nix 2.8.0 and 2.34.8 print them, cut to the fields that matter
  it.each([
    [
      "a list, as up to 2.18",
      [
        { path: path("a", "hello-2.12"), narSize: 100, references: [] },
        { path: path("b", "glibc-2.40"), narSize: 2000, references: [] },
      ],
    ],
    [
      "an object by path, as since 2.19",
      {
        [path("a", "hello-2.12")]: { narSize: 100, references: [] },
        [path("b", "glibc-2.40")]: { narSize: 2000, references: [] },
      },
    ],
    [
      "an object by name, as in format 2",
      {
        version: 2,
        storeDir: "/nix/store",
        info: {
          [`${hash("a")}-hello-2.12`]: { narSize: 100, references: [] },
          [`${hash("b")}-glibc-2.40`]: { narSize: 2000, references: [] },
        },
      },
    ],
  ])("is read from %s", (_, json) => {
    expect(readPathInfo(JSON.stringify(json))).toEqual(closure);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "error: path is not valid"],
    ["a path that Nix does not know, in a list", JSON.stringify([{ path: path("a", "x"), valid: false }])],
    ["a path that Nix does not know, by path", JSON.stringify({ [path("a", "x")]: null })],
    ["a number", "7"],
  ])("is unknown: %s", (_, json) => {
    expect(readPathInfo(json)).toBeNull();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readPathInfo(text);
      }),
    );
  });
});

describe("what lies between two closures", () => {
  it("are versions and sizes of packages, the largest difference first", () => {
    const before = of(
      [path("a", "hello-2.12"), 100],
      [path("b", "linux-6.12-modules"), 5000],
      [path("c", "gone-1"), 30],
      [path("d", "same-1.0"), 7],
      [path("e", "rebuilt-1.0-bin"), 10],
    );
    const after = of(
      [path("f", "hello-2.13"), 150],
      [path("g", "linux-6.13-modules"), 4000],
      [path("h", "python3-3.13.1"), 1],
      [path("i", "same-1.0"), 7],
      [path("j", "rebuilt-1.0-bin"), 12],
    );
    expect(compareClosures(before, after)).toEqual({
      before: 5147,
      after: 4170,
      fresh: 5,
      changes: [
        { name: "linux", before: ["6.12"], after: ["6.13"], grows: -1000 },
        { name: "hello", before: ["2.12"], after: ["2.13"], grows: 50 },
        { name: "gone", before: ["1"], after: [], grows: -30 },
        { name: "rebuilt", before: ["1.0"], after: ["1.0"], grows: 2 },
        { name: "python3", before: [], after: ["3.13.1"], grows: 1 },
      ],
    });
  });

  it("is nothing where the paths are the same, and something where one is another build of the same", () => {
    const built = of([path("a", "x-1"), 1]);
    expect(compareClosures(built, of([path("a", "x-1"), 1]))).toBeNull();
    expect(compareClosures(built, of([path("b", "x-1"), 1]))).toEqual({
      before: 1,
      after: 1,
      fresh: 1,
      changes: [],
    });
  });

  it("keeps several versions apart", () => {
    const both = of([path("a", "x-1"), 1], [path("b", "x-2"), 1]);
    expect(compareClosures(of([path("a", "x-1"), 2]), both)?.changes).toEqual([
      { name: "x", before: ["1"], after: ["1", "2"], grows: 0 },
    ]);
  });

  it("has sizes that add up", () => {
    const closure = fc
      .array(
        fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x-1", "x-2", "y", "z-1-bin"), fc.nat(1000)),
      )
      .map((all) => of(...all.map(([letter, name, size]) => [path(letter, name), size] as const)));
    fc.assert(
      fc.property(closure, closure, (before, after) => {
        const found = compareClosures(before, after);
        const grown = found?.changes.reduce((sum, { grows }) => sum + grows, 0);
        expect(found && found.after - found.before).toBe(grown ?? null);
      }),
    );
  });
});
