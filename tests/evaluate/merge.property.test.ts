import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mkForce, mkOrder, mkOverride } from "../../src/author/index.ts";
import { nodeOf } from "../../src/author/node.ts";
import type { OptionSchemas, OptionType } from "../../src/author/schema.ts";
import { mergeSettings, type MergeProblem, type Setting } from "../../src/evaluate/merge.ts";
import { Problems } from "../../src/evaluate/problem.ts";
import {
  collectSettings,
  mergeAll,
  type SettingsByPath,
  type TaggedSetting,
} from "../../src/evaluate/settings.ts";

const origin = { file: "x.ts", line: 1, column: 1 };
const setting = (value: unknown, i = 0): Setting => ({
  value,
  priority: 100,
  order: 1000,
  origin: { ...origin, line: i + 1 },
});

/** Merges plain definitions; the problems beside the value. */
function merge(type: OptionType, values: readonly unknown[]): { value: unknown; problems: MergeProblem[] } {
  const problems: MergeProblem[] = [];
  const value = mergeSettings(type, values.map(setting), (p) => problems.push(p));
  return { value, problems };
}

/* A model of nixpkgs' merging, as small as it can be: what `mergeDefinitions` and each type's `merge` say. */
class Conflict extends Error {}
interface Def {
  readonly priority: number;
  readonly order: number;
  readonly value: unknown;
}
function strip(value: unknown): Def {
  let def: Def = { priority: Number.NaN, order: Number.NaN, value };
  for (
    let data = nodeOf(def.value);
    data?.$nix === "override" || data?.$nix === "order";
    data = nodeOf(def.value)
  ) {
    if (data.$nix === "override")
      def = {
        ...def,
        value: data.value,
        priority: Number.isNaN(def.priority) ? data.priority : def.priority,
      };
    else def = { ...def, value: data.value, order: Number.isNaN(def.order) ? data.order : def.order };
  }
  return {
    value: def.value,
    priority: Number.isNaN(def.priority) ? 100 : def.priority,
    order: Number.isNaN(def.order) ? 1000 : def.order,
  };
}
function model(type: OptionType, written: readonly unknown[]): unknown {
  const all = written.map(strip);
  const strongest = all.reduce((least, d) => (d.priority < least ? d.priority : least), Infinity);
  const values: unknown[] = [];
  // one pass for each order, instead of a sort
  for (const order of [...new Set(all.map((d) => d.order))].sort((a, b) => a - b)) {
    for (const d of all) if (d.priority === strongest && d.order === order) values.push(d.value);
  }
  if (type.kind === "listOf") return values.flat(1).map((item) => model(type.of, [item]));
  if (type.kind === "nullable") {
    if (values.every((v) => v === null)) return null;
    if (values.includes(null)) throw new Conflict();
    return model(type.of, values);
  }
  if (type.kind === "attrsOf") {
    const names = new Set(values.flatMap((v) => Object.keys(v as object)));
    const own = (name: string) =>
      values.filter((v) => Object.hasOwn(v as object, name)).map((v) => (v as Record<string, unknown>)[name]);
    return Object.fromEntries([...names].map((name) => [name, model(type.of, own(name))]));
  }
  if (values.some((v) => v !== values[0])) throw new Conflict();
  return values[0];
}

const str: OptionType = { kind: "str" };
const leaf = fc.constantFrom<OptionType>({ kind: "bool" }, { kind: "int", min: 0, max: 3 }, str, {
  kind: "oneOf",
  values: ["a", "b"],
});
const { type: anyType } = fc.letrec<{ type: OptionType }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    tie("type").map((of): OptionType => ({ kind: "listOf", of })),
    tie("type").map((of): OptionType => ({ kind: "attrsOf", of })),
    leaf.map((of): OptionType => ({ kind: "nullable", of })),
  ),
}));

const name = fc.constantFrom("x", "y", "z", "__proto__", "constructor");
const priority = fc.constantFrom(10, 50, 100, 1000);
const order = fc.constantFrom(500, 1000, 1500);

