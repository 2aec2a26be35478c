import type { Converter } from "../evaluate/convert.ts";
import type { SymbolValue, Untraced } from "../evaluate/traced.ts";
import type { Made } from "./concrete.ts";
import { Explorer, type Leaf } from "./explore.ts";
import { valueOf, type World } from "./interpret.ts";
import { Markers } from "./markers.ts";
import { mergeRuns } from "./merge.ts";
import type { Run, Stage } from "./run.ts";
import { symbolKey, type Session, type Splits } from "./session.ts";
import { TraceStop } from "./stop.ts";
import type { Difference, Trace } from "./verify.ts";

/** What functions of a module come to for one choice of settings. */
export interface Sample {
  readonly world: World;
  readonly made: Made;
}

/** Functions of a module, as they are traced and judged. */
export interface Subject {
  readonly stage: Omit<Stage, "holes">;
  /** One way through them, on stand-ins. */
  run(stage: Stage, session: Session): Run;
  /** The ways with those definitions under one key that are the same. */
  pair?(leaves: readonly Leaf<Run>[]): readonly Leaf<Run>[];
  differs(trace: Trace, world: World, made: Made, holes: ReadonlySet<string>): Difference | null;
  /** Constants that they may compare with. */
  readonly constants: ReadonlySet<string | number>;
  readonly samples: readonly Sample[];
  convert(): Converter;
}

/** A trace that agrees with all samples, but for holes, by key, and for what follows a stop. */
export interface Proven extends Trace {
  readonly holes: ReadonlyMap<string, Untraced>;
  readonly stops: readonly Untraced[];
}

interface Traced extends Trace {
  readonly found: readonly (Untraced & { readonly key: string })[];
  readonly stops: readonly Untraced[];
  readonly scalars: ReadonlyMap<string, SymbolValue>;
}

/** Ways through the functions that are looked at, constants told apart, and definitions given up. */
const limits = { ways: 1024, splits: 12, holes: 40 } as const;

/**
 * Traces functions of a module and proves the result: on every sample it must say what they themselves say. Where it does
 * not, values are told apart that they compare; what still differs is a hole. Null where that does not help.
 */
export function prove(subject: Subject): Proven | null {
  const holes = new Map<string, Untraced>();
  let splits: Splits = new Map();
  const trace = (with_: Splits = splits): Traced => traceOnce(subject, holes, with_);
  let current = trace();
  for (;;) {
    for (const hole of current.found) holes.set(hole.key, hole);
    if (current.found.length > 0) current = trace();
    const wrong = firstDifference(subject, current, holes);
    if (!wrong) return { ...current, holes };
    const better =
      splitCount(splits) < limits.splits
        ? betterSplit(subject, current, splits, wrong.sample, trace, holes)
        : undefined;
    if (better) {
      splits = better.splits;
      current = better.traced;
    } else if (holes.size < limits.holes && !holes.has(wrong.difference.key)) {
      holes.set(wrong.difference.key, untold(wrong.difference));
      current = trace();
    } else return null;
  }
}

function traceOnce(
  { stage, run, pair, convert }: Subject,
  holes: ReadonlyMap<string, Untraced>,
  splits: Splits,
): Traced {
  const session = {
    markers: new Markers(),
    explorer: new Explorer(limits.ways),
    convert: convert(),
    splits,
    scalars: new Map<string, SymbolValue>(),
  };
  const whole: Stage = { ...stage, holes: new Set(holes.keys()) };
  try {
    const ways = session.explorer.explore(null, () => run(whole, session));
    const leaves = pair ? pair(ways) : ways;
    const unique = <T extends object>(found: readonly T[]): T[] => [
      ...new Map(found.map((one) => [JSON.stringify(one), one])).values(),
    ];
    return {
      nixos: mergeRuns(leaves, "nixos"),
      home: mergeRuns(leaves, "home"),
      leaves,
      found: unique(leaves.flatMap(({ result }) => result.holes)).filter(({ key }) => !holes.has(key)),
      stops: unique(leaves.flatMap(({ result }) => result.stop ?? [])),
      scalars: session.scalars,
    };
  } catch (error) {
    if (!(error instanceof TraceStop)) throw error;
    const stop = { reason: error.message, origin: stage.module.origin };
    const leaf = { decisions: [], result: { nixos: [], home: [], holes: [], stop, reachable: true } };
    return { nixos: [], home: [], leaves: [leaf], found: [], stops: [stop], scalars: new Map() };
  }
}

function firstDifference(
  { samples, differs }: Subject,
  trace: Trace,
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
  { constants, differs }: Subject,
  current: Traced,
  splits: Splits,
  { world, made }: Sample,
  trace: (splits: Splits) => Traced,
  holes: ReadonlyMap<string, unknown>,
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
