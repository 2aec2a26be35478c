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

/**
 * For `describe.skipIf(!needsLab())`: whether hosts of a lab can be started here. Only root can; where
 * `PANTHER_REQUIRE_TOOLS` is set, anything that is missing is a failure.
 */
export function needsLab(): boolean {
  if (process.getuid?.() !== 0) {
    if (process.env["PANTHER_REQUIRE_TOOLS"])
      throw new Error("PANTHER_REQUIRE_TOOLS is set and only root can start a lab");
    return false;
  }
  return [
    "systemd-nspawn",
    "debootstrap",
    "mkfs.btrfs",
    "nft",
    "ip",
    "nsenter",
    "flock",
    "nix",
    "ssh",
    "ssh-agent",
  ].every(needsTool);
}
