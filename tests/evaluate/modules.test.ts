/* eslint-disable typescript/no-base-to-string, typescript/restrict-template-expressions -- what strings come to is tested */
import { describe, expect, test } from "vitest";
import {
  defineHardware,
  defineModule,
  defineProfile,
  defineUser,
  mkAfter,
  mkBefore,
  mkDefault,
  mkForce,
  mkOverride,
  opt,
  pkgs,
  ref,
  secret,
  type ConfigContext,
} from "../../src/author/index.ts";
import { defined, evaluated, host, moduleOf, options, said } from "./fleets.ts";

/** What a module of unknown options is given. */
type Context = Omit<ConfigContext<any, any>, "options"> & { readonly options: any };

describe("options", () => {
  const module = moduleOf({
    options: {
      port: opt.port(22),
      mode: opt.oneOf(["a", "b"], "a"),
      names: opt.listOf(opt.str(), ["base"]),
      ssh: opt.group({ enable: opt.bool(true), deep: opt.group({ level: opt.int(1, { min: 0, max: 3 }) }) }),
      labels: opt.attrsOf(opt.str()),
      maybe: opt.nullable(opt.int()),
      peers: opt.listOf(opt.group({ name: opt.str(), port: opt.port(1), called: opt.renamed("name") })),
      key: opt.secret(),
    },
  });

  test("have their defaults", () => {
    expect(options(evaluated({ use: [module()] }))).toEqual({
      port: 22,
      mode: "a",
      names: ["base"],
      ssh: { enable: true, deep: { level: 1 } },
      labels: {},
      maybe: null,
      key: null,
      peers: [],
    });
  });

  test("are merged by type and priority over several uses", () => {
    const uses = [
      module({ names: mkAfter(["z"]), labels: { a: "1" }, port: mkDefault(1), peers: [{ name: "x" }] }),
      module({ names: ["m"], labels: { b: "2" }, ssh: { enable: false }, port: 2 }),
      module({
        names: mkBefore(["a"]),
        ssh: { deep: { level: 2 } },
        maybe: 3,
        peers: [{ called: "y", port: 2 }],
      }),
    ];
    const expected = {
      port: 2,
      mode: "a",
      names: ["a", "m", "z"],
      ssh: { enable: false, deep: { level: 2 } },
      labels: { a: "1", b: "2" },
      maybe: 3,
      key: null,
      peers: [
        { name: "x", port: 1 },
        { name: "y", port: 2 },
      ],
    };
    expect(options(evaluated({ use: uses }))).toEqual(expected);
  });

  test("a priority over a group holds for its members", () => {
    const uses = [
      module({ ssh: mkForce({ enable: false }) }),
      module({ ssh: { enable: true, deep: { level: 3 } } }),
    ];
    expect(options(evaluated({ use: uses }))).toMatchObject({ ssh: { enable: false, deep: { level: 3 } } });
  });

  test("undefined is not a definition, null is one", () => {
    expect(
      options(evaluated({ use: [module({ port: undefined, maybe: 3 }), module({ maybe: undefined })] })),
    ).toMatchObject({
      port: 22,
      maybe: 3,
    });
    const both = evaluated({ use: [module({ maybe: 3 }), module({ maybe: null })] });
    expect(said(both)).toEqual(["PANTHER1102 core.test.maybe is defined 2 times with different values"]);
    expect(said(evaluated({ use: [module({ port: null as never })] }))).toEqual([
      "PANTHER1101 core.test.port must be a port (0 to 65535), but is null",
    ]);
  });

  test("conflicts name every place", () => {
    const result = evaluated({
      use: [module({ mode: "a" }), module({ mode: "b" }), module({ mode: mkDefault("a") })],
    });
    expect(result.diagnostics).toMatchObject([
      {
        code: "PANTHER1102",
        hosts: ["box"],
        places: [
          { origin: { path: ["mode"] }, label: 'the string "a"' },
          { origin: { path: ["mode"] }, label: 'the string "b"' },
        ],
      },
    ]);
  });

  const misfits: readonly (readonly [settings: object, message: string])[] = [
    [{ port: 65536 }, "core.test.port must be a port (0 to 65535), but is 65536"],
    [{ port: 1.5 }, "core.test.port must be a port (0 to 65535), but is 1.5"],
    [{ port: Number.NaN }, "core.test.port must be a port (0 to 65535), but is NaN"],
    [{ mode: "c" }, 'core.test.mode must be one of "a", "b", but is the string "c"'],
    [{ names: "x" }, 'core.test.names must be a list, each element a string, but is the string "x"'],
    [{ names: ["x", 1] }, "core.test.names.1 must be a string, but is 1"],
    // eslint-disable-next-line no-sparse-arrays
    [{ names: ["x", , "y"] }, "core.test.names.1 must be a string, but is undefined"],
    [{ ssh: true }, "core.test.ssh is a group of options, but was given true"],
    [
      { ssh: { deep: { level: 4 } } },
      "core.test.ssh.deep.level must be a whole number from 0 to 3, but is 4",
    ],
    [{ labels: { a: 1 } }, "core.test.labels.a must be a string, but is 1"],
    [{ labels: ["a"] }, "core.test.labels must be an object, each value a string, but is a list"],
    [{ peers: [{}] }, "core.test.peers.0.name must be a string, but is nothing"],
    [
      { peers: [{ name: "x", prot: 1 }] },
      "core.test.peers.0.prot must be one of name, port, called, but is the name prot",
    ],
    [{ names: [secret("op://v/i/f")] }, "core.test.names.0 must be a string, but is a secret"],
    [
      { port: ref((c) => c["x"]!) },
      "core.test.port must be a port (0 to 65535), but is a value that only Nix knows",
    ],
    // the text may be the secret
    [{ key: "correct horse" }, 'core.test.key must be a secret("op://...") or null, but is a string'],
    [{ mode: pkgs.hello }, 'core.test.mode must be one of "a", "b", but is a package'],
  ];
  test.each(misfits.map(([settings, message]) => [message, () => settings] as const))(
    "refuse the wrong type: %s",
    (message, settings) => {
      expect(said(evaluated({ use: [module(settings() as never)] }))).toEqual([
        expect.stringContaining(message),
      ]);
    },
  );

  test("a member that all objects have is no option", () => {
    expect(said(evaluated({ use: [module({ toString: 1 } as never)] }))).toEqual([
      "PANTHER1103 module core.test has no option toString",
    ]);
    expect(said(evaluated({ use: [module({ peers: [{ name: "a", toString: 1 }] } as never)] }))).toEqual([
      expect.stringContaining("core.test.peers.0.toString must be one of"),
    ]);
  });

  test("that do not exist are refused with the nearest one", () => {
    expect(evaluated({ use: [module({ prot: 1 } as never)] }).diagnostics).toMatchObject([
      { code: "PANTHER1103", fix: "Did you mean port?", places: [{ origin: { path: ["prot"] } }] },
    ]);
    expect(evaluated({ use: [module({ ssh: { deep: { levle: 1 } } } as never)] }).diagnostics).toMatchObject([
      {
        code: "PANTHER1103",
        fix: "Did you mean ssh.deep.level?",
        places: [{ origin: { path: ["ssh", "deep", "levle"] } }],
      },
    ]);
  });

  test("without a default must be set", () => {
    const needy = moduleOf({ options: { name: opt.str(), ssh: opt.group({ key: opt.str() }) } });
    expect(said(evaluated({ use: [needy({ name: "x" })] }))).toEqual([
      "PANTHER1104 core.test.ssh.key has no default and is not set",
    ]);
  });

  test("a default of the wrong type is refused where it is declared", () => {
    const wrong = moduleOf({ options: { ssh: opt.group({ port: opt.port(99_999) }) } });
    expect(evaluated({ use: [wrong()] }).diagnostics).toMatchObject([
      {
        code: "PANTHER1101",
        message: "core.test.ssh.port must be a port (0 to 65535), but is 99999",
        places: [{ origin: { path: ["options", "ssh", "port"] } }],
      },
    ]);
  });

  test("a pattern holds for the whole text", () => {
    const patterned = moduleOf({ options: { name: opt.str("ab", { pattern: /a|ab/ }) } });
    expect(options(evaluated({ use: [patterned()] }))).toEqual({ name: "ab" });
    expect(said(evaluated({ use: [patterned({ name: "abc" })] }))).toEqual([
      'PANTHER1101 core.test.name must be a string that matches /a|ab/, but is the string "abc"',
    ]);
    expect(() => opt.str("a", { pattern: /a/i })).toThrow("has flags, which Nix has not");
    expect(() => opt.str("a", { pattern: new RegExp(String.raw`\-`) })).toThrow(RangeError);
  });

  test("renamed ones set what they are called now, with a warning", () => {
    const renamed = moduleOf({
      options: {
        port: opt.port(1),
        prot: opt.renamed("port"),
        old: opt.bool(false, { deprecated: "nobody needs it" }),
      },
    });
    const result = evaluated({ use: [renamed({ prot: 5, old: true })] });
    expect(options(result)).toEqual({ port: 5, old: true });
    expect(result.diagnostics).toMatchObject([
      {
        severity: "warning",
        code: "PANTHER1107",
        message: "core.test.prot is now called port",
        fix: "Write port instead of prot.",
      },
      { severity: "warning", code: "PANTHER1107", message: "core.test.old is deprecated: nobody needs it" },
    ]);
    expect(said(evaluated({ use: [renamed({ prot: 5 }), renamed({ port: 6 })] })).at(-1)).toContain(
      "PANTHER1102 core.test.port is defined 2 times",
    );
    expect(said(evaluated({ use: [renamed()] }))).toEqual([]);
  });
});

