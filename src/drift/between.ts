import type { Expected } from "./expected.ts";
import { isNoise } from "./noise.ts";
import type { Collected, Observation } from "./observation.ts";
import type { Signal } from "./signal.ts";

/** Something that is not alike on hosts whose declarations are alike in it. */
export interface Unlike {
  readonly signal: string;
  readonly key: string;
  /** What each host says; null: it is not there. */
  readonly actual: readonly (readonly [host: string, value: string | null])[];
}

/** A host that answered, and what is expected of it. */
export interface Asked {
  readonly host: string;
  readonly collected: Collected;
  readonly expected: Readonly<Record<string, Expected>>;
}

/**
 * Where the running state of hosts differs although their declarations do not: of each signal that was read wholly on all
 * of them, the keys of which the same is expected everywhere.
 */
export function between(signals: readonly Signal[], hosts: readonly Asked[]): readonly Unlike[] {
  return signals.flatMap((signal) => {
    const seen = hosts.map(({ collected }) => collected.signals.get(signal.id));
    if (!seen.every((one): one is Observation => one?.whole === true)) return [];
    const keys = new Set(seen.flatMap(({ items }) => [...items.keys()]));
    return [...keys].sort().flatMap((key): Unlike[] => {
      if (isNoise(signal, key) || !alike(hosts, signal.id, key)) return [];
      const actual = hosts.map(({ host }, i) => [host, seen[i]!.items.get(key) ?? null] as const);
      return actual.every(([, value]) => value === actual[0]![1]) ? [] : [{ signal: signal.id, key, actual }];
    });
  });
}

function alike(hosts: readonly Asked[], signal: string, key: string): boolean {
  const said = hosts.map(({ expected }) => {
    const of = Object.hasOwn(expected, signal) ? expected[signal] : undefined;
    if (of === undefined) return "nothing";
    return Object.hasOwn(of.items, key) ? `value ${of.items[key]}` : `closed ${of.closed}`;
  });
  return said.every((one) => one === said[0]);
}
