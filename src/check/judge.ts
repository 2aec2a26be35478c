import type { Diagnostic } from "../diagnostics/index.ts";
import type { Definition, Scope } from "../evaluate/model.ts";
import { scopesOf } from "./options.ts";
import type { HostContext, Rule } from "./rule.ts";

/** What was found to be fine, and need not be looked at on the next host. */
interface Fine {
  /** Literal parts of modules: the same objects on every host. */
  readonly definitions: Set<Definition>;
  /** All others by scope, path and value. */
  readonly texts: Set<string>;
}

/** What the rules say of each definition of a host. */
export function judgeDefinitions(rules: readonly Rule[], context: HostContext): Diagnostic[] {
  const fine = context.memo("fine definitions", (): Fine => ({ definitions: new Set(), texts: new Set() }));
  const judges = rules.flatMap(({ definition }) => definition ?? []);
  const found: Diagnostic[] = [];
  for (const { scope, definitions } of scopesOf(context.host)) {
    for (const definition of definitions) {
      if (isOwn(definition) || fine.definitions.has(definition)) continue;
      const shared = definition.source.kind === "module" && definition.source.part === "literal";
      const text = shared ? undefined : textOf(scope, definition);
      if (text !== undefined && fine.texts.has(text)) continue;
      const before = found.length;
      for (const judge of judges) found.push(...judge(context, definition, scope));
      if (found.length > before) continue;
      if (shared) fine.definitions.add(definition);
      else if (text !== undefined) fine.texts.add(text);
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
