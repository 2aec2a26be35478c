import type { OptionSchemas } from "../author/schema.ts";
import type { EvaluatedFleet, EvaluatedModule, Value } from "../evaluate/model.ts";
import type { SymbolValue, TracedDefinition } from "../evaluate/traced.ts";
import { always } from "../trace/index.ts";
import { byCondition } from "./module-file.ts";
import { modulePath } from "./paths.ts";
import { fileValue, type ModuleFile, type Reach } from "./plan.ts";
import { optionPath } from "./symbol.ts";
import { wrapped } from "./wrap.ts";

type Kind = ModuleFile["scope"];
const kinds = ["nixos", "home"] as const;

/** The file that declares the facts of hosts. */
export const hostFactsFile = "modules/nixos/host.nix";

/** What modules read, which decides what they declare and import. */
interface Reading {
  /** By module and kind: names of its options that are read, and `enable`. */
  readonly options: Readonly<Record<Kind, ReadonlyMap<string, ReadonlySet<string>>>>;
  /** Facts of hosts, and members of their users. */
  readonly facts: ReadonlySet<string>;
  readonly users: ReadonlySet<string>;
}

/** The modules of a fleet that was traced, as files with options, and what they declare. */
export interface TracedFiles {
  readonly files: readonly ModuleFile[];
  /** Schemas of the facts that some module reads. */
  readonly facts: OptionSchemas;
}

export function tracedFiles(fleet: EvaluatedFleet): TracedFiles {
  const modules = fleet.modules.filter(({ traced }) => traced !== undefined);
  const byUsers = new Set(
    fleet.hosts.flatMap((host) =>
      host.modules.filter(({ user }) => user !== null).map(({ module }) => module),
    ),
  );
  // in a home the options of a module are there where the home uses it, or has a part of it
  const inHomes = new Set([
    ...byUsers,
    ...modules.filter((one) => !isEmpty(one, "home")).map(({ name }) => name),
  ]);
  const reading = readingOf(modules, byUsers, inHomes);
  const facts = factsRead(fleet, reading);
  const exists = (kind: Kind, name: string): boolean => {
    const module = modules.find((one) => one.name === name);
    return (
      module !== undefined &&
      (definitionsOf(module, kind, byUsers).length > 0 ||
        importsOf(module, kind).length > 0 ||
        (reading.options[kind].get(name)?.size ?? 0) > 0)
    );
  };
  const files = modules.flatMap((module) =>
    kinds.flatMap((kind): ModuleFile[] => {
      if (!exists(kind, module.name)) return [];
      const used = symbolsIn(definitionsOf(module, kind, byUsers));
      const reach = (name: string): Reach => {
        if (kind === "home" && !inHomes.has(name)) return "system";
        const other = modules.find((one) => one.name === name);
        return other && importsOf(other, kind).length === 0 ? "here" : "perhaps";
      };
      const near = [
        ...new Set(
          used.flatMap(({ base }) =>
            base.kind === "module" && reach(base.module) === "here" ? [base.module] : [],
          ),
        ),
      ].sort();
      const readsFacts = kind === "nixos" && used.some(({ base }) => base.kind === "host");
      return [
        {
          path: modulePath(kind, module.name),
          scope: kind,
          origin: module.origin,
          imports: [
            ...(readsFacts ? [fileValue(hostFactsFile)] : []),
            ...near.map((name) => fileValue(modulePath(kind, name))),
            ...importsOf(module, kind),
          ],
          sections: byCondition(definitionsOf(module, kind, byUsers)),
          declares: {
            path: optionPath(module.name),
            enable: module.name,
            options: declared(module, kind, reading, exists(kind === "home" ? "nixos" : "home", module.name)),
            about: wrapped(module.description, 98),
          },
          reach,
        },
      ];
    }),
  );
  return { files: [...files, ...factsFile(fleet, facts)], facts };
}

const importsOf = (module: EvaluatedModule, kind: Kind): readonly Value[] =>
  kind === "home" ? module.homeImports : module.imports;

/** The literal part and what was traced, in the order in which a host makes them; before them, what has to hold. */
function definitionsOf(
  module: EvaluatedModule,
  kind: Kind,
  byUsers: ReadonlySet<string>,
): readonly TracedDefinition[] {
  return [
    ...(kind === kindOfChecks(module, byUsers) ? module.traced!.checks : []),
    ...module[kind].map((definition) => ({ ...definition, when: always })),
    ...module.traced![kind],
  ];
}

