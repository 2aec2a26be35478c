import { defineModule, mkForce, opt, pkgs } from "pantheros";
import { describe, expect, it } from "vitest";
import { emissionOf } from "../../src/emit/index.ts";
import { configOf, fileOf, traced, type Machine } from "./machines.ts";

/** The `config` that a module on one host comes to. */
const one = (use: NonNullable<Machine["use"]>[number], machine: Machine = {}): string =>
  configOf(traced([{ ...machine, use: [use] }]), use.module.definition.name);

describe("what is traced", () => {
  it("writes scalars as options, also inside of text and names", () => {
    const module = defineModule({
      name: "a.scalars",
      description: "Scalars.",
      options: {
        port: opt.port(80),
        name: opt.str("x"),
        data: opt.path("/srv"),
        tool: opt.package(pkgs.hello),
      },
      config: ({ options: o, nixos }) =>
        nixos({
          environment: {
            etc: { [o.name]: { text: `${o.name}:${o.port} in ${o.data as string}` } },
            systemPackages: [o.tool],
          },
          networking: { firewall: { allowedTCPPorts: [o.port, 443] } },
        }),
    });
    expect(one(module())).toMatchInlineSnapshot(`
      "  config = lib.mkIf cfg.enable {
          environment = {
            etc.\${cfg.name}.text = "\${cfg.name}:\${toString cfg.port} in \${cfg.data}";
            systemPackages = [ cfg.tool ];
          };

          networking.firewall.allowedTCPPorts = [
            cfg.port
            443
          ];
        };"
    `);
  });

  it("makes branches on flags, nulls and facts conditions, each once", () => {
    const module = defineModule({
      name: "a.branches",
      description: "Branches.",
      options: { a: opt.bool(false), b: opt.bool(true), text: opt.nullable(opt.str()) },
      config({ options: o, host, nixos }) {
        if (o.a && !o.b) nixos({ services: { openssh: { enable: true } } });
        if (o.text !== null) nixos({ users: { motd: o.text } });
        if (o.a || host.role === "server") nixos({ boot: { tmp: { cleanOnBoot: true } } });
        if (o.a && !o.b) nixos({ services: { fwupd: { enable: true } } });
        nixos({ services: { upower: { enable: o.b } } });
      },
    });
    expect(one(module())).toMatchInlineSnapshot(`
      "  config = lib.mkIf cfg.enable (
          lib.mkMerge [
            (lib.mkIf (cfg.a && !cfg.b) {
              services = {
                openssh.enable = true;
                fwupd.enable = true;
              };
            })

            (lib.mkIf (cfg.text != null) { users.motd = cfg.text; })

            (lib.mkIf (cfg.a || config.panther.host.role == "server") { boot.tmp.cleanOnBoot = true; })

            { services.upower.enable = cfg.b; }
          ]
        );"
    `);
  });

  it("says in a value what differs in it alone", () => {
    const module = defineModule({
      name: "a.values",
      description: "Values.",
      options: { exit: opt.bool(false), flags: opt.listOf(opt.str()) },
      config({ options: o, nixos }) {
        const flags = o.exit ? ["--a", "--exit", "--z"] : ["--a", "--z"];
        nixos({
          services: {
            tailscale: {
              useRoutingFeatures: o.exit ? "server" : "client",
              extraSetFlags: flags,
              extraUpFlags: [...o.flags, "--last"],
            },
          },
        });
      },
    });
    expect(one(module())).toMatchInlineSnapshot(`
      "  config = lib.mkIf cfg.enable {
          services.tailscale = {
            useRoutingFeatures = if cfg.exit then "server" else "client";
            extraSetFlags = [ "--a" ] ++ lib.optional cfg.exit "--exit" ++ [ "--z" ];
            extraUpFlags = cfg.flags ++ [ "--last" ];
          };
        };"
    `);
  });

  it("takes constants apart that are compared with, and lists those of an enumeration", () => {
    const module = defineModule({
      name: "a.constants",
      description: "Constants.",
      options: { port: opt.port(22), mode: opt.oneOf(["client", "server", "both", "off"], "client") },
      config({ options: o, nixos }) {
        if (o.port !== 22) nixos({ services: { openssh: { ports: [o.port] } } });
        if (o.mode === "server" || o.mode === "both")
          nixos({ boot: { kernel: { sysctl: { "net.ipv4.ip_forward": 1 } } } });
        nixos({ services: { tailscale: { extraUpFlags: [`--mode=${o.mode}`] } } });
      },
    });
    expect(one(module())).toMatchInlineSnapshot(`
      "  config = lib.mkIf cfg.enable (
          lib.mkMerge [
            (lib.mkIf (cfg.port != 22) { services.openssh.ports = [ cfg.port ]; })

            (lib.mkIf (lib.elem cfg.mode [
              "both"
              "server"
            ]) { boot.kernel.sysctl."net.ipv4.ip_forward" = 1; })

            { services.tailscale.extraUpFlags = [ "--mode=\${cfg.mode}" ]; }
          ]
        );"
    `);
  });

  it("gives a type that options share a name, and to nobody one that nobody looks at", () => {
    const level = () => opt.oneOf(["low", "high"], "low");
    const module = defineModule({
      name: "a.shared",
      description: "Shared.",
      options: { first: level(), second: level(), third: level(), folders: opt.attrsOf(opt.str()) },
      config: ({ options: o, nixos }) =>
        nixos({
          environment: {
            etc: Object.fromEntries(Object.keys(o.folders).map((name) => [name, { text: o.first }])),
          },
        }),
    });
    const text = fileOf(traced([{ use: [module()] }]), "modules/nixos/a/shared.nix");
    expect(text).toContain("  type = lib.types.enum [\n");
    expect(text.match(/types\.enum/g)).toHaveLength(1);
    expect(text.match(/inherit type;/g)).toHaveLength(3);
    expect(text).toContain("lib.mapAttrs (_: _: { text = cfg.first; }) cfg.folders");
  });

  it("says truth values as one does, not by `if`", () => {
    const module = defineModule({
      name: "a.truth",
      description: "Truth.",
      options: { a: opt.bool(false), b: opt.bool(true), names: opt.listOf(opt.str()) },
      config: ({ options: o, nixos }) =>
        nixos({
          services: {
            openssh: { enable: o.a && !o.b, openFirewall: o.names.length === 0 || o.b },
            fwupd: { enable: !o.a },
          },
        }),
    });
    expect(one(module())).toMatchInlineSnapshot(`
      "  config = lib.mkIf cfg.enable {
          services = {
            openssh = {
              enable = cfg.a && !cfg.b;
              openFirewall = cfg.b || cfg.names == [ ];
            };
            fwupd.enable = !cfg.a;
          };
        };"
    `);
  });

  it("writes loops over lists and sets", () => {
    const module = defineModule({
      name: "a.loops",
      description: "Loops.",
      options: { sites: opt.attrsOf(opt.port()), names: opt.listOf(opt.str()) },
      config({ options: o, host, nixos }) {
        const admins = host.users.filter((user) => user.groups.includes("wheel")).map((user) => user.name);
        nixos({
          users: { users: Object.fromEntries(admins.map((name) => [name, { extraGroups: ["podman"] }])) },
        });
        nixos({ services: { openssh: { settings: { AllowUsers: [...admins, ...o.names] } } } });
        nixos({
          environment: {
            etc: Object.fromEntries(
              Object.entries(o.sites).map(([name, port]) => [`site/${name}`, { text: `${port}` }]),
            ),
          },
        });
        nixos({ environment: { variables: { NAMES: o.names.map((name) => `<${name}>`).join(":") } } });
        if (o.names.includes("root"))
          nixos({ services: { openssh: { settings: { PermitRootLogin: mkForce("yes") } } } });
      },
    });
    expect(one(module())).toMatchInlineSnapshot(`
      "  config = lib.mkIf cfg.enable (
          lib.mkMerge [
            {
              users.users = lib.listToAttrs (
                map (user: lib.nameValuePair user.name { extraGroups = [ "podman" ]; }) chosenUsers
              );

              services.openssh.settings.AllowUsers = map (user: user.name) chosenUsers ++ cfg.names;

              environment = {
                etc = lib.mapAttrs' (
                  name: value: lib.nameValuePair "site/\${name}" { text = toString value; }
                ) cfg.sites;
                variables.NAMES = lib.concatStringsSep ":" (map (name: "<\${name}>") cfg.names);
              };
            }

            (lib.mkIf (lib.elem "root" cfg.names) {
              services.openssh.settings.PermitRootLogin = lib.mkForce "yes";
            })
          ]
        );"
    `);
  });

  it("reads the options of other modules where they are", () => {
    const ssh = defineModule({
      name: "a.ssh",
      description: "SSH.",
      options: { port: opt.port(22) },
      nixos: { services: { openssh: { enable: true } } },
    });
    const firewall = defineModule({
      name: "a.firewall",
      description: "Firewall.",
      uses: { ssh },
      config({ uses, nixos }) {
        if (uses.ssh.enabled) nixos({ networking: { firewall: { allowedTCPPorts: [uses.ssh.port] } } });
      },
    });
    const fleet = traced([{ use: [firewall(), ssh({ port: 2222 })] }, { use: [firewall()] }]);
    expect(fileOf(fleet, "modules/nixos/a/firewall.nix")).toMatchInlineSnapshot(`
      "# Generated by pantherOS from tests/trace/trace.test.ts; edit that file.
      # Firewall.
      { config, lib, ... }:
      let
        cfg = config.panther.a.firewall;
        inherit (config.panther.a) ssh;
      in
      {
        imports = [ ./ssh.nix ];

        options.panther.a.firewall.enable = lib.mkEnableOption "the module \`a.firewall\`";

        config = lib.mkIf (cfg.enable && ssh.enable) {
          networking.firewall.allowedTCPPorts = [ ssh.port ];
        };
      }
      "
    `);
    expect(fileOf(fleet, "hosts/m0/default.nix")).toContain(
      "ssh = {\n      enable = true;\n      port = 2222;\n    };",
    );
    expect(fileOf(fleet, "hosts/m1/default.nix")).not.toContain("a.ssh");
  });

  it("sets a user's modules in the user's home", () => {
    const shell = defineModule({
      name: "a.shell",
      description: "A shell.",
      options: { greeting: opt.str("") },
      nixos: { programs: { fish: { enable: true } } },
      config({ options: o, user, home }) {
        home({
          programs: {
            fish: {
              enable: true,
              interactiveShellInit: `set -g fish_greeting '${o.greeting} ${user!.name}'`,
            },
          },
        });
      },
    });
    const fleet = traced([{ aliceUses: [shell({ greeting: "hi" })] }]);
    expect(configOf(fleet, "a.shell", "home-manager")).toMatchInlineSnapshot(`
      "  config = lib.mkIf cfg.enable {
          programs.fish = {
            enable = true;
            interactiveShellInit = "set -g fish_greeting '\${cfg.greeting} \${config.home.username}'";
          };
        };"
    `);
    expect(fileOf(fleet, "hosts/m0/home/alice.nix")).toContain('greeting = "hi";');
    expect(fileOf(fleet, "hosts/m0/default.nix")).toContain("panther.a.shell.enable = true;");
    expect(fileOf(fleet, "modules/nixos/a/shell.nix")).not.toContain("greeting");
  });
});

