/* eslint-disable typescript/no-base-to-string, typescript/restrict-template-expressions -- what strings come to is tested */
import { describe, expect, test } from "vitest";
import {
  defineUser,
  facter,
  file,
  fillIn,
  float,
  fromInput,
  mkAfter,
  mkBefore,
  mkDefault,
  mkForce,
  mkOrder,
  mkOverride,
  nix,
  nixFile,
  packagesOf,
  pkgs,
  ref,
  secret,
  untyped,
  when,
} from "../../src/author/index.ts";
import { MisuseError, nodeOf } from "../../src/author/node.ts";

const key = secret("op://vault/item/field");

const special: readonly (readonly [what: string, value: unknown, code: "PANTHER1202" | "PANTHER1203"])[] = [
  ["a secret", key, "PANTHER1203"],
  ["a reference", ref((c) => c["users"]!["motd"]!), "PANTHER1202"],
  ["a package", pkgs["hello"], "PANTHER1202"],
  ["a package of an input", packagesOf("tools")["x"], "PANTHER1202"],
  ["an expression", nix`1`, "PANTHER1202"],
  ["a float", float(1.5), "PANTHER1202"],
  ["part of an input", fromInput("disko", "nixosModules.disko"), "PANTHER1202"],
  ["untyped definitions", untyped({ a: 1 }), "PANTHER1202"],
  ["a file", file("./values.test.ts"), "PANTHER1202"],
  ["a Nix file", nixFile("./x.nix"), "PANTHER1202"],
  ["a report", facter("./x.json"), "PANTHER1202"],
  ["what is to be filled in", fillIn("a key"), "PANTHER1202"],
  ["a forced value", mkForce(1), "PANTHER1202"],
  ["an ordered value", mkBefore([1]), "PANTHER1202"],
  ["a conditional value", when(nix`true`, 1), "PANTHER1202"],
];

describe("special values are no strings and no numbers", () => {
  test.each(special.map(([what, value, code]) => [what, () => value, code] as const))(
    "%s",
    (_what, make, code) => {
      const value = make() as any;
      const uses: (() => unknown)[] = [
        () => `${value}`,
        () => value + "",
        () => value.toString(),
        () => value.toLocaleString(),
        () => String(value),
        () => Number(value),
        () => value * 2,
        () => JSON.stringify({ value }),
        () => [value].join(),
        () => ({})[value as string],
        () => value < 1,
      ];
      for (const use of uses) {
        expect(use).toThrow(MisuseError);
        expect(use).toThrow(expect.objectContaining({ code }) as Error);
      }
    },
  );

  test.each(special.map(([what, value]) => [what, () => value] as const))(
    "%s cannot be changed",
    (_what, make) => {
      const value = make() as any;
      expect(() => (value.extra = 1)).toThrow(Error);
      const before = { ...nodeOf(value) };
      try {
        (nodeOf(value) as any).$nix = "str";
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
      }
      expect(nodeOf(value)).toEqual(before);
    },
  );

  test("a message about a secret names its reference, never a value", () => {
    expect(() => String(key)).toThrow("op://vault/item/field is a secret");
    const written = () => secret("correct horse" as "op://a/b/c");
    expect(written).toThrow("a secret is named op://vault/item/field; this is no reference");
    expect(written).not.toThrow(/horse/);
  });
});

describe("packages and references", () => {
  test("any path, with names that are no identifiers", () => {
    expect(nodeOf(pkgs["kdePackages"]!["okular"])).toEqual({
      $nix: "package",
      path: ["kdePackages", "okular"],
    });
    expect(nodeOf(pkgs["7zz"])).toEqual({ $nix: "package", path: ["7zz"] });
    expect(nodeOf(pkgs["name"]!["length"]!["constructor"])).toEqual({
      $nix: "package",
      path: ["name", "length", "constructor"],
    });
    expect(nodeOf(packagesOf("tools")["claude-code"])).toEqual({
      $nix: "package",
      input: "tools",
      path: ["claude-code"],
    });
    expect(nodeOf(ref((c) => c["users"]!["users"]!["x"]!["home"]!))).toEqual({
      $nix: "ref",
      path: ["users", "users", "x", "home"],
    });
    expect(nodeOf(fromInput("disko", "nixosModules.disko"))).toEqual({
      $nix: "input",
      input: "disko",
      path: ["nixosModules", "disko"],
    });
  });

  test("are neither called, assigned to, spread nor iterated", () => {
    const hello = pkgs["hello"] as any;
    expect(() => hello()).toThrow("pkgs.hello is not a function");
    expect(() => (hello.x = 1)).toThrow("cannot be assigned to");
    expect(() => [...hello]).toThrow(TypeError);
    expect(Object.keys({ ...hello })).toEqual([]);
    expect(() => (pkgs as any).x.y.toString()).toThrow("pkgs.x.y is known only to Nix");
  });

  test("are not awaited", async () => {
    await expect((async () => await (pkgs["hello"] as unknown))()).rejects.toThrow(MisuseError);
  });
});

