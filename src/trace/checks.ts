import { nodeOf } from "../author/node.ts";
import type { Module } from "../author/module.ts";
import { at } from "../diagnostics/index.ts";
import type { Converter } from "../evaluate/convert.ts";
import {
  defaultOrder,
  defaultPriority,
  type Definition,
  type Source,
  type Value,
} from "../evaluate/model.ts";
import type { SymbolValue, TracedDefinition, TracedValue, Untraced } from "../evaluate/traced.ts";
import { contextOf, definitionsIn, type Made, type Settings } from "./concrete.ts";
import { always, isAlways } from "./conditions.ts";
import type { Leaf } from "./explore.ts";
import { interpret, type World } from "./interpret.ts";
import { onStandIns, stopAt, type Run, type RunDefinition, type Stage } from "./run.ts";
import { told, type Session } from "./session.ts";
import { TraceStop, Untellable } from "./stop.ts";
import type { Difference, Trace } from "./verify.ts";

/*
 * Assertions and warnings of a module, as definitions of the options of NixOS and home-manager that have these names: each
 * a list of one element, which is known by its message. The message says the module, for in Nix nothing around it does.
 */

const kinds = ["assertions", "warnings"] as const;

interface Check {
  readonly kind: (typeof kinds)[number];
  readonly message: string;
  /** What stands in the list. Asks the condition. */
  element(): unknown;
}

function checksOf({ definition }: Module<any>, context: object): Check[] {
  const named = (message: string): string => `panther.${definition.name}: ${message}`;
  const found: Check[] = [];
  for (const item of definition.assertions?.(context as never) ?? []) {
    if (nodeOf(item)) throw new TraceStop("it asserts something of each element of a list");
    const { ok, message } = item;
    found.push({
      kind: "assertions",
      message: named(message),
      element: () => ({ assertion: typeof ok === "function" ? ok() : ok, message: named(message) }),
    });
  }
  for (const item of definition.warnings?.(context as never) ?? [])
    found.push({ kind: "warnings", message: named(item), element: () => named(item) });
  return found;
}

const sourceOf = ({ definition }: Module<any>): Source => ({
  kind: "module",
  module: definition.name,
  part: "config",
});

/** What a module says of settings; null where it throws. */
export function concreteChecks(module: Module<any>, settings: Settings, convert: Converter): Made | null {
  try {
    const nixos = checksOf(module, contextOf(settings)).map(({ kind, element }): Definition => {
      const origin = at(module.origin, kind);
      return {
        path: [kind],
        value: [convert.value(element(), origin) ?? null],
        priority: defaultPriority,
        order: defaultOrder,
        conditions: [],
        source: sourceOf(module),
        origin,
      };
    });
    return { nixos, home: [] };
  } catch {
    return null;
  }
}

/** One way through the assertions and warnings, on stand-ins. */
export function symbolicChecks(stage: Stage, session: Session): Run {
  const { module } = stage;
  const nixos: RunDefinition[] = [];
  const holes: (Untraced & { key: string })[] = [];
  const ended = onStandIns(stage, session, (context) => {
    for (const { kind, message, element } of checksOf(module, context)) {
      const origin = at(module.origin, kind);
      const known = told(message, session);
      const key = keyOfCheck(kind, known);
      const take = (value: TracedValue): void =>
        void nixos.push({
          path: [kind],
          value: [value],
          priority: defaultPriority,
          order: defaultOrder,
          conditions: [],
          source: sourceOf(module),
          origin,
          key,
        });
      try {
        take(told(element(), session));
      } catch (error) {
        if (!(error instanceof TraceStop || error instanceof Untellable)) throw error;
        // it keeps its place, by which what is asked in TypeScript is told from it
        take(kind === "warnings" ? known : { assertion: true, message: known });
        holes.push({ ...stopAt(error, origin), path: [nameOf(kind, known)], key });
      }
    }
  });
  return { nixos, home: [], holes, ...ended };
}

/**
 * Where every way states as many checks as every other, they are the same ones, whatever their messages came to; else the
 * message tells which is which.
 */
export function pairedByPlace(leaves: readonly Leaf<Run>[]): readonly Leaf<Run>[] {
  const ofKind = ({ result }: Leaf<Run>, kind: string) => result.nixos.filter(({ path }) => path[0] === kind);
  const steady = kinds.filter(
    (kind) =>
      new Set(leaves.filter(({ result }) => result.reachable).map((one) => ofKind(one, kind).length)).size <
      2,
  );
  return leaves.map((leaf) => ({
    ...leaf,
    result: {
      ...leaf.result,
      nixos: leaf.result.nixos.map((one) =>
        steady.some((kind) => kind === one.path[0])
          ? { ...one, key: `${one.path[0]} ${ofKind(leaf, one.path[0]!).indexOf(one)}` }
          : one,
      ),
    },
  }));
}

