import { runNix, versionOf, type FlakeOnDisk } from "./nix.ts";
import type { Ended } from "./process.ts";

/** Milliseconds that updating inputs may take: each is a download. */
const updateLimit = 30 * 60_000;

/**
 * Pins inputs of a flake anew, all of them where none is named, and writes its lock file. Since 2.19 `nix flake update` is
 * given names of inputs; before, `nix flake lock` had a flag for each (release notes of Nix 2.19).
 */
export async function updateInputs(flake: FlakeOnDisk, names: readonly string[]): Promise<Ended> {
  const asked = await runNix(flake, ["--version"], 60_000);
  if (asked.ending.kind !== "exit") return asked;
  const version = versionOf(asked.stdout);
  const old = version !== null && version[0] === 2 && version[1] < 19;
  const place = `path:${flake.folder}`;
  const args = !old
    ? ["flake", "update", ...names, "--flake", place]
    : names.length === 0
      ? ["flake", "update", place]
      : ["flake", "lock", ...names.flatMap((name) => ["--update-input", name]), place];
  return runNix(flake, args, updateLimit);
}
