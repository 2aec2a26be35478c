import { isUserFile, captureFrames } from "./origin.ts";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { makeNode, type Node } from "./node.ts";
import type { FileValue } from "./value.ts";

function callerFolder(): string {
  for (const frame of captureFrames()) {
    const name = frame.getFileName();
    if (isUserFile(name)) return dirname(name.startsWith("file:") ? fileURLToPath(name) : name);
  }
  return process.cwd();
}

type Relative = `./${string}` | `../${string}`;
const misuse = "a file is copied into the flake and becomes a Nix path; it is no string in TypeScript";

/**
 * A file of the project, by its path from the file that names it. It is copied into the flake at the same place and
 * stands in the configuration as a Nix path. A file in the flake is readable by everyone on the machine.
 */
export function file(path: Relative): FileValue {
  return makeNode({ $nix: "file", path, from: callerFolder() }, misuse);
}

/** Where the flake has the program of `driftProgram`. */
export const driftProgramPath = "pantheros/drift.sh";

/**
 * The program with which a host looks for drift by itself: it compares the host with the manifest of its system. A shell
 * program that needs `jq`; its arguments are the file for metrics of Prometheus and the file for a summary, which is empty
 * where nothing is found. pantherOS writes it into the flake.
 */
export const driftProgram: FileValue = makeNode({ $nix: "file", path: driftProgramPath, from: "" }, misuse);

/** A module written in Nix. It may stand wherever a TypeScript module may. */
export interface NixModuleFile extends FileValue {
  readonly kind: "nixModule";
}

/** A NixOS or home-manager module written in Nix, for `use` and `imports`. */
export function nixFile(path: `${Relative}.nix`): NixModuleFile {
  const made: FileValue = makeNode({ $nix: "file", path, from: callerFolder() }, misuse);
  return Object.freeze(Object.assign(Object.create(made), { kind: "nixModule" })) as NixModuleFile;
}

/** A hardware report of nixos-facter. */
export interface HardwareReport extends Node {
  readonly kind: "facter";
}

/** The hardware report of a host: what `nixos-facter` printed on it. */
export function facter(path: `${Relative}.json`): HardwareReport {
  const made: Node = makeNode({ $nix: "file", path, from: callerFolder() }, misuse);
  return Object.freeze(Object.assign(Object.create(made), { kind: "facter" })) as HardwareReport;
}
