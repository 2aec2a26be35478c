import type { Fleet } from "../author/fleet.ts";
import type { FleetFacts, HostFacts, UserFacts } from "../author/facts.ts";
import type { Host } from "../author/host.ts";
import type { Module, Use } from "../author/module.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import { Converter, noMentions, type Mentions } from "./convert.ts";
import { describeUse } from "./describe-use.ts";
import { flatten } from "./flatten.ts";
import { saidOf, type Missing } from "./told.ts";
import {
  fillInWarnings,
  homeDefinitions,
  homeManagerDefinitions,
  hostDefinitions,
  secretDefinitions,
  userDefinitions,
} from "./framework.ts";
import { usesOf } from "./graph.ts";
import type { Definition, EvaluatedHost, EvaluatedModule, Source } from "./model.ts";
import {
  homeOf,
  keyOf,
  readOptions,
  resolveOptions,
  runConfig,
  type HostContext,
  type Instance,
  type Sink,
} from "./modules.ts";
import { plainFacts } from "./plain.ts";
import type { Problems } from "./problem.ts";
import type { Shared } from "./share.ts";

export interface HostInput {
  readonly host: Host;
  readonly fleet: Fleet;
  readonly facts: HostFacts;
  readonly fleetFacts: FleetFacts;
  readonly missing: readonly Missing[];
  readonly modules: ReadonlyMap<string, EvaluatedModule>;
  readonly root: string;
  readonly problems: Problems;
  /** Files that the flake needs; shared by all hosts. */
  readonly files: Set<string>;
  /** Mentions of secrets in the literal parts of modules, by module. */
  readonly literalMentions: ReadonlyMap<string, Mentions>;
  /** What hosts before this one defined. */
  readonly shared: Shared | undefined;
  /** Is told of every module's `config` that ran. */
  readonly observe: ((observation: Observation) => void) | undefined;
}

/** A module as it ran on a host: what its `config` was given, and what it made of it. */
export interface Observation {
  readonly module: Module<any>;
  readonly settings: {
    readonly options: Readonly<Record<string, unknown>>;
    readonly host: HostFacts;
    readonly fleet: FleetFacts;
    readonly user: UserFacts | null;
    /** Options of the modules that it reads, by alias; null for one that is not used. */
    readonly uses: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  };
  /** The same objects as in the host's definitions. */
  readonly made: { readonly nixos: readonly Definition[]; readonly home: readonly Definition[] };
}

