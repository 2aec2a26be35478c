import { runProgram, type Ended } from "./process.ts";

/** A flake in a folder, and the Nix that reads it. */
export interface FlakeOnDisk {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** The program; `nix` on PATH when absent. */
  readonly nix?: string;
  readonly signal?: AbortSignal;
}

/** Also where neither has been switched on in nix.conf. */
const features = ["--extra-experimental-features", "nix-command flakes"];

/** Milliseconds that an evaluation of the fleet, and a build of a host, may take. */
export const evaluationLimit = 30 * 60_000;
export const buildLimit = 12 * 3600_000;

/** Runs `nix` with these arguments. */
export function runNix(
  { nix = "nix", signal }: Pick<FlakeOnDisk, "nix" | "signal">,
  args: readonly string[],
  timeout: number,
  onLine?: (line: string) => void,
): Promise<Ended> {
  return runProgram([nix, ...features, ...args], {
    timeout,
    ...(signal ? { signal } : {}),
    ...(onLine ? { onLine } : {}),
  });
}

/** Major and minor version of Nix; null where it says none. Forks print their own first: `nix (Lix, like Nix) 2.91.1`. */
export function versionOf(text: string): readonly [number, number] | null {
  const [, major, minor] = /(\d+)\.(\d+)\S*\s*$/.exec(text.trim()) ?? [];
  return major === undefined ? null : [Number(major), Number(minor)];
}

/**
 * How `nix build` is told to build the output of a derivation. Since 2.15 the path of a derivation alone means the file
 * itself (release notes of Nix 2.15), before that the caret is not always known.
 */
export function installable(drvPath: string, version: readonly [number, number] | null): string {
  const old = version !== null && version[0] === 2 && version[1] < 15;
  return old ? drvPath : `${drvPath}^out`;
}
