import type { EvaluatedFleet, EvaluatedHost, EvaluatedModule, Value } from "../evaluate/model.ts";
import { planHost } from "./host.ts";
import { shareInputModules } from "./input-modules.ts";
import { fileValue, type FlakePlan, type HostPlan, type ModuleFile } from "./plan.ts";
import { isSharedByFleet, sharedFiles } from "./shared.ts";

/** `services.tailscale` lies at `modules/nixos/services/tailscale.nix`. */
export function modulePath(scope: ModuleFile["scope"], name: string): string {
  return `modules/${scope === "home" ? "home-manager" : "nixos"}/${name.replaceAll(".", "/")}.nix`;
}

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
  for (const module of fleet.modules) {
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
    });
    for (const file of planned.files) add(file);
    return planned.plan;
  });
  shareInputModules(files);
  return { files, hosts };
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