describe("defaults from siblings and facts", () => {
  const module = moduleOf({
    options: { port: opt.port(1), url: opt.str(), tags: opt.listOf(opt.str(), ["schema"]) },
    defaults: ({ options: o, host: h, set }: any) =>
      set({ url: `http://${h.name}:${o.port}`, tags: ["computed"] }),
  });

  test("stand above the schema and below whatever a use says", () => {
    expect(options(evaluated({ use: [module()] }))).toEqual({
      port: 1,
      url: "http://box:1",
      tags: ["computed"],
    });
    expect(options(evaluated({ use: [module({ port: 2 })] }))).toMatchObject({ url: "http://box:2" });
    expect(
      options(evaluated({ use: [module({ url: mkDefault("x"), tags: mkOverride(1400, ["y"]) })] })),
    ).toEqual({
      port: 1,
      url: "x",
      tags: ["y", "computed"],
    });
  });

  test("are checked, and what they throw is reported", () => {
    const wrong = moduleOf({
      options: { port: opt.port(1) },
      defaults: ({ set }: any) => set({ port: "x", prot: 1 }),
    });
    expect(said(evaluated({ use: [wrong()] }))).toEqual([
      "PANTHER1103 module core.test has no option prot",
      'PANTHER1101 core.test.port must be a port (0 to 65535), but is the string "x"',
    ]);
    const throwing = moduleOf({
      options: {},
      defaults: () => {
        throw new Error("no luck");
      },
    });
    expect(said(evaluated({ use: [throwing()] }))).toEqual([
      "PANTHER1002 defaults of core.test failed: no luck",
    ]);
  });
});