function plainOf(
  type: OptionType,
  inner: (type: OptionType) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "bool":
      return fc.boolean();
    case "int":
      return fc.nat(3);
    case "oneOf":
      return fc.constantFrom(...type.values);
    case "listOf":
      return fc.array(inner(type.of), { maxLength: 3 });
    case "attrsOf":
      return fc
        .array(fc.tuple(name, inner(type.of)), { maxLength: 3 })
        .map((entries) => Object.fromEntries(entries));
    case "nullable":
      return fc.option(inner(type.of));
    default:
      return fc.constantFrom("a", "b", "c");
  }
}
const unwrapped = (type: OptionType): fc.Arbitrary<unknown> => plainOf(type, unwrapped);
function wrapped(type: OptionType): fc.Arbitrary<unknown> {
  const value = plainOf(type, wrapped);
  return fc.oneof(
    { weight: 4, arbitrary: value },
    { weight: 1, arbitrary: fc.tuple(priority, value).map(([p, v]) => mkOverride(p, v)) },
    { weight: 1, arbitrary: fc.tuple(order, value).map(([o, v]) => mkOrder(o, v)) },
    {
      weight: 1,
      arbitrary: fc.tuple(order, priority, value).map(([o, p, v]) => mkOrder(o, mkOverride(p, v))),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(order, priority, value).map(([o, p, v]) => mkOverride(p, mkOrder(o, v))),
    },
  );
}
const case_ = (of: (type: OptionType) => fc.Arbitrary<unknown>) =>
  anyType.chain((type) =>
    fc.record({ type: fc.constant(type), values: fc.array(of(type), { minLength: 1, maxLength: 4 }) }),
  );

/** Whether order can be seen in values of a type. */
const ordered = (type: OptionType): boolean => type.kind === "listOf" || ("of" in type && ordered(type.of));

