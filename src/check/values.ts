import { isAttrs, isSpecial } from "../evaluate/value.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import { defaultOrder, defaultPriority, type Definition, type Value } from "../evaluate/model.ts";

/** A definition as it concerns one path: the definition of that path, or what one of a set around it says of it. */
export interface Found {
  readonly definition: Definition;
  readonly value: Value;
  readonly priority: number;
  readonly order: number;
  /** It holds only where Nix finds a condition true. */
  readonly conditional: boolean;
  readonly origin: Origin;
}

/** An element of a list option, and where it stands. */
export interface Element {
  readonly value: Value;
  readonly origin: Origin;
  readonly conditional: boolean;
}

/** A path that several definitions are about. */
export interface Meeting {
  readonly path: readonly string[];
  readonly here: readonly Definition[];
  /** Of what lies within it. */
  readonly below: readonly Definition[];
}

/** What the definitions of a module system come to, path by path. */
export interface Values {
  /** Every definition that says something of the value at a path, in order of definition. */
  readonly all: (path: readonly string[]) => readonly Found[];
  /**
   * Those that NixOS keeps: of the lowest priority number among the unconditional ones, and conditional ones that would
   * go before or beside them (nixpkgs lib/modules.nix, `filterOverrides`).
   */
  readonly winning: (path: readonly string[]) => readonly Found[];
  /** The value where it is certain: one that no condition changes and on which all winning definitions agree. */
  readonly scalar: (path: readonly string[]) => Value | undefined;
  /** The boolean; `fallback` where nothing defines it, `undefined` where only Nix knows. */
  readonly bool: (path: readonly string[], fallback: boolean) => boolean | undefined;
  /** Elements of all winning definitions of a list; what is no list yet, such as an expression, stands for itself. */
  readonly list: (path: readonly string[]) => readonly Element[];
  /** Names of the attributes that are defined within the set at a path. */
  readonly names: (path: readonly string[]) => readonly string[];
  /** Paths with more than one definition, or with one beside definitions within it. */
  readonly meetings: () => readonly Meeting[];
}

/** The definitions at a path and within it; sorted into `children` when somebody asks for what is within. */
interface Branch {
  readonly depth: number;
  readonly definitions: Definition[];
  /** Definitions within it, until they are sorted. */
  unsorted: Definition[];
  children?: Map<string, Branch>;
}

const makeBranch = (depth: number): Branch => ({ depth, definitions: [], unsorted: [] });

function childrenOf(branch: Branch): ReadonlyMap<string, Branch> {
  if (branch.children !== undefined) return branch.children;
  const { depth, unsorted } = branch;
  const children = new Map<string, Branch>();
  for (const definition of unsorted) {
    const segment = definition.path[depth]!;
    let child = children.get(segment);
    if (child === undefined) children.set(segment, (child = makeBranch(depth + 1)));
    (definition.path.length === depth + 1 ? child.definitions : child.unsorted).push(definition);
  }
  branch.children = children;
  branch.unsorted = [];
  return children;
}

/** The definitions by path. Building costs one walk of every path; each answer is kept. */
export function valuesOf(definitions: readonly Definition[]): Values {
  const root: Branch = { ...makeBranch(0), unsorted: [...definitions] };
  const answers = new Map<string, readonly Found[]>();

  const all = (path: readonly string[]): readonly Found[] => {
    const key = path.join("\0");
    let found = answers.get(key);
    if (found === undefined) answers.set(key, (found = collect(root, path)));
    return found;
  };
  const winning = (path: readonly string[]): readonly Found[] => {
    const found = all(path);
    if (found.length < 2) return found;
    const best = Math.min(
      ...found.map(({ conditional, priority }) => (conditional ? Number.POSITIVE_INFINITY : priority)),
    );
    return found.filter(({ priority }) => priority <= best);
  };
  const scalar = (path: readonly string[]): Value | undefined => {
    const [first, ...others] = winning(path);
    if (first === undefined || first.conditional) return undefined;
    return others.every(({ value, conditional }) => !conditional && value === first.value)
      ? first.value
      : undefined;
  };
  return {
    all,
    winning,
    scalar,
    bool: (path, fallback) => {
      if (all(path).length === 0) return fallback;
      const value = scalar(path);
      return typeof value === "boolean" ? value : undefined;
    },
    list: (path) => winning(path).flatMap(elements),
    names: (path) => namesAt(root, path),
    meetings: () => meetingsIn(root),
  };
}

function branchAt(root: Branch, path: readonly string[]): Branch | undefined {
  let here: Branch | undefined = root;
  for (const segment of path) {
    here = childrenOf(here).get(segment);
    if (here === undefined) return undefined;
  }
  return here;
}

function collect(root: Branch, path: readonly string[]): Found[] {
  const found: Found[] = [];
  let here: Branch | undefined = root;
  for (let depth = 0; here !== undefined; depth++) {
    for (const definition of here.definitions) {
      const one = dig(definition, path.slice(depth));
      if (one !== undefined) found.push(one);
    }
    if (depth === path.length) break;
    here = childrenOf(here).get(path[depth]!);
  }
  return found;
}

/** Follows the rest of a path into a definition's value; wrappers on the way count, the outermost first. */
function dig(definition: Definition, rest: readonly string[]): Found | undefined {
  let { value, priority, order } = definition;
  let conditional = definition.conditions.length > 0;
  let origin = definition.origin;
  for (let step = 0; ;) {
    if (isSpecial(value) && (value.$nix === "override" || value.$nix === "order" || value.$nix === "if")) {
      if (value.$nix === "override" && priority === defaultPriority) priority = value.priority;
      if (value.$nix === "order" && order === defaultOrder) order = value.order;
      if (value.$nix === "if") conditional = true;
      value = value.value;
    } else if (step === rest.length) {
      return { definition, value, priority, order, conditional, origin };
    } else {
      const key = rest[step]!;
      if (!isAttrs(value) || !Object.hasOwn(value, key)) return undefined;
      origin = at(origin, key);
      value = value[key]!;
      step++;
    }
  }
}

function elements({ value, conditional, origin }: Found): Element[] {
  if (!Array.isArray(value)) return [{ value, conditional, origin }];
  return (value as readonly Value[]).map((item, i) => {
    const place = at(origin, i);
    if (isSpecial(item) && item.$nix === "if") return { value: item.value, conditional: true, origin: place };
    return { value: item, conditional, origin: place };
  });
}

function namesAt(root: Branch, path: readonly string[]): string[] {
  const branch = branchAt(root, path);
  const names = new Set(branch === undefined ? [] : childrenOf(branch).keys());
  for (const { value } of collect(root, path)) {
    if (isAttrs(value)) for (const name of Object.keys(value)) names.add(name);
  }
  return [...names];
}

function definitionsBelow(branch: Branch | undefined): Definition[] {
  if (branch === undefined) return [];
  return [...branch.definitions, ...within(branch)];
}

function meetingsIn(root: Branch): Meeting[] {
  const found: Meeting[] = [];
  const visit = (branch: Branch): void => {
    const { definitions: here, unsorted, children } = branch;
    const [first] = here;
    // a single definition meets no other
    if (here.length === 0 && children === undefined && unsorted.length < 2) return;
    const below = first === undefined ? [] : within(branch);
    if (first !== undefined && here.length + below.length > 1) found.push({ path: first.path, here, below });
    for (const child of childrenOf(branch).values()) visit(child);
  };
  visit(root);
  return found;
}

/** The definitions within a branch, without its own. */
const within = ({ unsorted, children }: Branch): Definition[] => [
  ...unsorted,
  ...[...(children?.values() ?? [])].flatMap(definitionsBelow),
];
