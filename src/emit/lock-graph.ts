import type { FlakeRef } from "./input-url.ts";

/** A node of a lock file with its inputs: other nodes, or paths from the root that an input follows. */
export interface LockNode {
  readonly flake: boolean;
  readonly locked: FlakeRef;
  readonly original: FlakeRef;
  readonly inputs: Readonly<Record<string, LockNode | readonly string[]>>;
}

/** A node as the file has it. */
export interface RawNode {
  readonly flake?: boolean;
  readonly locked?: FlakeRef;
  readonly original?: FlakeRef;
  readonly inputs?: Readonly<Record<string, string | readonly string[]>>;
}
interface RawLock {
  readonly nodes: Readonly<Record<string, RawNode>>;
  readonly root: string;
  readonly version: number;
}

export const isFollows = (input: LockNode | readonly string[]): input is readonly string[] =>
  Array.isArray(input);

/** The inputs of the root of a lock file of version 5 to 7; undefined for what is not one. */
export function readLock(text: string): Readonly<Record<string, LockNode | readonly string[]>> | undefined {
  try {
    const raw = JSON.parse(text) as RawLock;
    if (raw.version < 5 || raw.version > 7) return undefined;
    const done = new Map<string, LockNode>();
    const inputsOf = (node: RawNode): Record<string, LockNode | readonly string[]> =>
      Object.fromEntries(
        Object.entries(node.inputs ?? {}).map(([name, to]) => [
          name,
          typeof to === "string" ? resolve(to) : to,
        ]),
      );
    const resolve = (key: string): LockNode => {
      const known = done.get(key);
      if (known) return known;
      const node = raw.nodes[key];
      if (!node?.locked || !node.original) throw new Error(`no node ${key}`);
      const made: LockNode = {
        flake: node.flake ?? true,
        locked: node.locked,
        original: node.original,
        inputs: inputsOf(node),
      };
      done.set(key, made);
      return made;
    };
    const root = raw.nodes[raw.root];
    return root && inputsOf(root);
  } catch {
    return undefined;
  }
}

/** The text of a lock file without the pins of some inputs; empty where nothing is left of it. */
export function lockWithout(text: string | undefined, names: readonly string[]): string {
  const inputs = text === undefined ? undefined : readLock(text);
  const kept = Object.entries(inputs ?? {}).filter(([name]) => !names.includes(name));
  return kept.length === 0 ? "" : writeLock(Object.fromEntries(kept));
}

/**
 * The text of a lock file, to the byte as Nix writes it (src/libflake/flake/lockfile.cc): nodes are called after the
 * input that reaches them first, depth first in alphabetical order, with `_2` and so on where the name is taken.
 */
export function writeLock(inputs: Readonly<Record<string, LockNode | readonly string[]>>): string {
  const nodes: Record<string, unknown> = {};
  const keys = new Map<unknown, string>();
  const taken = new Set<string>();
  const dump = (wanted: string, node: Pick<LockNode, "inputs"> & Partial<LockNode>): string => {
    const known = keys.get(node);
    if (known !== undefined) return known;
    let key = wanted;
    for (let n = 2; taken.has(key); n++) key = `${wanted}_${n}`;
    taken.add(key);
    keys.set(node, key);
    const members = Object.entries(node.inputs).sort(([a], [b]) => (a < b ? -1 : 1));
    const dumped = Object.fromEntries(
      members.map(([name, to]) => [name, isFollows(to) ? to : dump(name, to)]),
    );
    nodes[key] = {
      ...(node.flake === false ? { flake: false } : {}),
      ...(members.length > 0 ? { inputs: dumped } : {}),
      ...(node.locked ? { locked: sorted(node.locked) } : {}),
      ...(node.original ? { original: sorted(node.original) } : {}),
    };
    return key;
  };
  const root = dump("root", { inputs });
  return `${JSON.stringify({ nodes: sorted(nodes), root, version: 7 }, null, 2)}\n`;
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