const keyOfCheck = (kind: string, message: TracedValue): string => JSON.stringify([kind, message]);
const messageIn = (element: unknown): TracedValue =>
  typeof element === "object" && element !== null && "message" in element
    ? (element as { readonly message: TracedValue }).message
    : (element as TracedValue);
const elementOf = ({ value }: Pick<TracedDefinition, "value">): TracedValue =>
  (value as readonly TracedValue[])[0]!;
const keyIn = (definition: TracedDefinition): string =>
  keyOfCheck(definition.path[0]!, messageIn(elementOf(definition)));

/** `assertion "..."`, for whoever asks what is not in the flake; what the message takes from settings is named. */
function nameOf(kind: string, message: TracedValue): string {
  const parts = typeof message === "string" ? [message] : (message as { readonly parts?: unknown[] }).parts;
  const text = (parts ?? []).map((part) =>
    typeof part === "string" ? part : `\${${(part as Partial<SymbolValue>).path?.join(".") ?? "..."}}`,
  );
  return `${kind.slice(0, -1)} "${text.join("").replace(/^panther\.[^:]*: /, "")}"`;
}

/** The first check on which the trace and the module do not agree, for one choice of settings. */
export function checksDiffer(
  trace: Trace,
  world: World,
  made: Made,
  holes: ReadonlySet<string>,
): Difference | null {
  if (trace.leaves.some(({ result }) => result.stop !== null)) return null;
  const isHole = (definition: TracedDefinition): boolean => holes.has(keyIn(definition));
  const text = (element: Value | undefined): string => JSON.stringify(messageIn(element));
  const open = new Set(trace.nixos.filter(isHole).map((one) => text(interpret(elementOf(one), world))));
  const elementsOf = ({ value }: { readonly value: Value }): Value => (value as readonly Value[])[0]!;
  const wanted = made.nixos.map(elementsOf).filter((element) => !open.has(text(element)));
  const found = definitionsIn(
    world,
    trace.nixos.filter((one) => !isHole(one)),
    "nixos",
  );
  for (let i = 0; i < Math.max(wanted.length, found.length); i++) {
    const one = wanted[i];
    const other = found[i];
    if (other && JSON.stringify(one) === JSON.stringify(elementsOf(other))) continue;
    const meant = trace.nixos.find(
      (definition) => text(interpret(elementOf(definition), world)) === text(one),
    );
    const definition = one !== undefined && meant ? meant : (other?.traced ?? made.nixos[i]!);
    return { key: keyIn(definition as TracedDefinition), definition };
  }
  return null;
}

/** The checks that hold for all settings, as one definition of each option, and why others do not. */
export function provenChecks(
  trace: Pick<Trace, "nixos">,
  holes: ReadonlyMap<string, Untraced>,
  stops: readonly Untraced[],
): { readonly checks: readonly TracedDefinition[]; readonly unchecked: readonly Untraced[] } {
  const named = [...holes].map(([key, hole]): Untraced => {
    const [kind, message] = JSON.parse(key) as [string, TracedValue];
    return { ...hole, path: [nameOf(kind, message)] };
  });
  if (stops.length > 0) return { checks: [], unchecked: [...named, ...stops] };
  const kept = trace.nixos.filter((definition) => !holes.has(keyIn(definition)));
  const isEmpty = (one: TracedDefinition): boolean =>
    (elementOf(one) as { readonly assertion?: TracedValue }).assertion === true;
  const checks = kinds.flatMap((kind): TracedDefinition[] => {
    const own = kept.filter((one) => one.path[0] === kind && !isEmpty(one));
    const items = own.map((one): TracedValue =>
      isAlways(one.when)
        ? elementOf(one)
        : { $nix: "optional", when: one.when, items: one.value as readonly TracedValue[] },
    );
    return own.length === 0 ? [] : [{ ...own[0]!, value: items, when: always }];
  });
  const empty = kept.filter(isEmpty).map((one): Untraced => ({
    reason: "it never fails, whatever the settings that were looked at",
    origin: one.origin,
    path: [nameOf(one.path[0]!, messageIn(elementOf(one)))],
  }));
  return { checks, unchecked: [...named, ...empty] };
}
