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
