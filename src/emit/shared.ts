import type { Definition, EvaluatedFleet, Value } from "../evaluate/model.ts";
import type { ModuleFile } from "./plan.ts";

/** What the framework defines in the same words wherever it does, with the module of the input that declares it. */
interface Shared {
  readonly path: string;
  readonly prefixes: readonly (readonly string[])[];
  readonly module?: { readonly input: string; readonly path: readonly string[] };
}

/** Files directly in `modules/nixos`: a module of the fleet always lies in a folder, by its area. */
const shared: readonly Shared[] = [
  {
    path: "modules/nixos/fleet.nix",
    prefixes: [["nixpkgs", "config"]],
  },
  {
    path: "modules/nixos/home-manager.nix",
    prefixes: [["home-manager"]],
    module: { input: "home-manager", path: ["nixosModules", "home-manager"] },
  },
  {
    path: "modules/nixos/opnix.nix",
    prefixes: [
      ["services", "onepassword-secrets", "enable"],
      ["services", "onepassword-secrets", "tokenFile"],
    ],
    module: { input: "opnix", path: ["nixosModules", "default"] },
  },
];

function sharedBy(definition: Definition): Shared | undefined {
  if (definition.source.kind !== "framework") return undefined;
  return shared.find(({ prefixes }) =>
    prefixes.some((prefix) => prefix.every((name, i) => definition.path[i] === name)),
  );
}

/** The file that a definition of the framework shares with every host; undefined for all others. */
export function isSharedByFleet(definition: Definition): string | undefined {
  return sharedBy(definition)?.path;
}

/** The files of what the framework says alike on every host that needs it; a host imports those that it needs. */
export function sharedFiles(fleet: EvaluatedFleet): ModuleFile[] {
  return shared.flatMap(({ path, module }): ModuleFile[] => {
    const host = fleet.hosts.find(({ nixos }) =>
      nixos.some((definition) => isSharedByFleet(definition) === path),
    );
    if (!host) return [];
    const imports: Value[] = module ? [{ $nix: "input", ...module }] : [];
    const definitions = host.nixos.filter((definition) => isSharedByFleet(definition) === path);
    return [{ path, scope: "nixos", origin: fleet.origin, imports, sections: [{ title: [], definitions }] }];
  });
}
