import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { needsTool } from "../support/tools.ts";
import { nixProgram } from "./evaluate.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judge.ts";
import { moduleSet } from "./module-sets.ts";
import type { ModuleSet } from "./module-sets.ts";
import { writtenSets } from "./written-sets.ts";

/**
 * The stand-in against the real library of nixpkgs.
 *
 * `golden/module-sets.jsonl` holds module sets of ours and what the real library (nix-community/nixpkgs.lib at
 * de42d442) made of them, most of them random; that is
 * checked always. Where `PANTHER_NIXPKGS_LIB` names a directory that has nixpkgs' `lib/`, 500 sets are judged
 * by both; with `PANTHER_UPDATE_GOLDEN=1` the file is then written anew.
 */
const ours = path.join(import.meta.dirname, "nixpkgs", "lib");
const goldenFile = path.join(import.meta.dirname, "golden", "module-sets.jsonl");
const real = process.env["PANTHER_NIXPKGS_LIB"];
const hasNix = needsTool(nixProgram());

/** A line of the golden file. */
type Judged = ModuleSet & { readonly judgement: Judgement };

const sample = (seed: number, count: number): ModuleSet[] => fc.sample(moduleSet, { seed, numRuns: count });

/** How many probes have a value, and how many each class of error. */
function tally(judgements: readonly Judgement[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const verdict of judgements.flat()) {
    const kind = "error" in verdict ? verdict.error : "value";
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function disagreements(sets: readonly ModuleSet[], theirs: readonly Judgement[], mine: readonly Judgement[]) {
  return sets.flatMap((set, n) =>
    JSON.stringify(theirs[n]) === JSON.stringify(mine[n])
      ? []
      : [{ set: set.text, theirs: theirs[n], mine: mine[n] }],
  );
}

describe.skipIf(!hasNix)("the stand-in library against recorded verdicts of the real one", () => {
  let golden: Judged[] = [];
  let theirs: Judgement[] = [];

  beforeAll(async () => {
    if (real !== undefined && process.env["PANTHER_UPDATE_GOLDEN"] === "1") {
      const sets = [...writtenSets, ...sample(150, 150)];
      const judgements = await judge(path.join(real, "lib"), sets);
      const lines = sets.map((set, n) => JSON.stringify({ ...set, judgement: judgements[n] }));
      writeFileSync(goldenFile, `${lines.join("\n")}\n`);
    }
    const lines = readFileSync(goldenFile, "utf8").trim().split("\n");
    golden = lines.map((line) => JSON.parse(line) as Judged);
    theirs = golden.map((set) => set.judgement);
  });

  it("agrees on values, definitions, their order and errors", async () => {
    const mine = await judge(ours, golden);
    expect(disagreements(golden, theirs, mine)).toEqual([]);
  });

  it("is asked about more than a few kinds of result", () => {
    const kinds = tally(theirs);
    expect(golden.length).toBeGreaterThanOrEqual(150);
    expect(kinds["value"]).toBeGreaterThan(200);
    expect(Object.keys(kinds)).toEqual(
      expect.arrayContaining(["unknown option", "conflicting definitions", "wrong type", "not defined"]),
    );
  });
});

describe.skipIf(!hasNix || real === undefined)(
  "the stand-in library against the real one (needs PANTHER_NIXPKGS_LIB)",
  () => {
    const library = path.join(real ?? "", "lib");

    it("gives the same for the sets written by hand", async () => {
      expect(
        disagreements(writtenSets, await judge(library, writtenSets), await judge(ours, writtenSets)),
      ).toEqual([]);
    });

    it("gives the same values, order and errors for 500 random module sets", async () => {
      const sets = sample(500, 500);
      const theirs = await judge(library, sets);
      const mine = await judge(ours, sets);
      expect(disagreements(sets, theirs, mine)).toEqual([]);
    });
  },
);
