import { viewsKey } from "./collections.ts";

type Views = Readonly<Record<"entries" | "keys" | "values", () => readonly unknown[]>>;

/**
 * Runs code with `Object.entries`, `Object.keys` and `Object.values` answering for symbolic sets as well, whose names no
 * trap of a proxy could tell as a list that is not known.
 */
export function withSymbolicObjects<T>(run: () => T): T {
  const { entries, keys, values } = Object;
  const view = (name: keyof Views, native: (value: object) => unknown[]) => (value: object) => {
    const views =
      typeof value === "object" && value !== null
        ? (value as { readonly [viewsKey]?: Views })[viewsKey]
        : undefined;
    return views ? views[name]() : native(value);
  };
  Object.assign(Object, {
    entries: view("entries", entries),
    keys: view("keys", keys),
    values: view("values", values),
  });
  try {
    return run();
  } finally {
    Object.assign(Object, { entries, keys, values });
  }
}
