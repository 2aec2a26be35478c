import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { readWritten } from "../../src/emit/written.ts";
import * as nix from "../../src/nix/index.ts";
import { hasTool } from "../support/tools.ts";

const list = nix.list([nix.string("a"), nix.string("b")]);
const shown = (...parts: Parameters<typeof readWritten>[0]): string | undefined => {
  const expr = readWritten(parts);
  return expr && nix.print(expr).text.trim();
};

describe("hand-written Nix is laid out like any other where its form is plain", () => {
  test.each([
    ["an application", ["lib.getExe ", nix.ref("pkgs", "fish")], "lib.getExe pkgs.fish"],
    [
      "a function",
      ["pkg: builtins.elem (lib.getName pkg) ", list],
      'pkg:\nbuiltins.elem (lib.getName pkg) [\n  "a"\n  "b"\n]',
    ],
    ["functions in functions", ["final: prev: f ", list, " x"], 'final: prev: f [ "a" "b" ] x'],
  ] as const)("%s", (_what, parts, text) => expect(shown(...parts)).toBe(text));

  test.each([
    ["a value alone", [list]],
    ["an operator", ["a // ", list]],
    ["a set", ["{ a = ", list, "; }"]],
    ["text", ['"a ', list, '"']],
    ["a keyword", ["if x then ", list, " else y"]],
    ["a selection from a value", ["f ", list, ".x"]],
    ["a value in parentheses", ["f (g ", list, ")"]],
    ["a comment", ["f # so\n", list]],
    ["a function without a body", ["x: "]],
  ] as const)("%s stays text", (_what, parts) => expect(shown(...parts)).toBeUndefined());
});

it.skipIf(!hasTool("nixfmt"))("the official formatter changes nothing in flake/", () => {
  const flake = mkdtempSync(join(tmpdir(), "panther-flake-"));
  try {
    const written = join(import.meta.dirname, "../../flake");
    cpSync(written, flake, { recursive: true });
    const files = globSync("**/*.nix", { cwd: flake });
    expect(files.length).toBeGreaterThan(20);
    execFileSync("nixfmt", files, { cwd: flake, stdio: "pipe" });
    const changed = files.filter(
      (file) => readFileSync(join(flake, file), "utf8") !== readFileSync(join(written, file), "utf8"),
    );
    expect(changed).toEqual([]);
  } finally {
    rmSync(flake, { recursive: true });
  }
});