/** Evaluates one host: options of its modules, then definitions. */
export function evaluateHost(input: HostInput): EvaluatedHost {
  const { host, fleet, facts, problems, modules } = input;
  const { definition, origin } = host;
  const mentions: Mentions = { ...noMentions(), files: input.files };
  const convert = new Converter(problems, mentions, input.root, host.name, input.shared);
  const context: HostContext = { host: facts, fleet: input.fleetFacts, problems, convert };
  const sink: Sink = { nixos: [], home: new Map() };

  const instances = instancesOf(host, facts);
  for (const instance of instances.values()) resolveOptions(instance, context);

  sink.nixos.push(
    ...hostDefinitions(host, facts, fleet.definition, convert),
    ...userDefinitions(host, facts, convert),
  );
  const withLiteral = new Set<string>();
  for (const instance of instances.values()) {
    const name = instance.module.definition.name;
    const module = modules.get(name)!;
    if (!withLiteral.has(name)) {
      withLiteral.add(name);
      sink.nixos.push(...module.nixos);
      mentions.secrets.push(...(input.literalMentions.get(name)?.secrets ?? []));
      mentions.fillIns.push(...(input.literalMentions.get(name)?.fillIns ?? []));
    }
    const served = instance.user ? [instance.user.name] : facts.users.map((user) => user.name);
    for (const user of module.home.length > 0 ? served : []) {
      // a module that host and user both use contributes its literal part once
      const list = homeOf(sink, user);
      if (!list.includes(module.home[0]!)) list.push(...module.home);
    }
    const uses = usesOf(instance.module);
    const made = runConfig(instance, instances, uses, context, sink);
    input.observe?.({
      module: instance.module,
      settings: {
        options: instance.options,
        host: facts,
        fleet: input.fleetFacts,
        user: instance.user,
        uses: readOptions(instance, instances, uses),
      },
      made,
    });
  }
  const layers: [unknown, Origin, Source][] = [
    [definition.hardware.definition.nixos, at(definition.hardware.origin, "nixos"), { kind: "hardware" }],
    [definition.nixos, at(origin, "nixos"), { kind: "host" }],
  ];
  for (const [nested, place, source] of layers) {
    if (nested !== undefined) sink.nixos.push(...flatten(nested, place, source, convert));
  }
  for (const user of definition.users ?? []) {
    for (const {
      definition: { homeManager },
      origin: place,
    } of user.layers) {
      if (homeManager === undefined) continue;
      homeOf(sink, user.name).push(
        ...flatten(homeManager, at(place, "homeManager"), { kind: "user", user: user.name }, convert),
      );
    }
  }
  if (sink.home.size > 0) {
    sink.nixos.push(...homeManagerDefinitions(host, convert));
    for (const list of sink.home.values()) list.push(...homeDefinitions(host, convert));
  }
  sink.nixos.push(...secretDefinitions(mentions.secrets, fleet.definition.secrets?.tokenFile, convert));
  const plain = plainFacts(facts, host, fleet, convert);
  const fillIns = [
    ...input.missing,
    ...mentions.fillIns.map((f) => ({ ...f, where: `a value of ${host.name}` })),
  ];
  sink.nixos.push(...fillInWarnings(fillIns, convert));

  return {
    facts: plain,
    origin,
    hardwareOrigin: definition.hardware.origin,
    diskOrigin: definition.disk?.origin ?? null,
    hostKeyOrigin: saidOf("hostKey", host, fleet).origin,
    modules: [...instances.values()].map((instance) => describeUse(instance, convert)),
    users: (definition.users ?? []).map((user) => ({
      name: user.name,
      origin: user.origin,
      home: sink.home.has(user.name),
      missingKeys: fillIns.filter((f) => f.where === `an SSH key of ${user.name}`).map((f) => f.what),
    })),
    imports: importsOf(host, convert),
    nixos: sink.nixos,
    home: Object.fromEntries(sink.home),
    secrets: mentions.secrets,
    fillIns,
    drift: [...(definition.drift ?? []), ...(fleet.definition.drift ?? [])],
  };
}

/** Modules in use, sorted by name, the host's before its users': the order of `use` means nothing. */
function instancesOf(host: Host, facts: HostFacts): Map<string, Instance> {
  const { definition } = host;
  const groups = new Map<string, { user: Instance["user"]; uses: Use[] }>();
  const add = (use: Use, user: Instance["user"]): void => {
    const key = keyOf(use.module.definition.name, user?.name ?? null);
    const group = groups.get(key) ?? { user, uses: [] };
    group.uses.push(use);
    groups.set(key, group);
  };
  for (const use of [...(definition.hardware.definition.use ?? []), ...(definition.use ?? [])])
    add(use, null);
  for (const user of definition.users ?? []) {
    for (const use of user.definition.use ?? [])
      add(
        use,
        facts.users.find((u) => u.name === user.name)!,
      );
  }
  return new Map(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { user, uses }]) => [
        key,
        { module: uses[0]!.module, user, uses, settings: new Map(), options: {} },
      ]),
  );
}

function importsOf(host: Host, convert: Converter): EvaluatedHost["imports"] {
  const { hardware } = host.definition;
  const layers = [
    [hardware.definition.imports, at(hardware.origin, "imports"), { kind: "hardware" }],
    [host.definition.imports, at(host.origin, "imports"), { kind: "host" }],
  ] as const;
  return layers.flatMap(([list, place, source]) =>
    (list ?? []).flatMap((item, i) => {
      const value = convert.value(item, at(place, i));
      return value === undefined ? [] : [{ value, source, origin: at(place, i) }];
    }),
  );
}
