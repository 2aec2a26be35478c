import { mergeHosts } from "../diagnostics/index.ts";
import type { Definition, EvaluatedFleet, EvaluatedModule, Evaluation } from "./model.ts";

/** Which part of a fleet a process has: of its hosts, or, where modules are traced, of its modules. */
export interface Part {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

export const whole: Part = { index: 0, of: 1 };

/** Below this many, a process takes longer to start than it saves. Files stand for the modules that are to be traced. */
const worthwhile = { hosts: 100, files: 25 } as const;

/** The number of parts that so many are divided in, for `most` processes at most. */
export function partsOf(kind: keyof typeof worthwhile, count: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(count / worthwhile[kind])));
}

/** The part's own of a list, in order. */
export function partOf<T>(list: readonly T[], { index, of }: Part): readonly T[] {
  const from = (part: number): number => Math.floor((list.length * part) / of);
  return list.slice(from(index), from(index + 1));
}

/** What the parts of a fleet's hosts come to, as if one process had evaluated all of it. */
export function joinHosts(parts: readonly Evaluation[]): Evaluation {
  const [first, ...others] = parts as [Evaluation, ...Evaluation[]];
  if (others.length === 0) return first;
  const diagnostics = mergeHosts(parts.flatMap((part) => part.diagnostics));
  const fleets = parts.flatMap(({ fleet }) => fleet ?? []);
  if (first.fleet === null || fleets.length < parts.length) return { fleet: null, diagnostics };
  const hosts = fleets.flatMap((fleet) => fleet.hosts);
  const files = [...new Set(fleets.flatMap((fleet) => fleet.files))].sort();
  return { fleet: { ...first.fleet, hosts, files }, diagnostics };
}

/**
 * What the parts come to of which each has evaluated the whole fleet, and traced every so manieth of its modules: as if
 * one process had done all.
 */
export function joinTraced(parts: readonly Evaluation[]): Evaluation {
  const [first] = parts as [Evaluation];
  // each evaluates all of it: what keeps one from its end is what they come to
  const failed = parts.find((part) => part.fleet === null);
  if (failed !== undefined || parts.length === 1) return failed ?? first;
  const fleet = first.fleet!;
  const twins = parts.map((part) => twinsOf(part.fleet!, fleet));
  const modules = fleet.modules.map((module, i): EvaluatedModule => {
    const by = i % parts.length;
    const { traced } = parts[by]!.fleet!.modules[i]!;
    if (by === 0 || traced === undefined) return module;
    // what stays with the hosts is known by the object
    return { ...module, traced: { ...traced, left: traced.left.map((one) => twins[by]!.get(one)!) } };
  });
  return { ...first, fleet: { ...fleet, modules } };
}

/** The definitions of hosts as another process made them, and the same ones here. */
function twinsOf(there: EvaluatedFleet, here: EvaluatedFleet): ReadonlyMap<Definition, Definition> {
  const definitions = ({ hosts }: EvaluatedFleet): Definition[] =>
    hosts.flatMap(({ nixos, home }) => [...nixos, ...Object.values(home).flat()]);
  const own = definitions(here);
  return new Map(definitions(there).map((definition, i) => [definition, own[i]!]));
}
