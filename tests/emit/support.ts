import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { emit, type Emitted, type Pins } from "../../src/emit/index.ts";
import type { EvaluatedFleet } from "../../src/evaluate/model.ts";

export const pins = JSON.parse(
  readFileSync(new URL("../../data/flake-pins.json", import.meta.url), "utf8"),
) as Pins;

export const emitted = (fleet: EvaluatedFleet, existingLock?: string): Emitted =>
  emit(fleet, { pins, existingLock });

/** Text of an emitted file. */
export function textOf(result: Emitted, path: string): string {
  const file = result.files.find((one) => one.path === path);
  if (!file || !("text" in file))
    throw new Error(`no ${path} among ${result.files.map((one) => one.path).join(", ")}`);
  return file.text;
}

/** What real Nix says of a text as a file: nothing, or its message. */
export function parseError(text: string): string {
  const result = spawnSync("nix-instantiate", ["--parse", "-"], { input: text, encoding: "utf8" });
  return result.status === 0 ? "" : result.stderr;
}

/** The value of an expression, as JSON, by real Nix. */
export function evaluateNix(expression: string): unknown {
  const result = spawnSync(
    "nix-instantiate",
    ["--eval", "--strict", "--json", "--readonly-mode", "-E", expression],
    { encoding: "utf8" },
  );
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout);
}
