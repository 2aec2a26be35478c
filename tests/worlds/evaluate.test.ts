import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { needsTool } from "../support/tools.ts";
import { evaluateEmitted, nixProgram } from "./evaluate.ts";
import type { EvaluateOptions, HostWorld, NixDefinition } from "./evaluate.ts";

const flake = path.join(import.meta.dirname, "fixtures", "flake");
const options: EvaluateOptions = {
  packages: ["fish", "git", "writeText", "python3Packages.requests"],
  inputPackages: { tools: ["hammer"] },
  refs: [
    ["networking", "domain"],
    ["services", "elsewhere", "enable"],
  ],
  homeRefs: [["xdg", "configHome"]],
};

const at = (definitions: readonly NixDefinition[], ...steps: readonly string[]): readonly NixDefinition[] =>
  definitions.filter((definition) => definition.path.join("/") === steps.join("/"));
const values = (definitions: readonly NixDefinition[]) => definitions.map((definition) => definition.value);

/** The fixture with one file replaced, evaluated. */
async function evaluateWith(file: string, text: string): Promise<Record<string, HostWorld>> {
  const copy = await mkdtemp(path.join(tmpdir(), "panther-fixture-"));
  try {
    await cp(flake, copy, { recursive: true });
    await writeFile(path.join(copy, file), text);
    return await evaluateEmitted(copy, { ...options, hosts: ["two"] });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

describe.skipIf(!needsTool(nixProgram()))("evaluateEmitted", () => {
  let nixos: readonly NixDefinition[] = [];
  let alice: readonly NixDefinition[] = [];
  let worlds: Record<string, HostWorld> = {};

  beforeAll(async () => {
    worlds = await evaluateEmitted(flake, options);
    nixos = worlds["one"]?.nixos ?? [];
    alice = worlds["one"]?.home["alice"] ?? [];
  });

  it("evaluates all hosts, or those asked for", async () => {
    expect(Object.keys(worlds)).toEqual(["one", "two"]);
    expect(values(worlds["two"]?.nixos ?? [])).toEqual(["two"]);
    expect(Object.keys(await evaluateEmitted(flake, { ...options, hosts: ["two"] }))).toEqual(["two"]);
  });

  it("lists definitions in the order in which Nix merges them: the last import first, each file once", () => {
    const modules = at(nixos, "boot", "kernelModules");
    expect(modules.map(({ file, value }) => [file, value])).toEqual([
      ["hosts/one/hardware.nix", ["hardware"]],
      ["modules/nixos/ports.nix", ["ports"]],
      ["modules/nixos/base.nix", ["base"]],
    ]);
  });

  it("keeps priority and order, takes mkMerge apart and decides mkIf", () => {
    const ports = at(nixos, "networking", "firewall", "allowedTCPPorts");
    expect(ports.map(({ value, order, priority }) => [value, order, priority])).toEqual([
      [[443], 1500, 100],
      [[22], 500, 100],
      [[80], 1000, 100],
    ]);
    expect(at(nixos, "time", "timeZone").map(({ value, priority }) => [value, priority])).toEqual([
      [null, 50],
      ["UTC", 100],
    ]);
    expect(at(nixos, "networking", "firewall", "enable")).toEqual([]);
  });

  it("keeps a condition that only the real NixOS knows", () => {
    expect(at(nixos, "services", "conditional")).toEqual([
      {
        path: ["services", "conditional"],
        value: { a: 1 },
        priority: 50,
        order: 1000,
        conditions: [{ $ref: ["config", "services", "elsewhere", "enable"] }],
        file: "hosts/one",
      },
    ]);
  });

  it("reads config: defined values, defaults, symbolic references", () => {
    expect(values(at(nixos, "services", "seen", "name"))).toEqual(["one"]);
    expect(values(at(nixos, "services", "seen", "home"))).toEqual(["/home/alice"]);
    expect(values(at(nixos, "services", "seen", "domain"))).toEqual([
      { $ref: ["config", "networking", "domain"] },
    ]);
    expect(values(at(nixos, "systemd", "services", "x", "script"))).toEqual([
      "cd /home/alice; /pkgs/fish/bin/fish; echo ${config.networking.domain}",
    ]);
    expect(values(at(nixos, "services", "seen", "ratio"))).toEqual([0.5]);
  });

  it("writes packages, paths and empty sets as data", () => {
    expect(values(at(nixos, "environment", "systemPackages"))).toEqual([
      [
        { $package: ["pkgs", "fish"] },
        { $package: ["pkgs", "writeText"], arguments: ["name", "text"] },
        { $package: ["tools", "hammer"] },
        { $package: ["pkgs", "python3Packages.requests"] },
      ],
    ]);
    expect(values(at(nixos, "environment", "etc", "a.b", "source"))).toEqual([
      { $path: "hosts/one/hardware.nix" },
    ]);
    expect(values(at(nixos, "environment", "etc", "empty"))).toEqual([{}]);
  });

  it("evaluates each user of home-manager as a module system of its own", () => {
    expect(values(at(nixos, "home-manager", "useGlobalPkgs"))).toEqual([true]);
    expect(
      nixos.filter((definition) => definition.path[1] === "users" && definition.path[0] === "home-manager"),
    ).toEqual([]);
    expect(values(at(alice, "home", "file", "host", "text"))).toEqual(["one"]);
    expect(values(at(alice, "home", "file", "where", "text"))).toEqual([
      "/home/alice ${osConfig.networking.domain} ${config.xdg.configHome}",
    ]);
    expect(values(at(alice, "home", "packages"))).toEqual([[{ $package: ["pkgs", "git"] }]]);
    expect(at(alice, "programs", "fish", "enable")[0]).toMatchObject({
      priority: 1000,
      file: "modules/home-manager/shell.nix",
    });
    expect(at(alice, "programs", "fish", "shellAliases")[0]).toMatchObject({
      priority: 70,
      value: { l: "ls" },
    });
  });

  it("gives warnings and assertions", () => {
    expect(worlds["one"]?.warnings).toEqual(["careful"]);
    expect(worlds["one"]?.assertions).toEqual([{ assertion: true, message: "named" }]);
  });

  it.each([
    [
      "an option of the flake's own that no module declares",
      "{ imports = [ ../../modules/nixos/ports.nix ]; panther.ports.typo = 1; }",
      /`panther\.ports\.typo' does not exist/,
    ],
    [
      "a value of the wrong type",
      '{ imports = [ ../../modules/nixos/ports.nix ]; panther.ports.enable = true; panther.ports.extra = [ "x" ]; }',
      /is not of type/,
    ],
    [
      "a package that was not announced",
      "{ pkgs, ... }: { a = pkgs.nowhere; }",
      /attribute 'nowhere' missing/,
    ],
    [
      "an option that nobody defined",
      "{ config, ... }: { a = config.services.nothing; }",
      /attribute '.*' missing/,
    ],
    [
      "a condition inside of a priority",
      "{ lib, ... }: { a.b = lib.mkForce (lib.mkIf true 1); }",
      /mkIf inside/,
    ],
    ["a fetch", '{ a = builtins.fetchurl "https://example.org"; }', /restricted mode|not allowed|forbidden/],
    ["the environment", '{ a = if builtins.getEnv "HOME" == "" then throw "hidden" else 1; }', /hidden/],
  ])("refuses or hides %s", async (_what, text, message) => {
    await expect(evaluateWith("hosts/two/default.nix", text)).rejects.toThrow(message);
  });
});
