import type { FleetFacts, HostFacts, UserFacts } from "../author/facts.ts";
import { deepFreeze } from "../author/freeze.ts";
import type { Module, Use } from "../author/module.ts";
import { MisuseError } from "../author/node.ts";
import { schemasOf } from "../author/option.ts";
import { callerOrigin } from "../author/origin.ts";
import { ref } from "../author/ref.ts";
import { at } from "../diagnostics/index.ts";
import type { Converter } from "./convert.ts";
import { makeCollector } from "./collector.ts";
import type { Definition, Source } from "./model.ts";
import { reportThrown, type Problems } from "./problem.ts";
import { collectSettings, mergeAll, type SettingsByPath } from "./settings.ts";

/** One module in use: by a host, or by one of its users. */
export interface Instance {
  readonly module: Module<any>;
  readonly user: UserFacts | null;
  readonly uses: readonly Use[];
  settings: SettingsByPath;
  options: Readonly<Record<string, unknown>>;
}

/** Where definitions of a host gather. */
export interface Sink {
  readonly nixos: Definition[];
  readonly home: Map<string, Definition[]>;
}

export interface HostContext {
  readonly host: HostFacts;
  readonly fleet: FleetFacts;
  readonly problems: Problems;
  readonly convert: Converter;
}

/** Defaults set by a module's `defaults`: below whatever a host or profile says, above the schema's own. */
const siblingDefault = 1400;

/** Third stratum: the options of an instance, merged by type and priority, defaults filled in. */
export function resolveOptions(instance: Instance, { host, fleet, problems }: HostContext): void {
  const { definition } = instance.module;
  const schemas = schemasOf(definition.options ?? {});
  const report = {
    problems,
    module: definition.name,
    host: host.name,
    declared: at(instance.module.origin, "options"),
  };
  const settings: SettingsByPath = new Map();
  for (const use of instance.uses) {
    collectSettings(
      schemas,
      {
        value: use.settings,
        priority: 100,
        order: 1000,
        origin: use.origin,
        from: "use",
        profiles: use.profiles,
      },
      settings,
      report,
    );
  }
  const used = instance.uses[0]!.origin;
  if (definition.defaults) {
    // what defaults see is not final: siblings that it sets itself still have their schema's default
    const options = deepFreeze(
      mergeAll(schemas, settings, { ...report, problems: silent, required: false, used }),
    );
    const set = (more: unknown): void =>
      collectSettings(
        schemas,
        {
          value: more,
          priority: siblingDefault,
          order: 1000,
          origin: callerOrigin(set),
          from: "defaults",
          profiles: [],
        },
        settings,
        report,
      );
    try {
      refuseAsync(
        definition.defaults(Object.freeze({ options, host, fleet, user: instance.user, set })),
        "defaults",
        instance,
        report,
      );
    } catch (error) {
      reportThrown(problems, error, `defaults of ${definition.name}`, instance.module.origin, host.name);
    }
  }
  instance.settings = settings;
  const same = settings.size === 0 ? unset.get(definition) : undefined;
  if (same !== undefined) {
    instance.options = same;
    return;
  }
  const before = problems.found.length;
  instance.options = deepFreeze(mergeAll(schemas, settings, { ...report, required: true, used }));
  if (settings.size === 0 && problems.found.length === before) unset.set(definition, instance.options);
}

/** Options of modules of which nothing is set: one object for all hosts. */
const unset = new WeakMap<Module<any>["definition"], Instance["options"]>();

/** What comes after an `await` would come too late. */
function refuseAsync(
  returned: unknown,
  part: "config" | "defaults",
  { module: { definition, origin } }: Instance,
  { problems, host }: { readonly problems: Problems; readonly host: string },
): void {
  if (!(returned instanceof Promise)) return;
  returned.catch(() => {});
  problems.error("PANTHER1002", `${part} of ${definition.name} is asynchronous`, [at(origin, part)], {
    host,
    fix: "Remove `async`: everything that a configuration needs is there already.",
  });
}

