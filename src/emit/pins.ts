import { sameRef, type FlakeRef } from "./input-url.ts";
import type { LockNode, RawNode } from "./lock-graph.ts";

/** `data/flake-pins.json`: revisions and hashes of inputs as resolved at a date. */
export interface Pins {
  readonly date: string;
  /** Whole nodes of a lock file, as some flake had them. */
  readonly locked_nodes: Readonly<Record<string, RawNode>>;
  /** Revisions of the default branches of repositories. */
  readonly computed: Readonly<Record<string, FlakeRef>>;
}

/**
 * Inputs of the flakes under `computed`, by revision, as their flake.nix names them. A revision that is not here has inputs
 * that the pins do not know.
 */
const computedInputs: Readonly<Record<string, readonly string[]>> = {
  // nix-community/home-manager
  ff067cfc619fdf6f82d50344e7d19ff2323f0827: ["nixpkgs"],
  // NixOS/nixos-hardware
  "9154f4569b6cdfd3c595851a6ba51bfaa472d9f3": [],
  // nix-community/nixpkgs.lib
  e9537535ae8f4a2f78dbef0aaa0cbb6af4abd047: [],
};

/** Branches that `computed` may stand for. */
const defaultBranches: ReadonlySet<unknown> = new Set([undefined, "main", "master"]);

/** An input of the fleet as far as its pin depends on it. */
export interface PinRequest {
  readonly name: string;
  readonly original: FlakeRef;
  readonly flake: boolean;
  readonly follows: Readonly<Record<string, string>>;
}

/**
 * The pinned node of an input, or what is missing to pin it: the names of its own inputs that neither follow an input of
 * the fleet nor have a pin. Undefined where the input itself has none.
 */
export function pinnedNode(
  pins: Pins,
  request: PinRequest,
): { readonly node: LockNode } | { readonly missing: readonly string[] } | undefined {
  const { original, flake, follows } = request;
  const found = wholeNode(pins, original) ?? computedNode(pins, original);
  if (!found) return undefined;
  if (flake && !found.inputs) return { missing: ["its own inputs"] };
  const inputs: Record<string, LockNode | readonly string[]> = {};
  const missing: string[] = [];
  for (const [name, to] of Object.entries(flake ? found.inputs! : {})) {
    const target = follows[name]?.split("/") ?? nestedNode(pins, to, { was: found.key, is: request.name });
    if (target) inputs[name] = target;
    else missing.push(name);
  }
  return missing.length > 0 ? { missing } : { node: { flake, locked: found.locked, original, inputs } };
}

interface Found {
  readonly key: string;
  readonly locked: FlakeRef;
  readonly inputs: RawNode["inputs"];
}

function wholeNode(pins: Pins, original: FlakeRef): Found | undefined {
  const entry = Object.entries(pins.locked_nodes).find(
    ([, node]) => node.original && sameRef(node.original, original),
  );
  return entry && { key: entry[0], locked: entry[1].locked!, inputs: entry[1].inputs ?? {} };
}

function computedNode(pins: Pins, { ref, rev, ...repository }: FlakeRef): Found | undefined {
  const entry = Object.entries(pins.computed).find(
    ([, { type, owner, repo }]) =>
      sameRef(repository, { type: type!, owner: owner!, repo: repo! }) && defaultBranches.has(ref),
  );
  if (!entry || (rev !== undefined && rev !== entry[1]["rev"])) return undefined;
  const names = computedInputs[String(entry[1]["rev"])];
  return {
    key: entry[0],
    locked: entry[1],
    inputs: names && Object.fromEntries(names.map((name) => [name, [name]])),
  };
}

/**
 * The node of an input's input; undefined where its revision is not known. The pins come from a lock file with inputs of
 * its own names (`self`) and numbered keys, which stand for the same revisions without the number. What followed an input
 * of the root there is a node of that name, but for nixpkgs, of which every flake may mean another branch.
 */
function nestedNode(
  pins: Pins,
  to: string | readonly string[],
  self: { readonly was: string; readonly is: string },
): LockNode | undefined {
  const key = typeof to === "string" ? to : to.length === 1 && to[0] !== "nixpkgs" ? to[0]! : undefined;
  const raw =
    key === undefined ? undefined : (pins.locked_nodes[key] ?? pins.locked_nodes[key.replace(/_\d+$/, "")]);
  if (!raw?.locked || !raw.original) return undefined;
  const inputs: Record<string, LockNode | readonly string[]> = {};
  for (const [name, next] of Object.entries(raw.inputs ?? {})) {
    const node = typeof next === "string" ? nestedNode(pins, next, self) : inherited(next, self);
    if (!node) return undefined;
    inputs[name] = node;
  }
  return { flake: raw.flake ?? true, locked: raw.locked, original: raw.original, inputs };
}

/** Where an input of an input's input points: to an input of the flake between them, or to the root's nixpkgs through it. */
function inherited(
  path: readonly string[],
  self: { readonly was: string; readonly is: string },
): readonly string[] | undefined {
  if (path.length === 1) return [self.is, path[0]!];
  return path[0] === self.was ? [self.is, ...path.slice(1)] : undefined;
}
