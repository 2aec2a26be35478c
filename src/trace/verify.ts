import { isDeepStrictEqual } from "node:util";
import type { Definition } from "../evaluate/model.ts";
import type { TracedDefinition } from "../evaluate/traced.ts";
import { definitionsIn, type Expected, type Made } from "./concrete.ts";
import type { Leaf } from "./explore.ts";
import { holds, type World } from "./interpret.ts";
import { keyOf, type Run } from "./run.ts";

export interface Trace {
  readonly nixos: readonly TracedDefinition[];
  readonly home: readonly TracedDefinition[];
  readonly leaves: readonly Leaf<Run>[];
}

const scopes = ["nixos", "home"] as const;

/** The first definition that the traced module and `config` do not have in common. */
export interface Difference {
  readonly key: string;
  readonly definition: Definition | TracedDefinition;
}

/** Compares what a trace says with what `config` made, for one choice of settings; null where they agree. */
export function differs(
  trace: Trace,
  world: World,
  made: Made,
  holes: ReadonlySet<string>,
): Difference | null {
  const stopped = stopsIn(trace, world);
  for (const scope of scopes) {
    const wanted = made[scope].filter((definition) => !isHole(scope, definition, holes));
    const found = definitionsIn(world, trace[scope], scope);
    const end = Math.max(found.length, stopped ? 0 : wanted.length);
    for (let i = 0; i < end; i++) {
      const [one, other] = [wanted[i], found[i]];
      if (one && other && agree(one, other)) continue;
      // what the trace has and `config` has not is the trace's fault; else what `config` has
      const known = one && trace[scope].some((definition) => sameCall(definition, one));
      const later = one && found.slice(i).some(({ traced }) => sameCall(traced, one));
      if (other && (!one || (known && later && !agreesInPlace(one, other))))
        return { key: other.key, definition: other.traced };
      return { key: keyAt(scope, one!, trace[scope]), definition: one! };
    }
  }
  return null;
}

const agreesInPlace = (one: Definition, other: Expected): boolean => sameCall(other.traced, one);

function agree(one: Definition, other: Expected): boolean {
  return (
    isDeepStrictEqual(one.path, other.path) &&
    one.priority === other.priority &&
    one.order === other.order &&
    isDeepStrictEqual(plain(one.value), plain(other.value)) &&
    isDeepStrictEqual(plain(one.conditions), plain(other.conditions))
  );
}

/** As data that crossed a process boundary: prototypes are no difference. */
const plain = (value: unknown): unknown => JSON.stringify(value);

function sameCall(traced: TracedDefinition, { origin, path }: Definition): boolean {
  const { file, line, column } = traced.origin;
  return (
    origin.file === file &&
    origin.line === line &&
    origin.column === column &&
    traced.path.every((name, i) => path[i] === name)
  );
}

/** The key of a definition of `config`: that of the traced one, which may end where names are not known, or its own. */
function keyAt(scope: "nixos" | "home", definition: Definition, traced: readonly TracedDefinition[]): string {
  const known = traced.find((one) => sameCall(one, definition));
  return keyOf(scope, definition.origin, known?.path ?? definition.path);
}

function isHole(scope: "nixos" | "home", { origin, path }: Definition, holes: ReadonlySet<string>): boolean {
  if (holes.size === 0) return false;
  return path.some((_, i) => holes.has(keyOf(scope, origin, path.slice(0, i + 1))));
}

/** Whether the way that settings take through `config` is one on which the trace ended early. */
function stopsIn({ leaves }: Trace, world: World): boolean {
  const leaf = leaves.find(({ decisions }) =>
    decisions.every((decision) => holds(decision.condition, world) === decision.holds),
  );
  return leaf !== undefined && leaf.result.stop !== null;
}

/** The definitions of a host that its own files have to say: holes, and all that follows where a trace ended. */
export function leftBehind(trace: Trace, world: World, made: Made, holes: ReadonlySet<string>): Definition[] {
  return scopes.flatMap((scope) => {
    const said = definitionsIn(world, trace[scope], scope).length;
    const kept = made[scope].filter((definition) => isHole(scope, definition, holes));
    return [...kept, ...made[scope].filter((definition) => !isHole(scope, definition, holes)).slice(said)];
  });
}