describe("modules that read each other", () => {
  const firewall = defineModule({
    name: "security.firewall",
    description: "F.",
    options: { open: opt.listOf(opt.port()) },
  });
  const reader = defineModule({
    name: "services.web",
    description: "W.",
    uses: { firewall },
    config({ uses, nixos }) {
      nixos({ users: { motd: uses.firewall.enabled ? uses.firewall.open.join() : "none" } });
    },
  });

  test("see resolved options, whatever the order of use", () => {
    for (const use of [
      [reader(), firewall({ open: [80] })],
      [firewall({ open: [80] }), reader()],
    ]) {
      expect(defined(evaluated({ use }), "users.motd")).toMatchObject([{ value: "80" }]);
    }
    expect(defined(evaluated({ use: [reader()] }), "users.motd")).toMatchObject([{ value: "none" }]);
  });

  test("reading options of one that the host does not use is an error", () => {
    const careless = defineModule({
      name: "services.web",
      description: "W.",
      uses: () => ({ firewall }),
      config: ({ uses, nixos }) => nixos({ users: { motd: String(uses.firewall.open) } }),
    });
    expect(evaluated({ use: [careless()] }).diagnostics).toMatchObject([
      {
        code: "PANTHER1106",
        message: expect.stringContaining("security.firewall is not used here, so it has no open") as string,
      },
    ]);
  });

  test("circles are reported once, with the path that closes them, beside everything else", () => {
    const a = moduleOf({ name: "x.a", uses: () => ({ b }) });
    const b = moduleOf({ name: "x.b", uses: () => ({ c }) });
    const c = moduleOf({ name: "x.c", uses: () => ({ a }), options: { port: opt.port(1) } });
    const result = evaluated({ use: [b(), a(), c({ port: -1 })] });
    expect(said(result)).toEqual([
      "PANTHER1105 modules use each other in a circle: x.a -> x.b -> x.c -> x.a",
      "PANTHER1101 x.c.port must be a port (0 to 65535), but is -1",
    ]);
    expect(result.diagnostics[0]!.places.map((p) => p.label)).toEqual([
      "x.a reads the next",
      "x.b reads the next",
      "x.c reads the next",
    ]);
  });

  test("what is no module is named", () => {
    expect(said(evaluated({ use: [moduleOf({ uses: { gone: undefined } })()] }))).toEqual([
      "PANTHER1006 uses.gone of core.test is not a module",
    ]);
    const throwing = moduleOf({
      uses: () => {
        throw new Error("no luck");
      },
    });
    expect(said(evaluated({ use: [throwing()] }))).toEqual(["PANTHER1002 uses of core.test failed: no luck"]);
  });
});

