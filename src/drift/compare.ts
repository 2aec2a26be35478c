import type { Expected } from "./expected.ts";
import type { Observation } from "./observation.ts";
import type { Difference } from "./signal.ts";

/**
 * How what was seen differs from what is expected. What was read in part only proves nothing missing. The host does the
 * same by itself: `collector/compare.jq`.
 */
export function compare(signal: string, expected: Expected, seen: Observation): readonly Difference[] {
  const found: Difference[] = [];
  const add = (kind: Difference["kind"], key: string): void => {
    found.push({
      signal,
      kind,
      key,
      expected: (Object.hasOwn(expected.items, key) ? expected.items[key] : null) ?? null,
      actual: seen.items.get(key) ?? null,
      evidence: seen.evidence.get(key) ?? null,
    });
  };
  for (const [key, value] of Object.entries(expected.items)) {
    const actual = seen.items.get(key);
    if (actual !== undefined) {
      if (value !== null && value !== actual) add("different", key);
    } else if (seen.whole && !(expected.optional ?? []).includes(key)) add("missing", key);
  }
  if (expected.closed)
    for (const key of seen.items.keys()) if (!Object.hasOwn(expected.items, key)) add("unexpected", key);
  return found;
}
