import type { OptionIndex, OptionNode } from "./load.ts";
import type { Option, Scope } from "./option.ts";
import { typeOf } from "./option.ts";
import type { Rename } from "./renames.ts";
import { step } from "./step.ts";
import { suggest } from "./suggest.ts";
import { either, type OptionType } from "./type.ts";

/** What the index knows of a path. */
export type Lookup =
  | KnownOption
  /**
   * A place within the value of an option that has no option of its own there: a key of `attrsOf`, an attribute of a
   * freeform submodule. `type` is what may stand there.
   */
  | { readonly kind: "inside"; readonly option: Option; readonly rest: OptionPath; readonly type: OptionType }
  /** A set of options, or an attribute of `attrsOf (submodule)` or element of a list of submodules. */
  | { readonly kind: "set"; readonly node: OptionNode }
  | UnknownOption;

/** An option, with its type. `node` holds the options within it, where it is a submodule. */
export interface KnownOption {
  readonly kind: "option";
  readonly option: Option;
  readonly type: OptionType;
  readonly node: OptionNode;
  /** It is an old name, or removed: setting it warns or fails in Nix. */
  readonly rename?: Rename;
}

export interface UnknownOption {
  readonly kind: "unknown";
  /**
   * `certain` where every module that could declare it was read; `likely` within submodules that were last seen in
   * December 2024 and may have grown.
   */
  readonly certainty: "certain" | "likely";
  /** Position of the segment at which the path leaves what is known. */
  readonly at: number;
  /** The option within whose value the path leads nowhere. */
  readonly inside?: Option;
  /** Full names of options that were perhaps meant, the best first. */
  readonly suggestions: readonly string[];
  /** What upstream made of it. */
  readonly rename?: Rename;
}

/** Where a walk could not go on: the nodes in which it looked, and why there is nothing else. */
interface DeadEnd {
  readonly nodes: readonly OptionNode[];
  readonly reason: "closed" | "none";
}

/** Where a walk stands: nodes that may hold (a literal name before `<name>`), or a type where no node is. */
interface Place {
  readonly nodes: readonly OptionNode[];
  /** The innermost option around the place, and how many segments lead to it. */
  readonly option?: Option;
  readonly depth: number;
  /** The type of the option, or what it says of a place within it; absent outside of options. */
  readonly type?: OptionType;
}

/** Names of attributes, and positions in lists. */
export type OptionPath = readonly (string | number)[];

/**
 * The `type` of the set at a path, where it is known: it decides what a device or content of disko takes. Where it is
 * not, what any of the types takes is accepted.
 */
export type TagOf = (path: OptionPath) => string | undefined;

/**
 * Looks a path up in a scope. Elements of lists are segments too: their position as a number, or `*`. In scope `nixos`, what lies below
 * `home-manager.users.<name>` is looked up in scope `home`.
 */
export function lookup(index: OptionIndex, scope: Scope, path: OptionPath, tagOf?: TagOf): Lookup {
  if (scope === "nixos" && path.length > 3 && path[0] === "home-manager" && path[1] === "users") {
    return lookup(index, "home", path.slice(3), tagOf);
  }
  const memo = memoOf(index);
  const key = `${scope}\0${path.map((segment) => (typeof segment === "number" ? `\0${segment}` : segment)).join("\0")}`;
  let found = memo.get(key);
  if (found !== undefined) return found;
  let tagged = false;
  const askTag: TagOf = (at) => {
    tagged = true;
    return tagOf?.(at);
  };
  found = find(index, scope, path, askTag);
  // what the type of a set decided holds there alone
  if (!tagged && found.kind !== "unknown") memo.set(key, found);
  return found;
}

/** The hosts of a fleet define much the same options: each is found once. */
const memos = new WeakMap<OptionIndex, Map<string, Lookup>>();

function memoOf(index: OptionIndex): Map<string, Lookup> {
  let memo = memos.get(index);
  if (memo === undefined) memos.set(index, (memo = new Map()));
  return memo;
}

