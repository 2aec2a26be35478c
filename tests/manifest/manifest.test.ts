import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Definition, Value } from "../../src/evaluate/index.ts";
import {
  hashOf,
  manifestLimit,
  manifestOf,
  manifestText,
  readManifest,
  type Manifest,
} from "../../src/manifest/index.ts";
import { define, fleet, fromModule, host, module, origin } from "../emit/fleets.ts";
import { emitted } from "../emit/support.ts";

const digest = (path: string): string => `content of ${path}`;

function manifest(nixos: readonly Definition[], more: Parameters<typeof host>[1] = {}): Manifest {
  const one = host("one", { nixos, ...more });
  return manifestOf(fleet([one]), one, { digest });
}

const entry = (value: Value, more: Partial<Definition> = {}) =>
  manifest([define("a.b", value, more)]).definitions[0];

describe("a manifest", () => {
  it("says what is declared, sorted by user and option, and by which part of the fleet", () => {
    const found = manifest(
      [
        define("services.openssh.enable", true, fromModule("services.ssh")),
        define("boot.tmp.cleanOnBoot", false, { priority: 1000, order: 500 }),
        define("users.users.ann.shell", "/bin/sh", { source: { kind: "user", user: "ann" } }),
      ],
      { home: { ann: [define("programs.git.enable", true)] } },
    );
    expect(found.definitions).toEqual([
      { option: "boot.tmp.cleanOnBoot", value: false, priority: 1000, order: 500, module: "host" },
      { option: "services.openssh.enable", value: true, module: "services.ssh" },
      { option: "users.users.ann.shell", value: "/bin/sh", module: "user ann" },
      { option: "programs.git.enable", home: "ann", value: true, module: "host" },
    ]);
  });

  it("keeps the order of definitions of one option, which lists are joined in", () => {
    const lists = [["b"], ["a"], ["c"]].map((value) => define("a.b", value));
    expect(manifest(lists).definitions.map(({ value }) => value)).toEqual([["b"], ["a"], ["c"]]);
  });

  it("has no definition that another one takes the place of, unless only Nix knows whether it does", () => {
    const weak = define("a.b", 1, { priority: 1000 });
    const strong = (conditions: readonly Value[]) => define("a.b", 2, { conditions });
    const condition = { $nix: "ref", path: ["services", "x", "enable"] } as const;
    expect(manifest([weak, strong([])]).definitions.map(({ value }) => value)).toEqual([2]);
    expect(manifest([weak, strong([condition])]).definitions.map(({ value, when }) => [value, when])).toEqual(
      [
        [1, undefined],
        [2, ["config.services.x.enable"]],
      ],
    );
  });

  it.each<readonly [Value, unknown]>([
    [{ $nix: "package", path: ["ripgrep"] }, { $nix: "pkgs.ripgrep" }],
    [{ $nix: "package", input: "tools", path: ["a b"] }, { $nix: 'inputs.tools.packages."a b"' }],
    [{ $nix: "float", value: 2 }, { $nix: "2.0" }],
    [
      { $nix: "expr", parts: ["f ", { value: [1, { $nix: "expr", parts: ["g x"] }] }, " y"] },
      { $nix: "f [ 1 (g x) ] y" },
    ],
    [
      { $nix: "file", path: "keys/a" },
      { $nix: "./keys/a", sha256: "content of keys/a" },
    ],
    [
      { $nix: "expr", parts: [{ value: { $nix: "file", path: "a.sh" } }] },
      { $nix: "./a.sh /* sha256 content of a.sh */" },
    ],
    [[{ $nix: "order", order: 500, value: { x: "${y}" } }], [{ $nix: 'lib.mkOrder 500 { x = "\\${y}"; }' }]],
    [
      { b: 1, a: { $nix: "ref", path: ["x"] } },
      { a: { $nix: "config.x" }, b: 1 },
    ],
  ])("writes what only Nix knows as its text: %j", (value, expected) => {
    expect(entry(value)?.value).toEqual(expected);
  });

  it("names a secret by where it lies at run time, and says nothing else of it", () => {
    const value = entry({ $nix: "secret", reference: "op://vault/item/field", name: "token" })?.value;
    expect(value).toEqual({ $nix: "config.services.onepassword-secrets.secretPaths.token" });
  });

  it("leaves out what is still to be filled in, and what is no part of a system", () => {
    expect(
      manifest([
        define("a.b", { $nix: "fillIn", what: "a key" }),
        define("a.c", ["x", { $nix: "fillIn", what: "a key" }]),
        define("warnings", ["to be filled in"]),
        {
          ...define("environment", { $nix: "file", path: "hosts/one/manifest.json" }),
          path: ["environment", "etc", "pantheros/manifest.json", "source"],
        },
      ]).definitions,
    ).toEqual([{ option: "a.c", value: ["x"], module: "host" }]);
  });

  it("names modules in Nix that the host or its modules import", () => {
    const shell = module("shell.fish", { homeImports: [{ $nix: "file", path: "fish.nix" }] });
    const one = host("one", {
      modules: [shell],
      home: { ann: [] },
      imports: [
        { value: { $nix: "file", path: "x.nix" }, source: { kind: "host" }, origin: origin("hosts/one.ts") },
      ],
    });
    expect(manifestOf(fleet([one], [shell]), one, { digest }).definitions).toEqual([
      { option: "imports", value: [{ $nix: "./x.nix", sha256: "content of x.nix" }], module: "host" },
      {
        option: "imports",
        home: "ann",
        value: [{ $nix: "./fish.nix", sha256: "content of fish.nix" }],
        module: "shell.fish",
      },
    ]);
  });

  it("does not change with the lines of the sources, and its hash not with where a definition stands", () => {
    const here = manifest([define("a.b", 1)]);
    expect(manifestText(manifest([define("a.b", 1, { origin: origin("other.ts", 9) })]))).toBe(
      manifestText(here),
    );
    expect(manifest([define("a.b", 1, fromModule("x.y"))]).hash).toBe(here.hash);
    expect(manifest([define("a.b", 1, { priority: 50 })]).hash).not.toBe(here.hash);
  });

  it("lies in the system of a flake in which nothing changes with a commit alone", () => {
    const one = host("one", {
      nixos: [
        {
          ...define("environment", { $nix: "file", path: "hosts/one/manifest.json" }),
          path: ["environment", "etc", "pantheros/manifest.json", "source"],
          source: { kind: "framework" },
        },
      ],
    });
    const texts = emitted(fleet([one])).files.flatMap((file) =>
      "text" in file && file.path !== "flake.lock" ? [[file.path, file.text] as const] : [],
    );
    const systems = texts.filter(([path]) => path.startsWith("hosts/") || path.startsWith("modules/"));
    expect(systems.map(([, text]) => text).join("\n")).toContain(
      'environment.etc."pantheros/manifest.json".source = ./manifest.json;',
    );
    for (const [path, text] of systems)
      expect(text, path).not.toMatch(/\bself\b|\b(?:dirtyR|r)ev\b|lastModified/);
  });

  it("changes with what is in a file that it names", () => {
    const one = host("one", { nixos: [define("a.b", { $nix: "file", path: "x" })] });
    const of = (content: string) => manifestOf(fleet([one]), one, { digest: () => content });
    expect(of("a").hash).not.toBe(of("b").hash);
  });
});

