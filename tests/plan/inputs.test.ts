import { describe, expect, it } from "vitest";
import { compareLocks } from "../../src/plan/index.ts";

const lock = (
  ...inputs: readonly (readonly [name: string, rev: string, day?: string | undefined, inner?: string])[]
): string => {
  const nodes: Record<string, unknown> = {
    root: { inputs: Object.fromEntries(inputs.map(([name]) => [name, name])) },
  };
  for (const [name, rev, day, inner] of inputs) {
    nodes[name] = {
      locked: { type: "github", rev, ...(day === undefined ? {} : { lastModified: Date.parse(day) / 1000 }) },
      original: { type: "github" },
      ...(inner === undefined ? {} : { inputs: { inner: `${name}-inner` } }),
    };
    if (inner !== undefined) nodes[`${name}-inner`] = { locked: { rev: inner }, original: {} };
  }
  return JSON.stringify({ nodes, root: "root", version: 7 });
};

describe("inputs of two lock files", () => {
  it("do not differ where they are pinned alike", () => {
    const text = lock(["nixpkgs", "aaa", "2026-01-01"]);
    expect(compareLocks(text, text)).toEqual([]);
  });

  it("differ by revision and day, and are new or gone", () => {
    expect(
      compareLocks(
        lock(["nixpkgs", "aaa", "2026-01-01"], ["old", "ooo"]),
        lock(["nixpkgs", "bbb", "2026-02-01"], ["young", "yyy"]),
      ),
    ).toEqual([
      {
        name: "nixpkgs",
        before: { revision: "aaa", date: "2026-01-01" },
        after: { revision: "bbb", date: "2026-02-01" },
        inner: false,
      },
      { name: "old", before: { revision: "ooo", date: null }, after: null, inner: false },
      { name: "young", before: null, after: { revision: "yyy", date: null }, inner: false },
    ]);
  });

  it("differ where only inputs of their own do", () => {
    expect(
      compareLocks(lock(["a", "aaa", undefined, "x"]), lock(["a", "aaa", undefined, "y"])),
    ).toMatchObject([{ name: "a", inner: true }]);
  });

  it("are all new where there was no lock file, or none that can be read", () => {
    for (const before of [undefined, "{}", "<<<<<<<"])
      expect(compareLocks(before, lock(["a", "aaa"]))).toMatchObject([{ name: "a", before: null }]);
  });
});
