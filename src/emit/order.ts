import type { Definition, EvaluatedFleet, Scope, Value } from "../evaluate/model.ts";
import type { TracedDefinition } from "../evaluate/traced.ts";
import { definitionsIn, type World } from "../trace/index.ts";
import { planFlake } from "./layout.ts";
import { useOf } from "./settings.ts";
import type { FlakePlan, ModuleFile } from "./plan.ts";
import { isSpecial } from "../evaluate/value.ts";
import { withoutFillIns } from "./value.ts";

/** A definition as Nix will find it in the emitted flake. */
export interface PredictedDefinition {
  readonly scope: Scope;
  readonly path: readonly string[];
  readonly value: Value;
  readonly priority: number;
  readonly order: number;
  readonly conditions: readonly Value[];
  /** The file of the flake. */
  readonly file: string;
  /** The definition that it prints; for the import of a user's home file, one that emission adds. */
  readonly definition: Definition;
}

/**
 * By host, every definition of the emitted flake in the order in which Nix merges those of one option: modules as
 * nixpkgs collects them (`lib/modules.nix`: breadth first along `imports`, each file once, then reversed), within a file
 * as written, and all of it sorted by `mkOrder` in the end. Modules in Nix and of inputs are not looked into.
 */
export function predictOrder(fleet: EvaluatedFleet): ReadonlyMap<string, readonly PredictedDefinition[]> {
  const plan = planFlake(fleet);
  return new Map(
    plan.hosts.map(({ host, root, homes }) => [
      host,
      [
        ...predictModules(plan, root, { kind: "nixos" }, worlds(fleet, host)),
        ...Object.entries(homes).flatMap(([user, file]) =>
          predictModules(plan, file, { kind: "home", user }, worlds(fleet, host)),
        ),
      ],
    ]),
  );
}

function predictModules(plan: FlakePlan, root: string, scope: Scope, worldOf: Worlds): PredictedDefinition[] {
  const all = mergeOrder(plan, root).flatMap((module) =>
    definitionsOf(module, scope, worldOf).flatMap(({ definition, ...made }): PredictedDefinition[] => {
      const value = withoutFillIns(made.value);
      const { path, priority, order, conditions } = made;
      const file = module.path;
      return value === undefined
        ? []
        : [{ scope, path, value, priority, order, conditions, file, definition }];
    }),
  );
  return all.sort((a, b) => a.order - b.order);
}

type Made = Pick<Definition, "path" | "value" | "priority" | "order" | "conditions">;

/** What a file defines; of a module with options, what it comes to with the settings of the host. */
function definitionsOf(
  file: ModuleFile,
  scope: Scope,
  worldOf: Worlds,
): readonly (Made & { readonly definition: Definition })[] {
  const sections = file.sections.filter(({ settings }) => !settings);
  if (!file.declares)
    return sections.flatMap(({ definitions }) =>
      definitions.map((definition) => ({ ...definition, definition })),
    );
  const world = worldOf(file.declares.path.slice(1).join("."), scope);
  if (!world) return [];
  return sections.flatMap(({ definitions }) =>
    definitionsIn(world, definitions as unknown as readonly TracedDefinition[], scope.kind).map((made) => ({
      ...made,
      definition: made.traced as unknown as Definition,
    })),
  );
}

/** The settings that a module has on a host; undefined where it is not used. */
type Worlds = (module: string, scope: Scope) => World | undefined;

function worlds(fleet: EvaluatedFleet, name: string): Worlds {
  const host = fleet.hosts.find(({ facts }) => facts.name === name)!;
  return (module, scope) => {
    const user = scope.kind === "home" ? scope.user : null;
    const use = useOf(host, module, user);
    if (!use) return undefined;
    const modules = fleet.modules.map((other): [string, Value] => {
      const used = useOf(host, other.name, user);
      return [other.name, { ...(used?.options as object), enable: used !== undefined }];
    });
    return {
      options: use.options,
      modules: Object.fromEntries(modules),
      host: host.facts as unknown as Value,
      user: (host.facts.users.find((one) => one.name === (user ?? use.user)) ?? null) as unknown as Value,
    };
  };
}

/** Emitted modules in the order in which their definitions are merged. */
function mergeOrder(plan: FlakePlan, root: string): ModuleFile[] {
  const seen = new Set([root]);
  const queue = [root];
  for (const path of queue) {
    for (const value of plan.files.get(path)!.imports) {
      const next = isSpecial(value) && value.$nix === "file" ? value.path : undefined;
      if (next === undefined || seen.has(next) || !plan.files.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return queue.reverse().map((path) => plan.files.get(path)!);
}
