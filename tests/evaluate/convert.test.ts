/* eslint-disable typescript/no-base-to-string, typescript/restrict-template-expressions -- what strings come to is tested */
import { describe, expect, test } from "vitest";
import {
  defineUser,
  file,
  fillIn,
  float,
  mkAfter,
  mkBefore,
  mkDefault,
  mkForce,
  mkOrder,
  nix,
  nixFile,
  pkgs,
  ref,
  secret,
  untyped,
  when,
} from "../../src/author/index.ts";
import { defined, evaluated, moduleOf, said } from "./fleets.ts";

/** The definition of users.motd on a host that defines it so. */
const motd = (value: unknown) =>
  defined(evaluated({ nixos: { users: { motd: value } } as never }), "users.motd")[0];
const refused = (value: unknown): string[] => said(evaluated({ nixos: { users: { motd: value } } as never }));

const circle: Record<string, unknown> = { a: { b: [] } };
(circle["a"] as { b: unknown[] }).b.push(circle);
const bare: Record<string, unknown> = { a: {} };
(bare["a"] as Record<string, unknown>)["self"] = bare;

describe("values of definitions", () => {
  const shared = { list: [1] };
  const plain: readonly (readonly [what: string, value: unknown, written: unknown])[] = [
    ["null", null, null],
    ["false", false, false],
    ["text with everything but NUL", "a\n\t\u0001\"${x}''\\ä😀", "a\n\t\u0001\"${x}''\\ä😀"],
    ["a whole number", 2 ** 53 - 1, 2 ** 53 - 1],
    ["minus zero", -0, 0],
    ["a fraction", 1.5, { $nix: "float", value: 1.5 }],
    ["a float", float(2), { $nix: "float", value: 2 }],
    ["an empty list", [], []],
    ["an empty set", {}, {}],
    ["a set without prototype, in a list", [Object.assign(Object.create(null), { a: 1 })], [{ a: 1 }]],
    ["members that are undefined, in a list", [{ a: 1, b: undefined }], [{ a: 1 }]],
    ["the same object twice", [shared, shared], [{ list: [1] }, { list: [1] }]],
    ["a package", pkgs["hello"], { $nix: "package", path: ["hello"] }],
    ["a reference", ref((c) => c["x"]!), { $nix: "ref", path: ["x"] }],
    [
      "an expression",
      nix`${[pkgs["a"]!]} ++ []`,
      { $nix: "expr", parts: [{ value: [{ $nix: "package", path: ["a"] }] }, " ++ []"] },
    ],
    ["a wrapper in a list", [mkBefore(["x"])], [{ $nix: "order", order: 500, value: ["x"] }]],
    [
      "a name that objects have",
      [{ ["__proto__"]: 1, constructor: 2 }],
      [JSON.parse('{"__proto__": 1, "constructor": 2}')],
    ],
  ];
  test.each(plain.map(([what, value, written]) => [what, () => [value, written]] as const))(
    "%s",
    (_what, both) => {
      const [value, written] = both();
      expect(motd(value)?.value).toStrictEqual(written);
    },
  );

  const bad: readonly (readonly [what: string, value: unknown, message: string])[] = [
    ["a function", () => 1, "a function cannot be written as Nix"],
    ["a symbol", Symbol("x"), "a symbol cannot be written as Nix"],
    ["a bigint", 1n, "a bigint cannot be written as Nix"],
    ["NaN", Number.NaN, "Nix has no number NaN"],
    ["infinity", -Infinity, "Nix has no number -Infinity"],
    [
      "a number beyond the safe ones",
      2 ** 53,
      "9007199254740992 is beyond the whole numbers that JavaScript holds exactly",
    ],
    ["NUL", "a\0b", "a string of Nix cannot hold the character NUL"],
    ["a lone surrogate", "a\ud800", "this string is not valid Unicode (a lone surrogate)"],
    ["a date", new Date(0), "Date cannot be written as Nix"],
    ["a map", new Map(), "Map cannot be written as Nix"],
    ["a class of the user's", new (class Thing {})(), "Thing cannot be written as Nix"],
    ["a circle", circle, "this value contains itself"],
    ["a circle of sets", bare, "this value contains itself"],
    ["undefined in a list", [1, undefined], "`undefined` in a list"],
    // eslint-disable-next-line no-sparse-arrays
    ["a hole in a list", [1, , 2], "`undefined` in a list"],
    ["undefined in an expression", nix`${undefined as never}`, "`undefined` in a Nix expression"],
    ["the name $nix", { $nix: "package", path: ["x"] }, "`$nix` cannot be the name of an attribute"],
    ["the name $nix, deep in a list", [[{ $nix: 1 }]], "`$nix` cannot be the name of an attribute"],
    ["untyped around a value", untyped({}), "`untyped` stands around whole definitions, not around a value"],
  ];
  test.each(bad.map(([what, value, message]) => [what, () => value, message] as const))(
    "refuse %s",
    (_what, value, message) => {
      expect(refused(value())).toEqual([`PANTHER1201 ${message}`]);
    },
  );

  test("every bad value is reported, each at its place", () => {
    const { diagnostics } = evaluated({
      nixos: { a: [1, () => 1, { b: [Number.NaN] }], c: new Map() } as never,
    });
    expect(diagnostics.map((d) => d.places[0]?.origin.path)).toEqual([
      ["nixos", "a", 1],
      ["nixos", "a", 2, "b", 0],
      ["nixos", "c"],
    ]);
  });
});

