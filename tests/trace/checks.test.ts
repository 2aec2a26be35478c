import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { defineModule, opt } from "pantheros";
import { describe, expect, it } from "vitest";
import { emissionOf } from "../../src/emit/index.ts";
import { needsTool } from "../support/tools.ts";
import { evaluateEmitted } from "../worlds/evaluate.ts";
import { configOf, emitted, fileOf, traced } from "./machines.ts";

const proxy = defineModule({
  name: "a.proxy",
  description: "Another module.",
  options: { tls: opt.bool(false) },
});

const web = defineModule({
  name: "a.web",
  description: "Asserts what can be told in Nix, and what cannot.",
  options: {
    domain: opt.nullable(opt.str()),
    mode: opt.oneOf(["quiet", "chatty"], "quiet"),
    port: opt.port(80),
    workers: opt.int(4, { min: 1, max: 64 }),
    admins: opt.listOf(opt.str(), ["root"]),
    upstream: opt.str("m0"),
  },
  uses: { proxy },
  assertions: ({ options: o, uses, host, fleet }) => [
    { ok: !uses.proxy.enabled || !uses.proxy.tls || o.domain !== null, message: "TLS needs a domain" },
    { ok: o.port !== 22, message: `port ${o.port} is that of SSH` },
    { ok: host.role === "server" || o.admins.length > 0, message: "nobody looks after it" },
    { ok: () => fleet.host(o.upstream) !== undefined, message: `there is no host ${o.upstream}` },
    { ok: o.workers <= o.port, message: "too many workers" },
  ],
  warnings: ({ options: o }) => [
    ...(o.mode === "chatty" ? ["a chatty server fills the journal"] : []),
    ...(o.domain === null ? ["it answers to any name"] : []),
  ],
  nixos: { services: { nginx: { enable: true } } },
});

const homely = defineModule({
  name: "a.homely",
  description: "A user's module.",
  options: { shared: opt.bool(false) },
  uses: { proxy },
  assertions: ({ options, uses }) => [{ ok: !options.shared || uses.proxy.enabled, message: "no proxy" }],
  config: ({ options, home }) => home({ programs: { git: { enable: options.shared } } }),
});

const fleet = traced([{ use: [web(), proxy()], aliceUses: [homely()] }]);

describe("assertions and warnings", () => {
  it("are those of NixOS, their conditions about options and facts", () => {
    expect(configOf(fleet, "a.web")).toMatchInlineSnapshot(`
      "  config = lib.mkIf cfg.enable {
          assertions = [
            {
              assertion = !proxy.enable || !proxy.tls || cfg.domain != null;
              message = "panther.a.web: TLS needs a domain";
            }
            {
              assertion = cfg.port != 22;
              message = "panther.a.web: port \${toString cfg.port} is that of SSH";
            }
            {
              assertion = config.panther.host.role == "server" || cfg.admins != [ ];
              message = "panther.a.web: nobody looks after it";
            }
          ];

          warnings =
            lib.optional (cfg.mode == "chatty") "panther.a.web: a chatty server fills the journal"
            ++ lib.optional (cfg.domain == null) "panther.a.web: it answers to any name";

          services.nginx.enable = true;
        };"
    `);
  });

  it("of a user's module are those of home-manager", () => {
    expect(configOf(fleet, "a.homely", "home-manager")).toMatchInlineSnapshot(`
      "  config = lib.mkIf cfg.enable {
          assertions = [
            {
              assertion = !cfg.shared || (osConfig.panther.a.proxy.enable or false);
              message = "panther.a.homely: no proxy";
            }
          ];

          programs.git.enable = cfg.shared;
        };"
    `);
  });

  it("are asked in TypeScript alone where Nix has no word for them, which is said", () => {
    const { state, reasons, unchecked } = emissionOf(fleet).find(({ module }) => module === "a.web")!;
    expect([state, reasons]).toEqual(["module", []]);
    expect(unchecked.map(({ path, reason }) => [path?.[0], reason])).toEqual([
      ['assertion "there is no host ${upstream}"', "it reads fleet.host, which is known for each host only"],
      ['assertion "too many workers"', "its value or condition is calculated from what is not known yet"],
    ]);
  });

  it("that read what only the fleet knows leave the module without any, unless a function asks for it", () => {
    const eager = defineModule({
      name: "a.eager",
      description: "Reads the fleet at once.",
      options: { upstream: opt.str("m0"), on: opt.bool(true) },
      assertions: ({ options: o, fleet: all }) => [
        { ok: o.on, message: "it is off" },
        { ok: all.host(o.upstream) !== undefined, message: "there is no such host" },
      ],
      nixos: { services: { nginx: { enable: true } } },
    });
    const one = traced([{ use: [eager()] }]);
    expect(fileOf(one, "modules/nixos/a/eager.nix")).not.toContain("assertions");
    expect(emissionOf(one)[0]!.unchecked).toMatchObject([
      { reason: "it reads fleet.host, which is known for each host only" },
    ]);
  });

  it("are asked in TypeScript alone where they compare two settings", () => {
    const pair = defineModule({
      name: "a.pair",
      description: "Compares.",
      options: { to: opt.str("b"), from: opt.str("a"), on: opt.bool(true) },
      assertions: ({ options: o, host }) => [
        { ok: o.to !== o.from || o.on, message: "they are one" },
        { ok: o.to === host.name || o.on, message: "it is another" },
      ],
      nixos: { services: { nginx: { enable: true } } },
    });
    const one = traced([{ use: [pair()] }]);
    expect(fileOf(one, "modules/nixos/a/pair.nix")).not.toContain("assertions");
    const reason = "its value or condition is calculated from what is not known yet";
    expect(
      Object.fromEntries(emissionOf(one)[0]!.unchecked.map((found) => [found.path![0], found.reason])),
    ).toEqual({
      'assertion "they are one"': reason,
      'assertion "it is another"': reason,
    });
  });

  it("are left out where no settings make them fail", () => {
    const sure = defineModule({
      name: "a.sure",
      description: "Asserts what is so.",
      options: { on: opt.bool(true) },
      assertions: ({ options: o }) => [{ ok: [o.on, !o.on].includes(true), message: "never" }],
      nixos: { services: { nginx: { enable: true } } },
    });
    const one = traced([{ use: [sure()] }]);
    expect(fileOf(one, "modules/nixos/a/sure.nix")).not.toContain("assertions");
    expect(emissionOf(one)[0]!.unchecked).toMatchObject([{ reason: expect.stringContaining("never fails") }]);
  });
});

