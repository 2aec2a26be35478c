import type { Diagnostic } from "../diagnostics/index.ts";
import type { Locator } from "./locate.ts";

/** Version of every JSON answer; it changes when a field changes its meaning or goes. */
export const jsonVersion = 1;

/** A finding as data, its places resolved. */
export function diagnosticJson(d: Diagnostic, locator: Locator): Record<string, unknown> {
  return {
    code: d.code,
    severity: d.severity,
    message: d.message,
    hosts: d.hosts,
    places: d.places.map(({ origin, label }) => {
      const { file, line, column } = locator.locate(origin);
      return { file, line, column, ...(label === undefined ? {} : { label }) };
    }),
    ...(d.detail === undefined ? {} : { detail: d.detail }),
    ...(d.why === undefined ? {} : { why: d.why }),
    ...(d.fix === undefined ? {} : { fix: d.fix }),
  };
}
