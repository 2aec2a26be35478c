import { describe, expect, it } from "vitest";
import { emittedAt, translate } from "../../src/emit/index.ts";
import type { Definition } from "../../src/evaluate/model.ts";
import { define, fleet, fromModule, host, module, origin } from "./fleets.ts";
import { emitted, textOf } from "./support.ts";

const shared = define("programs.git.enable", true, fromModule("tools.git", "literal"));
const git = module("tools.git", { nixos: [shared] });
const at = (line: number) => ({ origin: origin("hosts/one/default.ts", line) });
const single = define("a.b.c", 1, at(10));
const first = define("s.x", 1, at(20));
const second = define("s.y", "one\ntwo", at(30));
const meeting = [define("m", ["a"], at(40)), define("m", ["b"], { ...at(50), priority: 50 })];
const missing = define("k", { $nix: "fillIn", what: "a key" }, at(60));
const nixos = [single, first, second, ...meeting, missing];
const result = emitted(
  fleet([host("one", { modules: [git], nixos }), host("two", { modules: [git] })], [git]),
);

const lineAt = (definition: Definition, name = "one"): string | undefined => {
  const place = emittedAt(result.sourceMap, name, definition);
  if (!place) return undefined;
  const lines = textOf(result, place.file).split("\n");
  return lines[place.line - 1]!.slice(place.column - 1);
};

describe("where a definition is emitted", () => {
  it("is its line in the host's file", () => {
    expect(lineAt(single)).toBe("a.b.c = 1;");
    expect(lineAt(second)).toBe("y = ''");
  });

  it("is its element where several meet", () => {
    expect(lineAt(meeting[1]!)).toContain('lib.mkForce [ "b" ]');
  });

  it("is the module's file for what hosts share, also in a copy of the fleet", () => {
    expect(emittedAt(result.sourceMap, "two", structuredClone(shared))).toMatchObject({
      file: "modules/nixos/tools/git.nix",
    });
    expect(lineAt(shared, "two")).toBe("programs.git.enable = true;");
  });

  it("is nowhere for what is still to be filled in, and in another host's files never", () => {
    expect(lineAt(missing)).toBeUndefined();
    expect(lineAt(single, "two")).toBeUndefined();
  });
});

describe("the source of a line", () => {
  const file = "hosts/one/default.nix";
  const lineOf = (text: string): number =>
    textOf(result, file)
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1;
  const source = (text: string, path = file): number | undefined =>
    translate(result.sourceMap, path, lineOf(text))?.line;

  it("is that of the definition on it or before it", () => {
    expect(source("a.b.c")).toBe(10);
    expect(source("x = 1")).toBe(20);
    expect(source("two")).toBe(30);
    expect(source('"b"')).toBe(50);
  });

  it("is found for a path in the store", () => {
    expect(source("a.b.c", `/nix/store/00000000000000000000000000000000-source/flake/${file}`)).toBe(10);
  });

  it("is the file where no definition began, and nothing in files of others", () => {
    expect(translate(result.sourceMap, file, 1)).toEqual(origin("hosts/one/default.ts"));
    expect(translate(result.sourceMap, "flake.nix", 20)).toEqual(origin("fleet.ts"));
    expect(translate(result.sourceMap, "/nix/store/x/nixos/modules/misc/nixpkgs.nix", 3)).toBeUndefined();
  });
});
