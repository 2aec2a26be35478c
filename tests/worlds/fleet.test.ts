import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runEvaluation, type EvaluatedFleet } from "../../src/evaluate/index.ts";
import { emitFleet } from "../../src/cli/emitted.ts";
import { needsTool } from "../support/tools.ts";
import { evaluateEmitted, type HostWorld, type NixDefinition } from "./evaluate.ts";
import { anyValue, asNixDefinition, mentioned, predictOrder } from "./predicted.ts";

const root = join(import.meta.dirname, "../..");
const fleetHosts = ["yoga", "zephyrus", "hetzner-vps", "ovh-vps"];

/** Definitions by path, each list in the order of merging; what only Nix knows is replaced by what the other side says. */
function byPath(definitions: readonly NixDefinition[]): Map<string, NixDefinition[]> {
  const found = new Map<string, NixDefinition[]>();
  for (const definition of definitions) {
    const key = definition.path.join(".");
    found.set(key, [...(found.get(key) ?? []), definition]);
  }
  return found;
}

/**
 * Nix text may come to a set, which Nix finds member by member: those become one definition at the path that TypeScript
 * has. What home-manager takes as a user's module is compared as that user's definitions instead.
 */
function foldSets(found: readonly NixDefinition[], wanted: readonly NixDefinition[]): NixDefinition[] {
  const open = wanted.filter((d) => d.value === anyValue);
  const folded = new Map<string, NixDefinition>();
  for (const { file, ...rest } of found) {
    // a folder stands for its default.nix
    const definition = { ...rest, file: file.endsWith(".nix") ? file : `${file}/default.nix` };
    const whole = open.find(
      ({ path }) =>
        path.length < definition.path.length && path.every((name, i) => definition.path[i] === name),
    );
    const kept = whole ? { ...definition, path: whole.path, value: anyValue } : definition;
    folded.set(whole ? JSON.stringify(whole.path) : JSON.stringify([folded.size, definition.path]), kept);
  }
  return [...folded.values()];
}

const isUserImport = ({ path }: NixDefinition): boolean =>
  path.length === 3 && path[0] === "home-manager" && path[1] === "users";

/** What Nix found where TypeScript holds Nix text counts as equal; everything else must be. */
function settle(
  predicted: readonly NixDefinition[],
  found: readonly NixDefinition[] | undefined,
): NixDefinition[] {
  return predicted.map((definition, i) => {
    const settled = settleValue(definition.value, found?.[i]?.value);
    return { ...definition, value: settled };
  });
}

function settleValue(
  predicted: NixDefinition["value"],
  found: NixDefinition["value"] | undefined,
): NixDefinition["value"] {
  if (predicted === anyValue) return found === undefined ? predicted : found;
  if (Array.isArray(predicted) && Array.isArray(found))
    return predicted.map((v, i) => settleValue(v, found[i]));
  if (typeof predicted === "object" && predicted !== null && !Array.isArray(predicted)) {
    const other = (
      typeof found === "object" && found !== null && !Array.isArray(found) ? found : {}
    ) as Record<string, NixDefinition["value"]>;
    return Object.fromEntries(
      Object.entries(predicted).map(([name, v]) => [name, settleValue(v, other[name])]),
    );
  }
  return predicted;
}

describe.skipIf(!needsTool("nix"))(
  "the flake of the fleet, evaluated by Nix, defines what TypeScript does",
  () => {
    let fleet: EvaluatedFleet;
    let worlds: Record<string, HostWorld>;
    let hive: Record<string, HostWorld>;

    beforeAll(async () => {
      const evaluation = await runEvaluation(root, "fleet.ts", { trace: true });
      fleet = evaluation.fleet!;
      // what would be written now: whether flake/ is that is another test's business
      const flake = await mkdtemp(join(tmpdir(), "panther-flake-"));
      try {
        for (const file of emitFleet(fleet, root).files) {
          const target = join(flake, file.path);
          await mkdir(dirname(target), { recursive: true });
          await ("text" in file
            ? writeFile(target, file.text)
            : cp(join(root, file.copyOf), target, { recursive: true }));
        }
        worlds = await evaluateEmitted(flake, mentioned(fleet));
        hive = await evaluateEmitted(flake, { ...mentioned(fleet), hive: true });
      } finally {
        await rm(flake, { recursive: true, force: true });
      }
    });

    it("has the four hosts", () => {
      expect(Object.keys(worlds).sort()).toEqual([...fleetHosts].sort());
    });

    it.each(fleetHosts)("%s: the same definitions, priorities and order", (name) => {
      const predicted = predictOrder(fleet).get(name)!;
      const world = worlds[name]!;
      const scopes = [
        { kind: "nixos", found: world.nixos, wanted: predicted.filter((d) => d.scope.kind === "nixos") },
        ...Object.entries(world.home).map(([user, found]) => ({
          kind: user,
          found,
          wanted: predicted.filter((d) => d.scope.kind === "home" && d.scope.user === user),
        })),
      ];
      for (const { kind, found, wanted } of scopes) {
        const predictions = wanted.map(asNixDefinition).filter((d) => !isUserImport(d));
        const [nix, typescript] = [byPath(foldSets(found, predictions)), byPath(predictions)];
        expect([...nix.keys()].sort(), `options of ${kind}`).toEqual([...typescript.keys()].sort());
        for (const [path, list] of typescript)
          expect(nix.get(path), `${kind}: ${path}`).toEqual(settle(list, nix.get(path)));
      }
      expect(Object.keys(world.home).sort()).toEqual(
        fleet.hosts
          .find((h) => h.facts.name === name)!
          .users.filter((u) => u.home)
          .map((u) => u.name),
      );
    });

    it.each(fleetHosts)("%s: colmena finds the same, and where the host is", (name) => {
      const isColmenas = ({ path }: NixDefinition): boolean => path[0] === "deployment";
      const { nixos, ...rest } = hive[name]!;
      const { nixos: own, ...restOfOwn } = worlds[name]!;
      expect(byPath(nixos.filter((d) => !isColmenas(d)))).toEqual(byPath(own));
      expect(rest).toEqual(restOfOwn);
      const { facts } = fleet.hosts.find((host) => host.facts.name === name)!;
      const deployment = Object.fromEntries(nixos.filter(isColmenas).map((d) => [d.path[1]!, d.value]));
      expect(deployment).toEqual({
        targetHost: facts.access === "tailnet" ? name : (facts.address ?? name),
        targetUser: "hbohlen",
        tags: [...new Set([facts.role, ...facts.tags])].sort(),
        ...(facts.role === "workstation" ? { allowLocalDeployment: true } : {}),
      });
    });

    it("compares values, not only paths: few are left to Nix alone", () => {
      const all = fleet.hosts.flatMap((host) =>
        predictOrder(fleet).get(host.facts.name)!.map(asNixDefinition),
      );
      const open = all.filter((d) => JSON.stringify(d.value).includes('"$any"'));
      expect(open.length / all.length).toBeLessThan(0.1);
    });
  },
);
