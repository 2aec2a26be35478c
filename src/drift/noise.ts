import { createHash } from "node:crypto";
import type { Signal } from "./signal.ts";

/**
 * Version of everything that signals say nothing about: a run writes down with which list it looked, so that findings
 * that come or go with another version of panther are told from what happened on a host.
 */
export function noiseVersion(signals: readonly Signal[]): string {
  const all = signals.flatMap(({ id, noise = [] }) => noise.map(({ key }) => `${id} ${key}`));
  return createHash("sha256").update(all.toSorted().join("\n")).digest("hex").slice(0, 8);
}

/** Whether nothing is said about a key of a signal. */
export const isNoise = ({ noise = [] }: Signal, key: string): boolean =>
  noise.some((one) => new RegExp(`^(?:${one.key})$`, "s").test(key));
