import type { Module } from "../author/module.ts";
import { schemasOf } from "../author/option.ts";
import type { OptionSchemas } from "../author/schema.ts";
import type { Settings } from "./concrete.ts";
import { constantsIn, constantsOf, Generator, seeded } from "./generate.ts";

export interface Drawing {
  readonly module: Module<any>;
  readonly uses: Readonly<Record<string, Module<any>>>;
  readonly hostFacts: OptionSchemas;
  /** Hosts that random settings start from. */
  readonly starts: readonly Pick<Settings, "host" | "fleet">[];
  readonly byUsers: boolean;
}

/** Constants that functions of a module may compare with. */
export function constantsFor(
  { module, uses, hostFacts }: Drawing,
  functions: readonly unknown[],
): ReadonlySet<string | number> {
  const schemas = [module, ...Object.values(uses)].map(({ definition }) =>
    schemasOf(definition.options ?? {}),
  );
  return new Set([
    ...functions.flatMap((one) => constantsIn(String(one))),
    ...[...schemas, hostFacts].flatMap(constantsOf),
  ]);
}

/** Settings drawn from the schemas of a module, of those that it reads, and of the facts of hosts. */
export function drawSettings(
  { module, uses, hostFacts, starts, byUsers }: Drawing,
  constants: ReadonlySet<string | number>,
  count: number,
): Settings[] {
  if (starts.length === 0) return [];
  const schemas = schemasOf(module.definition.options ?? {});
  const generator = new Generator(seeded(module.definition.name), [...constants]);
  return Array.from({ length: count }, (): Settings => {
    const { host: like, fleet } = generator.pick(starts);
    const host = generator.chance(0.2) ? like : generator.host(like, hostFacts);
    return {
      options: generator.options(schemas),
      host,
      fleet,
      user: byUsers ? { name: "alice", home: "/home/alice", groups: ["wheel"], keys: [] } : null,
      uses: Object.fromEntries(
        Object.entries(uses).map(([alias, used]) => [
          alias,
          generator.chance(0.75) ? generator.options(schemasOf(used.definition.options ?? {})) : null,
        ]),
      ),
    };
  });
}
