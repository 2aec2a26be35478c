import type { DriftAcceptance } from "../author/drift.ts";
import type { EvaluatedHost } from "../evaluate/index.ts";
import type { Difference } from "./signal.ts";

export type Acceptance = DriftAcceptance;

/** What the owner accepts of a difference; null where nothing, or not any more. `today` reads `2026-01-31`. */
export function acceptanceOf(
  host: EvaluatedHost,
  { signal, key }: Difference,
  today: string,
): Acceptance | null {
  const fits = ({ signal: one, key: pattern, until }: Acceptance): boolean =>
    one === signal && matches(pattern, key) && (until === null || today <= until);
  return host.drift.find(fits) ?? null;
}

/** `*` in a pattern stands for any text. */
function matches(pattern: string, key: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[\\^$.+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(key);
}