describe("what stays with the hosts", () => {
  const verdict = (use: NonNullable<Machine["use"]>[number]) => {
    const fleet = traced([{ use: [use] }]);
    const [emission] = emissionOf(fleet);
    return { fleet, emission: emission!, host: fileOf(fleet, "hosts/m0/default.nix") };
  };

  it("is a definition that is calculated, with the line that does it; the others are in the module", () => {
    const module = defineModule({
      name: "a.arithmetic",
      description: "Arithmetic.",
      options: { port: opt.port(80), name: opt.str("x") },
      config({ options: o, nixos }) {
        nixos({ services: { openssh: { ports: [o.port + 1] } } });
        nixos({ users: { motd: o.name.toUpperCase() } });
        nixos({ networking: { firewall: { allowedTCPPorts: [o.port] } } });
      },
    });
    const { fleet, emission, host } = verdict(module());
    expect(emission).toMatchObject({ state: "part", definitions: 3, left: 2 });
    expect(emission.reasons.map(({ path }) => path?.join("."))).toEqual([
      "services.openssh.ports",
      "users.motd",
    ]);
    expect(
      emission.reasons.every(({ origin }) => origin.file === "tests/trace/trace.test.ts" && origin.line > 0),
    ).toBe(true);
    expect(host).toContain("services.openssh.ports = [ 81 ];");
    expect(host).toContain('users.motd = "X";');
    expect(configOf(fleet, "a.arithmetic")).toContain("allowedTCPPorts = [ cfg.port ]");
  });

  it("is what a user's module defines of the system", () => {
    const shell = defineModule({
      name: "a.shell",
      description: "A shell.",
      options: { group: opt.str("video") },
      config: ({ options: o, user, nixos }) =>
        nixos({ users: { users: { [user!.name]: { extraGroups: [o.group] } } } }),
    });
    const fleet = traced([{ aliceUses: [shell({ group: "audio" })] }]);
    expect(emissionOf(fleet)[0]).toMatchObject({ state: "hosts", definitions: 1, left: 1 });
    expect(fileOf(fleet, "hosts/m0/default.nix")).toContain('"audio"');
  });

  it("is a comparison that no constant tells apart", () => {
    const module = defineModule({
      name: "a.comparison",
      description: "Comparison.",
      options: { jobs: opt.int(4) },
      config({ options: o, nixos }) {
        if (o.jobs > 10) nixos({ services: { upower: { enable: true } } });
        nixos({ nix: { settings: { "max-jobs": o.jobs } } });
      },
    });
    const { fleet, emission, host } = verdict(module({ jobs: 12 }));
    expect(emission).toMatchObject({ state: "part", left: 1 });
    expect(host).toContain("services.upower.enable = true;");
    expect(configOf(fleet, "a.comparison")).toContain("max-jobs = cfg.jobs");
  });

  it("is all that follows where a module reads what is known of each host only", () => {
    const module = defineModule({
      name: "a.disks",
      description: "Disks.",
      config({ host, nixos }) {
        nixos({ services: { fstrim: { enable: true } } });
        nixos({
          services: {
            btrfs: { autoScrub: { fileSystems: Object.keys(host.disk?.disks ?? {}) as `/${string}`[] } },
          },
        });
        nixos({ services: { upower: { enable: true } } });
      },
    });
    const { fleet, emission, host } = verdict(module());
    expect(emission).toMatchObject({ state: "part", definitions: 3, left: 2 });
    expect(emission.reasons).toMatchObject([
      { reason: "it reads host.disk, which is known for each host only" },
    ]);
    expect(configOf(fleet, "a.disks")).toBe(
      "  config = lib.mkIf cfg.enable { services.fstrim.enable = true; };",
    );
    expect(host).toContain('fileSystems = [ "main" ]');
    expect(host).toContain("upower.enable = true;");
  });

  it("is a module with more ways through it than can be looked at", () => {
    const flags = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`f${i}`, opt.bool(false)]));
    const module = defineModule({
      name: "a.many",
      description: "Many.",
      options: flags,
      config({ options: o, nixos }) {
        for (const name of Object.keys(flags))
          if ((o as Record<string, unknown>)[name]) nixos({ environment: { etc: { [name]: { text: "" } } } });
      },
    });
    const { emission, host } = verdict(module({ f3: true }));
    expect(emission.reasons[0]!.reason).toMatch(/more than \d+ ways/);
    expect(host).toContain("f3");
  });
});
