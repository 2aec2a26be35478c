import { describe, expect, it } from "vitest";
import { print } from "../../src/nix/index.ts";
import { moduleFile } from "../../src/emit/module-file.ts";
import type { Section } from "../../src/emit/plan.ts";
import type { Definition, Value } from "../../src/evaluate/model.ts";
import { define, origin } from "./fleets.ts";

function body(
  sections: readonly (Section | readonly Definition[])[],
  scope: "nixos" | "home" = "nixos",
): string {
  const all = sections.map((section): Section =>
    "title" in section ? section : { title: [], definitions: section },
  );
  const tree = moduleFile({
    path: "hosts/one/default.nix",
    scope,
    origin: origin("x.ts"),
    imports: [],
    sections: all,
  });
  return print(tree).text.split("\n").slice(1).join("\n");
}
const one = (value: Value, more: Partial<Definition> = {}): string => body([[define("a", value, more)]]);

describe("paths", () => {
  it("writes a single member as a dotted path and several as a set", () => {
    expect(body([[define("services.openssh.enable", true), define("boot.a.x", 1), define("boot.a.y", 2)]]))
      .toBe(`{
  services.openssh.enable = true;

  boot.a = {
    x = 1;
    y = 2;
  };
}
`);
  });

  it("gathers members that were defined apart, in the order of the first", () => {
    expect(body([[define("b.x", 1), define("a", 2), define("b.y", 3)]])).toBe(`{
  b = {
    x = 1;
    y = 3;
  };

  a = 2;
}
`);
  });

  it("collapses sets inside of values, too", () => {
    expect(one([{ a: { b: { c: 1 } }, "x y": {} }])).toBe(`{
  a = [
    {
      a.b.c = 1;
      "x y" = { };
    }
  ];
}
`);
  });
});

describe("sections", () => {
  it("stand under their titles, each with its own set", () => {
    const text = body([
      [define("networking.hostName", "one")],
      { title: ["services.a (modules/a.ts)"], definitions: [define("services.a.port", 1)] },
      {
        title: ["services.b (modules/b.ts)"],
        definitions: [define("services.b.port", 2), define("services.b.host", "h")],
      },
    ]);
    expect(text).toBe(`{
  networking.hostName = "one";

  # services.a (modules/a.ts)
  services.a.port = 1;

  # services.b (modules/b.ts)
  services.b = {
    port = 2;
    host = "h";
  };
}
`);
  });

  it("open no set that another section reaches into, which Nix would refuse", () => {
    const text = body([
      { title: ["m.a"], definitions: [define("x.y.a", 1), define("x.z", 1)] },
      { title: ["m.b"], definitions: [define("x.y.b", 2), define("x.y.c", 2)] },
    ]);
    expect(text).toBe(`{
  # m.a
  x.y.a = 1;
  x.z = 1;

  # m.b
  x.y = {
    b = 2;
    c = 2;
  };
}
`);
  });

  it("meet in one mkMerge that names them", () => {
    const text = body([
      { title: ["m.a"], definitions: [define("x.list", ["a"]), define("x.other", 1)] },
      { title: ["m.b"], definitions: [define("x.list", ["b"], { order: 500 })] },
    ]);
    expect(text).toBe(`{ lib, ... }:
{
  # m.a
  x = {
    list = lib.mkMerge [
      # m.a
      [ "a" ]

      # m.b
      (lib.mkBefore [ "b" ])
    ];
    other = 1;
  };
}
`);
  });

  it("merge at the shorter path where one definition reaches into another", () => {
    const text = body([
      [
        define("etc", { a: { text: "x" } }, { conditions: [{ $nix: "ref", path: ["on"] }] }),
        define("etc.b.text", "y"),
        define("etc.b.mode", "0400"),
      ],
    ]);
    expect(text).toBe(`{ config, lib, ... }:
{
  etc = lib.mkMerge [
    (lib.mkIf config.on { a.text = "x"; })
    {
      b = {
        text = "y";
        mode = "0400";
      };
    }
  ];
}
`);
  });

  it("keep several definitions of one path by one source", () => {
    expect(body([[define("a", 1, { priority: 1000 }), define("a", 2)]])).toContain(
      "a = lib.mkMerge [\n    (lib.mkDefault 1)\n    2\n  ];",
    );
  });
});

describe("properties", () => {
  it.each([
    [50, "lib.mkForce 1"],
    [1000, "lib.mkDefault 1"],
    [1500, "lib.mkOptionDefault 1"],
    [42, "lib.mkOverride 42 1"],
    [100, "1"],
  ])("writes priority %i", (priority, expected) => {
    expect(one(1, { priority })).toContain(`a = ${expected};`);
  });

  it.each([
    [500, "lib.mkBefore [ ]"],
    [1500, "lib.mkAfter [ ]"],
    [7, "lib.mkOrder 7 [ ]"],
    [1000, "[ ]"],
  ])("writes order %i", (order, expected) => {
    expect(one([], { order })).toContain(`a = ${expected};`);
  });

  it("puts the condition outside, then the priority, then the order", () => {
    const conditions: Value[] = [
      { $nix: "ref", path: ["x", "y-z"] },
      { $nix: "expr", parts: ["a || b"] },
    ];
    expect(one([], { priority: 50, order: 500, conditions })).toContain(
      "a = lib.mkIf (config.x.y-z && (a || b)) (lib.mkForce (lib.mkBefore [ ]));",
    );
  });

  it("keeps those inside of values", () => {
    const value: Value = [
      {
        $nix: "if",
        condition: { $nix: "ref", path: ["c"] },
        value: { $nix: "override", priority: 50, value: 1 },
      },
    ];
    expect(one(value)).toContain("a = [ (lib.mkIf config.c (lib.mkForce 1)) ];");
  });
});