const silent: Problems = { found: [], error() {}, warning() {} } as unknown as Problems;

/** Options of modules that another reads, by alias; null for a module that the host does not use. */
export function readOptions(
  instance: Instance,
  all: ReadonlyMap<string, Instance>,
  uses: Readonly<Record<string, Module<any>>>,
): Record<string, Readonly<Record<string, unknown>> | null> {
  return Object.fromEntries(
    Object.entries(uses).map(([alias, { definition }]) => {
      const other =
        (instance.user && all.get(keyOf(definition.name, instance.user.name))) ??
        all.get(keyOf(definition.name, null));
      return [alias, other?.options ?? null];
    }),
  );
}

/** What `uses` is to `config`; options of a module that the host does not use may not be read. */
function usedOptions(
  instance: Instance,
  all: ReadonlyMap<string, Instance>,
  uses: Readonly<Record<string, Module<any>>>,
): Record<string, unknown> {
  const read = readOptions(instance, all, uses);
  const found = Object.fromEntries(
    Object.entries(uses).map(([alias, module]) => {
      const { name, options } = module.definition;
      const other = read[alias];
      if (other) return [alias, Object.freeze({ ...other, enabled: true })];
      const guarded: Record<string, unknown> = { enabled: false };
      for (const option of Object.keys(options ?? {})) {
        Object.defineProperty(guarded, option, {
          enumerable: true,
          get() {
            throw new MisuseError(
              `${name} is not used here, so it has no ${option}; look at uses.${alias}.enabled first`,
              "PANTHER1106",
            );
          },
        });
      }
      return [alias, Object.freeze(guarded)];
    }),
  );
  return Object.freeze(found);
}

export const keyOf = (module: string, user: string | null): string => `${module}\n${user ?? ""}`;

/** Fourth stratum: runs a module's `config`, assertions and warnings with its resolved options; what `config` defined. */
export function runConfig(
  instance: Instance,
  all: ReadonlyMap<string, Instance>,
  uses: Readonly<Record<string, Module<any>>>,
  context: HostContext,
  sink: Sink,
): { readonly nixos: readonly Definition[]; readonly home: readonly Definition[] } {
  const made: { readonly nixos: Definition[]; readonly home: Definition[] } = { nixos: [], home: [] };
  const { module, user, options } = instance;
  const { definition, origin } = module;
  const { host, fleet, problems, convert } = context;
  const read = Object.freeze({ options, host, fleet, user, uses: usedOptions(instance, all, uses) });
  const source: Source = { kind: "module", module: definition.name, part: "config" };
  const attempt = (during: string, run: () => void): void => {
    try {
      run();
    } catch (error) {
      reportThrown(problems, error, `${during} of ${definition.name}`, origin, host.name);
    }
  };
  attempt("config", () => {
    const nixos = makeCollector(source, convert, (found) => {
      made.nixos.push(...found);
      sink.nixos.push(...found);
    });
    const home = makeCollector(source, convert, (found) => {
      made.home.push(...found);
      for (const name of user ? [user.name] : host.users.map((u) => u.name))
        homeOf(sink, name).push(...found);
    });
    const returned: unknown = definition.config?.(Object.freeze({ ...read, ref, nixos, home }) as never);
    refuseAsync(returned, "config", instance, { problems, host: host.name });
  });
  attempt("assertions", () => {
    for (const { ok, message } of definition.assertions?.(read as never) ?? []) {
      if (!(typeof ok === "function" ? ok() : ok))
        problems.error("PANTHER1301", message, [instance.uses[0]!.origin, at(origin, "assertions")], {
          host: host.name,
        });
    }
  });
  attempt("warnings", () => {
    for (const message of definition.warnings?.(read as never) ?? []) {
      problems.warning("PANTHER1302", message, [instance.uses[0]!.origin], { host: host.name });
    }
  });
  return made;
}

export function homeOf(sink: Sink, user: string): Definition[] {
  const list = sink.home.get(user) ?? [];
  sink.home.set(user, list);
  return list;
}
