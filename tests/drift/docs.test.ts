import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { signalsPage } from "../../scripts/drift-signals.ts";
import { signals } from "../../src/drift/index.ts";

const path = (relative: string): URL => new URL(`../../${relative}`, import.meta.url);

describe("the signals of drift", () => {
  it("are the page of them", () => {
    expect(signalsPage(signals)).toBe(readFileSync(path("docs/drift-signals.md"), "utf8"));
  });

  it("have ids of their own, in order", () => {
    const ids = signals.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  it.each(signals)(
    "$id says what it is, and what it says nothing of",
    ({ id, title, reads, limit, noise = [] }) => {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(existsSync(path(`src/drift/collector/${id}.sh`))).toBe(true);
      expect(title).not.toMatch(/^[A-Z](?![A-Z])|\.$|\n/);
      expect(reads).not.toMatch(/\.$|\n/);
      expect(limit).toBeGreaterThan(0);
      for (const { key, reason } of noise) {
        expect(() => new RegExp(`^(?:${key})$`, "s")).not.toThrow();
        // all of it would be no signal
        expect(new RegExp(`^(?:${key})$`, "s").test("anything at all")).toBe(false);
        expect(reason).not.toMatch(/^$|\.$|\n/);
      }
    },
  );
});
