import type { Fleet } from "../../src/author/fleet.ts";
import type { Module, Use } from "../../src/author/module.ts";
import { schemasOf } from "../../src/author/option.ts";
import type { OptionSchemas } from "../../src/author/schema.ts";
import { mismatches } from "../../src/evaluate/check-type.ts";
import { Generator, seeded } from "../../src/trace/generate.ts";

/** Settings that a module accepts, drawn from its schema. */
function settingsFor(module: Module<any>, generator: Generator): Record<string, unknown> {
  const draw = (schemas: OptionSchemas): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(schemas).flatMap(([name, schema]) => {
        if (schema.type.kind === "renamed") return [];
        if (schema.type.kind === "group") return [[name, draw(schema.type.options)]];
        const drawn = Array.from({ length: 12 }, () => generator.options({ [name]: schema })[name]);
        const valid = drawn.find((value) => mismatches(schema.type, value).length === 0);
        // what is left out has its default, or fails where it must be set: the caller keeps what was said there
        return valid === undefined ? [] : [[name, valid]];
      }),
    );
  return draw(schemasOf(module.definition.options ?? {}));
}

/** The same fleet with other settings of those of its modules that are `wanted`. */
export function withSettings(fleet: Fleet, seed: string, wanted: (module: string) => boolean): Fleet {
  const other = (use: Use): Use => {
    const { name } = use.module.definition;
    if (!wanted(name)) return use;
    const generator = new Generator(seeded(`${seed} ${name}`), [22, 80, 443, 9100]);
    return { ...use, settings: { ...use.settings, ...settingsFor(use.module, generator) } };
  };
  const uses = (list: readonly Use[] | undefined): readonly Use[] => {
    // a module that is used twice is set once, so that two settings do not meet
    const last = new Map((list ?? []).map((use, i) => [use.module, i]));
    return (list ?? []).flatMap((use, i) =>
      !wanted(use.module.definition.name) ? [use] : last.get(use.module) === i ? [other(use)] : [],
    );
  };
  const hosts = fleet.definition.hosts.map((host) => ({
    ...host,
    definition: {
      ...host.definition,
      hardware: {
        ...host.definition.hardware,
        definition: {
          ...host.definition.hardware.definition,
          use: uses(host.definition.hardware.definition.use),
        },
      },
      use: uses(host.definition.use),
      users: (host.definition.users ?? []).map((user) => ({
        ...user,
        definition: { ...user.definition, use: uses(user.definition.use) },
      })),
    },
  }));
  return { ...fleet, definition: { ...fleet.definition, hosts } };
}
