import { nodeOf } from "../author/node.ts";

/**
 * Whether two values of authors say the same: plain data by what is in it, special values by their descriptions. Node has
 * the like for plain data; loading `node:util` would be a tenth of an evaluation's start.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  const [x, y] = [nodeOf(a) ?? a, nodeOf(b) ?? b];
  if (typeof x !== "object" || typeof y !== "object" || x === null || y === null) return false;
  if (Array.isArray(x) !== Array.isArray(y)) return false;
  const [names, others] = [Object.keys(x), Object.keys(y)];
  const [left, right] = [x, y] as readonly Readonly<Record<string, unknown>>[];
  return (
    names.length === others.length &&
    names.every((name) => Object.hasOwn(y, name) && equal(left![name], right![name]))
  );
}
