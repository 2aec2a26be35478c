import type { Module } from "../author/module.ts";
import { schemasOf } from "../author/option.ts";
import type { OptionSchemas } from "../author/schema.ts";
import { Converter, noMentions } from "../evaluate/convert.ts";
import type { Definition } from "../evaluate/model.ts";
import { Problems } from "../evaluate/problem.ts";
import type { SymbolValue, TracedModule, Untraced } from "../evaluate/traced.ts";
import { runConcrete, worldOf, type Made, type Settings } from "./concrete.ts";
import { Explorer } from "./explore.ts";
import { constantsIn, constantsOf, Generator, seeded } from "./generate.ts";
import { valueOf, type World } from "./interpret.ts";
import { Markers } from "./markers.ts";
import { mergeRuns } from "./merge.ts";
import { runSymbolic, type Stage } from "./run.ts";
import { symbolKey, type Splits } from "./session.ts";
import { TraceStop } from "./stop.ts";
import { differs, leftBehind, type Difference, type Trace } from "./verify.ts";

/** A use of the module on a host, with the definitions that its `config` made there. */
export interface Observed {
  readonly settings: Settings;
  readonly made: Made;
}

export interface TraceInput {
  readonly module: Module<any>;
  readonly uses: Readonly<Record<string, Module<any>>>;
  readonly hostFacts: OptionSchemas;
  readonly observed: readonly Observed[];
  /** Uses of other modules: random settings of hosts start from them. */
  readonly hosts: readonly Pick<Settings, "host" | "fleet">[];
  readonly root: string;
}

/** Ways through `config` that are looked at, and settings that a trace has to agree on. */
const limits = { ways: 1024, splits: 12, samples: 300, holes: 40 } as const;

interface Sample {
  readonly world: World;
  readonly made: Made;
}

/**
 * Traces the `config` of a module and proves the result: on every host, and on settings drawn from the schema, it must say
 * what `config` itself says. Where it does not, values are told apart that `config` compares; what still differs stays
 * with the hosts.
 */
export function traceModule(input: TraceInput): TracedModule {
  const { module, observed } = input;
  if (!module.definition.config) return { nixos: [], home: [], untraced: [], left: [] };
  const convert = (): Converter => new Converter(new Problems(), noMentions(), input.root);
  const real = observed.map(({ settings, made }): Sample => ({
    world: worldOf(settings, input.uses, convert()),
    made,
  }));
  const constants = constantsFor(input);
  const samples = [...real, ...drawn(input, constants, convert())];
  const holes = new Map<string, Untraced>();
  let splits: Splits = new Map();
  const trace = (with_: Splits = splits): Traced => traceOnce(input, holes, with_, convert());
  let current = trace();
  for (;;) {
    for (const hole of current.holes) holes.set(hole.key, hole);
    if (current.holes.length > 0) current = trace();
    const found = firstDifference(current, samples, holes);
    if (!found) break;
    const better =
      splitCount(splits) < limits.splits
        ? betterSplit(current, splits, found.sample, trace, holes, constants)
        : undefined;
    if (better) {
      splits = better.splits;
      current = better.traced;
    } else if (holes.size < limits.holes && !holes.has(found.difference.key)) {
      holes.set(found.difference.key, untold(found.difference));
      current = trace();
    } else return nothing(input, "what it defines cannot be told apart");
  }
  const untraced = [...holes.values(), ...current.stops];
  const left = real.flatMap(({ world, made }) => leftBehind(current, world, made, new Set(holes.keys())));
  return { nixos: current.nixos, home: current.home, untraced, left };
}

interface Traced extends Trace {
  readonly holes: readonly (Untraced & { readonly key: string })[];
  readonly stops: readonly Untraced[];
  readonly scalars: ReadonlyMap<string, SymbolValue>;
}

function traceOnce(
  input: TraceInput,
  holes: ReadonlyMap<string, Untraced>,
  splits: Splits,
  convert: Converter,
): Traced {
  const { module, uses, hostFacts, observed } = input;
  const session = {
    markers: new Markers(),
    explorer: new Explorer(limits.ways),
    convert,
    splits,
    scalars: new Map<string, SymbolValue>(),
  };
  const byUsers = observed.some(({ settings }) => settings.user !== null);
  const stage: Stage = { module, uses, hostFacts, byUsers, holes: new Set(holes.keys()) };
  try {
    const leaves = session.explorer.explore(null, () => runSymbolic(stage, session));
    const unique = <T extends object>(found: readonly T[]): T[] => [
      ...new Map(found.map((one) => [JSON.stringify(one), one])).values(),
    ];
    return {
      nixos: mergeRuns(leaves, "nixos"),
      home: mergeRuns(leaves, "home"),
      leaves,
      holes: unique(leaves.flatMap(({ result }) => result.holes)),
      stops: unique(leaves.flatMap(({ result }) => result.stop ?? [])),
      scalars: session.scalars,
    };
  } catch (error) {
    if (!(error instanceof TraceStop)) throw error;
    const stop = { reason: error.message, origin: module.origin };
    const leaf = { decisions: [], result: { nixos: [], home: [], holes: [], stop, reachable: true } };
    return { nixos: [], home: [], leaves: [leaf], holes: [], stops: [stop], scalars: new Map() };
  }
}

