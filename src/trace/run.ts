import type { Module } from "../author/module.ts";
import { schemasOf } from "../author/option.ts";
import type { OptionSchemas } from "../author/schema.ts";
import { ref } from "../author/ref.ts";
import type { Origin } from "../diagnostics/index.ts";
import { makeCollector } from "../evaluate/collector.ts";
import { thrownAt } from "../evaluate/problem.ts";
import type { Definition, Source } from "../evaluate/model.ts";
import type { TracedDefinition, TracedValue, Untraced } from "../evaluate/traced.ts";
import { elementsOf } from "./elements.ts";
import { lift } from "./lift.ts";
import { withSymbolicObjects } from "./patch.ts";
import { opening } from "./markers.ts";
import type { Session } from "./session.ts";
import { TraceStop, Unreachable, Untellable, type Stop } from "./stop.ts";
import { membersOf } from "./symbols.ts";

/** A definition as one run makes it. */
export interface RunDefinition extends Omit<TracedDefinition, "when"> {
  /** The call and the path: the same in every run that comes by. */
  readonly key: string;
}

/** What one way through `config` comes to. */
export interface Run {
  readonly nixos: readonly RunDefinition[];
  readonly home: readonly RunDefinition[];
  /** Definitions that cannot be told, which stay with the hosts. */
  readonly holes: readonly (Untraced & { readonly key: string })[];
  readonly stop: Stop | null;
  /** False for a way that no host can go. */
  readonly reachable: boolean;
}

/** What `config` is run with. */
export interface Stage {
  readonly module: Module<any>;
  readonly uses: Readonly<Record<string, Module<any>>>;
  readonly hostFacts: OptionSchemas;
  /** Whether users use the module: its `user` is one then. */
  readonly byUsers: boolean;
  /** Keys of definitions that are known to be holes. */
  readonly holes: ReadonlySet<string>;
}

export const keyOf = (
  scope: "nixos" | "home",
  { file, line, column }: Origin,
  path: readonly string[],
): string => JSON.stringify([scope, file, line, column, path]);

/** Runs `config` once on stand-ins. */
export function runSymbolic(stage: Stage, session: Session): Run {
  const { definition } = stage.module;
  const made = { nixos: [] as RunDefinition[], home: [] as RunDefinition[] };
  const holes: (Untraced & { key: string })[] = [];
  const source: Source = { kind: "module", module: definition.name, part: "config" };
  const take = (scope: "nixos" | "home", found: readonly Definition[]): void => {
    const [refused] = session.convert.problems.found;
    if (refused) throw new TraceStop(refused.message);
    for (const { value, conditions, ...rest } of found) {
      const key = keyOf(scope, rest.origin, rest.path);
      if (stage.holes.has(key)) continue;
      try {
        // NixOS has one place for its settings, and as many users as it likes
        if (stage.byUsers && scope === "nixos")
          throw new Untellable("it is of the system, and each user who uses the module defines it");
        const lifted = lift(value, session.markers);
        const under = conditions.map((condition) => lift(condition, session.markers));
        checkClosed([lifted, ...under]);
        made[scope].push({ ...rest, value: lifted, conditions: under, key });
      } catch (error) {
        if (!(error instanceof Untellable)) throw error;
        holes.push({ reason: error.message, origin: rest.origin, path: rest.path, key });
      }
    }
  };
  const ended = onStandIns(stage, session, (context) =>
    definition.config?.({
      ...context,
      nixos: makeCollector(source, session.convert, (found) => take("nixos", found), hasMarker),
      home: makeCollector(source, session.convert, (found) => take("home", found), hasMarker),
      ref,
    } as never),
  );
  return { ...made, holes, ...ended };
}

/** Calls a function of the module with stand-ins for all that it may read. */
export function onStandIns(
  stage: Stage,
  session: Session,
  call: (context: object) => void,
): Pick<Run, "stop" | "reachable"> {
  const { module, uses } = stage;
  const context = {
    options: Object.freeze(
      membersOf(schemasOf(module.definition.options ?? {}), { kind: "options" }, [], session),
    ),
    host: hostOf(stage, session),
    fleet: unknown("fleet"),
    user: stage.byUsers ? userOf(session) : null,
    uses: usesOf(uses, session),
  };
  try {
    withSymbolicObjects(() => call(context));
    return { stop: null, reachable: true };
  } catch (error) {
    if (error instanceof Unreachable) return { stop: null, reachable: false };
    return { stop: stopAt(error, module.origin), reachable: true };
  }
}

export const stopAt = (error: unknown, otherwise: Origin): Stop => ({
  reason: error instanceof Error ? error.message : String(error),
  origin: thrownAt(error) ?? otherwise,
});

const hasMarker = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(value).some((name) => name.includes(opening) || /7100000\d{9}/.test(name));

/** A value that looks at a loop's element belongs into the loop. */
function checkClosed(values: readonly TracedValue[]): void {
  if (values.some((value) => elementsOf(value).size > 0))
    throw new Untellable("it takes an element out of its loop");
}

/** Facts that a module would have to be told one by one. */
function unknown(what: string): object {
  return new Proxy(Object.freeze({}), {
    get(_target, key) {
      throw new TraceStop(
        `it reads ${what}${typeof key === "string" ? `.${key}` : ""}, which is known for each host only`,
      );
    },
  });
}

function hostOf({ hostFacts }: Stage, session: Session): object {
  const { facts: known, ...rest } = hostFacts;
  const host = membersOf(rest, { kind: "host" }, [], session);
  for (const name of ["hardware", "disk"]) {
    Object.defineProperty(host, name, {
      get() {
        throw new TraceStop(`it reads host.${name}, which is known for each host only`);
      },
    });
  }
  const facts = membersOf(
    known?.type.kind === "group" ? known.type.options : {},
    { kind: "host" },
    ["facts"],
    session,
  );
  Object.defineProperty(host, "facts", { value: facts });
  return Object.freeze(host);
}

function userOf(session: Session): object {
  const user = membersOf(
    { name: { type: { kind: "str" } }, home: { type: { kind: "str" } } },
    { kind: "user" },
    [],
    session,
  );
  for (const name of ["groups", "keys"]) {
    Object.defineProperty(user, name, {
      get() {
        throw new TraceStop(`it reads user.${name}, which is known for each user only`);
      },
    });
  }
  return Object.freeze(user);
}

function usesOf(uses: Readonly<Record<string, Module<any>>>, session: Session): object {
  return Object.freeze(
    Object.fromEntries(
      Object.entries(uses).map(([alias, { definition }]) => {
        const base = { kind: "module", module: definition.name } as const;
        const isEnabled = (): boolean =>
          session.explorer.decide({ op: "is", of: { $nix: "symbol", base, path: ["enable"], of: "bool" } });
        const members = membersOf(schemasOf(definition.options ?? {}), base, [], session);
        const guarded = {
          get enabled() {
            return isEnabled();
          },
        };
        for (const name of Object.keys(definition.options ?? {})) {
          Object.defineProperty(guarded, name, {
            enumerable: true,
            get() {
              if (!isEnabled()) throw new Unreachable();
              return (members as Record<string, unknown>)[name];
            },
          });
        }
        return [alias, Object.freeze(guarded)];
      }),
    ),
  );
}
