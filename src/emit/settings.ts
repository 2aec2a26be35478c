import { isDeepStrictEqual } from "node:util";
import type { OptionSchemas } from "../author/schema.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { Definition, EvaluatedHost, ModuleUse, Value } from "../evaluate/model.ts";
import type { ModuleFile } from "./plan.ts";

type Members = Readonly<Record<string, Value>>;

/** What a host, or one of its users, says of the options of the modules that it uses: `enable`, and what differs from the default. */
export function settingsOf(
  host: EvaluatedHost,
  files: readonly ModuleFile[],
  user: string | null,
): { readonly module: string; readonly definitions: readonly Definition[] }[] {
  return files.flatMap((file) => {
    const { declares } = file;
    if (!declares || declares.enable === null) return [];
    const use = useOf(host, declares.enable, user);
    if (!use) return [];
    const define = (path: readonly string[], value: Value, origin: Origin): Definition => ({
      path: [...declares.path, ...path],
      value,
      priority: 100,
      order: 1000,
      conditions: [],
      source: { kind: "module", module: use.module, part: "config" },
      origin,
    });
    const origin = use.origins[0] ?? host.origin;
    const set = differing(declares.options, use.options as Members).map(({ path, value }) => {
      const last = use.settings[path.join(".")]?.findLast((setting) => setting.used);
      return define(path, value, last?.origin ?? origin);
    });
    return [{ module: use.module, definitions: [define(["enable"], true, origin), ...set] }];
  });
}

/** The use that decides: for a host its own, else that of one of its users; for a user his own, else the host's. */
export function useOf(host: EvaluatedHost, module: string, user: string | null): ModuleUse | undefined {
  const uses = host.modules.filter((use) => use.module === module);
  return (
    uses.find((use) => use.user === user) ?? (user === null ? uses[0] : uses.find((use) => use.user === null))
  );
}

function differing(
  schemas: OptionSchemas,
  values: Members | undefined,
  above: readonly string[] = [],
): { readonly path: readonly string[]; readonly value: Value }[] {
  return Object.entries(schemas).flatMap(([name, schema]) => {
    const value = values?.[name];
    const path = [...above, name];
    if (schema.type.kind === "renamed" || value === undefined) return [];
    if (schema.type.kind === "group") return differing(schema.type.options, value as Members, path);
    return "default" in schema && isDeepStrictEqual(schema.default, value) ? [] : [{ path, value }];
  });
}

/** The facts of a host that modules read, as definitions of `panther.host`. */
export function factDefinitions(host: EvaluatedHost, facts: OptionSchemas): Definition[] {
  // the name is that of networking.hostName by itself
  const others = Object.entries(facts).filter(([name]) => name !== "name");
  return differing(Object.fromEntries(others), host.facts as unknown as Members).map(({ path, value }) => ({
    path: ["panther", "host", ...path],
    value: only(facts, path, value),
    priority: 100,
    order: 1000,
    conditions: [],
    source: { kind: "framework" },
    origin: host.origin,
  }));
}

/** Of lists of groups, the members that are declared. */
function only(facts: OptionSchemas, path: readonly string[], value: Value): Value {
  const type = facts[path[0]!]?.type;
  if (path.length > 1 || type?.kind !== "listOf" || type.of.kind !== "group") return value;
  const names = Object.keys(type.of.options);
  return (value as readonly Members[]).map((item) =>
    Object.fromEntries(names.map((name) => [name, item[name]!])),
  );
}