describe("definitions", () => {
  const of = (nested: unknown) =>
    (evaluated({ nixos: nested as never }).fleet?.hosts[0]?.nixos ?? [])
      .filter((d) => d.source.kind === "host")
      .map(({ path, value, priority, order, conditions, untyped: u }) => ({
        path: path.join("."),
        value,
        priority,
        order,
        conditions,
        u,
      }));
  const base = { priority: 100, order: 1000, conditions: [], u: undefined };
  const condition = ref<boolean>((c) => c["x"]!);
  const asked = { $nix: "ref", path: ["x"] };

  test("end at the first value that is no plain set, or at an empty one", () => {
    expect(of({ a: { b: 1, c: {}, d: [], e: undefined, f: { g: null } }, h: undefined })).toEqual([
      { ...base, path: "a.b", value: 1 },
      { ...base, path: "a.c", value: {} },
      { ...base, path: "a.d", value: [] },
      { ...base, path: "a.f.g", value: null },
    ]);
  });

  test("carry priority, order and conditions, the outermost first", () => {
    expect(
      of({
        a: mkForce(1),
        b: mkOrder(7, mkDefault([1])),
        c: mkForce(mkDefault(2)),
        d: when(condition, when(nix`y`, mkAfter([1]))),
      }),
    ).toEqual([
      { ...base, path: "a", value: 1, priority: 50 },
      { ...base, path: "b", value: [1], priority: 1000, order: 7 },
      { ...base, path: "c", value: 2, priority: 50 },
      { ...base, path: "d", value: [1], order: 1500, conditions: [asked, { $nix: "expr", parts: ["y"] }] },
    ]);
  });

  test("wrappers around whole definitions are pushed down to their first names, however they nest", () => {
    expect(of(mkForce(when(condition, { a: { b: 1 }, c: mkDefault(2) })))).toEqual([
      { ...base, path: "a", value: { b: 1 }, priority: 50, conditions: [asked] },
      { ...base, path: "c", value: 2, priority: 50, conditions: [asked] },
    ]);
    expect(of(untyped(when(condition, { a: 1 }) as never))).toEqual([
      { ...base, path: "a", value: 1, conditions: [asked], u: true },
    ]);
    expect(of(when(condition, untyped({ a: 1 })))).toEqual([
      { ...base, path: "a", value: 1, conditions: [asked], u: true },
    ]);
    expect(of({})).toEqual([]);
  });

  test.each([
    ["null", null],
    ["a list", []],
    ["text", "x"],
    ["an expression", nix`{}`],
    ["a forced list", mkForce([1])],
  ])("are an object of options, not %s", (_what, nested) => {
    const module = moduleOf({ config: ({ nixos }: any) => nixos(nested) });
    expect(said(evaluated({ use: [module()] }))).toEqual([
      "PANTHER1201 definitions are an object of options",
    ]);
  });
});

