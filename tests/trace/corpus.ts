import { defineModule, mkAfter, mkDefault, mkForce, opt, pkgs, ref } from "pantheros";
import type { Module } from "../../src/author/module.ts";

const ssh = defineModule({
  name: "t.ssh",
  description: "Another module's options.",
  options: { port: opt.port(22), users: opt.listOf(opt.str()) },
  config({ options: o, host, nixos }) {
    if (o.port !== 22) nixos({ services: { openssh: { ports: [o.port] } } });
    nixos({
      services: {
        openssh: { settings: { AllowUsers: [...host.users.map((user) => user.name), ...o.users] } },
      },
    });
  },
});

const scalars = defineModule({
  name: "t.scalars",
  description: "Scalars of every kind.",
  options: {
    text: opt.str("x"),
    count: opt.int(3, { min: 1, max: 9 }),
    flag: opt.bool(true),
    mode: opt.oneOf(["one", "two", "three"], "one"),
    tool: opt.package(pkgs["hello"]),
    key: opt.secret(),
    motd: opt.nullable(opt.str()),
    any: opt.nix("anything"),
    nested: opt.group({ enable: opt.bool(false), level: opt.int(1) }),
  },
  config({ options: o, nixos }) {
    nixos({
      a: {
        text: `${o.text} ${o.count}\nand "quotes" \${x} ''`,
        count: o.count,
        flag: o.flag,
        not: !o.flag,
        any: o.any,
      },
    } as never);
    nixos({ a: { tools: [o.tool, pkgs["git"]], key: o.key, [`named-${o.text}`]: o.mode } } as never);
    if (o.mode === "two" || (o.flag && o.mode === "three")) nixos({ b: { two: mkForce(o.count) } } as never);
    if (o.motd !== null) nixos({ users: { motd: mkDefault(o.motd) } });
    if (o.nested.enable) nixos({ c: { level: o.nested.level, whole: o.nested } } as never);
    else nixos({ c: { level: mkAfter(["none"]) } } as never);
    nixos.when(
      ref<boolean>((config) => config["services"]!["elsewhere"]!["enable"]!),
      { d: { text: o.text } } as never,
    );
  },
});

const lists = defineModule({
  name: "t.lists",
  description: "Lists and sets.",
  options: {
    names: opt.listOf(opt.str()),
    ports: opt.attrsOf(opt.port()),
    mounts: opt.listOf(opt.group({ at: opt.str("/x"), size: opt.nullable(opt.int()), ro: opt.bool(false) })),
  },
  uses: { ssh },
  config({ options: o, host, uses, nixos }) {
    nixos({
      e: {
        names: ["first", ...o.names, "last"],
        none: o.names.length === 0,
        joined: o.names.map((name) => `<${name}>`).join(", "),
      },
    } as never);
    nixos({
      e: {
        ports: Object.entries(o.ports).map(([name, port]) => `${name}=${port}`),
        keys: Object.keys(o.ports),
        etc: Object.fromEntries(Object.entries(o.ports).map(([name, port]) => [`p-${name}`, { port }])),
      },
    } as never);
    nixos({
      e: {
        mounts: o.mounts.filter((mount) => !mount.ro).map(({ at, size }) => ({ at, size: size ?? 0 })),
        all: { ...o.ports, own: 1 },
      },
    } as never);
    const admins = host.users.filter((user) => user.groups.includes("wheel")).map((user) => user.name);
    nixos({
      users: { users: Object.fromEntries(admins.map((name) => [name, { extraGroups: ["docker"] }])) },
    });
    if (uses.ssh.enabled && o.names.includes("x")) nixos({ e: { port: uses.ssh.port } } as never);
    if (host.role === "workstation" || host.tags.includes("gui")) nixos({ e: { gui: true } } as never);
    const domain = host.facts["domain"];
    if (typeof domain === "string") nixos({ e: { domain: `${host.name}.${domain}` } } as never);
  },
});

const gui = defineModule({
  name: "t.gui",
  description: "Used by some hosts only.",
  nixos: { services: { upower: { enable: true } } },
});

const homely = defineModule({
  name: "t.homely",
  description: "A user's module.",
  options: { greeting: opt.str("hi"), aliases: opt.attrsOf(opt.str()) },
  uses: { ssh, gui },
  config({ options: o, user, host, uses, home }) {
    home({ f: { greeting: `${o.greeting}, ${user!.name} at ${user!.home}`, role: host.role } } as never);
    if (Object.keys(o.aliases).length > 0) home({ f: { aliases: o.aliases } } as never);
    if (uses.ssh.enabled) home({ f: { port: uses.ssh.port, users: [...uses.ssh.users, "x"] } } as never);
    home({ f: { gui: uses.gui.enabled } } as never);
  },
});

/** Modules that do what modules do, for tests with settings that are drawn. */
export const corpus: Readonly<Record<"ssh" | "scalars" | "lists" | "homely" | "gui", Module<any>>> = {
  ssh,
  scalars,
  lists,
  homely,
  gui,
};
