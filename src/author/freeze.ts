import { nodeOf } from "./node.ts";

/** Freezes plain data through and through; special values are frozen where they are made. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || nodeOf(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}
