import { at, type Diagnostic } from "../diagnostics/index.ts";
import type { EvaluatedFleet, EvaluatedInput } from "../evaluate/model.ts";
import { parseInputUrl, sameRef, type FlakeRef } from "./input-url.ts";
import { isFollows, readLock, writeLock, type LockNode } from "./lock-graph.ts";
import { pinnedNode, type Pins } from "./pins.ts";

export interface Lock {
  /** Text of `flake.lock`. */
  readonly text: string;
  /** Inputs that may stand in `flake.nix`: those that are pinned, and those without which it could not be evaluated. */
  readonly inputs: readonly EvaluatedInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The lock file of a fleet. Nodes of the lock file that is there hold as long as the input asks for the same, so that
 * `nix flake update` is respected; what is new comes from the pins. A hash is never made up: an input that neither knows is
 * left out of the flake, or, where the fleet uses it, has no node, so that Nix pins it at the first use; both with a
 * PANTHER5003. A lock file that fits stays as it is, to the byte.
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
    else diagnostics.push(unpinned(fleet, input.name, pinned.why, needed.has(input.name)));
  }
  for (const name of [...needed].filter((one) => !fleet.inputs.some((input) => input.name === one))) {
    diagnostics.push(noInput(fleet, name));
  }
  const inputs = fleet.inputs.filter(({ name }) => nodes[name] ?? needed.has(name));
  const names = Object.keys(nodes);
  const unchanged =
    old && Object.keys(old).length === names.length && names.every((name) => old[name] === nodes[name]);
  return { text: unchanged ? existing! : writeLock(nodes), inputs, diagnostics };
}

/** The node of an input in the lock file that is there, if it still answers what the fleet asks for. */
function keptNode(
  node: LockNode | readonly string[] | undefined,
  input: EvaluatedInput,
): LockNode | undefined {
  if (!node || isFollows(node) || node.flake !== input.flake) return undefined;
  const original = parseInputUrl(input.url);
  // a reference that only Nix can read is its to compare: it locks anew what does not fit
  if (original && !sameRef(node.original, original)) return undefined;
  const agrees = Object.entries(node.inputs).every(([name, to]) => {
    const follows = input.follows[name];
    if (!isFollows(to)) return follows === undefined;
    // what the input's own flake lets follow begins with the input's name
    return follows === undefined ? to[0] === input.name : follows === to.join("/");
  });
  return agrees ? node : undefined;
}

function pin(pins: Pins, input: EvaluatedInput): { readonly node: LockNode } | { readonly why: string } {
  const original: FlakeRef | undefined = parseInputUrl(input.url);
  const found = original && pinnedNode(pins, { ...input, original });
  if (!found) return { why: `The pins of ${pins.date} do not know ${input.url}.` };
  if ("node" in found) return found;
  return {
    why: `Nothing pins what it needs itself: ${found.missing.join(", ")}. Let that follow an input of the fleet, as in follows: { nixpkgs: "nixpkgs" }.`,
  };
}

function unpinned(fleet: EvaluatedFleet, name: string, why: string, isNeeded: boolean): Diagnostic {
  return {
    code: "PANTHER5003",
    severity: "warning",
    message: isNeeded
      ? `the input ${name} has no pin: Nix will choose a revision at the first use`
      : `the input ${name} has no pin, and nothing uses it: it is left out of the flake`,
    hosts: [],
    places: [{ origin: at(fleet.origin, "inputs", name) }],
    why,
    ...(isNeeded
      ? {
          fix: "Run `nix flake lock ./flake` where Nix and a network are, and commit flake/flake.lock: panther build keeps it.",
        }
      : {}),
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
