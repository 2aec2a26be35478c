import { callerOrigin } from "./origin.ts";
import type { Origin } from "../diagnostics/index.ts";

/** A way in which a machine may differ from its declaration, because its owner wants it so. */
export interface DriftAcceptance {
  /** Signal of `panther drift`, such as `etc`. */
  readonly signal: string;
  /** What it is about, as the finding names it; `*` stands for any text. */
  readonly key: string;
  readonly reason: string;
  /** Last day on which it holds, `2026-01-31`; null for good. */
  readonly until: string | null;
  readonly origin: Origin;
}

/** What `drift.accept` takes. */
export interface DriftAcceptanceDefinition {
  readonly signal: string;
  readonly key: string;
  /** Why this is meant so: shown beside the finding. */
  readonly reason: string;
  /** Last day on which it holds, `2026-01-31`; without it, it holds until it is taken out. */
  readonly until?: `${number}-${number}-${number}`;
}

/** What a fleet says of drift: in what its machines may differ from their declarations. */
export const drift = {
  /** Accepts what `panther drift` finds: in `drift` of a host or of the fleet. It is still shown, as accepted. */
  accept({ signal, key, reason, until }: DriftAcceptanceDefinition): DriftAcceptance {
    return Object.freeze({ signal, key, reason, until: until ?? null, origin: callerOrigin() });
  },
};
