import { valuesOf } from "../check/index.ts";
import type { EvaluatedHost } from "../evaluate/index.ts";
import type { DriftAcceptance } from "../author/drift.ts";
import { nothing, type Expected } from "./expected.ts";
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

/** What a manifest says of drift: what signals should find, null for one that nothing is said for, and what is accepted. */
export interface ExpectedInManifest {
  readonly [name: string]: unknown;
  /** A signal that is not among them compares on the host, and should find nothing. */
  readonly signals: Readonly<Record<string, Expected | null>>;
  readonly accepted: readonly Pick<DriftAcceptance, "signal" | "key" | "until">[];
}

/** What the manifest of a host says, so that it can look for drift by itself. */
export function expectedInManifest(host: EvaluatedHost): ExpectedInManifest {
  const declared = declaredOf(host, null);
  return {
    signals: Object.fromEntries(
      signals.flatMap((signal) => {
        const expected = signal.expected(declared);
        return expected === nothing ? [] : [[signal.id, expected]];
      }),
    ),
    accepted: host.drift.map(({ signal, key, until }) => ({ signal, key, until })),
  };
}
