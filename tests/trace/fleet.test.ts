import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Fleet } from "../../src/author/fleet.ts";
import { setProject } from "../../src/author/origin.ts";
import { emissionOf, predictOrder, sharedPart } from "../../src/emit/index.ts";
import { evaluateFleet, type Definition, type EvaluatedFleet } from "../../src/evaluate/index.ts";
import { traceFleet } from "../../src/trace/index.ts";
import { needsTool } from "../support/tools.ts";
import { evaluateEmitted, type NixDefinition } from "../worlds/evaluate.ts";
import { asNix, mentioned } from "../worlds/predicted.ts";
import { emitted, root } from "./machines.ts";
import { withSettings } from "./settings.ts";

// by a name that the compiler does not follow: the fleet is checked with settings of its own
const fleetFile = new URL("../../fleet.ts", import.meta.url).href;
const { default: fleet } = (await import(/* @vite-ignore */ fleetFile)) as { readonly default: Fleet };

const fails = (one: Fleet): boolean => evaluateFleet(one, root).fleet === null;

/** Modules whose own assertions and uses accept the settings that are drawn. */
function accepting(seed: string): (module: string) => boolean {
  const names = evaluateFleet(fleet, root).fleet!.modules.map(({ name }) => name);
  const accepted = new Set<string>();
  for (const name of names) {
    accepted.add(name);
    if (fails(withSettings(fleet, seed, (module) => accepted.has(module)))) accepted.delete(name);
  }
  return (module) => accepted.has(module);
}

const keyed = (
  definitions: readonly Pick<Definition, "path" | "value" | "priority" | "order" | "conditions">[],
): string[] =>
  definitions
    .map(({ path, value, priority, order, conditions }) =>
      JSON.stringify([path, asNix(value), priority, order, conditions.map(asNix)]),
    )
    .sort();

const ofModules = (definitions: readonly Definition[]): Definition[] =>
  definitions.filter(
    ({ source, value }) => source.kind === "module" && !JSON.stringify(value).includes('"fillIn"'),
  );

/** Assertions and warnings of modules: TypeScript asks them, and defines nothing. */
const isCheck = ({ path }: { readonly path: readonly string[] }): boolean =>
  path[0] === "assertions" || path[0] === "warnings";

/** The definitions that the flake says, of what comes from modules. */
function said(traced: EvaluatedFleet, host: string, kind: "nixos" | "home"): string[] {
  const predicted = predictOrder(traced).get(host)!;
  return keyed(
    predicted.filter((d) => d.scope.kind === kind && d.definition.source.kind === "module" && !isCheck(d)),
  );
}

/** What modules define, as far as it is data, and Nix does not find. */
function missing(definitions: readonly Definition[], inNix: readonly NixDefinition[]): string[] {
  const found = new Set(inNix.map(({ path, value, priority }) => canonical([path, value, priority])));
  return ofModules(definitions)
    .filter(({ value, conditions }) => conditions.length === 0 && isData(value))
    .map(({ path, value, priority }) => canonical([path, asNix(value), priority]))
    .filter((one) => !found.has(one));
}

/** What Nix finds in files of modules, at paths of which TypeScript says nothing. */
function surplus(inNix: readonly NixDefinition[], definitions: readonly Definition[]): string[] {
  const begun = new Set(
    definitions.flatMap(({ path }) => path.map((_, i) => canonical(path.slice(0, i + 1)))),
  );
  const whole = new Set(definitions.map(({ path }) => canonical(path)));
  return inNix
    .filter((one) => one.file.startsWith("modules/") && one.path[0] !== "panther" && !isCheck(one))
    .map(({ path }) => path)
    .filter(
      (path) =>
        !begun.has(canonical(path)) && !path.some((_, i) => whole.has(canonical(path.slice(0, i + 1)))),
    )
    .map((path) => path.join("."));
}

describe("the modules of the fleet", () => {
  setProject(root);

  it("say nearly all that they define for all settings", () => {
    const traced = traceFleet(fleet, root).fleet!;
    expect(sharedPart(emissionOf(traced))).toBeGreaterThan(0.95);
  });

  it.each(["first", "second", "third"])(
    "define with drawn settings (%s) what their config does, in Nix as well",
    async (seed) => {
      const wanted = accepting(seed);
      const traced = traceFleet(withSettings(fleet, seed, wanted), root).fleet!;
      expect(traced.modules.filter(({ name }) => wanted(name)).length).toBeGreaterThan(30);
      for (const host of traced.hosts) {
        expect(said(traced, host.facts.name, "nixos"), host.facts.name).toEqual(keyed(ofModules(host.nixos)));
        expect(said(traced, host.facts.name, "home"), host.facts.name).toEqual(
          keyed(ofModules(Object.values(host.home).flat())),
        );
      }
      if (!needsTool("nix")) return;
      const flake = await mkdtemp(join(tmpdir(), "panther-drawn-"));
      try {
        for (const file of emitted(traced).files) {
          const target = join(flake, file.path);
          await mkdir(dirname(target), { recursive: true });
          await ("text" in file
            ? writeFile(target, file.text)
            : cp(join(root, file.copyOf), target, { recursive: true }));
        }
        const worlds = await evaluateEmitted(flake, mentioned(traced));
        for (const host of traced.hosts) {
          const world = worlds[host.facts.name]!;
          expect(missing(host.nixos, world.nixos), host.facts.name).toEqual([]);
          expect(surplus(world.nixos, host.nixos), host.facts.name).toEqual([]);
          for (const [user, definitions] of Object.entries(host.home)) {
            expect(missing(definitions, world.home[user]!), `${user} on ${host.facts.name}`).toEqual([]);
            expect(surplus(world.home[user]!, definitions), `${user} on ${host.facts.name}`).toEqual([]);
          }
          // TypeScript accepts these settings, so Nix has to
          const asserted = [world.nixos, ...Object.values(world.home)].flatMap((all) =>
            all.filter(({ path }) => path[0] === "assertions").flatMap(({ value }) => value),
          );
          expect(asserted.length, host.facts.name).toBeGreaterThan(3);
          expect(
            asserted.filter((one) => (one as { readonly assertion: unknown }).assertion !== true),
            host.facts.name,
          ).toEqual([]);
        }
      } finally {
        await rm(flake, { recursive: true, force: true });
      }
    },
  );
});

/** As text, with sets by name as Nix has them. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/** What Nix text comes to is known to Nix alone. */
const isData = (value: unknown): boolean => !/"\$nix":"(?:expr|input|float)"/.test(JSON.stringify(value));
