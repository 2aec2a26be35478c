import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  judgeMistake,
  mistakes,
  mistakesPage,
  readMistake,
  type Judged,
} from "../../scripts/mistakes-table.ts";

const judged = new Map<string, Judged>();

describe("a mistake is refused with its code, at its place, and nothing else is said", () => {
  test.each(mistakes)("%s", async (name) => {
    const { sentence, expected } = readMistake(name);
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(expected).not.toEqual([]);
    const found = await judgeMistake(name);
    judged.set(name, found);
    expect(found.found).toEqual(expected);
  });
});

test("the page of mistakes is current", async () => {
  const rows: Parameters<typeof mistakesPage>[0][number][] = [];
  for (const name of mistakes)
    rows.push({ mistake: readMistake(name), judged: judged.get(name) ?? (await judgeMistake(name)) });
  const page = readFileSync(join(import.meta.dirname, "../../docs/mistakes.md"), "utf8");
  expect(mistakesPage(rows)).toBe(page);
});

test("every code that a configuration can cause has a mistake", () => {
  const covered = new Set(
    mistakes.flatMap((name) => readMistake(name).expected.map((line) => line.slice(0, "PANTHER0000".length))),
  );
  expect([...causedByConfigurations()].filter((code) => !covered.has(code))).toEqual([]);
});

/** Codes of evaluating and judging a configuration, as `codes.ts` lists them. */
function causedByConfigurations(): Set<string> {
  const text = readFileSync(join(import.meta.dirname, "../../src/diagnostics/codes.ts"), "utf8");
  return new Set([...text.matchAll(/^ {2}(PANTHER(?:[1-4]\d{3}|600[45])):/gm)].map(([, code]) => code!));
}
