import { isDeepStrictEqual } from "node:util";
import { isFollows, readLock, type LockNode } from "../emit/lock-graph.ts";

/** Where an input of the flake is pinned. */
export interface Pin {
  /** Its revision; the hash of its content where it has none. */
  readonly revision: string;
  /** Day of that revision, `2026-11-20`; null where the lock file does not say. */
  readonly date: string | null;
}

/** An input that is pinned elsewhere than before; null where there is none. */
export interface InputChange {
  readonly name: string;
  readonly before: Pin | null;
  readonly after: Pin | null;
  /** The input is where it was, and inputs of its own are not. */
  readonly inner: boolean;
}

/** What lies between two lock files, input by input; a text that cannot be read has none. */
export function compareLocks(before: string | undefined, after: string | undefined): InputChange[] {
  const [old, now] = [nodesOf(before), nodesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name): InputChange[] => {
    const [a, b] = [old.get(name), now.get(name)];
    if (isDeepStrictEqual(a?.locked, b?.locked) && isDeepStrictEqual(a?.inputs, b?.inputs)) return [];
    const inner = a !== undefined && b !== undefined && isDeepStrictEqual(a.locked, b.locked);
    return [{ name, before: pinOf(a), after: pinOf(b), inner }];
  });
}

function nodesOf(text: string | undefined): Map<string, LockNode> {
  const found = text === undefined ? undefined : readLock(text);
  return new Map(
    Object.entries(found ?? {}).flatMap(([name, node]) => (isFollows(node) ? [] : [[name, node] as const])),
  );
}

function pinOf(node: LockNode | undefined): Pin | null {
  if (node === undefined) return null;
  const { rev, narHash, lastModified } = node.locked;
  const date =
    typeof lastModified === "number" ? new Date(lastModified * 1000).toISOString().slice(0, 10) : null;
  return { revision: String(rev ?? narHash ?? ""), date };
}
