import type { Module } from "../author/module.ts";
import type { OptionSchemas } from "../author/schema.ts";
import { Converter, noMentions } from "../evaluate/convert.ts";
import type { Definition } from "../evaluate/model.ts";
import { Problems } from "../evaluate/problem.ts";
import type { TracedModule } from "../evaluate/traced.ts";
import { checksDiffer, concreteChecks, pairedByPlace, provenChecks, symbolicChecks } from "./checks.ts";
import { runConcrete, worldOf, type Made, type Settings } from "./concrete.ts";
import { prove, type Sample, type Subject } from "./prove.ts";
import { runSymbolic } from "./run.ts";
import { constantsFor, drawSettings, type Drawing } from "./samples.ts";
import { differs, leftBehind } from "./verify.ts";

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

/** Drawn settings that a trace has to agree on. */
const samples = 300;

/**
 * Traces a module: its `config`, of which what is not told stays with the hosts, and its assertions and warnings, of which
 * what is not told is asked in TypeScript alone.
 */
export function traceModule(input: TraceInput): TracedModule {
  return { ...tracedConfig(input), ...tracedChecks(input) };
}

function tracedConfig(input: TraceInput): Omit<TracedModule, "checks" | "unchecked"> {
  const { module, observed } = input;
  const { config } = module.definition;
  if (!config) return { nixos: [], home: [], untraced: [], left: [] };
  const real = observed.map(({ settings, made }) => sampleOf(input, settings, made));
  const proven = prove({
    ...subjectOf(input, [config], runConcrete, real),
    run: runSymbolic,
    differs,
  });
  if (proven === null) {
    const left = observed.flatMap(({ made }): Definition[] => [...made.nixos, ...made.home]);
    const reason = "what it defines cannot be told apart";
    return { nixos: [], home: [], untraced: [{ reason, origin: module.origin }], left };
  }
  const { nixos, home, holes, stops } = proven;
  const left = real.flatMap(({ world, made }) => leftBehind(proven, world, made, new Set(holes.keys())));
  return { nixos, home, untraced: [...holes.values(), ...stops], left };
}

function tracedChecks(input: TraceInput): Pick<TracedModule, "checks" | "unchecked"> {
  const { module, observed } = input;
  const { assertions, warnings } = module.definition;
  if (!assertions && !warnings) return { checks: [], unchecked: [] };
  const real = observed.flatMap(({ settings }) => {
    const made = concreteChecks(module, settings, converter(input));
    return made ? [sampleOf(input, settings, made)] : [];
  });
  const proven = prove({
    ...subjectOf(input, [assertions, warnings], concreteChecks, real),
    run: symbolicChecks,
    pair: pairedByPlace,
    differs: checksDiffer,
  });
  if (proven === null) {
    const reason = "what it asserts cannot be told apart";
    return { checks: [], unchecked: [{ reason, origin: module.origin }] };
  }
  return provenChecks(proven, proven.holes, proven.stops);
}

const converter = ({ root }: TraceInput): Converter => new Converter(new Problems(), noMentions(), root);

const sampleOf = (input: TraceInput, settings: Settings, made: Made): Sample => ({
  world: worldOf(settings, input.uses, converter(input)),
  made,
});

/** Functions of the module with all that they are proved on: the hosts that use it, and drawn settings. */
function subjectOf(
  input: TraceInput,
  functions: readonly unknown[],
  runOn: (module: Module<any>, settings: Settings, convert: Converter) => Made | null,
  real: readonly Sample[],
): Omit<Subject, "run" | "differs"> {
  const { module, uses, hostFacts, observed, hosts } = input;
  const byUsers = observed.some(({ settings }) => settings.user !== null);
  const starts = observed.length > 0 ? observed.map(({ settings }) => settings) : hosts;
  const drawing: Drawing = { module, uses, hostFacts, starts, byUsers };
  const constants = constantsFor(drawing, functions);
  const drawn = drawSettings(drawing, constants, samples).flatMap((settings) => {
    const made = runOn(module, settings, converter(input));
    return made ? [sampleOf(input, settings, made)] : [];
  });
  return {
    stage: { module, uses, hostFacts, byUsers },
    constants,
    samples: [...real, ...drawn],
    convert: () => converter(input),
  };
}