describe.skipIf(!needsTool("nix"))("whoever sets options in Nix alone", () => {
  /** What is asserted and warned of where the modules are used without TypeScript. */
  async function elsewhere(settings: string) {
    const folder = await mkdtemp(join(tmpdir(), "panther-checks-"));
    try {
      for (const file of emitted(fleet).files.filter(({ path }) => path.startsWith("modules/"))) {
        await mkdir(dirname(join(folder, file.path)), { recursive: true });
        if ("text" in file) await writeFile(join(folder, file.path), file.text);
      }
      await writeFile(
        join(folder, "flake.nix"),
        `{ inputs.nixpkgs.url = "nixpkgs"; outputs = { nixpkgs, ... }: { nixosConfigurations.other = nixpkgs.lib.nixosSystem { modules = [ ./modules/nixos/a/web.nix { ${settings} } ]; }; }; }`,
      );
      const { assertions, warnings } = (await evaluateEmitted(folder))["other"]!;
      return { assertions: assertions as { assertion: boolean; message: string }[], warnings };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const failed = (found: Awaited<ReturnType<typeof elsewhere>>): string[] =>
    found.assertions.filter(({ assertion }) => !assertion).map(({ message }) => message);

  it("is told nothing of a module that is not enabled", async () => {
    expect(await elsewhere("panther.a.web.port = 22;")).toEqual({ assertions: [], warnings: [] });
  });

  it.each([
    ['role = "server"', 'domain = "x"', "", [], []],
    ['role = "server"', "", "", [], ["it answers to any name"]],
    ['role = "server"', 'domain = "x"; mode = "chatty"', "", [], ["a chatty server fills the journal"]],
    ['role = "server"', 'domain = "x"; port = 22', "", ["port 22 is that of SSH"], []],
    ['role = "workstation"', 'domain = "x"; admins = [ ]', "", ["nobody looks after it"], []],
    ['role = "server"', "", "enable = true; tls = true;", ["TLS needs a domain"], ["it answers to any name"]],
    ['role = "server"', "", "tls = true;", [], ["it answers to any name"]],
  ])("hears with host %s, web %s, proxy %s of %j and %j", async (host, own, other, errors, warnings) => {
    const found = await elsewhere(
      `panther.host.${host}; panther.a.web = { enable = true; ${own ? `${own};` : ""} }; panther.a.proxy = { ${other} };`,
    );
    const named = (messages: readonly string[]): string[] => messages.map((one) => `panther.a.web: ${one}`);
    expect(failed(found)).toEqual(named(errors));
    expect(found.warnings).toEqual(named(warnings));
  });
});