function find(index: OptionIndex, scope: Scope, path: OptionPath, tagOf: TagOf): Lookup {
  let place: Place = { nodes: [index.root(scope)], depth: 0 };
  for (const at of path.keys()) {
    const next = descend(index, place, path, at, tagOf);
    if ("reason" in next) return unknown(index, scope, path, at, place, next);
    place = next;
  }
  const node = merge(place.nodes);
  if (node !== undefined) {
    if (node.option !== undefined) return known(index, scope, path, node.option, place.type!, node);
    return { kind: "set", node };
  }
  return { kind: "inside", option: place.option!, rest: path.slice(place.depth), type: place.type! };
}

function known(
  index: OptionIndex,
  scope: Scope,
  path: OptionPath,
  option: Option,
  type: OptionType,
  node: OptionNode,
): KnownOption {
  const rename = index.renameOf(scope, path);
  return { kind: "option", option, type, node, ...(rename === undefined ? {} : { rename }) };
}

function descend(
  index: OptionIndex,
  place: Place,
  path: OptionPath,
  at: number,
  tagOf: TagOf,
): Place | DeadEnd {
  const segment = path[at]!;
  const nodes =
    place.nodes.length === 1
      ? childrenAt(place.nodes[0]!, segment)
      : place.nodes.flatMap((node) => childrenAt(node, segment));
  const option = nodes.find((node) => node.option !== undefined)?.option;
  if (option !== undefined) return { nodes, option, depth: at + 1, type: commonType(option, nodes) };
  const inner = place.type === undefined ? undefined : step(place.type, segment);
  const around = place.option === undefined ? { depth: 0 } : { option: place.option, depth: place.depth };
  if (inner?.kind === "tagged") {
    const tag = tagOf(path.slice(0, at));
    const tags = tag !== undefined && inner.tags.includes(tag) ? [tag] : inner.tags;
    const contents = tags.flatMap((name) => index.root("content").children.get(`<${name}>`) ?? []);
    return descend(index, { ...around, nodes: contents, type: { kind: "submodule" } }, path, at, tagOf);
  }
  if (nodes.length > 0) return { ...around, nodes, ...(inner?.kind === "type" ? { type: inner.type } : {}) };
  if (inner === undefined || inner.kind === "none") return { nodes: place.nodes, reason: "none" };
  if (inner.kind === "type") return { ...around, nodes: [], type: inner.type };
  // a submodule whose options are not documented (or hidden) may hold anything
  if (place.nodes.every((node) => node.children.size === 0))
    return { ...around, nodes: [], type: { kind: "anything" } };
  return { nodes: place.nodes, reason: "closed" };
}

/** A named option hides that of `<name>`; options of several disko types hold side by side. */
function commonType(option: Option, nodes: readonly OptionNode[]): OptionType {
  if (nodes.length === 1) return typeOf(option);
  const others = nodes.flatMap((node) =>
    node.option !== undefined && node.option.path[0] !== option.path[0] ? node.option : [],
  );
  return others.length === 0 ? typeOf(option) : either([...new Set([option, ...others].map(typeOf))]);
}

/** The nodes that a segment leads to: its own before the placeholder's. */
function childrenAt(node: OptionNode, segment: string | number): readonly OptionNode[] {
  const own = node.children.get(typeof segment === "number" ? "*" : segment);
  const any = typeof segment === "number" ? undefined : node.children.get("<name>");
  if (own === undefined) return any === undefined ? [] : [any];
  return any === undefined || any === own ? [own] : [own, any];
}

/** One node that has the children of all: `settings.<name>.x` beside `settings.special.y`. */
function merge(nodes: readonly OptionNode[]): OptionNode | undefined {
  if (nodes.length < 2) return nodes[0];
  const option = nodes.find((node) => node.option !== undefined)?.option;
  const children = new Map(nodes.toReversed().flatMap((node) => [...node.children]));
  return { option, children };
}

function unknown(
  index: OptionIndex,
  scope: Scope,
  path: OptionPath,
  at: number,
  place: Place,
  { nodes, reason }: DeadEnd,
): UnknownOption {
  const names = path.map((segment) => (typeof segment === "number" ? "*" : segment));
  const rename = index.renameOf(scope, names);
  return {
    kind: "unknown",
    certainty: reason === "none" || place.option?.provenance === "o" ? "certain" : "likely",
    at,
    ...(place.option === undefined ? {} : { inside: place.option }),
    suggestions: suggest(index, scope, names, at, nodes),
    ...(rename === undefined ? {} : { rename }),
  };
}
