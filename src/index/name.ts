/**
 * The segments of an option's name as Nix writes it: `boot.kernel.sysctl."net.core.rmem_max"` has four. `<name>` and `*`
 * are segments of their own.
 */
export function splitName(name: string): string[] {
  if (!name.includes('"')) return name.split(".");
  const segments: string[] = [];
  for (const [, quoted, bare] of name.matchAll(/"((?:[^"\\]|\\.)*)"|([^."]+)/g)) {
    segments.push(quoted === undefined ? bare! : quoted.replace(/\\(.)/g, "$1"));
  }
  return segments;
}

const identifier = /^(?:[A-Za-z_][A-Za-z0-9_'-]*|<[^>]*>|\*)$/;

/** One segment of a name as Nix writes it: quoted if it is no identifier. */
function printSegment(segment: string): string {
  return identifier.test(segment) ? segment : `"${segment.replace(/["\\]/g, "\\$&")}"`;
}

/** The inverse of `splitName`. */
export function joinName(segments: readonly string[]): string {
  return segments.map(printSegment).join(".");
}
