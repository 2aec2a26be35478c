import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareManifests, missingIn, valuesOf } from "../../src/plan/compare.ts";
import { planHost } from "../../src/plan/index.ts";
import { anyManifest, manifest } from "./support.ts";

const mirrored = { added: "removed", changed: "changed", removed: "added" } as const;

describe("what lies between two manifests", () => {
  it("is nothing between a manifest and itself", () => {
    fc.assert(
      fc.property(anyManifest, (one) => {
        const plan = planHost("one", one, structuredClone(one));
        expect(plan).toMatchObject({ state: "unchanged", changes: [], restarts: [], dangers: [] });
        expect(plan.packages).toEqual({ added: [], removed: [] });
      }),
    );
  });

  it("is the same the other way round, mirrored", () => {
    fc.assert(
      fc.property(anyManifest, anyManifest, (a, b) => {
        const there = planHost("one", a, b);
        const back = planHost("one", b, a);
        expect(
          back.changes.map(({ kind, option, home, before, after }) => ({
            kind,
            option,
            home,
            before,
            after,
          })),
        ).toEqual(
          there.changes.map(({ kind, option, home, before, after }) => ({
            kind: mirrored[kind],
            option,
            home,
            before: after,
            after: before,
          })),
        );
        expect(back.packages).toEqual({ added: there.packages.removed, removed: there.packages.added });
        expect(back.state).toBe(there.state);
      }),
    );
  });

  it("has every option that is said otherwise, once, and no other", () => {
    const key = ({ option, home }: { readonly option: string; readonly home?: string | null }): string =>
      `${home ?? ""}|${option}`;
    fc.assert(
      fc.property(anyManifest, anyManifest, (a, b) => {
        const changed = compareManifests(a, b).map(key);
        expect(new Set(changed).size).toBe(changed.length);
        // what is said of an option, by a comparison that shares nothing with the one that is tested
        const saidOf = (one: typeof a, wanted: string): string[] => {
          const mine = one.definitions.filter((d) => key(d) === wanted);
          const ordered = mine.toSorted((x, y) => (x.order ?? 1000) - (y.order ?? 1000));
          return ordered.map(({ value, priority = 100, order = 1000 }) =>
            canonical([value, priority, order]),
          );
        };
        for (const wanted of new Set([...a.definitions, ...b.definitions].map(key))) {
          const differs = saidOf(a, wanted).join("\n") !== saidOf(b, wanted).join("\n");
          expect(changed.includes(wanted), wanted).toBe(differs);
        }
      }),
    );
  });

  it("holds everything of a host that is new, and of one that is gone", () => {
    const one = manifest(["a", 1], ["b", [2]]);
    expect(planHost("one", null, one)).toMatchObject({
      state: "added",
      restarts: [],
      changes: [
        { kind: "added", option: "a" },
        { kind: "added", option: "b" },
      ],
    });
    expect(planHost("one", one, null)).toMatchObject({ state: "removed", dangers: [] });
  });

  it("names the module of the definition that is another one", () => {
    const base = ["a", [1], { module: "base" }] as const;
    const [change] = compareManifests(manifest(base), manifest(base, ["a", [2], { module: "added" }]));
    expect(change).toMatchObject({ kind: "changed", module: "added" });
    const [back] = compareManifests(manifest(base, ["a", [2], { module: "added" }]), manifest(base));
    expect(back).toMatchObject({ kind: "changed", module: "added" });
  });

  it("is no difference where a definition only stands in another module", () => {
    expect(compareManifests(manifest(["a", 1]), manifest(["a", 1, { module: "b" }]))).toEqual([]);
  });

  it("sees priorities, orders and conditions", () => {
    const plain = manifest(["a", 1]);
    for (const more of [{ priority: 50 }, { order: 500 }, { when: ["config.x"] }])
      expect(compareManifests(plain, manifest(["a", 1, more]))).toHaveLength(1);
  });

  it("takes definitions in the order in which lists are joined, not in that of the modules", () => {
    const [early, plain, late] = [
      ["a", [1], { order: 500 }],
      ["a", [2]],
      ["a", [3], { order: 1500 }],
    ] as const;
    expect(compareManifests(manifest(late, plain, early), manifest(early, plain, late))).toEqual([]);
    const [change] = compareManifests(manifest(late, early), manifest(late, plain, early));
    expect(valuesOf(change!.after)).toEqual([[1, 2, 3]]);
    // without an order of their own it is that in which they stand
    expect(compareManifests(manifest(["a", [1]], ["a", [2]]), manifest(["a", [2]], ["a", [1]]))).toHaveLength(
      1,
    );
  });

  it("joins lists, and has values that agree once", () => {
    expect(valuesOf([])).toBeUndefined();
    expect(valuesOf(manifest(["a", true], ["a", true]).definitions)).toEqual([true]);
    expect(valuesOf(manifest(["a", "x"], ["a", "y"]).definitions)).toEqual(["x", "y"]);
  });

  it("names packages that are listed anywhere now and were nowhere before", () => {
    const pkg = (name: string) => ({ $nix: `pkgs.${name}` });
    const before = manifest(
      ["environment.systemPackages", [pkg("git"), pkg("fd")]],
      ["home.packages", [pkg("jq")], { home: "ann" }],
      ["boot.extraModulePackages", [pkg("no-package-for-people")]],
    );
    const after = manifest(
      ["environment.systemPackages", [pkg("git"), pkg("git")]],
      ["home.packages", [pkg("fd"), { $nix: "inputs.tools.packages.x" }], { home: "ann" }],
    );
    expect(planHost("one", before, after).packages).toEqual({
      added: ["inputs.tools.packages.x"],
      removed: ["jq"],
    });
  });

  it("counts how often lists have an element", () => {
    expect(missingIn(["a", "a", "b"], ["a"])).toEqual(["a", "b"]);
    expect(missingIn([{ x: 1 }], [{ x: 1 }])).toEqual([]);
  });
});

/** JSON whose names are sorted. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