describe("merging of a module's options", () => {
  test("is that of nixpkgs, conflicts included", () => {
    let conflicts = 0;
    let merged = 0;
    fc.assert(
      fc.property(case_(wrapped), ({ type, values }) => {
        const { value, problems } = merge(type, values);
        try {
          const expected = model(type, values);
          expect(problems).toEqual([]);
          // vitest's own takes a member called constructor for a class
          expect(isDeepStrictEqual(value, expected)).toBe(true);
          merged++;
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
          expect(problems.map((p) => p.kind)).toContain("conflict");
          conflicts++;
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
    // the property says something of both
    expect(conflicts).toBeGreaterThan(100);
    expect(merged).toBeGreaterThan(100);
  });

  test("does not depend on the sequence of definitions, but for elements of one order in lists", () => {
    const permuted = case_(wrapped).chain((c) =>
      fc.shuffledSubarray([...c.values], { minLength: c.values.length }).map((other) => ({ ...c, other })),
    );
    fc.assert(
      fc.property(permuted, ({ type, values, other }) => {
        const [one, two] = [merge(type, values), merge(type, other)];
        expect(two.problems.length > 0).toBe(one.problems.length > 0);
        if (one.problems.length === 0 && !ordered(type)) expect(two.value).toEqual(one.value);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  test("is associative: what two definitions come to can stand for them", () => {
    fc.assert(
      fc.property(case_(unwrapped), fc.nat(4), ({ type, values }, at) => {
        const cut = 1 + (at % values.length);
        const first = merge(type, values.slice(0, cut));
        const whole = merge(type, values);
        if (first.problems.length > 0) expect(whole.problems.length).toBeGreaterThan(0);
        else {
          const again = merge(type, [first.value, ...values.slice(cut)]);
          expect(again.problems.length > 0).toBe(whole.problems.length > 0);
          if (whole.problems.length === 0) expect(again.value).toEqual(whole.value);
        }
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  test("mkForce wins over everything plain, wherever it stands", () => {
    fc.assert(
      fc.property(
        anyType.chain((type) =>
          fc.tuple(
            fc.constant(type),
            unwrapped(type),
            fc.array(unwrapped(type), { maxLength: 3 }),
            fc.nat(3),
          ),
        ),
        ([type, forced, others, index]) => {
          const all = others.toSpliced(index, 0, mkForce(forced));
          expect(merge(type, all)).toEqual(merge(type, [forced]));
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });

  test("lists keep every element, by order, then by sequence", () => {
    const lists = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.array(fc.string(), { maxLength: 3 })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(lists, (defs) => {
        const { value } = merge(
          { kind: "listOf", of: str },
          defs.map(([o, items]) => mkOrder(o, items)),
        );
        expect(value).toEqual(defs.toSorted(([a], [b]) => a - b).flatMap(([, items]) => items));
      }),
      { seed: 5 },
    );
  });

  test("a conflict names every definition that holds, and no other", () => {
    const values = fc.array(fc.tuple(priority, fc.nat(3)), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(values, (defs) => {
        const { problems } = merge(
          { kind: "int" },
          defs.map(([p, v]) => mkOverride(p, v)),
        );
        const strongest = Math.min(...defs.map(([p]) => p));
        const holding = defs.flatMap(([p], i) => (p === strongest ? [i + 1] : []));
        const differ = new Set(defs.filter(([p]) => p === strongest).map(([, v]) => v)).size > 1;
        const named = problems.map((p) =>
          p.kind === "conflict" ? p.settings.map((s) => s.origin.line) : [],
        );
        expect(named).toEqual(differ ? [holding] : []);
      }),
      { seed: 6 },
    );
  });

  test("null goes with null only", () => {
    const type: OptionType = { kind: "nullable", of: str };
    expect(merge(type, [null, null]).value).toBeNull();
    expect(merge(type, ["a", "a"]).value).toBe("a");
    expect(merge(type, ["a", null]).problems).toHaveLength(1);
    expect(merge(type, [null, mkForce("a")]).value).toBe("a");
  });
});

describe("settings of a module", () => {
  const schemas: OptionSchemas = {
    a: { type: { kind: "int" }, default: 0 },
    list: { type: { kind: "listOf", of: str }, default: [] },
    group: {
      type: {
        kind: "group",
        options: {
          b: { type: { kind: "bool" }, default: false },
          set: { type: { kind: "attrsOf", of: str }, default: {} },
        },
      },
    },
  };
  const report = {
    problems: new Problems(),
    module: "m",
    host: "h",
    required: true,
    used: origin,
    declared: origin,
  };
  const resolve = (uses: readonly object[]) => {
    const problems = new Problems();
    const settings: SettingsByPath = new Map();
    for (const value of uses) {
      const tagged: TaggedSetting = { value, priority: 100, order: 1000, origin, from: "use", profiles: [] };
      collectSettings(schemas, tagged, settings, { ...report, problems });
    }
    return {
      options: mergeAll(schemas, settings, { ...report, problems }),
      found: problems.found.map((d) => d.code),
    };
  };
  const some = fc.record(
    {
      a: fc.nat(1),
      list: fc.uniqueArray(fc.constantFrom("x", "y"), { maxLength: 1 }),
      group: fc.record(
        { b: fc.boolean(), set: fc.dictionary(fc.constantFrom("p", "q"), fc.constantFrom("1", "2")) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );

  test("mean the same in any sequence of uses, and in any split", () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), (uses) => {
        const [there, back] = [resolve(uses), resolve(uses.toReversed())];
        const split = resolve(
          uses.flatMap((use) => Object.entries(use).map(([key, value]) => ({ [key]: value }))),
        );
        expect(back.found.toSorted()).toEqual(there.found.toSorted());
        expect(split.found).toEqual(there.found);
        expect(split.options).toEqual(there.options);
        const sorted = (options: Record<string, unknown>) => ({
          ...options,
          list: (options["list"] as string[]).toSorted(),
        });
        expect(sorted(back.options)).toEqual(sorted(there.options));
      }),
      { seed: 7 },
    );
  });
});