/** Any manifest. */
const manifests = fc
  .record({
    definitions: fc.array(
      fc.record(
        {
          option: fc.string({ unit: "binary", maxLength: 20 }),
          home: fc.string({ maxLength: 8 }),
          value: fc.jsonValue({ maxDepth: 4 }),
          priority: fc.integer(),
          order: fc.integer(),
          when: fc.array(fc.string(), { maxLength: 3 }),
          module: fc.string(),
        },
        { requiredKeys: ["option", "value", "module"] },
      ),
    ),
    expected: fc.option(
      fc.dictionary(
        fc.oneof(fc.string(), fc.constantFrom("prototype", "constructor")),
        fc.jsonValue({ maxDepth: 3 }),
      ),
      { nil: undefined },
    ),
  })
  .map(({ definitions, expected }): Manifest => {
    const plain = JSON.parse(JSON.stringify({ definitions, expected })) as Pick<
      Manifest,
      "definitions" | "expected"
    >;
    return { version: 1, host: "one", hash: hashOf(plain.definitions), ...plain };
  });

describe("the text of a manifest", () => {
  it("is read as what was written", () => {
    fc.assert(
      fc.property(manifests, (one) => {
        expect(readManifest(manifestText(one))).toEqual(one);
      }),
    );
  });

  it("has a line for each definition", () => {
    const text = manifestText(manifest([define("a.b", 'a\n"b"'), define("a.c", {})]));
    expect(text.split("\n").slice(4, -1)).toEqual([
      '  "definitions": [',
      '    {"option":"a.b","value":"a\\n\\"b\\"","module":"host"},',
      '    {"option":"a.c","value":{},"module":"host"}',
      "  ]",
      "}",
    ]);
  });

  const good = manifestText(manifest([define("a.b", 1), define("a.c", [true])]));

  it("is refused, and nothing else happens, where it is anything else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readManifest(text)).toHaveProperty("problem");
      }),
    );
  });

  it("is refused where one letter of a definition has changed", () => {
    const [from, to] = [good.indexOf('"option"'), good.lastIndexOf("]")];
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: to - 1 }),
        fc.constantFrom("x", "7", '"', " "),
        (at, letter) => {
          const changed = `${good.slice(0, at)}${letter}${good.slice(at + 1)}`;
          const read = readManifest(changed);
          // white space and the name of the module are not part of what is said
          if (!("problem" in read))
            expect(hashOf(read.definitions)).toBe(manifest([define("a.b", 1), define("a.c", [true])]).hash);
        },
      ),
    );
  });

  it.each([
    ["another version", good.replace('"version": 1', '"version": 2'), "version 2"],
    ["a value that is nested without end", `${"[".repeat(5000)}${"]".repeat(5000)}`, "nested too deep"],
    ["one that is too large", `${" ".repeat(manifestLimit)}${good}`, "too large"],
    ["another value", good.replace('"value":1', '"value":2'), "hash"],
    ["a definition without a value", good.replace('"value":1,', ""), "definitions.0.value"],
  ])("is refused: %s", (_, text, problem) => {
    expect(readManifest(text)).toEqual({ problem: expect.stringContaining(problem) as string });
  });
});