describe("Nix expressions", () => {
  test("keep text and values apart, in order", () => {
    const hello = pkgs["hello"]!;
    expect(nodeOf(nix`f ${1} ${"x"} ${hello}`)).toEqual({
      $nix: "expr",
      parts: ["f ", { value: 1 }, " ", { value: "x" }, " ", { value: hello }],
    });
    expect(nodeOf(nix`${key}`)).toEqual({ $nix: "expr", parts: [{ value: key }] });
    expect(nodeOf(nix``)).toEqual({ $nix: "expr", parts: [] });
  });

  test("escapes are those of TypeScript: \\${ is Nix's own interpolation", () => {
    expect(nodeOf(nix`"\${pkgs.hello}/bin" \`a\` \\n`)).toEqual({
      $nix: "expr",
      parts: ['"${pkgs.hello}/bin" `a` \\n'],
    });
  });

  test("floats are finite", () => {
    expect(nodeOf(float(1))).toEqual({ $nix: "float", value: 1 });
    for (const number of [Number.NaN, Infinity, -Infinity]) expect(() => float(number)).toThrow(RangeError);
  });
});

describe("priorities and orders", () => {
  test("are those of nixpkgs", () => {
    expect([mkForce(1), mkDefault(1), mkOverride(7, 1)].map(nodeOf)).toEqual([
      { $nix: "override", priority: 50, value: 1 },
      { $nix: "override", priority: 1000, value: 1 },
      { $nix: "override", priority: 7, value: 1 },
    ]);
    expect([mkBefore([]), mkAfter([]), mkOrder(7, [])].map(nodeOf)).toMatchObject([
      { order: 500 },
      { order: 1500 },
      { order: 7 },
    ]);
  });

  test("are whole numbers", () => {
    for (const bad of [1.5, Number.NaN, Infinity]) {
      expect(() => mkOverride(bad, 1)).toThrow(RangeError);
      expect(() => mkOrder(bad, [])).toThrow(RangeError);
    }
    expect(() => mkOverride(-1, 1)).toThrow(RangeError);
  });

  test("untyped keeps what it stands around", () => {
    expect(nodeOf(untyped({ services: {} }))).toEqual({ $nix: "untyped", value: { services: {} } });
  });
});

describe("secrets", () => {
  test.each([
    ["op://v/tailscale/authKey", "tailscaleAuthKey"],
    ["op://v/GitHub token/credential", "gitHubTokenCredential"],
    ["op://my vault/item/section/field", "itemSectionField"],
    ["op://v/a-b_c.d/e", "aBCDE"],
  ] as const)("%s is called %s", (reference, name) => {
    expect(nodeOf(secret(reference))).toEqual({ $nix: "secret", reference, name });
  });

  test("take a name, an owner and services", () => {
    const settings = { name: "key", owner: "alice", group: "users", mode: "0400", services: ["tailscaled"] };
    expect(nodeOf(secret("op://v/i/f", settings))).toEqual({
      $nix: "secret",
      reference: "op://v/i/f",
      ...settings,
    });
  });

  test.each([
    ["op://v/1password/key", {}, "camelCase"],
    ["op://v/ключ/поле", {}, "camelCase"],
    ["op://v/i/f", { name: "not-camel" }, "camelCase"],
    ["op://v/i", {}, "op://vault/item/field"],
    ["op://v//f", {}, "op://vault/item/field"],
    ["op://v/i/s/f/g", {}, "op://vault/item/field"],
    ["https://v/i/f", {}, "op://vault/item/field"],
    ["op://v/i/f", { mode: "rw" }, "octal"],
    ["op://v/i/f", { mode: "888" }, "octal"],
  ])("%s with %o is refused", (reference, settings, message) => {
    expect(() => secret(reference as never, settings)).toThrow(RangeError);
    expect(() => secret(reference as never, settings)).toThrow(message);
  });
});

describe("users", () => {
  const alice = defineUser("alice", {
    description: "Alice",
    groups: ["wheel"],
    keys: ["key 1"],
    home: "/home/a",
  });

  test("with more: groups, keys and modules are added, the rest replaced, and the first stays as it is", () => {
    const more = alice.with({ groups: ["podman"], keys: ["key 2"], home: "/home/b" });
    expect(more.definition).toMatchObject({
      description: "Alice",
      groups: ["wheel", "podman"],
      keys: ["key 1", "key 2"],
      home: "/home/b",
    });
    expect(alice.definition).toMatchObject({ groups: ["wheel"], keys: ["key 1"], home: "/home/a" });
    expect(more.with({ groups: ["audio"] }).definition.groups).toEqual(["wheel", "podman", "audio"]);
    expect(more.name).toBe("alice");
    expect(Object.isFrozen(more) && Object.isFrozen(more.definition)).toBe(true);
  });
});
