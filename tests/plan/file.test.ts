import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { departures, planFile, planText, readPlan, type PlanFile } from "../../src/plan/index.ts";

const hash = (letter: string): string => letter.repeat(64);
const plan = planFile({
  fleet: "home",
  revision: "abc",
  against: "deployed",
  lock: hash("0"),
  hosts: [
    { host: "one", before: hash("1"), after: hash("2"), system: "/nix/store/x-one" },
    { host: "two", before: null, after: hash("3") },
  ],
});
const now = {
  fleet: "home",
  lock: hash("0"),
  hashes: new Map([
    ["one", hash("2")],
    ["two", hash("3")],
    ["three", hash("4")],
  ]),
  systems: { one: "/nix/store/x-one", two: "/nix/store/x-two" },
};

describe("a plan that is kept", () => {
  it("is read as it was written", () => {
    expect(readPlan(planText(plan))).toEqual(plan);
  });

  it("has another id for any other content, and the same for the same", () => {
    const { version, id, ...content } = plan;
    expect(planFile(structuredClone(content))).toEqual({ version, id, ...content });
    const others: Partial<PlanFile>[] = [
      { fleet: "x" },
      { revision: null },
      { against: "x" },
      { lock: hash("9") },
      { hosts: plan.hosts.slice(1) },
      { hosts: [{ ...plan.hosts[0]!, system: "/nix/store/y" }, plan.hosts[1]!] },
    ];
    for (const other of others) expect(planFile({ ...content, ...other }).id).not.toBe(id);
  });

  it("is none where anything of it was changed", () => {
    const text = planText(plan);
    const digits = [...text.matchAll(/[0-9a-f]/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.constantFrom("0", "1", "7", "a", "f"), (at, digit) => {
        const changed = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
        if (changed !== text) expect(readPlan(changed)).toHaveProperty("problem");
      }),
    );
  });

  it("is none of any other text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readPlan(text)).toHaveProperty("problem");
      }),
    );
  });
});

describe("what is there now", () => {
  it("is what was planned, for all of the plan or a part of it", () => {
    expect(departures(plan, ["one", "two"], now)).toEqual([]);
    expect(departures(plan, ["two"], { ...now, hashes: new Map([["two", hash("3")]]) })).toEqual([]);
  });

  it.each([
    ["another fleet", ["one"], { ...now, fleet: "work" }, ["the plan is one of the fleet home, not of work"]],
    [
      "another lock file",
      ["one"],
      { ...now, lock: hash("5") },
      ["inputs of the flake are pinned elsewhere now"],
    ],
    [
      "a host that declares something else",
      ["one", "two"],
      {
        ...now,
        hashes: new Map([
          ["one", hash("7")],
          ["two", hash("3")],
        ]),
      },
      ["what is declared of one has changed since"],
    ],
    ["a host that is not in the plan", ["three"], now, ["three is not in the plan"]],
    ["a host that is gone", ["one"], { ...now, hashes: new Map() }, ["one is not in the fleet any more"]],
    [
      "a system that Nix builds differently",
      ["one"],
      { ...now, systems: { one: "/nix/store/y-one" } },
      ["the system of one is another one now"],
    ],
  ])("departs from the plan: %s", (_, hosts, present, expected) => {
    expect(departures(plan, hosts, present)).toEqual(expected);
  });
});
