import type { Definition } from "../evaluate/model.ts";
import { attrs, item, list, withOrigin, type Binding, type Expr, type ListItem } from "../nix/index.ts";
import type { Section } from "./plan.ts";
import type { Scope } from "./scope.ts";
import { bindings, insert, sharedPaths, type Tree } from "./tree.ts";
import { definitionExpr, lib } from "./value.ts";

interface Item {
  readonly definition: Definition;
  readonly expr: Expr;
  readonly section: number;
}

/** A place in the paths of a file: the definitions that end here, and those that go on. */
interface Node {
  readonly depth: number;
  readonly ending: Item[];
  readonly below: Item[];
  readonly children: Map<string, Node>;
}

/**
 * The bindings of a file's definitions, section by section. Definitions that meet, because one's path begins with the
 * other's, become one `lib.mkMerge` in the section of the first, whose elements keep their order.
 */
export function bodyBindings(sections: readonly Section[], scope: Scope): Binding[] {
  const items = sections.flatMap(({ definitions }, section) =>
    definitions.flatMap((definition): Item[] => {
      const expr = definitionExpr(definition, scope);
      return expr ? [{ definition, expr, section }] : [];
    }),
  );
  const trees = place(items, 0, sections, scope);
  const shared = sharedPaths(trees.values());
  return sections.flatMap(({ title }, section) =>
    airy(bindings(trees.get(section) ?? new Map(), shared), title),
  );
}

/** Blank lines around what spans lines, and above a section, whose title stands over its first binding. */
function airy(all: readonly Binding[], title: readonly string[]): Binding[] {
  return all.map((binding, i) => ({
    ...binding,
    ...(i === 0 && title.length > 0 ? { comments: title } : {}),
    blankBefore: i === 0 || spansLines(binding) || spansLines(all[i - 1]!),
  }));
}

function spansLines(binding: Binding): boolean {
  if (binding.kind !== "assign") return false;
  const { value } = binding;
  if (value.kind === "binary") return value.op === "++";
  if (value.kind !== "list") return value.kind === "attrs" || value.kind === "apply";
  // the printer gives every element of a list of several its own line, and a set of several members in any list
  return (
    value.items.length > 1 ||
    value.items.some(({ value: only }) => only.kind === "attrs" && only.bindings.length > 1)
  );
}

/** Distributes items over the trees of their sections, `depth` names of their paths being given already. */
function place(
  items: readonly Item[],
  depth: number,
  sections: readonly Section[],
  scope: Scope,
): Map<number, Tree> {
  const root = grow(items, depth);
  const trees = new Map<number, Tree>();
  const placed = new Set<Node>();
  for (const current of items) {
    const { definition, section } = current;
    let node = root;
    while (node === root || (node.ending.length === 0 && node.depth < definition.path.length)) {
      node = node.children.get(definition.path[node.depth]!)!;
    }
    if (placed.has(node)) continue;
    placed.add(node);
    const tree = trees.get(section) ?? new Map();
    trees.set(section, tree);
    const alone = node.ending.length === 1 && node.children.size === 0;
    insert(
      tree,
      definition.path.slice(depth, node.depth),
      alone
        ? { expr: current.expr, origin: definition }
        : { expr: merged(node, sections, scope), origin: definition },
    );
  }
  return trees;
}

function grow(items: readonly Item[], depth: number): Node {
  const make = (at: number): Node => ({ depth: at, ending: [], below: [], children: new Map() });
  const root = make(depth);
  for (const current of items) {
    let node = root;
    node.below.push(current);
    for (const name of current.definition.path.slice(depth)) {
      const child = node.children.get(name) ?? make(node.depth + 1);
      node.children.set(name, child);
      child.below.push(current);
      node = child;
    }
    node.ending.push(current);
  }
  return root;
}

/** `lib.mkMerge [ ... ]` of everything at a node: values that end here, and sets of what goes on, a set a section. */
function merged(node: Node, sections: readonly Section[], scope: Scope): Expr {
  const groups: Item[][] = [];
  for (const current of node.below) {
    const goesOn = current.definition.path.length > node.depth;
    const last = groups.at(-1)?.at(-1);
    if (goesOn && last && last.section === current.section && last.definition.path.length > node.depth)
      groups.at(-1)!.push(current);
    else groups.push([current]);
  }
  const mixed = groups.some(([first]) => first!.section !== groups[0]![0]!.section);
  const elements = groups.map((group, i): ListItem => {
    const { definition, expr, section } = group[0]!;
    const value =
      definition.path.length > node.depth
        ? attrs(bindings(place(group, node.depth, sections, scope).get(section)!))
        : withOrigin(expr, definition);
    const changed = mixed && (i === 0 || groups[i - 1]![0]!.section !== section);
    return item(value, changed ? { comments: sections[section]!.title, blankBefore: i > 0 } : {});
  });
  return lib(scope, "mkMerge", list(elements));
}
