import { Converter, noMentions } from "./convert.ts";
import { unwrapSetting } from "./merge.ts";
import type { AttrsValue, ModuleUse, SettingDefinition, Value } from "./model.ts";
import type { Instance } from "./modules.ts";
import { Problems } from "./problem.ts";
import { holding } from "./settings.ts";

/** What is kept of an instance: its options as data, and every definition of them. */
export function describeUse(instance: Instance, { problems, root, host }: Converter): ModuleUse {
  const { definition } = instance.module;
  // what options hold is defined only where a config says so, so nothing is mentioned by them
  const found = new Problems();
  const convert = new Converter(found, noMentions(), root, host);
  const settings: Record<string, SettingDefinition[]> = {};
  for (const [path, list] of instance.settings) {
    const used = holding(list);
    settings[path] = list.map((tagged) => {
      const { value, priority, order, origin } = unwrapSetting(tagged);
      return {
        value: convert.value(value, origin) ?? null,
        priority,
        order,
        origin,
        profiles: tagged.profiles,
        from: tagged.from,
        used: used.has(tagged),
      };
    });
  }
  // one finding for a place is enough: where the type is wrong already, this says nothing new
  const places = new Set(problems.found.map((d) => JSON.stringify(d.places[0]?.origin)));
  problems.found.push(...found.found.filter((d) => !places.has(JSON.stringify(d.places[0]?.origin))));
  return {
    module: definition.name,
    user: instance.user?.name ?? null,
    options: plainOptions(instance, root),
    settings,
    origins: instance.uses.map((use) => use.origin),
  };
}

const plain = new WeakMap<Instance["options"], AttrsValue & Value>();

/** Options as data; what cannot be converted was reported with its definition. */
function plainOptions({ options, uses }: Instance, root: string): AttrsValue & Value {
  let data = plain.get(options);
  if (data === undefined) {
    const convert = new Converter(new Problems(), noMentions(), root);
    data = (convert.value(options, uses[0]!.origin) ?? {}) as AttrsValue & Value;
    plain.set(options, data);
  }
  return data;
}
