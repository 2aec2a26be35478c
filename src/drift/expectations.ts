import { valuesOf } from "../check/index.ts";
import type { EvaluatedHost } from "../evaluate/index.ts";
import type { Expected } from "./expected.ts";
import type { Declared, Signal } from "./signal.ts";
import { signals } from "./signals/index.ts";

/** The declaration of a host, as signals read it. */
export const declaredOf = (host: EvaluatedHost, manifest: string | null): Declared => ({
  host,
  values: valuesOf(host.nixos),
  manifest,
});

/** What signals should find on a host; one that the declaration says nothing for is not there. */
export function expectedOf(
  declared: Declared,
  wanted: readonly Signal[],
): Readonly<Record<string, Expected>> {
  return Object.fromEntries(
    wanted.flatMap((signal) => {
      const expected = signal.expected(declared);
      return expected === null ? [] : [[signal.id, expected]];
    }),
  );
}

/**
 * What the manifest of a host says of it: of every signal whose expectations come from the declaration. Those that compare
 * on the host expect nothing of it, and need no word.
 */
export const expectedInManifest = (host: EvaluatedHost): Readonly<Record<string, Expected>> =>
  Object.fromEntries(
    Object.entries(expectedOf(declaredOf(host, null), signals)).filter(
      ([, { items, closed }]) => !closed || Object.keys(items).length > 0,
    ),
  );
