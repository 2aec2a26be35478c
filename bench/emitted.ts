import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runEvaluation } from "../src/evaluate/index.ts";
import { hasTool } from "../tests/support/tools.ts";
import { nixOptions, nixProgram } from "../tests/worlds/evaluate.ts";
import { mentioned } from "../tests/worlds/predicted.ts";
import type { Command } from "./measure.ts";

/** A program that evaluates a flake with the real modules; it is given the flake's folder. */
const realModules = process.env["PANTHER_BENCH_NIX"];

/**
 * Commands that evaluate the flake of the fleet, in a copy at `place`, with Nix where it is at hand: every host with all its
 * definitions, against inputs without modules of their own; and with the real modules where a program for that is named.
 */
export async function emitFleet(root: string, place: string): Promise<{ name: string; command: Command }[]> {
  cpSync(join(root, "flake"), join(place, "flake"), { recursive: true, dereference: true });
  const commands: { name: string; command: Command }[] = [];
  const { fleet } = await runEvaluation(root, "fleet.ts", { trace: true });
  if (fleet !== null && hasTool(nixProgram())) {
    cpSync(join(root, "tests/worlds/nixpkgs"), join(place, "nixpkgs"), { recursive: true });
    writeFileSync(
      join(place, "arguments.json"),
      JSON.stringify({
        defaults: [{ path: ["users", "users", "*", "home"], value: "/home/*" }],
        ...mentioned(fleet),
      }),
    );
    const entry = join(place, "entry.nix");
    writeFileSync(
      entry,
      "import ./nixpkgs/evaluate.nix (builtins.fromJSON (builtins.readFile ./arguments.json) // { flake = ./flake; })\n",
    );
    const args = [...nixOptions([place], "eval"), "--read-only", "--json", "--file", entry];
    commands.push({ name: "Nix, without nixpkgs", command: { program: nixProgram(), args, cwd: place } });
  }
  if (realModules !== undefined) {
    commands.push({
      name: "Nix, with the real modules",
      command: { program: realModules, args: [join(place, "flake")], cwd: place },
    });
  }
  return commands;
}
