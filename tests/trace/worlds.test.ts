import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Module } from "../../src/author/module.ts";
import { schemasOf } from "../../src/author/option.ts";
import { emissionOf, predictOrder } from "../../src/emit/index.ts";
import type { Definition, EvaluatedFleet } from "../../src/evaluate/index.ts";
import { Generator } from "../../src/trace/generate.ts";
import { needsTool } from "../support/tools.ts";
import { evaluateEmitted, type HostWorld, type NixDefinition } from "../worlds/evaluate.ts";
import { anyValue, asNix, mentioned } from "../worlds/predicted.ts";
import { corpus } from "./corpus.ts";
import { emitted, root, traced, type Machine } from "./machines.ts";

const machines: fc.Arbitrary<Machine> = fc
  .array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 200, maxLength: 200 })
  .map((numbers) => {
    let at = 0;
    const generator = new Generator(() => numbers[at++ % numbers.length]!, ["x", "root", 22, 2222]);
    const use = (module: Module<any>) =>
      module(generator.options(schemasOf(module.definition.options ?? {})) as never);
    const facts = {
      role: generator.pick(["workstation", "server"] as const),
      tags: generator.pick([[], ["gui"], ["a", "b"]]),
      facts: generator.pick<Record<string, unknown>>([{}, { domain: "example.org" }]),
    };
    return {
      use: [
        use(corpus.scalars),
        use(corpus.lists),
        ...(generator.chance(0.6) ? [use(corpus.ssh)] : []),
        ...(generator.chance(0.5) ? [use(corpus.gui)] : []),
      ],
      aliceUses: [use(corpus.homely)],
      users: generator.pick<Machine["users"] & {}>([["alice"], ["alice", "bob"]]),
      facts,
    };
  });

/** The real Nix on the flake that is written of a fleet. */
async function evaluate(fleet: EvaluatedFleet): Promise<Record<string, HostWorld>> {
  const flake = await mkdtemp(join(tmpdir(), "panther-traced-"));
  try {
    for (const file of emitted(fleet).files) {
      const target = join(flake, file.path);
      await mkdir(dirname(target), { recursive: true });
      await ("text" in file
        ? writeFile(target, file.text)
        : cp(join(root, file.copyOf), target, { recursive: true }));
    }
    return await evaluateEmitted(flake, mentioned(fleet));
  } finally {
    await rm(flake, { recursive: true, force: true });
  }
}

type Comparable = Omit<NixDefinition, "file">;

/** Definitions of what the modules of these tests define, sorted: the order of different options means nothing. */
function ofModules(definitions: readonly Comparable[]): string[] {
  const options = new Set(["a", "b", "c", "d", "e", "f"]);
  return definitions
    .filter(({ path, value }) => options.has(path[0]!) && value !== anyValue)
    .flatMap(members)
    .map(({ path, value, priority, order, conditions }) =>
      JSON.stringify([path, value, priority, order, conditions]),
    )
    .sort();
}

/** A set under a condition is one definition to TypeScript; Nix pushes the condition down. */
function members(definition: Comparable): Comparable[] {
  const { path, value } = definition;
  const isSet =
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !Object.keys(value).some((name) => name.startsWith("$"));
  const names = isSet ? Object.entries(value as Record<string, Comparable["value"]>) : [];
  return names.length === 0
    ? [definition]
    : names.flatMap(([name, member]) => members({ ...definition, path: [...path, name], value: member }));
}

const concrete = (definitions: readonly Definition[]): Comparable[] =>
  definitions.map(({ path, value, priority, order, conditions }) => ({
    path,
    value: asNix(value),
    priority,
    order,
    conditions: conditions.map(asNix),
  }));

describe("modules with settings that are drawn", () => {
  const drawn = fc.sample(machines, { seed: 20251122, numRuns: 12 });
  const fleet = traced(drawn);

  it("hold for all settings, but for what is calculated", () => {
    const state = Object.fromEntries(
      emissionOf(fleet).map(({ module, state: how, reasons }) => [
        module,
        [how, ...reasons.map(({ path, reason }) => `${path?.join(".")}: ${reason}`)],
      ]),
    );
    expect(state).toEqual({
      "t.gui": ["module"],
      "t.homely": ["module"],
      "t.lists": ["module"],
      "t.scalars": ["module"],
      "t.ssh": ["module"],
    });
  });

  it("are predicted to define what their config does", () => {
    fc.assert(
      fc.property(machines, (machine) => {
        const one = traced([machine]);
        const [host] = one.hosts;
        const predicted = predictOrder(one).get("m0")!;
        const scope = (kind: "nixos" | "home") =>
          ofModules(
            predicted
              .filter((d) => d.scope.kind === kind)
              .map((d) => ({ ...d, value: asNix(d.value), conditions: d.conditions.map(asNix) })),
          );
        expect(scope("nixos")).toEqual(ofModules(concrete(host!.nixos)));
        expect(scope("home")).toEqual(ofModules(concrete(host!.home["alice"] ?? [])));
      }),
      { numRuns: 20 },
    );
  });

  describe.skipIf(!needsTool("nix"))("in Nix", () => {
    let worlds: Record<string, HostWorld> = {};
    beforeAll(async () => {
      worlds = await evaluate(fleet);
    });

    it.each(drawn.map((_, i) => `m${i}`))("define on %s what their config does", (name) => {
      const host = fleet.hosts.find(({ facts }) => facts.name === name)!;
      expect(ofModules(worlds[name]!.nixos)).toEqual(ofModules(concrete(host.nixos)));
      expect(ofModules(worlds[name]!.home["alice"] ?? [])).toEqual(
        ofModules(concrete(host.home["alice"] ?? [])),
      );
    });
  });
});
