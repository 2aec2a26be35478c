import { assign, attrs, type Binding, type Expr } from "../nix/index.ts";

/** The end of a path: an expression, and where it comes from. */
export interface Leaf {
  readonly expr: Expr;
  readonly origin?: unknown;
}
/** Attributes in the order in which they were first mentioned. */
export type Tree = Map<string, Tree | Leaf>;

export const isTree = (node: Tree | Leaf): node is Tree => node instanceof Map;

/** Puts a leaf at a path where nothing is yet. */
export function insert(tree: Tree, path: readonly string[], leaf: Leaf): void {
  const [name, ...rest] = path as readonly [string, ...string[]];
  if (rest.length === 0) {
    tree.set(name, leaf);
    return;
  }
  const next = tree.get(name) ?? new Map<string, Tree | Leaf>();
  if (!isTree(next)) throw new Error(`two definitions meet at ${name}`);
  tree.set(name, next);
  insert(next, rest, leaf);
}

/** Bindings as a person writes them: a chain of single members is one dotted path, several members open a set. */
export function bindings(tree: Tree): Binding[] {
  return [...tree].map(([name, node]) => {
    const path = [name];
    let inner = node;
    while (isTree(inner) && inner.size === 1) {
      const [[next, member]] = inner as unknown as [[string, Tree | Leaf]];
      path.push(next);
      inner = member;
    }
    return isTree(inner)
      ? assign(path, attrs(bindings(inner)))
      : assign(path, inner.expr, inner.origin === undefined ? {} : { origin: inner.origin });
  });
}
