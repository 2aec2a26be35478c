import type {
  Definition,
  EvaluatedFleet,
  EvaluatedHost,
  ModuleUse,
  Scope,
  SettingDefinition,
} from "../evaluate/index.ts";
import { joinName } from "../index/index.ts";

/** Everything that says something of one option on a host. */
export interface Explanation {
  readonly host: string;
  readonly path: readonly string[];
  readonly scope: Scope;
  /** Definitions of the option and of what lies in it, in the order in which NixOS merges them. */
  readonly definitions: readonly { readonly definition: Definition; readonly holds: boolean }[];
}

/** An explanation of an option of a module of the fleet. */
export interface SettingExplanation {
  readonly host: string;
  readonly module: string;
  /** Empty for a module of which no option is set. */
  readonly option: string;
  readonly use: ModuleUse;
  readonly settings: readonly SettingDefinition[];
}

const startsWith = (path: readonly string[], prefix: readonly string[]): boolean =>
  prefix.every((name, i) => path[i] === name);

/** Definitions at, below or above a path: a definition of a whole set says something of every option in it. */
function touching(definitions: readonly Definition[], path: readonly string[]): Definition[] {
  return definitions.filter((d) => startsWith(d.path, path) || startsWith(path, d.path));
}

/** Explains an option in every module system in which the host defines it. */
export function explainOption(host: EvaluatedHost, path: readonly string[]): Explanation[] {
  const scopes: [Scope, readonly Definition[]][] = [
    [{ kind: "nixos" }, host.nixos],
    ...Object.entries(host.home).map(([user, list]): [Scope, readonly Definition[]] => [
      { kind: "home", user },
      list,
    ]),
  ];
  return scopes.flatMap(([scope, all]) => {
    const found = touching(all, path);
    if (found.length === 0) return [];
    const lowest = new Map<string, number>();
    for (const { path: at, priority } of found) {
      const key = at.join("\n");
      lowest.set(key, Math.min(priority, lowest.get(key) ?? Number.POSITIVE_INFINITY));
    }
    const ordered = found.toSorted((a, b) => a.order - b.order);
    const definitions = ordered.map((definition) => ({
      definition,
      holds: definition.priority === lowest.get(definition.path.join("\n")),
    }));
    return [{ host: host.facts.name, path, scope, definitions }];
  });
}

/** Explains an option of a module, `panther.<module>.<option>` or `<module>.<option>`, or all that are set of a module. */
export function explainSetting(host: EvaluatedHost, path: readonly string[]): SettingExplanation[] {
  const dotted = (path[0] === "panther" ? path.slice(1) : path).join(".");
  return host.modules.flatMap((use) => {
    if (dotted !== use.module && !dotted.startsWith(`${use.module}.`)) return [];
    const option = dotted.slice(use.module.length + 1);
    const names = Object.keys(use.settings).filter(
      (name) => option === "" || name === option || name.startsWith(`${option}.`),
    );
    if (names.length === 0 && option !== "" && !Object.hasOwn(use.options, option.split(".")[0]!)) return [];
    const host_ = host.facts.name;
    if (names.length === 0) return [{ host: host_, module: use.module, option, use, settings: [] }];
    return names.map((name) => ({
      host: host_,
      module: use.module,
      option: name,
      use,
      settings: use.settings[name]!,
    }));
  });
}

/** All option paths that a host defines, for suggestions and completion. */
export function definedPaths(fleet: EvaluatedFleet): string[] {
  return [
    ...new Set(
      fleet.hosts.flatMap((h) => [h.nixos, ...Object.values(h.home)].flat().map((d) => joinName(d.path))),
    ),
  ];
}
