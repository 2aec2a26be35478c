import type { FleetFacts, HostFacts, UserFacts } from "../author/facts.ts";
import type { Module } from "../author/module.ts";
import { ref } from "../author/ref.ts";
import type { Converter } from "../evaluate/convert.ts";
import { makeCollector } from "../evaluate/collector.ts";
import { unwrap } from "../evaluate/flatten.ts";
import type { Definition, Source, Value } from "../evaluate/model.ts";
import type { TracedDefinition } from "../evaluate/traced.ts";
import { holds, interpret, type World } from "./interpret.ts";
import { keyOf } from "./run.ts";

/** Settings that a module is run with, as `config` reads them. */
export interface Settings {
  readonly options: Readonly<Record<string, unknown>>;
  readonly host: HostFacts;
  readonly fleet: FleetFacts;
  readonly user: UserFacts | null;
  /** By alias; null for a module that is not used. */
  readonly uses: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
}

export interface Made {
  readonly nixos: readonly Definition[];
  readonly home: readonly Definition[];
}

/** What `config` defines for settings; null where it throws, or makes what is no value of Nix. */
export function runConcrete(module: Module<any>, settings: Settings, convert: Converter): Made | null {
  const made = { nixos: [] as Definition[], home: [] as Definition[] };
  const source: Source = { kind: "module", module: module.definition.name, part: "config" };
  const before = convert.problems.found.length;
  try {
    module.definition.config?.({
      ...contextOf(settings),
      ref,
      nixos: makeCollector(source, convert, (found) => void made.nixos.push(...found)),
      home: makeCollector(source, convert, (found) => void made.home.push(...found)),
    } as never);
  } catch {
    return null;
  }
  return convert.problems.found.length > before ? null : made;
}

/** What functions of a module may read, for settings. */
export function contextOf(settings: Settings): object {
  const uses = Object.fromEntries(
    Object.entries(settings.uses).map(([alias, options]) => [
      alias,
      options ? { ...options, enabled: true } : notUsed(),
    ]),
  );
  return { ...settings, uses };
}

function notUsed(): object {
  return new Proxy(
    {},
    {
      get(_target, key) {
        if (key === "enabled") return false;
        throw new Error("the module is not used");
      },
    },
  );
}

/** The same settings as data, for symbols to be looked up in. */
export function worldOf(
  settings: Settings,
  uses: Readonly<Record<string, Module<any>>>,
  convert: Converter,
): World {
  const data = (value: unknown): Value => convert.value(value, { file: "", line: 0, column: 0 }) ?? null;
  const modules = Object.entries(uses).map(([alias, { definition }]) => {
    const options = settings.uses[alias] ?? null;
    return [definition.name, data({ ...options, enable: options !== null })];
  });
  return {
    options: data(settings.options),
    modules: Object.fromEntries(modules) as Record<string, Value>,
    host: settings.host as unknown as Value,
    user: settings.user as unknown as Value,
  };
}

/** A definition that a traced one comes to, as `config` would have made it. */
export interface Expected extends Pick<Definition, "path" | "value" | "priority" | "order" | "conditions"> {
  readonly key: string;
  readonly traced: TracedDefinition;
}

/** What traced definitions come to in a world, in their order. */
export function definitionsIn(
  world: World,
  traced: readonly TracedDefinition[],
  scope: "nixos" | "home",
): Expected[] {
  return traced.flatMap((definition) => {
    if (!holds(definition.when, world)) return [];
    const conditions = definition.conditions.map((condition) => interpret(condition, world));
    const { priority, order } = definition;
    const key = keyOf(scope, definition.origin, definition.path);
    const found: Expected[] = [];
    // what is under a priority, an order or a condition is one definition (see flatten)
    const isWrapped = priority !== 100 || order !== 1000 || conditions.length > 0;
    const walk = (value: Value, path: readonly string[]): void => {
      if (
        !isWrapped &&
        typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        !("$nix" in value) &&
        Object.keys(value).length > 0
      ) {
        for (const [name, member] of Object.entries(value)) walk(member, [...path, name]);
        return;
      }
      const inner = unwrap(value);
      found.push({
        path,
        value: inner.value,
        priority: priority === 100 ? inner.priority : priority,
        order: order === 1000 ? inner.order : order,
        conditions: [...conditions, ...inner.conditions],
        key,
        traced: definition,
      });
    };
    walk(interpret(definition.value, world), definition.path);
    return found;
  });
}
