import type { Definition } from "./definition.ts";

/**
 * Without definitions that one of a lower priority number takes the place of, as NixOS leaves them out (nixpkgs
 * lib/modules.nix, `filterOverrides`); one with a condition takes nobody's place for certain.
 */
export function holding(definitions: readonly Definition[]): readonly Definition[] {
  const lowest = new Map<string, number>();
  const keyed = definitions.map((definition) => [definition.path.join("\0"), definition] as const);
  for (const [key, { priority, conditions }] of keyed)
    if (conditions.length === 0) lowest.set(key, Math.min(priority, lowest.get(key) ?? priority));
  return keyed.filter(([key, { priority }]) => priority <= (lowest.get(key) ?? priority)).map(([, d]) => d);
}
