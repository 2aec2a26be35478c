import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortDiff } from "../../src/emit/short-diff.ts";

const text = fc
  .array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 })
  .map((lines) => lines.join("\n"));

describe("a short diff", () => {
  it("shows each part that differs, and where it is", () => {
    expect(shortDiff("hash 1\na\nb\nc", "hash 2\na\nc\nd")).toEqual([
      "@@ line 1 @@",
      "-hash 1",
      "+hash 2",
      "@@ line 3 @@",
      "-b",
      "@@ line 4 @@",
      "+d",
    ]);
  });

  it("says how much more there is", () => {
    const many = Array.from({ length: 20 }, (_, i) => `line ${i}`).join("\n");
    expect(shortDiff("", many, 4)).toEqual(["@@ line 1 @@", "-", "+line 0", "+line 1", "... 18 more lines"]);
  });

  it("is empty for equal texts only, and has every line that one text has more often", () => {
    const count = (lines: readonly string[], one: string): number =>
      lines.filter((line) => line === one).length;
    fc.assert(
      fc.property(text, text, (there, wanted) => {
        const lines = shortDiff(there, wanted, 100);
        expect(lines.length === 0).toBe(there === wanted);
        for (const one of ["a", "b", "c", "d"]) {
          const more = count(wanted.split("\n"), one) - count(there.split("\n"), one);
          expect(count(lines, `+${one}`) - count(lines, `-${one}`)).toBe(more);
        }
      }),
    );
  });
});
