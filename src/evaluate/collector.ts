import type { Collector } from "../author/module.ts";
import { callerOrigin } from "../author/origin.ts";
import { when } from "../author/priority.ts";
import type { Converter } from "./convert.ts";
import { flatten } from "./flatten.ts";
import type { Definition, Source } from "./model.ts";

/** What a module's `config` calls with definitions; each call remembers where it was made. */
export function makeCollector(
  source: Source,
  convert: Converter,
  take: (found: readonly Definition[]) => void,
  isWhole?: NonNullable<Parameters<typeof flatten>[4]>["isWhole"],
): Collector<any> {
  const settings = isWhole === undefined ? {} : { isWhole };
  const collect = (definitions: unknown): void =>
    take(flatten(definitions, callerOrigin(collect), source, convert, settings));
  const collectWhen: Collector<unknown>["when"] = (condition, definitions) =>
    take(flatten(when(condition, definitions), callerOrigin(collectWhen), source, convert, settings));
  return Object.assign(collect, { when: collectWhen });
}
