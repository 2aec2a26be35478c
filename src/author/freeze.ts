import { nodeOf } from "./node.ts";

/** What is frozen through and through: an object that its author froze may still hold some that are not. */
const done = new WeakSet<object>();

/** Freezes plain data through and through; special values are frozen where they are made. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || nodeOf(value) || done.has(value)) return value;
  done.add(Object.freeze(value));
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}
