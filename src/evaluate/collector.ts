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
  isWhole?: Parameters<typeof flatten>[4],
): Collector<any> {
  const collect = (definitions: unknown): void =>
    take(flatten(definitions, callerOrigin(), source, convert, isWhole));
  return Object.assign(collect, {
    when: ((condition, definitions) => {
      take(flatten(when(condition, definitions), callerOrigin(), source, convert, isWhole));
    }) satisfies Collector<unknown>["when"],
  });
}
