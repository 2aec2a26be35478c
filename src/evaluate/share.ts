import type { Definition } from "./model.ts";

/**
 * Makes definitions that say the same, at the same place, one object: most hosts of a fleet share most of what modules
 * define. What is one object is sent and judged once.
 */
export function makeSharer(): (definitions: readonly Definition[]) => readonly Definition[] {
  const known = new Map<string, Definition>();
  const seen = new WeakSet<Definition>();
  return (definitions) =>
    definitions.map((definition) => {
      // literal parts of modules are shared as they are
      if (seen.has(definition)) return definition;
      const key = textOf(definition);
      const first = known.get(key) ?? definition;
      if (first === definition) known.set(key, definition);
      seen.add(first);
      return first;
    });
}

/** Everything that a definition consists of. */
function textOf({ path, value, priority, order, conditions, source, origin, untyped }: Definition): string {
  const { file, line, column, path: keys = [] } = origin;
  const by = Object.values(source).join(" ");
  const where = `${file}:${line}:${column} ${keys.join("\0")}`;
  const what = typeof value === "object" ? JSON.stringify(value) : `${typeof value} ${value}`;
  const how = conditions.length > 0 ? JSON.stringify(conditions) : "";
  return [path.join("\0"), what, priority, order, how, by, where, untyped ? 1 : 0].join("\u0001");
}
