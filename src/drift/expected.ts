/**
 * What one signal should find on a host: plain data, so that the manifest of a system can carry it to the host, which
 * compares it by itself.
 */
export interface Expected {
  /** Values by key. `null`: the key has to be there, with any value. */
  readonly items: Readonly<Record<string, string | null>>;
  /** Whether keys beyond these are differences. */
  readonly closed: boolean;
  /** Keys that may be missing, and have the value above where they are there. */
  readonly optional?: readonly string[];
}

/** Of a signal whose program compares by itself, on the host: whatever it tells is a difference. */
export const nothing: Expected = { items: {}, closed: true };

/** Values that a host returned, as what is expected; null where they are none. */
export function expectedFrom(value: unknown): Expected | null {
  if (typeof value !== "object" || value === null) return null;
  const { items, closed, optional } = value as Partial<Record<keyof Expected, unknown>>;
  if (typeof items !== "object" || items === null || typeof closed !== "boolean") return null;
  const texts = Object.values(items).every((one) => one === null || typeof one === "string");
  if (!texts) return null;
  const base = { items: items as Expected["items"], closed };
  if (optional === undefined) return base;
  return Array.isArray(optional) && optional.every((one) => typeof one === "string")
    ? { ...base, optional }
    : null;
}
