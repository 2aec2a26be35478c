import type { Definition, EvaluatedFleet, Scope, Value } from "../evaluate/model.ts";
import { planFlake } from "./layout.ts";
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
        ...predictModules(plan, root, { kind: "nixos" }),
        ...Object.entries(homes).flatMap(([user, file]) =>
          predictModules(plan, file, { kind: "home", user }),
        ),
      ],
    ]),
  );
}

function predictModules(plan: FlakePlan, root: string, scope: Scope): PredictedDefinition[] {
  const all = mergeOrder(plan, root).flatMap(({ path: file, sections }) =>
    sections
      .flatMap(({ definitions }) => definitions)
      .flatMap((definition): PredictedDefinition[] => {
        const value = withoutFillIns(definition.value);
        const { path, priority, order, conditions } = definition;
        return value === undefined
          ? []
          : [{ scope, path, value, priority, order, conditions, file, definition }];
      }),
  );
  return all.sort((a, b) => a.order - b.order);
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
