import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkLayers } from "../../scripts/layers.ts";

test("each kind of violation in the fixture is found, and nothing else", async () => {
  const { modules, violations } = await checkLayers(join(import.meta.dirname, "fixture"));
  expect(modules).toBe(7);
  expect(violations.toSorted()).toEqual([
    "layer-diagnostics: src/diagnostics/diagnostic.ts imports src/nix/tree.ts",
    "layer-task: src/drift/drift.ts imports src/plan/plan.ts",
    "no-circle: src/author/first.ts imports src/author/second.ts",
  ]);
});

test("a source folder in which nothing was read is an error, not a success", async () => {
  const folder = await mkdtemp(join(tmpdir(), "panther-layers-"));
  try {
    await mkdir(join(folder, "src"));
    await expect(checkLayers(folder)).rejects.toThrow("layers: 0 of 0 files read");
  } finally {
    await rm(folder, { recursive: true });
  }
});
