import {
  assign,
  attrs,
  inherit,
  isIdentifier,
  type AttrPath,
  type Binding,
  type Expr,
} from "../nix/index.ts";

/** The end of a path: an expression, and where it comes from. */
export interface Leaf {
  readonly expr: Expr;
  readonly origin?: unknown;
}
/** Attributes in the order in which they were first mentioned. */
export type Tree = Map<string, Tree | Leaf>;

const isTree = (node: Tree | Leaf): node is Tree => node instanceof Map;

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

const keyOf = (path: readonly string[]): string => JSON.stringify(path);

/**
 * Paths that several trees go on from by the same name. Nix joins `a = { b = 1; };` and `a = { c = 2; };`, and also
 * `a.b.c = 1;` with what is there of `a.b`; but two sets that both have a `b` it refuses, whatever is in there
 * (ParserState::addAttr of its parser). So no set is opened at these paths.
 */
export function sharedPaths(trees: Iterable<Tree>): ReadonlySet<string> {
  const shared = new Set<string>();
  const walk = (at: readonly Tree[], path: readonly string[]): void => {
    for (const name of new Set(at.flatMap((tree) => [...tree.keys()]))) {
      const next = at.map((tree) => tree.get(name)).filter((node) => node !== undefined);
      if (next.length < 2) continue;
      shared.add(keyOf(path));
      walk(next.filter(isTree), [...path, name]);
    }
  };
  walk([...trees], []);
  return shared;
}

/**
 * Bindings as a person writes them: a chain of single members is one dotted path, several members open a set, and what has
 * the name of its variable is inherited. `shared`: where trees that are printed side by side must not open one.
 */
export function bindings(tree: Tree, shared: ReadonlySet<string> = new Set()): Binding[] {
  return [...tree].flatMap(([name, node]) => bind([name], node, shared));
}

function bind(start: readonly string[], node: Tree | Leaf, shared: ReadonlySet<string>): Binding[] {
  const path = [...start];
  let inner = node;
  while (isTree(inner) && inner.size === 1) {
    const [[next, member]] = inner as unknown as [[string, Tree | Leaf]];
    if (isVariable(next, member)) break;
    path.push(next);
    inner = member;
  }
  if (isTree(inner)) {
    if (!shared.has(keyOf(path))) return [assign(path, attrs(bindings(inner)))];
    return [...inner].flatMap(([name, member]) => bind([...path, name], member, shared));
  }
  const extra = inner.origin === undefined ? {} : { origin: inner.origin };
  const [name] = path as [string];
  return [
    isVariable(name, inner) && path.length === 1 ? inherit([name], extra) : dotted(path, inner.expr, extra),
  ];
}

/** A set of one member, such as one whose name only Nix knows, goes on with the path. */
export function dotted(path: AttrPath, value: Expr, extra: Parameters<typeof assign>[2] = {}): Binding {
  const [only, ...others] = value.kind === "attrs" ? value.bindings : [];
  return only?.kind === "assign" && others.length === 0
    ? dotted([...path, ...only.path], only.value, extra)
    : assign(path, value, extra);
}

function isVariable(name: string, node: Tree | Leaf): boolean {
  return !isTree(node) && node.expr.kind === "raw" && node.expr.text === name && isIdentifier(name);
}
