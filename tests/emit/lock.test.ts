import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseInputUrl } from "../../src/emit/input-url.ts";
import { readLock, writeLock } from "../../src/emit/lock-graph.ts";
import { makeLock } from "../../src/emit/lock.ts";
import type { EvaluatedInput } from "../../src/evaluate/model.ts";
import { needsTool } from "../support/tools.ts";
import { fleet, host, inputs } from "./fleets.ts";
import { emitted, pins, textOf } from "./support.ts";

const lockOf = (list: readonly EvaluatedInput[], existing?: string, needed: readonly string[] = []) =>
  makeLock(fleet([host("one")], [], { inputs: list }), pins, existing, new Set(needed));
const nodesOf = (text: string) =>
  (JSON.parse(text) as { nodes: Record<string, { inputs?: object; locked?: { rev: string } }> }).nodes;
const all = Object.values(inputs);

describe("references", () => {
  it.each([
    ["github:NixOS/nixpkgs", { type: "github", owner: "NixOS", repo: "nixpkgs" }],
    [
      "github:NixOS/nixpkgs/nixos-25.05",
      { type: "github", owner: "NixOS", repo: "nixpkgs", ref: "nixos-25.05" },
    ],
    ["gitlab:a/b?host=git.example.org", { type: "gitlab", owner: "a", repo: "b", host: "git.example.org" }],
    [
      "github:a/b/418468ac9527e799809c900eda37cbff999199b6",
      { type: "github", owner: "a", repo: "b", rev: "418468ac9527e799809c900eda37cbff999199b6" },
    ],
    ["git+https://example.org/x?ref=main", { type: "git", url: "https://example.org/x", ref: "main" }],
    ["path:../x", undefined],
    ["nixpkgs", undefined],
  ])("reads %s", (url, expected) => {
    expect(parseInputUrl(url)).toEqual(expected);
  });
});

describe("a new lock", () => {
  it("has a node for every input, with what it follows and what it brings", () => {
    const nodes = nodesOf(lockOf(all).text);
    expect(Object.keys(nodes)).toEqual([
      "ai-tools",
      "blueprint",
      "dgop",
      "disko",
      "dms",
      "flake-utils",
      "home-manager",
      "niri",
      "niri-stable",
      "niri-unstable",
      "nixos-hardware",
      "nixpkgs",
      "nixpkgs-stable",
      "opnix",
      "root",
      "systems",
      "systems_2",
      "treefmt-nix",
      "xwayland-satellite-stable",
      "xwayland-satellite-unstable",
    ]);
    expect(nodes["opnix"]!.inputs).toEqual({ "flake-utils": "flake-utils", nixpkgs: ["nixpkgs"] });
    expect(nodes["dgop"]!.inputs).toEqual({ nixpkgs: ["dms", "nixpkgs"] });
    expect(nodes["blueprint"]!.inputs).toEqual({ nixpkgs: ["ai-tools", "nixpkgs"], systems: "systems" });
  });

  it("names no revision and no hash that the pins do not know", () => {
    const known = JSON.stringify(pins);
    for (const { locked } of Object.values(nodesOf(lockOf(all).text))) {
      for (const value of Object.values(locked ?? {})) expect(known).toContain(JSON.stringify(value));
    }
  });

  it("is the same whatever the order of inputs", () => {
    expect(lockOf([...all].reverse()).text).toBe(lockOf(all).text);
  });

  it.each<[string, Partial<EvaluatedInput>, string]>([
    ["is not pinned", { url: "github:nobody/nothing" }, "do not know"],
    ["asks for another branch", { url: "github:nix-community/home-manager/release-25.05" }, "do not know"],
    ["brings an unknown revision", { url: "github:nix-community/disko", follows: {} }, "nixpkgs"],
    ["has inputs that nobody knows", { url: "github:zhaofengli/attic" }, "its own inputs"],
    ["is of another kind", { url: "path:/x" }, "do not know"],
  ])("leaves out an input that %s", (_why, change, reason) => {
    const input = { name: "extra", url: "", follows: {}, flake: true, ...change };
    const { inputs: kept, text, diagnostics } = lockOf([inputs.nixpkgs, input]);
    expect(kept).toEqual([inputs.nixpkgs]);
    expect(nodesOf(text)).not.toHaveProperty("extra");
    expect(diagnostics).toMatchObject([{ code: "PANTHER5003", severity: "warning" }]);
    expect(diagnostics[0]!.why).toContain(reason);
    const used = lockOf([inputs.nixpkgs, input], undefined, ["extra"]);
    expect(used.inputs).toEqual([inputs.nixpkgs, input]);
    expect(used.text).toBe(text);
    expect(used.diagnostics).toMatchObject([
      { severity: "warning", message: expect.stringContaining("Nix will choose") as string },
    ]);
  });

  it("misses an input that the fleet needs and does not name", () => {
    expect(lockOf([inputs.nixpkgs], undefined, ["disko"]).diagnostics).toMatchObject([
      { code: "PANTHER5003", severity: "error", fix: expect.stringContaining("github:nix-community/disko") },
    ]);
  });
});

