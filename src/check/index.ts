import { mergeHosts, type Diagnostic } from "../diagnostics/index.ts";
import type { EvaluatedFleet } from "../evaluate/model.ts";
import type { OptionIndex } from "../index/index.ts";
import { withoutAccepted } from "./accept.ts";
import { judgeDefinitions } from "./judge.ts";
import type { FleetContext, Project } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { valuesOf } from "./values.ts";

export type { Project } from "./rule.ts";
export { rules } from "./rules/index.ts";
export { valuesOf } from "./values.ts";

/**
 * Judges an evaluated fleet by every rule: all findings of all hosts, those of several hosts as one, without what the
 * sources accept with a reason. Reads sources only to look for TODOs, unused modules, secrets in files, and acceptances.
 */
export function check(
  evaluation: { readonly fleet: EvaluatedFleet },
  index: OptionIndex,
  project: Project,
): Diagnostic[] {
  const { fleet } = evaluation;
  const kept = new Map<string, unknown>();
  const context: FleetContext = {
    fleet,
    index,
    project,
    memo: <T>(key: string, make: () => T): T => {
      if (!kept.has(key)) kept.set(key, make());
      return kept.get(key) as T;
    },
  };
  const found: Diagnostic[] = rules.flatMap((rule) => rule.fleet?.(context) ?? []);
  for (const host of fleet.hosts) {
    const hostContext = { ...context, host, values: valuesOf(host.nixos) };
    found.push(
      ...judgeDefinitions(rules, hostContext),
      ...rules.flatMap((rule) => rule.host?.(hostContext) ?? []),
    );
  }
  return withoutAccepted(mergeHosts(found), project);
}