describe("files", () => {
  test("are named by their path in the project, and listed for the flake", () => {
    const result = evaluated({
      nixos: { a: file("./fleets.ts"), b: nixFile("../worlds/nixpkgs/nixos.nix") } as never,
    });
    expect(defined(result, "a")).toMatchObject([
      { value: { $nix: "file", path: "tests/evaluate/fleets.ts" } },
    ]);
    expect(result.fleet?.files).toEqual(["tests/evaluate/fleets.ts", "tests/worlds/nixpkgs/nixos.nix"]);
  });

  test.each([
    ["./missing.txt", "./missing.txt does not exist"],
    ["../../..", "../../.. lies outside the project, and the flake can hold only what is in it"],
    [
      "../../../etc/passwd",
      "../../../etc/passwd lies outside the project, and the flake can hold only what is in it",
    ],
  ] as const)("%s is refused", (path, message) => {
    expect(said(evaluated({ nixos: { a: file(path as "./x") } as never }))).toEqual([
      `PANTHER1204 ${message}`,
    ]);
  });

  test("a hardware report that is missing or unreadable is refused", async () => {
    const { defineHardware, facter } = await import("../../src/author/index.ts");
    const report = (path: `./${string}.json`) =>
      said(evaluated({ hardware: defineHardware({ firmware: "uefi", report: facter(path) }) }));
    expect(report("./missing.json")).toEqual([
      expect.stringContaining("PANTHER1205 there is no report tests/evaluate/missing.json"),
    ]);
  });
});

describe("what only the owner can fill in", () => {
  test("is null to modules, recorded with its place, and a warning of NixOS", () => {
    const seen: unknown[] = [];
    const module = moduleOf({
      config: ({ host }: any) => void seen.push(host.address, host.hostKey, host.facts, host.users[0].keys),
    });
    const result = evaluated(
      {
        use: [module()],
        address: fillIn("overridden by the owner's"),
        facts: { ipv6: fillIn("the prefix"), gateway: "fe80::1", ipv4: fillIn("overridden as well") },
        users: [defineUser("alice", { keys: [fillIn("a key"), "ssh-ed25519 x"] })],
      },
      {
        owner: {
          keys: { alice: [fillIn("another key")] },
          hosts: {
            box: {
              address: fillIn("the address"),
              hostKey: fillIn("the host key"),
              facts: { ipv4: "192.0.2.1", gateway: undefined },
            },
          },
        },
      },
    );
    expect(said(result)).toEqual([]);
    expect(seen).toEqual([
      null,
      null,
      { ipv6: null, gateway: "fe80::1", ipv4: "192.0.2.1" },
      ["ssh-ed25519 x"],
    ]);
    expect(
      result.fleet?.hosts[0]?.fillIns
        .map((f) => `${f.where}: ${f.what} (${f.origin.path?.join(".")})`)
        .sort(),
    ).toEqual(
      [
        "the address of box: the address (owner.hosts.box.address)",
        "the host key of box: the host key (owner.hosts.box.hostKey)",
        "ipv6 of box: the prefix (facts.ipv6)",
        "an SSH key of alice: a key (keys.0)",
        "an SSH key of alice: another key (owner.keys.alice.0)",
      ].sort(),
    );
    expect(result.fleet?.hosts[0]?.users).toMatchObject([
      { name: "alice", missingKeys: ["a key", "another key"] },
    ]);
    expect(String(defined(result, "warnings")[0]?.value)).toContain(
      "pantherOS: the address of box is still to be filled in (the address)",
    );
    expect(defined(result, "users.users.alice.openssh.authorizedKeys.keys")).toMatchObject([
      { value: ["ssh-ed25519 x"] },
    ]);
  });

  test("may stand in definitions, of hosts and of modules' literal parts", () => {
    const module = moduleOf({ nixos: { users: { motd: fillIn("in a module") } } });
    const result = evaluated({ use: [module()], nixos: { networking: { domain: fillIn("in a host") } } });
    expect(result.fleet?.hosts[0]?.fillIns.map((f) => f.what).sort()).toEqual(["in a host", "in a module"]);
    expect(String(defined(result, "warnings")[0]?.value)).toContain("in a module");
  });

  test("of a host or user that does not exist is an error", () => {
    expect(said(evaluated({}, { owner: { hosts: { bxo: { address: "x" } }, keys: { alice: [] } } }))).toEqual(
      [
        'PANTHER1109 owner.hosts names "bxo", but the fleet has no such host',
        'PANTHER1109 owner.keys names "alice", but the fleet has no such user',
      ],
    );
  });
});

