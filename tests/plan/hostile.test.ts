import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/cli/planning.ts";
import { planLines, summaryOf } from "../../src/cli/plan-text.ts";
import type { ManifestDefinition, ManifestValue } from "../../src/manifest/index.ts";
import { hashOf, manifestText, readManifest, type Manifest } from "../../src/manifest/index.ts";
import { fleet, host } from "../emit/fleets.ts";
import { anyManifest } from "./support.ts";

/* What a host says of itself may be anything: it is shown without harm, or refused. */

const plain = (_: unknown, text: string): string => text;

function shown(before: Manifest, after: Manifest): string {
  const one = host("one");
  const made = makePlan(
    { against: "deployed", manifests: new Map([["one", before]]), failures: [], closures: new Map() },
    {
      root: "/nowhere",
      fleet: fleet([one]),
      hosts: [one],
      whole: true,
      manifests: [after],
      lock: undefined,
      closures: new Map(),
    },
  );
  return [...planLines(made, plain), summaryOf(made)].join("\n");
}

const anything = fc.string({ unit: "binary", maxLength: 12 });
const hostile = fc
  .array(
    fc.record({
      option: fc.oneof(
        anything,
        fc.constantFrom("", ".", "a..b", "users.users", "fileSystems", "services.openssh"),
      ),
      value: fc.oneof(
        fc.jsonValue({ maxDepth: 3, stringUnit: "binary" }),
        fc.constantFrom<unknown>(
          { $nix: 5 },
          { $nix: "x", sha256: 5 },
          { $nix: "a\u001b[2J" },
          "\u001b]0;title\u0007",
        ),
      ),
      priority: fc.integer(),
      when: fc.array(anything, { maxLength: 2 }),
      module: anything,
    }),
    { maxLength: 6 },
  )
  .map((list): Manifest => {
    const definitions = JSON.parse(JSON.stringify(list)) as readonly ManifestDefinition[];
    return { version: 1, host: "one", hash: hashOf(definitions), definitions };
  });

describe("what a host says of itself", () => {
  it("is shown without a control character, whatever it is", () => {
    fc.assert(
      fc.property(hostile, anyManifest, (there, here) => {
        const read = readManifest(manifestText(there));
        if ("problem" in read) throw new Error(read.problem);
        for (const text of [shown(read, here), shown(here, read)])
          // eslint-disable-next-line no-control-regex
          expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
    );
  });

  it("is compared in steps that grow with its size, and cut", { timeout: 60_000 }, () => {
    const of = (length: number, offset: number): Manifest => {
      const list = Array.from({ length }, (_, i) => i + offset) as ManifestValue[];
      const text = Array.from({ length }, (_, i) => `line ${i + offset}`).join("\n");
      const definitions: ManifestDefinition[] = [
        { option: "a.list", value: list, module: "x" },
        { option: "a.text", value: text, module: "x" },
        ...list.map((value) => ({ option: "a.many", value, module: "x" })),
      ];
      return { version: 1, host: "one", hash: hashOf(definitions), definitions };
    };
    const lines = shown(of(50_000, 0), of(50_000, 50_000)).split("\n");
    expect(lines.some((line) => line.includes("50000 lines → 50000 lines"))).toBe(true);
    expect(lines.length).toBeLessThan(100);
  });
});
