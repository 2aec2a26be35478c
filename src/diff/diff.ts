import { isDeepStrictEqual } from "node:util";
import type { Definition, EvaluatedHost, Value } from "../evaluate/index.ts";
import { holding } from "../evaluate/holding.ts";
import { joinName } from "../index/index.ts";

/** What two hosts say of one thing; undefined where one says nothing. */
export interface Difference<T> {
  readonly name: string;
  readonly left: T | undefined;
  readonly right: T | undefined;
}

export interface OptionDifference extends Difference<readonly Value[]> {
  readonly path: readonly string[];
  /** Null for NixOS, else the user whose home it is. */
  readonly user: string | null;
  /** Where the values come from, left and right. */
  readonly definitions: readonly Definition[];
}

/** How two hosts differ on purpose: in facts, in modules used and their options, in options of NixOS. */
export interface HostDifference {
  readonly facts: readonly Difference<Value>[];
  readonly modules: readonly Difference<Value>[];
  readonly options: readonly OptionDifference[];
}

/** Facts that are compared; disks and hardware show in the options that they lead to. */
const comparedFacts = ["role", "system", "firmware", "access", "tags", "stateVersion", "address"] as const;

/**
 * The holding definitions of each path, in order where there are several. What the framework defines is not among them: it
 * follows from the host's name and from what is compared anyway.
 */
function holdingByPath(definitions: readonly Definition[]): Map<string, Definition[]> {
  const declared = definitions.filter(({ source }) => source.kind !== "framework");
  const byPath = Map.groupBy(holding(declared), ({ path }) => JSON.stringify(path));
  for (const list of byPath.values()) list.sort((a, b) => a.order - b.order);
  return byPath;
}

/** Definitions of the same path say the same when their values do; lists are compared joined. */
function valuesOf(definitions: readonly Definition[] | undefined): readonly Value[] | undefined {
  if (!definitions) return undefined;
  const values = definitions.map((d) => d.value);
  if (values.every(Array.isArray)) return [values.flat() as readonly Value[]];
  return values.filter((v, i) => values.findIndex((w) => isDeepStrictEqual(v, w)) === i);
}

function compare<T>(left: ReadonlyMap<string, T>, right: ReadonlyMap<string, T>): Difference<T>[] {
  return [...new Set([...left.keys(), ...right.keys()])]
    .sort()
    .map((name) => ({ name, left: left.get(name), right: right.get(name) }))
    .filter((d) => !isDeepStrictEqual(d.left, d.right));
}

function compareOptions(
  left: readonly Definition[],
  right: readonly Definition[],
  user: string | null,
): OptionDifference[] {
  const [a, b] = [holdingByPath(left), holdingByPath(right)];
  const values = (side: Map<string, Definition[]>) =>
    new Map([...side].map(([key, list]) => [key, valuesOf(list)!]));
  return compare(values(a), values(b)).map((d) => {
    const path = JSON.parse(d.name) as string[];
    return {
      ...d,
      name: joinName(path),
      path,
      user,
      definitions: [...(a.get(d.name) ?? []), ...(b.get(d.name) ?? [])],
    };
  });
}

/** Compares two evaluated hosts. */
export function diffHosts(left: EvaluatedHost, right: EvaluatedHost): HostDifference {
  const facts = (host: EvaluatedHost) =>
    new Map(comparedFacts.map((name) => [name as string, host.facts[name] as Value]));
  const modules = (host: EvaluatedHost) =>
    new Map(
      host.modules.map((use) => [
        use.user === null ? use.module : `${use.module} (${use.user})`,
        use.options as Value,
      ]),
    );
  const users = [...new Set([...Object.keys(left.home), ...Object.keys(right.home)])].sort();
  return {
    facts: compare(facts(left), facts(right)),
    modules: compare(modules(left), modules(right)),
    options: [
      ...compareOptions(left.nixos, right.nixos, null),
      ...users.flatMap((user) => compareOptions(left.home[user] ?? [], right.home[user] ?? [], user)),
    ],
  };
}
