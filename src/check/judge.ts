import type { Diagnostic } from "../diagnostics/index.ts";
import type { Definition, Scope } from "../evaluate/model.ts";
import { scopesOf } from "./options.ts";
import type { HostContext, Rule } from "./rule.ts";

/** What the rules say of each definition of a host. One that was fine once is fine on every host, and in the next check. */
export function judgeDefinitions(rules: readonly Rule[], context: HostContext): Diagnostic[] {
  // literal parts of modules are the same objects on every host
  const fine = context.memo("fine definitions", () => new Set<Definition>());
  const judges = rules.flatMap(({ definition }) => definition ?? []);
  const found: Diagnostic[] = [];
  for (const { scope, definitions } of scopesOf(context.host)) {
    for (const definition of definitions) {
      if (isOwn(definition) || fine.has(definition)) continue;
      let findings: readonly Diagnostic[] | undefined;
      const judged = (): boolean => {
        findings = judges.flatMap((judge) => judge(context, definition, scope));
        return findings.length === 0;
      };
      const text = textOf(scope, definition);
      const isFine = text === undefined ? judged() : context.ask("fine", text, judged);
      if (isFine && text !== undefined) fine.add(definition);
      // what is not fine is judged wherever it stands: the finding names the place
      if (!isFine && (findings !== undefined || !judged())) found.push(...findings!);
    }
  }
  return found;
}

/** What pantherOS adds by itself was typed where the user said it; a mistake in it would be ours, and tests find those. */
const isOwn = ({ source }: Definition): boolean => source.kind === "framework" || source.kind === "disk";

/** All that a definition is judged by; nothing for disko's, whose kind other definitions tell. */
function textOf({ kind }: Scope, { path, value, untyped }: Definition): string | undefined {
  if (path[0] === "disko") return undefined;
  return `${untyped ? "untyped" : kind}\0${path.join("\0")}\0\0${typeof value === "object" ? JSON.stringify(value) : `${typeof value} ${value}`}`;
}