describe("secrets", () => {
  const key = secret("op://v/item/key", { owner: "alice", services: ["tailscaled"] });

  test("are declared to OpNix once, where a definition mentions them", () => {
    const result = evaluated(
      {
        nixos: {
          services: { tailscale: { authKeyFile: key } },
          users: { users: { a: { hashedPasswordFile: key } } },
        },
      },
      { secrets: { tokenFile: "/etc/token" } },
    );
    expect(said(result)).toEqual([]);
    expect(defined(result, "services.onepassword-secrets.enable")).toMatchObject([{ value: true }]);
    expect(defined(result, "services.onepassword-secrets.tokenFile")).toMatchObject([
      { value: "/etc/token" },
    ]);
    const path = "services.onepassword-secrets.secrets.itemKey";
    expect(defined(result, `${path}.reference`)).toMatchObject([{ value: "op://v/item/key" }]);
    expect(defined(result, `${path}.owner`)).toMatchObject([{ value: "alice" }]);
    expect(defined(result, `${path}.services`)).toMatchObject([{ value: ["tailscaled"] }]);
  });

  test("in a literal part of a module, in an expression, and in home-manager count as well", () => {
    const module = moduleOf({
      nixos: { a: secret("op://v/i/literal") },
      home: { b: nix`f ${secret("op://v/i/home")}` },
    });
    const result = evaluated({ use: [module()], users: [defineUser("alice", {})] });
    expect(result.fleet?.hosts[0]?.secrets.map((s) => s.secret.reference)).toEqual([
      "op://v/i/literal",
      "op://v/i/home",
    ]);
  });

  test("a host without any has no OpNix", () => {
    expect(
      (evaluated().fleet?.hosts[0]?.nixos ?? []).filter((d) => d.path[1] === "onepassword-secrets"),
    ).toEqual([]);
  });

  test("two that differ under one name are an error with both places", () => {
    const result = evaluated({
      nixos: { a: secret("op://one/item/key"), b: secret("op://two/item/key") } as never,
    });
    expect(result.diagnostics).toMatchObject([
      {
        code: "PANTHER1108",
        message: "there are two secrets called itemKey, and they differ",
        places: [
          { origin: { path: ["nixos", "a"] }, label: "op://one/item/key" },
          { origin: { path: ["nixos", "b"] }, label: "op://two/item/key" },
        ],
      },
    ]);
  });
});

describe("misuse of values in config is an error at its line", () => {
  test.each([
    [
      "a secret in a string",
      "PANTHER1203",
      ({ nixos }: any) => nixos({ users: { motd: `key: ${String(secret("op://v/i/f"))}` } }),
    ],
    [
      "a reference in a string",
      "PANTHER1202",
      ({ nixos, ref: r }: any) => nixos({ users: { motd: `${r((c: any) => c.x.y)}` } }),
    ],
    [
      "a package in a string",
      "PANTHER1202",
      ({ nixos }: any) => nixos({ users: { motd: `${pkgs["hello"]}/bin` } }),
    ],
  ] as const)("%s", (_what, code, config) => {
    expect(evaluated({ use: [moduleOf({ config })()] }).diagnostics).toMatchObject([
      { code, hosts: ["box"], places: [{ origin: { file: "tests/evaluate/convert.test.ts" } }] },
    ]);
  });
});