const isEmpty = (module: EvaluatedModule, kind: Kind): boolean =>
  module[kind].length + module.traced![kind].length + importsOf(module, kind).length === 0;

/** The system asserts once for all homes, where the module has a part of it. */
function kindOfChecks(module: EvaluatedModule, byUsers: ReadonlySet<string>): Kind {
  if (byUsers.has(module.name)) return "home";
  return isEmpty(module, "nixos") && !isEmpty(module, "home") ? "home" : "nixos";
}

function symbolsIn(value: unknown): SymbolValue[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(symbolsIn);
  return (value as { readonly $nix?: unknown }).$nix === "symbol" ? [value as SymbolValue, ...inner] : inner;
}

function readingOf(
  modules: readonly EvaluatedModule[],
  byUsers: ReadonlySet<string>,
  inHomes: ReadonlySet<string>,
): Reading {
  const options = { nixos: new Map<string, Set<string>>(), home: new Map<string, Set<string>>() };
  const facts = new Set<string>();
  const users = new Set<string>();
  const note = (kind: Kind, module: string, name: string): void =>
    void options[kind].set(module, (options[kind].get(module) ?? new Set()).add(name));
  for (const module of modules) {
    for (const kind of kinds) {
      for (const { base, path } of symbolsIn(definitionsOf(module, kind, byUsers))) {
        if (base.kind === "options") note(kind, module.name, path[0]!);
        if (base.kind === "module")
          note(kind === "home" && inHomes.has(base.module) ? "home" : "nixos", base.module, path[0]!);
        if (base.kind === "host") facts.add(path[0] === "facts" ? path.join(".") : path[0]!);
        const over = base.kind === "element" && base.over.kind !== "filter" ? base.over.of : undefined;
        if (over?.base.kind === "host" && over.path[0] === "users" && path[0] !== undefined)
          users.add(path[0]);
      }
    }
  }
  return { options, facts, users };
}

/** Options that the module of a kind declares: those it reads, and in one of its two files those that nobody reads. */
function declared(
  module: EvaluatedModule,
  kind: Kind,
  { options }: Reading,
  hasOther: boolean,
): OptionSchemas {
  const own = options[kind].get(module.name) ?? new Set();
  const other = options[kind === "home" ? "nixos" : "home"].get(module.name) ?? new Set();
  const takesRest = kind === "home" || !hasOther;
  const kept = Object.entries(module.schema).filter(([name, { type }]) => {
    const read = type.kind === "renamed" ? type.to : name;
    return own.has(read) || (takesRest && !other.has(read));
  });
  return Object.fromEntries(kept);
}

function factsRead(fleet: EvaluatedFleet, { facts, users }: Reading): OptionSchemas {
  const found = Object.entries(fleet.hostFacts ?? {}).flatMap(
    ([name, schema]): [string, OptionSchemas[string]][] => {
      const { type } = schema;
      if (name === "facts" && type.kind === "group") {
        const read = Object.entries(type.options).filter(([fact]) => facts.has(`facts.${fact}`));
        return read.length > 0
          ? [[name, { ...schema, type: { kind: "group", options: Object.fromEntries(read) } }]]
          : [];
      }
      if (!facts.has(name)) return [];
      if (name === "name")
        return [[name, { ...schema, default: { $nix: "ref", path: ["networking", "hostName"] } }]];
      if (type.kind !== "listOf" || type.of.kind !== "group") return [[name, schema]];
      const members = Object.entries(type.of.options).filter(([member]) => users.has(member));
      return [
        [
          name,
          {
            ...schema,
            type: { kind: "listOf", of: { kind: "group", options: Object.fromEntries(members) } },
          },
        ],
      ];
    },
  );
  return Object.fromEntries(found);
}

function factsFile(fleet: EvaluatedFleet, facts: OptionSchemas): ModuleFile[] {
  if (Object.keys(facts).length === 0) return [];
  const declares = {
    path: ["panther", "host"],
    enable: null,
    options: facts,
    about: ["What modules may know of the host that they are on."],
  };
  return [{ path: hostFactsFile, scope: "nixos", origin: fleet.origin, imports: [], sections: [], declares }];
}
