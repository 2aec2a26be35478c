import { spawnSync } from "node:child_process";

/** Whether a program can be started. */
export function hasTool(name: string): boolean {
  return spawnSync("sh", ["-c", 'command -v "$0"', name], { stdio: "ignore" }).status === 0;
}

/**
 * For `describe.skipIf(!needsTool("nix-instantiate"))`: tests are skipped on a machine without the program, unless
 * `PANTHER_REQUIRE_TOOLS` is set (as in CI), where its absence must not pass for success.
 */
export function needsTool(name: string): boolean {
  if (hasTool(name)) return true;
  if (process.env["PANTHER_REQUIRE_TOOLS"])
    throw new Error(`PANTHER_REQUIRE_TOOLS is set and ${name} is missing`);
  return false;
}
