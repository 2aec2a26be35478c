import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  judge,
  lookup,
  openIndex,
  optionName,
  splitName,
  typeOf,
  type OptionIndex,
} from "../../src/index/index.ts";
import { regenerateFromFlake } from "../../src/index/regenerate.ts";
import { describeStructure } from "../../src/index/structure.ts";
import { needsTool } from "../support/tools.ts";

describe("structures of types", () => {
  const str = { name: "str", description: "string" };
  it("speaks upstream's words where they are understood, and its structure where not", () => {
    expect(
      describeStructure({ name: "nullOr", description: "null or string", nested: { elemType: str } }),
    ).toBe("null or string");
    expect(describeStructure({ name: "nullOr", description: "a level", nested: { elemType: str } })).toBe(
      "null or (string)",
    );
    expect(
      describeStructure({
        name: "coercedTo",
        description: null,
        nested: { finalType: str, coercedType: { name: "int", description: null } },
      }),
    ).toBe("(string) or (signed integer) convertible to it");
    expect(
      describeStructure({ name: "submodule", description: "a site", nested: { freeformType: str } }),
    ).toBe("open submodule of (string)");
    expect(describeStructure({ name: "niceType", description: "something nice" })).toBe("something nice");
  });
});

it("says that there is no Nix", async () => {
  expect(
    await regenerateFromFlake({ flake: "path:/nowhere", hosts: ["x"], nix: "no-such-nix" }),
  ).toMatchObject({ ok: false, reason: "missing" });
});

describe.skipIf(!needsTool("nix"))("options of a flake", () => {
  let folder: string;
  let index: OptionIndex;
  let types: { nixos: string; home: string };
  beforeAll(async () => {
    // a flake within a repository is read through git, and one beside it is not
    folder = await mkdtemp(join(tmpdir(), "panther-flake-"));
    await cp(new URL("flake/flake.nix", import.meta.url), join(folder, "flake.nix"));
    const made = await regenerateFromFlake({ flake: `path:${folder}`, hosts: ["machine"] });
    if (!made.ok) throw new Error(made.message);
    index = openIndex(made.index);
    types = made;
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("are read as they are, submodules too", () => {
    const names = [...index.options("nixos")].map(optionName);
    expect(names).toEqual([
      "home-manager.users",
      "networking.hostName",
      "services.demo.broken",
      "services.demo.enable",
      "services.demo.level",
      "services.demo.old",
      "services.demo.sites",
      "services.demo.sites.<name>.ports",
      "services.demo.sites.<name>.ports.*.number",
      "services.demo.sites.<name>.root",
      "services.demo.state",
      "services.demo.tree",
    ]);
    expect([...index.options("home")].map(optionName)).toEqual(["programs.editor.enable"]);
  });

  it("have their types by structure, and their defaults as text", () => {
    const level = lookup(index, "nixos", splitName("services.demo.level"));
    expect(level.kind === "option" && typeOf(level.option)).toEqual({
      kind: "either",
      of: [{ kind: "null" }, { kind: "string" }],
    });
    expect(lookup(index, "nixos", splitName("networking.hostName"))).toMatchObject({
      option: { default: "config.host" },
    });
    expect(lookup(index, "nixos", splitName("services.demo.state"))).toMatchObject({
      option: { readOnly: true },
    });
    expect(
      judge(index, "nixos", ["services", "demo"], { level: 1, broken: 1, tree: { a: null } }),
    ).toMatchObject([{ kind: "mismatch", path: ["services", "demo", "level"] }]);
  });

  it("are printed, without the hidden ones", () => {
    expect(types.nixos).toContain('from "pantheros"');
    expect(types.nixos).toContain("readonly root?: Def<Text>;");
    expect(types.nixos).not.toContain("readonly old?");
    expect(types.home).toContain("readonly enable?: Def<boolean>;");
  });

  it("are not read of a host that is not there", async () => {
    const read = await regenerateFromFlake({ flake: `path:${folder}`, hosts: ["nobody"] });
    expect(read).toMatchObject({ ok: false, reason: "failed" });
    expect(!read.ok && read.message).toContain("nobody");
  });
});

/** A checkout of nixpkgs (or of its `lib` alone, as `lib/`), to read options that the real module system made. */
const nixpkgs = process.env["PANTHER_NIXPKGS"];

describe.skipIf(nixpkgs === undefined || !needsTool("nix"))("options of the real module system", () => {
  it("come with the types that the descriptions tell", async () => {
    const folder = await mkdtemp(join(tmpdir(), "panther-flake-"));
    await writeFile(join(folder, "flake.nix"), realModules(nixpkgs!));
    const made = await regenerateFromFlake({ flake: `path:${folder}`, hosts: ["machine"] });
    await rm(folder, { recursive: true });
    if (!made.ok) throw new Error(made.message);
    const index = openIndex(made.index);
    const types = Object.fromEntries(
      [...index.options("nixos")].map((option) => [optionName(option), typeOf(option)]),
    );
    expect(types).toEqual({
      "demo.level": { kind: "either", of: [{ kind: "null" }, { kind: "int", min: 0, max: 9 }] },
      "demo.list": { kind: "list", of: { kind: "string" }, nonEmpty: true },
      "demo.mode": { kind: "enum", values: ["a", "b"] },
      "demo.open": { kind: "submodule", freeform: { kind: "int" } },
      "demo.open.known": { kind: "string", pattern: "[a-z]+" },
      "demo.sites": { kind: "attrs", of: { kind: "submodule" } },
      "demo.sites.<name>.port": { kind: "int", min: 0, max: 65535 },
      "demo.text": {
        kind: "coerced",
        to: { kind: "string", separator: "\n" },
        from: { kind: "list", of: { kind: "string" } },
      },
      "demo.worded": { kind: "either", of: [{ kind: "bool" }, { kind: "string" }] },
    });
    expect(lookup(index, "nixos", ["demo", "open", "other"])).toMatchObject({
      kind: "inside",
      type: { kind: "int" },
    });
  });
});

function realModules(path: string): string {
  return `{
    outputs = _: let lib = import ${path}/lib; inherit (lib) mkOption types; in {
      nixosConfigurations.machine = lib.evalModules { modules = [ { options.demo = {
        level = mkOption { type = types.nullOr (types.ints.between 0 9); };
        list = mkOption { type = types.nonEmptyListOf types.str; };
        mode = mkOption { type = types.enum [ "a" "b" ]; };
        open = mkOption { type = types.submodule {
          freeformType = types.attrsOf types.int;
          options.known = mkOption { type = types.strMatching "[a-z]+"; };
        }; };
        sites = mkOption { type = types.attrsOf (types.submodule { options.port = mkOption { type = types.port; }; }); };
        text = mkOption { type = types.coercedTo (types.listOf types.str) (lib.concatStringsSep "\\n") types.lines; };
        worded = mkOption { type = types.either types.bool types.str // { description = "whether, or why"; }; };
      }; } ]; };
    };
  }`;
}