describe("config", () => {
  test("runs once for each host and user, collects, and gets frozen inputs", () => {
    const seen: unknown[] = [];
    const other = moduleOf({ name: "core.other", options: { list: opt.listOf(opt.str()) } });
    const module = moduleOf({
      options: { list: opt.listOf(opt.str()), any: opt.nix({}) },
      uses: { other },
      defaults: (context: any) => expect(() => (context.options = {})).toThrow(TypeError),
      config: (context: Context) => {
        const { options: o, host: h, fleet: f, uses, user } = context;
        seen.push([h.name, user?.name ?? null]);
        for (const change of [
          () => o.list.push("x"),
          () => (o.list = []),
          () => (o.any.deep.list[0] = 1),
          () => ((h as any).role = "x"),
          () => (h.tags as any).push("x"),
          () => ((h.facts as any).nested.list[0] = 1),
          () => (f.hosts as any).push("x"),
          () => ((uses as any).other = {}),
          () => ((uses as any).other.list = []),
          () => (uses as any).other.list.push("x"),
          () => ((context as any).options = {}),
        ]) {
          expect(change).toThrow(TypeError);
        }
      },
    });
    // frozen by its author, but not what it holds
    const half = Object.freeze({ deep: { list: [0] } });
    const result = evaluated({
      use: [module({ list: ["a"], any: half }), other({ list: ["a"] })],
      users: [defineUser("alice", { use: [module({ any: half })] })],
      facts: { nested: { list: [0] } },
    });
    expect(said(result)).toEqual([]);
    expect(seen).toEqual([
      ["box", null],
      ["box", "alice"],
    ]);
  });

  test("a change of its inputs is an error at its line that says what to do", () => {
    const module = moduleOf({
      options: { list: opt.listOf(opt.str()) },
      config: ({ options: o }: Context) => void o.list.push("x"),
    });
    expect(evaluated({ use: [module()] }).diagnostics).toMatchObject([
      {
        code: "PANTHER1002",
        message: expect.stringContaining("config of core.test changes what it was given") as string,
        fix: expect.stringContaining("Make a copy") as string,
      },
    ]);
  });

  test.each(["config", "defaults"])("%s is synchronous", (part) => {
    const module = moduleOf({
      [part]: async () => {
        await Promise.reject(new Error("late"));
      },
    });
    expect(said(evaluated({ use: [module()] }))).toEqual([
      `PANTHER1002 ${part} of core.test is asynchronous`,
    ]);
  });

  test("assertions and warnings are shown with their message, at the use", () => {
    const module = moduleOf({
      options: { port: opt.port(1) },
      assertions: ({ options: o }: Context) => [
        { ok: o.port > 1, message: "the port is too small" },
        { ok: true, message: "never" },
      ],
      warnings: ({ options: o }: Context) => (o.port === 1 ? ["port 1 is odd"] : []),
    });
    expect(evaluated({ use: [module()] }).diagnostics).toMatchObject([
      { code: "PANTHER1301", severity: "error", message: "the port is too small", hosts: ["box"] },
      { code: "PANTHER1302", severity: "warning", message: "port 1 is odd", hosts: ["box"] },
    ]);
    expect(said(evaluated({ use: [module({ port: 2 })] }))).toEqual([]);
  });

  test("all errors of all modules and hosts come together; the same on several hosts is one", () => {
    const bad = moduleOf({
      name: "x.bad",
      config: () => {
        throw new Error("no luck");
      },
    });
    const worse = moduleOf({
      name: "x.worse",
      options: { port: opt.port(1) },
      nixos: { users: { motd: () => 1 } },
      config: ({ nixos }: Context) => nixos({ users: { motd: Number.NaN } } as never),
    });
    const hosts = ["a", "b"].map((name) =>
      host(name, { use: [bad(), ...(name === "b" ? [worse({ port: -1 })] : [])] }),
    );
    const { diagnostics, fleet } = evaluated({}, { hosts });
    expect(fleet).toBeNull();
    expect(diagnostics.map(({ code, message, hosts: on }) => [code, message, on.join()])).toEqual([
      ["PANTHER1201", "a function cannot be written as Nix", ""],
      ["PANTHER1002", "config of x.bad failed: no luck", "a,b"],
      ["PANTHER1101", "x.worse.port must be a port (0 to 65535), but is -1", "b"],
      ["PANTHER1201", "Nix has no number NaN", "b"],
    ]);
  });
});