describe("values", () => {
  it.each<[string, Value, string]>([
    ["null", null, "null"],
    ["a negative number", -1, "-1"],
    ["a whole float", { $nix: "float", value: 1 }, "1.0"],
    ["a fraction", 0.5, "0.5"],
    ["a string", 'a"${b}', '"a\\"\\${b}"'],
    ["a package", { $nix: "package", path: ["kdePackages", "okular"] }, "pkgs.kdePackages.okular"],
    ["a package with a digit", { $nix: "package", path: ["7zz"] }, 'pkgs."7zz"'],
    ["a reference", { $nix: "ref", path: ["users", "users", "a b"] }, 'config.users.users."a b"'],
    [
      "a secret",
      { $nix: "secret", reference: "op://v/i/f", name: "iF" },
      "config.services.onepassword-secrets.secretPaths.iF",
    ],
    [
      "an input",
      { $nix: "input", input: "niri", path: ["nixosModules", "niri"] },
      "inputs.niri.nixosModules.niri",
    ],
    ["a file beside", { $nix: "file", path: "hosts/one/facter.json" }, "./facter.json"],
    ["a file elsewhere", { $nix: "file", path: "modules/x/y.nix" }, "../../modules/x/y.nix"],
    [
      "an expression",
      { $nix: "expr", parts: ["f ", { value: [1, "x"] }, " ", { value: -1 }] },
      'f [ 1 "x" ] (-1)',
    ],
  ])("writes %s", (_name, value, expected) => {
    expect(one(value)).toMatch(new RegExp(`a =\\s+${RegExp.escape(expected)};`));
  });

  it("takes a package of an input for the host's system", () => {
    const text = one({ $nix: "package", input: "ai-tools", path: ["claude-code"] });
    expect(text).toContain("inputs.ai-tools.packages.${pkgs.stdenv.hostPlatform.system}.claude-code");
    expect(text).toContain("{ pkgs, inputs, ... }:");
  });

  it("asks the configuration of NixOS in a home", () => {
    const text = body(
      [
        [
          define("a", { $nix: "ref", path: ["x"] }),
          define("b", { $nix: "secret", reference: "op://v/i/f", name: "s" }),
        ],
      ],
      "home",
    );
    expect(text).toContain("a = osConfig.x;");
    expect(text).toContain("b = osConfig.services.onepassword-secrets.secretPaths.s;");
    expect(text).toContain("{ osConfig, ... }:");
  });

  it("lists an argument that hand-written Nix uses, and none that only looks like it", () => {
    expect(one({ $nix: "expr", parts: ["lib.id pkgs.x"] })).toContain("{ lib, pkgs, ... }:");
    expect(one({ $nix: "expr", parts: ["{ a.config = 1; mylib = 2; }"] })).not.toContain("...");
  });

  it("inherits a variable of the same name", () => {
    expect(body([[define("args.inputs", { $nix: "expr", parts: ["inputs"] })]])).toContain(
      "args = { inherit inputs; };",
    );
  });
});

describe("what only the owner can fill in", () => {
  const missing: Value = { $nix: "fillIn", what: "a key" };
  it("is left out of lists and sets", () => {
    expect(one(["a", missing])).toContain('a = [ "a" ];');
    expect(one([{ x: missing, y: 1 }])).toContain("a = [ { y = 1; } ];");
  });
  it("takes a definition along that consists of nothing else", () => {
    for (const value of [
      missing,
      [missing],
      [{ x: missing }],
      { $nix: "order", order: 500, value: missing } as const,
    ]) {
      expect(one(value)).toBe("{ }\n");
    }
  });
  it("does not take an empty list along", () => {
    expect(one([])).toContain("a = [ ];");
  });
});

describe("what is written again and again", () => {
  const options = ["noatime", "ssd"];
  const mounts = (count: number): readonly Definition[] =>
    Array.from({ length: count }, (_, i) => [
      define(`a.m${i}.at`, `/${i}`),
      define(`a.m${i}.options`, options),
    ]).flat();

  it("gets a name where it is a list of texts that one attribute has three times", () => {
    expect(body([[...mounts(3), define("a.other.options", ["ro"])]])).toBe(`let
  options = [
    "noatime"
    "ssd"
  ];
in
{
  a = {
    m0 = {
      at = "/0";
      inherit options;
    };
    m1 = {
      at = "/1";
      inherit options;
    };
    m2 = {
      at = "/2";
      inherit options;
    };
    other.options = [ "ro" ];
  };
}
`);
    expect(body([mounts(2)])).not.toContain("let");
    expect(body([[define("a.x.options", options), ...mounts(2)]])).toContain("x.options = options;");
  });

  it("keeps its text where the name means something else", () => {
    const own = (name: string) => [1, 2, 3].map((i) => define(`a.m${i}.${name}`, options));
    expect(body([own("map")])).not.toContain("let");
  });

  it("gets a name where it is the packages of an input", () => {
    const tool = (name: string): Value => ({ $nix: "package", input: "ai-tools", path: [name] });
    expect(one([tool("x"), tool("y")])).toContain(`let
  aiTools = inputs.ai-tools.packages.\${pkgs.stdenv.hostPlatform.system};
in
{
  a = [
    aiTools.x
    aiTools.y
  ];
}`);
  });
});
