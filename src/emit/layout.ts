import type { Definition, EvaluatedFleet, EvaluatedHost, EvaluatedModule, Value } from "../evaluate/model.ts";
import { planHost } from "./host.ts";
import { shareInputModules } from "./input-modules.ts";
import { hostFactsFile, tracedFiles } from "./modules.ts";
import { modulePath } from "./paths.ts";
import { fileValue, type FlakePlan, type HostPlan, type ModuleFile } from "./plan.ts";
import { factDefinitions, settingsOf } from "./settings.ts";
import { isSharedByFleet, sharedFiles } from "./shared.ts";

/** The literal part of a module, the same for every host; null where it has none. */
function literalFile(module: EvaluatedModule, scope: ModuleFile["scope"]): ModuleFile | null {
  const definitions = scope === "home" ? module.home : module.nixos;
  const imports = scope === "home" ? module.homeImports : module.imports;
  if (definitions.length === 0 && imports.length === 0) return null;
  return {
    path: modulePath(scope, module.name),
    scope,
    origin: module.origin,
    imports,
    sections: [{ title: [], definitions }],
  };
}

/** Decides for every definition of the fleet the file that it goes to. */
export function planFlake(fleet: EvaluatedFleet): FlakePlan {
  const files = new Map<string, ModuleFile>();
  const add = (file: ModuleFile): void => void files.set(file.path, file);
  const traced = tracedFiles(fleet);
  for (const file of traced.files) add(file);
  for (const module of fleet.modules.filter((one) => one.traced === undefined)) {
    for (const scope of ["nixos", "home"] as const) {
      const file = literalFile(module, scope);
      if (file) add(file);
    }
  }
  for (const file of sharedFiles(fleet)) add(file);
  const byName = new Map(fleet.modules.map((module) => [module.name, module]));
  const hosts = fleet.hosts.map((host): HostPlan => {
    const planned = planHost(host, {
      module: (name) => byName.get(name),
      literal: (scope, user) => literalImports(host, files, scope, user),
      isShared: isSharedByFleet,
      staysWithHost: staysWithHost(fleet),
      settings: (user) =>
        settingsOf(
          host,
          traced.files.filter(({ scope }) => scope === (user === null ? "nixos" : "home")),
          user,
        ),
      facts: factDefinitions(host, traced.facts),
      factsFile: Object.keys(traced.facts).length > 0 ? hostFactsFile : null,
    });
    for (const file of planned.files) add(file);
    return planned.plan;
  });
  shareInputModules(files);
  return { files, hosts };
}

/** Whether a definition of a module's `config` is said by the host itself: the module does not say it for all. */
function staysWithHost(fleet: EvaluatedFleet): (definition: Definition) => boolean {
  const traced = new Set(fleet.modules.filter((module) => module.traced).map(({ name }) => name));
  const left = new Set(fleet.modules.flatMap((module) => module.traced?.left ?? []));
  return (definition) =>
    definition.source.kind !== "module" || !traced.has(definition.source.module) || left.has(definition);
}

/** Module files that a host, or one of its users, imports: sorted by name, as in the folder. */
function literalImports(
  host: EvaluatedHost,
  files: ReadonlyMap<string, ModuleFile>,
  scope: ModuleFile["scope"],
  user: string | null,
): readonly { readonly module: string; readonly value: Value }[] {
  const uses = host.modules.filter((use) => scope === "nixos" || use.user === null || use.user === user);
  return [...new Set(uses.map((use) => use.module))]
    .sort()
    .map((module) => ({ module, path: modulePath(scope, module) }))
    .filter(({ path }) => files.has(path))
    .map(({ module, path }) => ({ module, value: fileValue(path) }));
}
