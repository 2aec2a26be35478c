import { readFileSync } from "node:fs";
import type { IndexHead } from "./compile.ts";
import { parseGroup, type OptionNode } from "./group.ts";
import { joinName } from "./name.ts";
import type { Option, Scope } from "./option.ts";
import { findRename, renameTree, type Rename, type Renames } from "./renames.ts";
import { dataFolder } from "./sources.ts";

export type { OptionNode } from "./group.ts";

/** `content` holds what disko's devices and contents take, by the value of their `type`: `<gpt>`, `<btrfs>`. */
export type Tree = Scope | "content";

/** The options of all module systems. Groups are parsed when they are first asked for. */
export interface OptionIndex {
  /** The top of the tree of a module system. */
  readonly root: (tree: Tree) => OptionNode;
  /**
   * Names of the options of a scope that end in this segment, found without parsing any; none where more than `most` of
   * all options do.
   */
  readonly named: (tree: Tree, segment: string, most: number) => readonly string[];
  /** What became of the option at a path, or of the set in which it stands. */
  readonly renameOf: (scope: Scope, path: readonly (string | number)[]) => Rename | undefined;
  /** All options of a scope, in order. */
  readonly options: (tree: Tree) => Iterable<Option>;
}

let packaged: OptionIndex | undefined;

/**
 * The index of the package's own data, or of another data folder. Throws what `node:fs` throws when
 * `options.index.txt` is not there.
 */
export function loadIndex(folder?: URL): OptionIndex {
  if (folder !== undefined) return openIndex(readFileSync(new URL("options.index.txt", folder), "latin1"));
  return (packaged ??= openIndex(readFileSync(new URL("options.index.txt", dataFolder), "latin1")));
}

/** An index over the text that `compileIndex` makes. */
export function openIndex(text: string): OptionIndex {
  const bodyStart = text.indexOf("\n") + 1;
  const head = JSON.parse(text.slice(0, bodyStart)) as IndexHead;
  const open = (path: readonly string[], offset: number): OptionNode =>
    parseGroup(text, path, bodyStart + offset, head.types);
  const roots = new Map<string, OptionNode>();
  for (const [tree, firsts] of Object.entries(head.groups)) {
    const children = new Map(
      Object.entries(firsts).map(([first, seconds]) => [
        first,
        lazyNode(() => openFirst(first, seconds, open)),
      ]),
    );
    roots.set(tree, { children });
  }
  const root = (tree: Tree): OptionNode => roots.get(tree) ?? { children: new Map() };
  const renames: Partial<Record<Scope, Renames>> = {};
  let starts: readonly GroupStart[] | undefined;
  return {
    root,
    named: (tree, segment, most) => {
      const positions = findLast(text, segment, bodyStart, most);
      if (positions.length > most) return [];
      const names = ownGroups(head, tree, segment)
        .filter(({ offset }) => text[bodyStart + offset] === "\t")
        .map(({ name }) => name);
      if (positions.length > 0)
        names.push(...namesAt(text, (starts ??= groupStarts(head, bodyStart)), tree, positions));
      return names;
    },
    renameOf: (scope, path) => findRename((renames[scope] ??= renameTree(head.renames[scope])), path),
    options: (tree) => optionsBelow(root(tree)),
  };
}

type Open = (path: readonly string[], offset: number) => OptionNode;

/** The node of a first segment; the groups below it are parsed when their options or children are read. */
function openFirst(first: string, seconds: Readonly<Record<string, number>>, open: Open): OptionNode {
  const { "": own, ...others } = seconds;
  const children = new Map(
    Object.entries(others).map(([second, offset]) => [second, lazyNode(() => open([first, second], offset))]),
  );
  const option = own === undefined ? undefined : open([first], own).option;
  return option === undefined ? { children } : { option, children };
}

function lazyNode(make: () => OptionNode): OptionNode {
  let node: OptionNode | undefined;
  const get = (): OptionNode => (node ??= make());
  return {
    get option() {
      return get().option;
    },
    get children() {
      return get().children;
    },
  };
}

interface GroupStart {
  readonly tree: string;
  readonly path: readonly string[];
  readonly start: number;
}

function groupStarts(head: IndexHead, bodyStart: number): GroupStart[] {
  const starts: GroupStart[] = [];
  for (const [tree, firsts] of Object.entries(head.groups)) {
    for (const [first, seconds] of Object.entries(firsts)) {
      for (const [second, offset] of Object.entries(seconds)) {
        starts.push({ tree, path: second === "" ? [first] : [first, second], start: bodyStart + offset });
      }
    }
  }
  // keys that look like numbers come first in an object
  return starts.sort((a, b) => a.start - b.start);
}

/** Positions of lines that end in a segment, in the text; it stops after `most` and one. */
function findLast(text: string, segment: string, from: number, most: number): number[] {
  const needle = `${joinName([segment])}\t`;
  const positions: number[] = [];
  for (
    let at = text.indexOf(needle, from);
    at !== -1 && positions.length <= most;
    at = text.indexOf(needle, at + 1)
  ) {
    if (text[at - 1] === "\n" || text[at - 1] === ".") positions.push(at);
  }
  return positions;
}

/** The groups that are named by a second segment. */
function ownGroups(head: IndexHead, tree: Tree, second: string): { name: string; offset: number }[] {
  return Object.entries(head.groups[tree] ?? {}).flatMap(([first, { [second]: offset }]) =>
    offset === undefined ? [] : [{ name: joinName([first, second]), offset }],
  );
}

function namesAt(
  text: string,
  groups: readonly GroupStart[],
  tree: Tree,
  positions: readonly number[],
): string[] {
  return positions.flatMap((at) => {
    const group = groupAt(groups, at);
    if (group?.tree !== tree) return [];
    return [
      `${joinName(group.path)}.${text.slice(text.lastIndexOf("\n", at - 1) + 1, text.indexOf("\t", at))}`,
    ];
  });
}

/** The group in which a position of the text lies. */
function groupAt(groups: readonly GroupStart[], position: number): GroupStart | undefined {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groups[middle]!.start <= position) low = middle + 1;
    else high = middle;
  }
  return groups[low - 1];
}

function* optionsBelow(node: OptionNode): Generator<Option> {
  if (node.option !== undefined) yield node.option;
  for (const child of node.children.values()) yield* optionsBelow(child);
}