function nothing({ module, observed }: TraceInput, reason: string): TracedModule {
  const left = observed.flatMap(({ made }): Definition[] => [...made.nixos, ...made.home]);
  return { nixos: [], home: [], untraced: [{ reason, origin: module.origin }], left };
}

function firstDifference(
  trace: Trace,
  samples: readonly Sample[],
  holes: ReadonlyMap<string, unknown>,
): { sample: Sample; difference: Difference } | null {
  const keys = new Set(holes.keys());
  for (const sample of samples) {
    const difference = differs(trace, sample.world, sample.made, keys);
    if (difference) return { sample, difference };
  }
  return null;
}

const splitCount = (splits: Splits): number =>
  [...splits.values()].reduce((sum, values) => sum + values.length, 0);

/**
 * Tells one value apart from all others so that the trace agrees on a sample that it did not agree on. Only a constant that
 * the module or a schema names: to tell apart what happened to be drawn would say nothing of all other values.
 */
function betterSplit(
  current: Traced,
  splits: Splits,
  { world, made }: Sample,
  trace: (splits: Splits) => Traced,
  holes: ReadonlyMap<string, unknown>,
  constants: ReadonlySet<string | number>,
): { readonly splits: Splits; readonly traced: Traced } | undefined {
  for (const [key, symbol] of current.scalars) {
    const value = valueOf(symbol, world);
    const known = splits.get(key) ?? [];
    if (
      symbol.base.kind === "element" ||
      (typeof value !== "string" && typeof value !== "number") ||
      known.includes(value) ||
      !constants.has(value)
    )
      continue;
    const tried = new Map([...splits, [key, [...known, value]]]);
    const traced = trace(tried);
    if (symbolKey(symbol) === key && !differs(traced, world, made, new Set(holes.keys())))
      return { splits: tried, traced };
  }
  return undefined;
}

function untold({ definition }: Difference): Untraced {
  return {
    reason: "its value or condition is calculated from what is not known yet",
    origin: definition.origin,
    path: definition.path,
  };
}

/** Constants that the module may compare with. */
function constantsFor({ module, uses, hostFacts }: TraceInput): ReadonlySet<string | number> {
  const schemas = [module, ...Object.values(uses)].map(({ definition }) =>
    schemasOf(definition.options ?? {}),
  );
  return new Set([
    ...constantsIn(String(module.definition.config)),
    ...[...schemas, hostFacts].flatMap(constantsOf),
  ]);
}

/** Settings drawn from the schema, with what `config` makes of them. */
function drawn(
  { module, uses, hostFacts, observed, hosts }: TraceInput,
  constants: ReadonlySet<string | number>,
  convert: Converter,
): Sample[] {
  const { definition } = module;
  const schemas = schemasOf(definition.options ?? {});
  const generator = new Generator(seeded(definition.name), [...constants]);
  const byUsers = observed.some(({ settings }) => settings.user !== null);
  const starts = observed.length > 0 ? observed.map(({ settings }) => settings) : hosts;
  if (starts.length === 0) return [];
  const samples: Sample[] = [];
  for (let i = 0; i < limits.samples; i++) {
    const { host: like, fleet } = generator.pick(starts);
    const host = generator.chance(0.2) ? like : generator.host(like, hostFacts);
    const settings: Settings = {
      options: generator.options(schemas),
      host,
      fleet,
      user: byUsers ? { name: "alice", home: "/home/alice", groups: ["wheel"], keys: [] } : null,
      uses: Object.fromEntries(
        Object.entries(uses).map(([alias, used]) => [
          alias,
          generator.chance(0.75) ? generator.options(schemasOf(used.definition.options ?? {})) : null,
        ]),
      ),
    };
    const made = runConcrete(module, settings, convert);
    if (made) samples.push({ world: worldOf(settings, uses, convert), made });
    convert.problems.found.length = 0;
  }
  return samples;
}
