import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOf } from "../../src/check/index.ts";
import { byDefault, conditional, definitions, force, nixosAt, spot } from "./support.ts";

const values = (...nested: Record<string, unknown>[]) => valuesOf(nested.flatMap((one) => definitions(one)));

describe("effective values", () => {
  it("keep the definitions of the lowest priority number, and conditional ones beside them", () => {
    const port = (value: unknown) => ({ services: { x: { port: value } } });
    const path = ["services", "x", "port"];
    const kept = (...all: unknown[]) =>
      values(...all.map(port))
        .winning(path)
        .map(({ value }) => value);
    expect(kept(1, byDefault(2))).toEqual([1]);
    expect(kept(1, force(2), force(3))).toEqual([2, 3]);
    expect(kept(byDefault(1), conditional(2))).toEqual([1, 2]);
    expect(kept(conditional(byDefault(1)), 2)).toEqual([2]);
    expect(values(port(1), port(1)).scalar(path)).toBe(1);
    expect(values(port(1), port(2)).scalar(path)).toBeUndefined();
    expect(values(port(conditional(1))).scalar(path)).toBeUndefined();
    expect(values().scalar(path)).toBeUndefined();
  });

  it("look into definitions of a set around the path, wrappers included", () => {
    const all = values(
      { services: { x: force({ a: { b: 1 }, list: [1, conditional(2)] }) } },
      { services: { x: { a: { b: 2 } } } },
    );
    expect(all.scalar(["services", "x", "a", "b"])).toBe(1);
    expect(all.winning(["services", "x", "a", "b"]).map(({ origin }) => spot(origin))).toEqual([
      nixosAt("services.x.a.b"),
    ]);
    expect(all.list(["services", "x", "list"]).map(({ value, conditional: only }) => [value, only])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(all.names(["services", "x"])).toEqual(["a", "list"]);
  });

  it("tell a boolean, its fallback, and what only Nix knows", () => {
    const path = ["a", "enable"];
    expect(values({ a: { enable: true } }).bool(path, false)).toBe(true);
    expect(values().bool(path, true)).toBe(true);
    expect(values({ a: { enable: { $nix: "expr", parts: ["x"] } } }).bool(path, false)).toBeUndefined();
    expect(values({ a: { enable: conditional(true) } }).bool(path, false)).toBeUndefined();
  });

  it("join lists of all definitions", () => {
    expect(
      values({ l: [1] }, { l: [2, 3] }, { l: byDefault([4]) })
        .list(["l"])
        .map(({ value }) => value),
    ).toEqual([1, 2, 3]);
  });

  it("find each path that several definitions are about, and no other", () => {
    const segment = fc.constantFrom("a", "b", "c");
    const paths = fc.array(fc.array(segment, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(paths, (all) => {
        const made = all.map((path, i) => ({ ...definitions({ x: i })[0]!, path }));
        const isBelow = (path: readonly string[], other: readonly string[]): boolean =>
          path.every((part, i) => other[i] === part);
        const expected = new Set(
          all
            .filter((path) => all.filter((other) => isBelow(path, other)).length > 1)
            .map((path) => path.join(".")),
        );
        const meetings = valuesOf(made).meetings();
        expect(new Set(meetings.map(({ path }) => path.join(".")))).toEqual(expected);
        for (const { path, here, below } of meetings) {
          expect(here.length + below.length).toBe(all.filter((other) => isBelow(path, other)).length);
        }
      }),
    );
  });
});