describe("a lock that is there", () => {
  const there = lockOf(all).text;
  const updated = there.replaceAll(pins.locked_nodes["nixpkgs"]!.locked!["rev"] as string, "0".repeat(40));

  it("stays as it is, to the byte, where it fits", () => {
    const reformatted = JSON.stringify(JSON.parse(updated));
    expect(lockOf(all, reformatted).text).toBe(reformatted);
  });

  it("keeps the nodes of inputs that did not change", () => {
    const { text } = lockOf([inputs.nixpkgs, inputs.disko], updated);
    expect(nodesOf(text)["nixpkgs"]!.locked!.rev).toBe("0".repeat(40));
    expect(Object.keys(nodesOf(text))).toEqual(["disko", "nixpkgs", "root"]);
  });

  it("gives a new node where the fleet asks for something else", () => {
    const asked = { ...inputs.nixpkgs, url: "github:NixOS/nixpkgs/nixos-25.05" };
    expect(nodesOf(lockOf([asked], updated).text)["nixpkgs"]!.locked!.rev).toBe(
      pins.locked_nodes["nixpkgs-stable"]!.locked!["rev"],
    );
    const unfollowed = { ...inputs["home-manager"], follows: {} };
    expect(lockOf([inputs.nixpkgs, unfollowed], updated).diagnostics).toHaveLength(1);
  });

  it.each([
    ["git+https://example.org/x?ref=main", { type: "git", url: "https://example.org/x", ref: "main" }],
    ["path:../x", { type: "path", path: "../x" }],
  ])("holds for an input that the pins do not know, once Nix has pinned it: %s", (url, original) => {
    const extra = { name: "extra", url, follows: {}, flake: false };
    const locked = { ...original, rev: "1".repeat(40) };
    const withExtra = writeLock({
      ...readLock(there),
      extra: { flake: false, original, locked, inputs: {} },
    });
    const result = lockOf([...all, extra], withExtra);
    expect(result.diagnostics).toEqual([]);
    expect(result.text).toBe(withExtra);
  });

  it.each([
    "",
    "{}",
    '{ "version": 4 }',
    '{ "version": 7, "root": "root", "nodes": { "root": { "inputs": { "a": "b" } } } }',
  ])("does not count when it is broken: %s", (broken) => {
    expect(lockOf(all, broken).text).toBe(there);
  });
});

describe("the format", () => {
  it("is read and written back to the same bytes", () => {
    const { text } = lockOf(all);
    expect(writeLock(readLock(text)!)).toBe(text);
  });

  it.skipIf(!needsTool("nix"))("is what Nix itself takes without a change, and without a network", () => {
    const folder = mkdtempSync(join(tmpdir(), "panther-lock-"));
    try {
      const result = emitted(fleet([host("one")]));
      for (const name of ["flake.nix", "flake.lock"]) writeFileSync(join(folder, name), textOf(result, name));
      const args = [
        "flake",
        "metadata",
        `path:${folder}`,
        "--no-update-lock-file",
        "--json",
        "--extra-experimental-features",
        "nix-command flakes",
      ];
      const metadata = spawnSync("nix", args, { encoding: "utf8" });
      expect(metadata.stderr).not.toContain("error:");
      expect((JSON.parse(metadata.stdout) as { locks: unknown }).locks).toEqual(
        JSON.parse(textOf(result, "flake.lock")),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
