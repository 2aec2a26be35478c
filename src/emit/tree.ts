import { assign, attrs, inherit, isIdentifier, type Binding, type Expr } from "../nix/index.ts";

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

/**
 * Bindings as a person writes them: a chain of single members is one dotted path, several members open a set, and what has
 * the name of its variable is inherited.
 */
export function bindings(tree: Tree): Binding[] {
  return [...tree].map(([name, node]) => {
    const path = [name];
    let inner = node;
    while (isTree(inner) && inner.size === 1) {
      const [[next, member]] = inner as unknown as [[string, Tree | Leaf]];
      if (isVariable(next, member)) break;
      path.push(next);
      inner = member;
    }
    if (isTree(inner)) return assign(path, attrs(bindings(inner)));
    const extra = inner.origin === undefined ? {} : { origin: inner.origin };
    return isVariable(name, inner) && path.length === 1 ? inherit([name], extra) : assign(path, inner.expr, extra);
  });
}

function isVariable(name: string, node: Tree | Leaf): boolean {
  return !isTree(node) && node.expr.kind === "raw" && node.expr.text === name && isIdentifier(name);
}
