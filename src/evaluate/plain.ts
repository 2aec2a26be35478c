import type { Fleet } from "../author/fleet.ts";
import type { Host } from "../author/host.ts";
import type { OptionSchema, OptionSchemas, OptionType } from "../author/schema.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import { Converter, noMentions } from "./convert.ts";
import type { HostFacts } from "./model.ts";

/** Schemas whose defaults and examples are data, as they leave the process. */
export function plainSchemas(
  schemas: OptionSchemas,
  origin: Origin,
  { problems, root }: Converter,
): OptionSchemas {
  // that an option could hold a file or a secret does not put it into the flake
  const convert = new Converter(problems, noMentions(), root);
  const plain = (options: OptionSchemas, place: Origin): OptionSchemas =>
    Object.fromEntries(Object.entries(options).map(([name, schema]) => [name, one(schema, at(place, name))]));
  const one = (schema: OptionSchema, place: Origin): OptionSchema => ({
    ...schema,
    type: typeOf(schema.type, place),
    ...("default" in schema ? { default: convert.value(schema.default, place) } : {}),
    ...("example" in schema ? { example: convert.value(schema.example, place) } : {}),
  });
  const typeOf = (type: OptionType, place: Origin): OptionType => {
    if (type.kind === "group") return { ...type, options: plain(type.options, place) };
    return "of" in type ? { ...type, of: typeOf(type.of, place) } : type;
  };
  return plain(schemas, origin);
}

/** Facts of a host whose further facts are data, as they leave the process; modules read them as they were written. */
export function plainFacts(
  facts: HostFacts,
  host: Host,
  fleet: Fleet,
  { problems, mentions, root }: Converter,
): HostFacts {
  const convert = new Converter(problems, { ...noMentions(), fillIns: mentions.fillIns }, root, host.name);
  const owned = fleet.definition.owner?.hosts?.[host.name]?.facts ?? {};
  const further = Object.entries(facts.facts).map(([name, value]) => {
    const place =
      owned[name] !== undefined
        ? at(fleet.origin, "owner", "hosts", host.name, "facts", name)
        : at(host.origin, "facts", name);
    return [name, convert.value(value, place)] as const;
  });
  return { ...facts, facts: Object.fromEntries(further.filter(([, value]) => value !== undefined)) };
}
