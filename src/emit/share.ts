import type { Definition, EvaluatedFleet, EvaluatedHost } from "../evaluate/model.ts";
import type { Untraced } from "../evaluate/traced.ts";

/** How a module came out in the flake. */
export interface ModuleEmission {
  readonly module: string;
  /** `module`: all of it holds for all settings; `part`: some definitions stay with the hosts; `hosts`: all of them. */
  readonly state: "module" | "part" | "hosts";
  /** Definitions that it makes on all hosts together, and those of them that the hosts' files say. */
  readonly definitions: number;
  readonly left: number;
  readonly reasons: readonly Untraced[];
  /** Assertions and warnings that TypeScript alone asks. */
  readonly unchecked: readonly Untraced[];
}

/** How every module of a traced fleet came out. */
export function emissionOf(fleet: EvaluatedFleet): readonly ModuleEmission[] {
  const all = fleet.hosts.flatMap(everything);
  return fleet.modules.map(({ name, traced }): ModuleEmission => {
    const own = all.filter(({ source }) => source.kind === "module" && source.module === name);
    const left = new Set(traced?.left ?? []);
    const kept = own.filter((definition) => left.has(definition)).length;
    const reasons = traced?.untraced ?? [];
    const state = reasons.length === 0 ? "module" : kept === own.length && kept > 0 ? "hosts" : "part";
    return {
      module: name,
      state,
      definitions: own.length,
      left: kept,
      reasons,
      unchecked: traced?.unchecked ?? [],
    };
  });
}

/** Of all definitions that modules make, the share that the flake's modules say, from 0 to 1. */
export function sharedPart(emissions: readonly ModuleEmission[]): number {
  const sum = (pick: (one: ModuleEmission) => number): number =>
    emissions.reduce((total, one) => total + pick(one), 0);
  const definitions = sum((one) => one.definitions);
  return definitions === 0 ? 1 : 1 - sum((one) => one.left) / definitions;
}

const everything = (host: EvaluatedHost): readonly Definition[] => [
  ...host.nixos,
  ...Object.values(host.home).flat(),
];