describe("modules of users", () => {
  const shell = moduleOf({
    name: "shell.fish",
    nixos: { programs: { fish: { enable: true } } },
    home: { programs: { fish: { enable: true } } },
    options: { greeting: opt.str("hi") },
    config: ({ options: o, user, nixos, home }: Context) => {
      home({ programs: { fish: { interactiveShellInit: `${user?.name ?? "host"} ${o.greeting}` } } });
      nixos({ environment: { etc: { [user?.name ?? "host"]: { text: "x" } } } });
    },
  });
  const homeOf = (result: ReturnType<typeof evaluated>, user: string): string[] =>
    (result.fleet?.hosts[0]?.home[user] ?? []).map((d) => `${d.path.join(".")}=${String(d.value)}`);

  test("define for their user only; literal NixOS parts come once", () => {
    const result = evaluated({
      users: [
        defineUser("alice", { use: [shell({ greeting: "salut" })] }),
        defineUser("bob", { use: [shell()] }),
        defineUser("carol", {}),
      ],
    });
    expect(homeOf(result, "alice")).toEqual([
      "programs.fish.enable=true",
      "programs.fish.interactiveShellInit=alice salut",
      "home.stateVersion=25.11",
    ]);
    expect(homeOf(result, "bob")).toContain("programs.fish.interactiveShellInit=bob hi");
    expect(homeOf(result, "carol")).toEqual([]);
    expect(defined(result, "programs.fish.enable")).toHaveLength(1);
    expect(defined(result, "home-manager.useGlobalPkgs")).toHaveLength(1);
    expect(result.fleet?.hosts[0]?.modules.map((m) => m.user)).toEqual(["alice", "bob"]);
  });

  test("used by the host, they serve every user", () => {
    const result = evaluated({ use: [shell()], users: [defineUser("alice", {}), defineUser("bob", {})] });
    for (const user of ["alice", "bob"])
      expect(homeOf(result, user)).toContain("programs.fish.interactiveShellInit=host hi");
  });

  test("used by both, the literal part of home comes once", () => {
    const result = evaluated({ use: [shell()], users: [defineUser("alice", { use: [shell()] })] });
    expect(homeOf(result, "alice").filter((d) => d === "programs.fish.enable=true")).toHaveLength(1);
    expect(defined(result, "programs.fish.enable")).toHaveLength(1);
  });
});

describe("profiles and layers", () => {
  const module = moduleOf({ options: { a: opt.int(0), b: opt.int(0) } });

  test("settings remember the profiles that brought them, outermost first", () => {
    const inner = defineProfile("inner", (a: number) => [module({ a })]);
    const outer = defineProfile("outer", () => [...inner(1), module({ b: 2 })]);
    const result = evaluated({ use: [...outer(), module({ a: mkForce(3) })] });
    expect(result.fleet?.hosts[0]?.modules[0]?.settings).toMatchObject({
      a: [
        { value: 1, profiles: ["outer", "inner"], used: false, priority: 100 },
        { value: 3, profiles: [], used: true, priority: 50 },
      ],
      b: [{ value: 2, profiles: ["outer"], used: true }],
    });
  });

  test("modules of the hardware layer and of the host are the same ones", () => {
    const hardware = defineHardware({
      firmware: "bios",
      use: [module({ a: 1 })],
      nixos: { time: { timeZone: "UTC" } },
    });
    const result = evaluated({ hardware, use: [module({ b: 2 })], nixos: { users: { motd: "x" } } });
    expect(options(result)).toEqual({ a: 1, b: 2 });
    expect(defined(result, "time.timeZone")).toMatchObject([{ source: { kind: "hardware" } }]);
    expect(defined(result, "users.motd")).toMatchObject([{ source: { kind: "host" } }]);
    expect(result.fleet?.hosts[0]?.facts.firmware).toBe("bios");
  });
});
