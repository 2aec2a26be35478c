import { mergeHosts, type Diagnostic } from "../diagnostics/index.ts";
import type { EvaluatedFleet } from "../evaluate/model.ts";
import type { OptionIndex } from "../index/index.ts";
import { withoutAccepted } from "./accept.ts";
import { judgeDefinitions } from "./judge.ts";
import { noAnswers, type Answers } from "./answers.ts";
import type { FleetContext, HostContext, Project } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { valuesOf } from "./values.ts";

export { noAnswers, openAnswers, type Answers } from "./answers.ts";
export type { Project } from "./rule.ts";
export { rules } from "./rules/index.ts";
export { readPublicKey } from "./public-key.ts";
export { sshdPorts } from "./sshd.ts";
export { valuesOf } from "./values.ts";

/**
 * Judges an evaluated fleet by every rule: all findings of all hosts, those of several hosts as one, without what the
 * sources accept with a reason. The index may be a function: it is called when `answers` do not suffice. Reads sources only to look for TODOs, unused modules, secrets in files, and acceptances.
 */
export function check(
  evaluation: { readonly fleet: EvaluatedFleet },
  index: OptionIndex | (() => OptionIndex),
  project: Project,
  answers: Answers = noAnswers(),
): Diagnostic[] {
  const { fleet } = evaluation;
  const kept = new Map<string, unknown>();
  const { known } = answers;
  let opened: OptionIndex | undefined;
  const context: FleetContext = {
    fleet,
    get index() {
      return (opened ??= typeof index === "function" ? index() : index);
    },
    project,
    ask(kind, text, answer) {
      const question = `${kind}\0${text}`;
      let found = known.get(question);
      if (found === undefined) known.set(question, (found = answer()));
      return found;
    },
    memo: <T>(key: string, make: () => T): T => {
      if (!kept.has(key)) kept.set(key, make());
      return kept.get(key) as T;
    },
  };
  const found: Diagnostic[] = rules.flatMap((rule) => rule.fleet?.(context) ?? []);
  for (const host of fleet.hosts) {
    // not spread, which would open the index
    const own = { host, values: valuesOf(host.nixos) };
    const hostContext: HostContext = Object.assign(Object.create(context) as FleetContext, own);
    found.push(
      ...judgeDefinitions(rules, hostContext),
      ...rules.flatMap((rule) => rule.host?.(hostContext) ?? []),
    );
  }
  // a secret that should not stand in the configuration does not go into another file
  if (!found.some(({ code }) => code === "PANTHER4101")) answers.save();
  return withoutAccepted(mergeHosts(found), context);
}
