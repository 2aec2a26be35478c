import { at, type Diagnostic } from "../diagnostics/index.ts";
import type { EvaluatedFleet, EvaluatedInput } from "../evaluate/model.ts";
import { parseInputUrl, sameRef, type FlakeRef } from "./input-url.ts";
import { isFollows, readLock, writeLock, type LockNode } from "./lock-graph.ts";
import { pinnedNode, type Pins } from "./pins.ts";

export interface Lock {
  /** Text of `flake.lock`. */
  readonly text: string;
  /** Inputs that are pinned: only these may stand in `flake.nix`. */
  readonly inputs: readonly EvaluatedInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The lock file of a fleet. Nodes of the lock file that is there hold as long as the input asks for the same, so that
 * `nix flake update` is respected; what is new comes from the pins. An input that neither knows is left out with a
 * PANTHER5003, an error where the fleet needs it; a hash is never made up. A lock file that fits stays as it is, to the byte.
 */
export function makeLock(
  fleet: EvaluatedFleet,
  pins: Pins,
  existing: string | undefined,
  needed: ReadonlySet<string>,
): Lock {
  const old = existing === undefined ? undefined : readLock(existing);
  const nodes: Record<string, LockNode> = {};
  const diagnostics: Diagnostic[] = [];
  for (const input of fleet.inputs) {
    const kept = old && keptNode(old[input.name], input);
    const pinned = kept ? { node: kept } : pin(pins, input);
    if ("node" in pinned) nodes[input.name] = pinned.node;
    else diagnostics.push(unpinned(fleet, input, pinned, needed.has(input.name)));
  }
  for (const name of [...needed].filter((one) => !fleet.inputs.some((input) => input.name === one))) {
    diagnostics.push(noInput(fleet, name));
  }
  const inputs = fleet.inputs.filter(({ name }) => nodes[name]);
  const unchanged =
    old && Object.keys(old).length === inputs.length && inputs.every(({ name }) => old[name] === nodes[name]);
  return { text: unchanged ? existing! : writeLock(nodes), inputs, diagnostics };
}

/** The node of an input in the lock file that is there, if it still answers what the fleet asks for. */
function keptNode(
  node: LockNode | readonly string[] | undefined,
  input: EvaluatedInput,
): LockNode | undefined {
  if (!node || isFollows(node) || node.flake !== input.flake) return undefined;
  const original = parseInputUrl(input.url);
  if (!original || !sameRef(node.original, original)) return undefined;
  const agrees = Object.entries(node.inputs).every(([name, to]) => {
    const follows = input.follows[name];
    if (!isFollows(to)) return follows === undefined;
    // what the input's own flake lets follow begins with the input's name
    return follows === undefined ? to[0] === input.name : follows === to.join("/");
  });
  return agrees ? node : undefined;
}

function pin(
  pins: Pins,
  input: EvaluatedInput,
): { readonly node: LockNode } | { readonly why: string; readonly fix: string } {
  const original: FlakeRef | undefined = parseInputUrl(input.url);
  if (!original) {
    return {
      why: `${input.url} is no reference that can be pinned without Nix.`,
      fix: lockByNix(input.name),
    };
  }
  const found = pinnedNode(pins, { ...input, original });
  if (!found)
    return { why: `The pins of ${pins.date} do not know ${input.url}.`, fix: lockByNix(input.name) };
  if ("node" in found) return found;
  return {
    why: `Nothing pins what it needs itself: ${found.missing.join(", ")}.`,
    fix: `Let it follow an input of the fleet: follows: { ${found.missing[0]}: "nixpkgs" }. Or: ${lockByNix(input.name)}`,
  };
}

const lockByNix = (name: string): string =>
  `Add the input to flake/flake.nix by hand once, run \`nix flake lock ./flake\` where Nix is, and build again: the node of ${name} is kept then.`;

function unpinned(
  fleet: EvaluatedFleet,
  { name }: EvaluatedInput,
  { why, fix }: { readonly why: string; readonly fix: string },
  isNeeded: boolean,
): Diagnostic {
  return {
    code: "PANTHER5003",
    severity: isNeeded ? "error" : "warning",
    message: isNeeded
      ? `the input ${name} has no pin, and the fleet needs it`
      : `the input ${name} has no pin and is left out of the flake`,
    hosts: [],
    places: [{ origin: at(fleet.origin, "inputs", name) }],
    why,
    fix,
  };
}

function noInput(fleet: EvaluatedFleet, name: string): Diagnostic {
  const url = {
    disko: "nix-community/disko",
    "home-manager": "nix-community/home-manager",
    opnix: "brizzbuzz/opnix",
    nixpkgs: "NixOS/nixpkgs/nixos-unstable",
  }[name];
  return {
    code: "PANTHER5003",
    severity: "error",
    message: `the fleet needs an input ${name}, which it does not have`,
    hosts: [],
    places: [{ origin: at(fleet.origin, "inputs") }],
    ...(url
      ? {
          fix: `Add it to inputs: ${JSON.stringify(name)}: { url: "github:${url}"${name === "nixpkgs" ? "" : ', follows: { nixpkgs: "nixpkgs" }'} },`,
        }
      : {}),
  };
}
