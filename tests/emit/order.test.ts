import { describe, expect, it } from "vitest";
import { predictOrder } from "../../src/emit/index.ts";
import type { Value } from "../../src/evaluate/model.ts";
import { define, fleet, fromModule, host, module } from "./fleets.ts";

const list = (value: Value, name?: string, part: "literal" | "config" = "config", order = 1000) =>
  define("x.list", value, { order, ...(name ? fromModule(name, part) : {}) });

const a = module("area.a", { nixos: [list(["a"], "area.a", "literal")] });
const b = module("area.b", { nixos: [list(["b"], "area.b", "literal")] });
const hardware = module("hardware.m", { nixos: [list(["hardware module"], "hardware.m", "literal")] });

function predicted(one: ReturnType<typeof host>): (readonly [unknown, string])[] {
  return predictOrder(fleet([one], [a, b, hardware]))
    .get("one")!
    .map(({ value, file }) => [value, file] as const);
}

describe("the order in which Nix merges", () => {
  it("goes from the last import of the deepest level up to the host, whose own come last", () => {
    const layers = host("one", {
      modules: [hardware, b, a],
      nixos: [
        list(["host"]),
        list(["config of b"], "area.b"),
        list(["config of a"], "area.a"),
        define("x.list", ["machine"], { source: { kind: "hardware" } }),
        define("x.list", ["disk"], { source: { kind: "disk" } }),
      ],
    });
    expect(predicted(layers)).toEqual([
      [["hardware module"], "modules/nixos/hardware/m.nix"],
      [["b"], "modules/nixos/area/b.nix"],
      [["a"], "modules/nixos/area/a.nix"],
      [["disk"], "hosts/one/disko.nix"],
      [["machine"], "hosts/one/hardware.nix"],
      [["host"], "hosts/one/default.nix"],
      [["config of a"], "hosts/one/default.nix"],
      [["config of b"], "hosts/one/default.nix"],
    ]);
  });

  it("obeys mkOrder before all else", () => {
    const ordered = host("one", {
      modules: [a],
      nixos: [list(["first"], "area.b", "config", 500), list(["last"], "area.a", "config", 1500)],
    });
    expect(predicted(ordered).map(([value]) => value)).toEqual([["first"], ["a"], ["last"]]);
  });

  it("leaves out what only the owner can fill in", () => {
    const missing = { $nix: "fillIn", what: "a key" } as const;
    expect(predicted(host("one", { nixos: [list([missing]), list(["x", missing])] }))).toEqual([
      [["x"], "hosts/one/default.nix"],
    ]);
  });

  it("tells homes apart, and the import of each", () => {
    const shell = module("shell.s", { home: [list(["s"], "shell.s", "literal")] });
    const homes = host("one", {
      modules: [[shell, "alice"]],
      home: { alice: [list(["alice"])], bob: [list(["bob"])] },
    });
    const found = predictOrder(fleet([homes], [shell])).get("one")!;
    expect(
      found.map(({ scope, path, value }) => [
        scope.kind === "home" ? scope.user : "nixos",
        path.join("."),
        value,
      ]),
    ).toEqual([
      ["nixos", "home-manager.users.alice", { $nix: "file", path: "hosts/one/home/alice.nix" }],
      ["nixos", "home-manager.users.bob", { $nix: "file", path: "hosts/one/home/bob.nix" }],
      ["alice", "x.list", ["s"]],
      ["alice", "x.list", ["alice"]],
      ["bob", "x.list", ["bob"]],
    ]);
  });
});
