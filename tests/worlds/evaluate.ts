import { execFile } from "node:child_process";
import { cp, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const standIn = path.join(import.meta.dirname, "nixpkgs");

/** A value as `nixpkgs/serialise.nix` writes it: JSON, where a set with one `$` member is what JSON has no word for. */
export type NixValue =
  | null
  | boolean
  | number
  | string
  | readonly NixValue[]
  | { readonly [name: string]: NixValue };

/** One definition of one option, as a module of the flake makes it. */
export interface NixDefinition {
  readonly path: readonly string[];
  readonly value: NixValue;
  /** 100 unless mkForce, mkDefault, mkOverride say otherwise. */
  readonly priority: number;
  /** 1000 unless mkBefore, mkAfter, mkOrder say otherwise. */
  readonly order: number;
  /** The symbolic conditions of mkIf around it, outermost first; decided conditions leave no trace. */
  readonly conditions: readonly NixValue[];
  /** The module, relative to the flake; `<name>` where it is none of its files. */
  readonly file: string;
}

/** What a host of the flake defines; definitions of one path stand in the order in which Nix merges them. */
export interface HostWorld {
  readonly nixos: readonly NixDefinition[];
  readonly home: Readonly<Record<string, readonly NixDefinition[]>>;
  readonly warnings: readonly NixValue[];
  readonly assertions: readonly NixValue[];
}

/** A definition that NixOS itself would make: `*` in the path is any existing name, in the value that name. */
export interface DefaultRule {
  readonly path: readonly string[];
  readonly value: NixValue;
}

/** What the flake is evaluated with; see `nixpkgs/default.nix` and `nixpkgs/inputs.nix`. */
export interface EvaluateOptions {
  /** All hosts where absent. */
  readonly hosts?: readonly string[];
  /** The hosts of the output `colmena` instead of `nixosConfigurations`. */
  readonly hive?: boolean;
  /** Paths of the NixOS `config` (and `osConfig`) whose values stay symbolic: `{ $ref: ["config", ...path] }`. */
  readonly refs?: readonly (readonly string[])[];
  /** The same for the `config` of home modules. */
  readonly homeRefs?: readonly (readonly string[])[];
  readonly defaults?: readonly DefaultRule[];
  /** Attribute paths that exist below `pkgs`: "fish", "python3Packages.requests". */
  readonly packages?: readonly string[];
  /** For each input the attribute paths below its `packages.<system>`. */
  readonly inputPackages?: Readonly<Record<string, readonly string[]>>;
  /** Modules and overlays of inputs beyond those of `nixpkgs/inputs.json`, which it replaces input by input. */
  readonly inputOutputs?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Defaults that nearly every flake reads; a caller's `defaults` come in addition. */
const usualDefaults: readonly DefaultRule[] = [{ path: ["users", "users", "*", "home"], value: "/home/*" }];

/**
 * Evaluates an emitted flake with real Nix against the stand-in inputs: one Nix process for all hosts, no
 * lock file, no network, no store. `PANTHER_NIX` names the `nix` program, else the one on PATH is used.
 *
 * Throws what Nix says on stderr where it refuses the flake.
 */
export async function evaluateEmitted(
  flakeDir: string,
  options: EvaluateOptions = {},
): Promise<Record<string, HostWorld>> {
  const place = await realpath(await mkdtemp(path.join(tmpdir(), "panther-worlds-")));
  try {
    const flake = path.join(place, "flake");
    // Nix compares and prints paths: the flake lies where nothing else does, and no link leads out of it.
    await cp(flakeDir, flake, { recursive: true, dereference: true });
    await cp(standIn, path.join(place, "nixpkgs"), { recursive: true });
    const { defaults = [], ...rest } = options;
    await writeFile(
      path.join(place, "arguments.json"),
      JSON.stringify({ ...rest, defaults: [...usualDefaults, ...defaults] }),
    );
    await writeFile(
      path.join(place, "entry.nix"),
      "import ./nixpkgs/evaluate.nix (builtins.fromJSON (builtins.readFile ./arguments.json) // { flake = ./flake; })\n",
    );
    const text = await evaluateNix(path.join(place, "entry.nix"), [place]);
    // where the stand-in lay, which is the only input that is a folder
    const placed = text.replaceAll(path.join(place, "nixpkgs"), "/inputs/nixpkgs");
    return relativeTo(flake, JSON.parse(placed)) as unknown as Record<string, HostWorld>;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** The `nix` program: `PANTHER_NIX`, else the one on PATH. */
export const nixProgram = (): string => process.env["PANTHER_NIX"] ?? "nix";

/** Options of a Nix command that may read the given directories and nothing else: no environment, network, store. */
export function nixOptions(readable: readonly string[], command: string): readonly string[] {
  const everywhere = ["--extra-experimental-features", "nix-command flakes", "--store", "dummy://"];
  const include = readable.flatMap((directory) => ["-I", directory]);
  return [...everywhere, command, "--option", "restrict-eval", "true", ...include];
}

/** The JSON that the expression in a file evaluates to. Throws with what Nix prints on stderr. */
async function evaluateNix(file: string, readable: readonly string[]): Promise<string> {
  const args = [...nixOptions(readable, "eval"), "--read-only", "--show-trace", "--json", "--file", file];
  const { stdout } = await promisify(execFile)(nixProgram(), args, { maxBuffer: 2 ** 28 });
  return stdout;
}

/** Every string that names something below the directory, without it: results do not depend on where it lay. */
function relativeTo(directory: string, value: NixValue): NixValue {
  if (typeof value === "string") return value.replaceAll(`${directory}/`, "").replaceAll(directory, ".");
  if (Array.isArray(value)) return value.map((item) => relativeTo(directory, item as NixValue));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, relativeTo(directory, item)]));
}
