import type { Origin } from "../../src/diagnostics/index.ts";
import type {
  Definition,
  EvaluatedFleet,
  EvaluatedHost,
  EvaluatedInput,
  EvaluatedModule,
  HostFacts,
  Source,
  Value,
} from "../../src/evaluate/model.ts";

/** Fleets made by hand: what an evaluation would hand on, without one. */
export const origin = (file: string, line = 1): Origin => ({ file, line, column: 1 });

export function define(path: string, value: Value, more: Partial<Definition> = {}): Definition {
  const source: Source = more.source ?? { kind: "host" };
  return {
    path: path.split("."),
    value,
    priority: 100,
    order: 1000,
    conditions: [],
    origin: origin("hosts/one/default.ts"),
    ...more,
    source,
  };
}

export const fromModule = (
  name: string,
  part: "literal" | "config" = "config",
): { source: Source; origin: Origin } => ({
  source: { kind: "module", module: name, part },
  origin: origin(`modules/${name.replaceAll(".", "/")}.ts`, 5),
});

export function module(name: string, more: Partial<EvaluatedModule> = {}): EvaluatedModule {
  return {
    name,
    description: `${name}.`,
    origin: origin(`modules/nixos/${name.replaceAll(".", "/")}.ts`, 3),
    schema: {},
    uses: [],
    imports: [],
    homeImports: [],
    nixos: [],
    home: [],
    ...more,
  };
}

interface HostWishes {
  readonly nixos?: readonly Definition[];
  readonly home?: Readonly<Record<string, readonly Definition[]>>;
  readonly modules?: readonly (EvaluatedModule | readonly [EvaluatedModule, string])[];
  readonly facts?: Partial<HostFacts>;
  readonly imports?: EvaluatedHost["imports"];
}

/** A host that uses modules: for itself, or `[module, user]`. Literal parts are added as an evaluation would. */
export function host(
  name: string,
  { nixos = [], home = {}, modules = [], facts = {}, imports = [] }: HostWishes = {},
): EvaluatedHost {
  const uses = modules.map((entry) =>
    Array.isArray(entry)
      ? { module: entry[0] as EvaluatedModule, user: entry[1] as string }
      : { module: entry as EvaluatedModule, user: null },
  );
  const users = Object.keys(home);
  const homes = Object.fromEntries(
    users.map((user) => [
      user,
      [
        ...uses.filter((use) => use.user === null || use.user === user).flatMap((use) => use.module.home),
        ...home[user]!,
      ],
    ]),
  );
  return {
    facts: {
      name,
      system: "x86_64-linux",
      role: "server",
      tags: [],
      access: "bootstrap",
      firmware: "uefi",
      stateVersion: "25.11",
      address: null,
      hostKey: null,
      facts: {},
      users: [],
      hardware: null,
      disk: null,
      ...facts,
    },
    origin: origin(`hosts/${name}/default.ts`),
    hardwareOrigin: origin(`hosts/${name}/hardware.ts`),
    diskOrigin: origin(`hosts/${name}/disko.ts`),
    hostKeyOrigin: origin(`hosts/${name}/default.ts`),

    modules: uses.map(({ module: { name: used }, user }) => ({
      module: used,
      user,
      options: {},
      settings: {},
      origins: [],
    })),
    users: users.map((user) => ({
      name: user,
      origin: origin(`users/${user}.ts`),
      home: true,
      missingKeys: [],
    })),
    imports,
    nixos: [...uses.flatMap((use) => use.module.nixos), ...nixos],
    home: homes,
    secrets: [],
    fillIns: [],
    drift: [],
  };
}

export const inputs = {
  nixpkgs: { name: "nixpkgs", url: "github:NixOS/nixpkgs/nixos-unstable", follows: {}, flake: true },
  disko: { name: "disko", url: "github:nix-community/disko", follows: { nixpkgs: "nixpkgs" }, flake: true },
  "home-manager": {
    name: "home-manager",
    url: "github:nix-community/home-manager",
    follows: { nixpkgs: "nixpkgs" },
    flake: true,
  },
  opnix: { name: "opnix", url: "github:brizzbuzz/opnix", follows: { nixpkgs: "nixpkgs" }, flake: true },
  niri: { name: "niri", url: "github:sodiboo/niri-flake", follows: { nixpkgs: "nixpkgs" }, flake: true },
  dms: {
    name: "dms",
    url: "github:AvengeMedia/DankMaterialShell",
    follows: { nixpkgs: "nixpkgs" },
    flake: true,
  },
  "ai-tools": {
    name: "ai-tools",
    url: "github:numtide/nix-ai-tools",
    follows: { nixpkgs: "nixpkgs" },
    flake: true,
  },
  "nixos-hardware": { name: "nixos-hardware", url: "github:NixOS/nixos-hardware", follows: {}, flake: true },
} as const satisfies Record<string, EvaluatedInput>;

export function fleet(
  hosts: readonly EvaluatedHost[],
  modules: readonly EvaluatedModule[] = [],
  more: Partial<EvaluatedFleet> = {},
): EvaluatedFleet {
  return {
    name: "tests",
    description: "A fleet of tests",
    origin: origin("fleet.ts"),
    inputs: Object.values(inputs),
    unfree: [],
    hosts,
    modules,
    files: [],
    sources: [],
    ...more,
  };
}
