import type { Diagnostic } from "../../diagnostics/index.ts";
import { defaultPriority, type Definition, type Scope } from "../../evaluate/model.ts";
import { lookup, type Option } from "../../index/index.ts";
import { isModuleSyntax, scopesOf, valuesIn } from "../options.ts";
import { warning, type HostContext, type Rule } from "../rule.ts";
import { name, show } from "../words.ts";

export const rule: Rule = {
  codes: ["PANTHER2007"],
  description: "No option is set to the value that it has anyway.",
  host: (context) =>
    scopesOf(context.host).flatMap(({ scope, definitions }) =>
      definitions.flatMap((definition) => {
        const option = redundant(context, scope, definition);
        if (option === undefined || valuesIn(context, scope).all(definition.path).length > 1) return [];
        return [finding(context, definition)];
      }),
    ),
};

function finding({ host }: HostContext, definition: Definition): Diagnostic {
  return warning("PANTHER2007", host, `${name(definition.path)} is ${show(definition.value, definition.path)} anyway`, [definition.origin], {
    why: "Who reads it takes it for a decision, and when the default changes for a reason, this host stays behind.",
    fix: "Take it away; or, if it is a decision, say so: `// panther-accept PANTHER2007: reason`.",
  });
}

/** The option whose default a definition repeats. Definitions that hosts share are looked up once. */
function redundant({ index, memo }: HostContext, scope: Scope, definition: Definition): Option | undefined {
  const { value, source, priority, conditions, untyped } = definition;
  if (typeof value === "object" && value !== null) return undefined;
  if (priority !== defaultPriority || conditions.length > 0 || untyped || isModuleSyntax(definition)) return undefined;
  if (source.kind === "framework" || source.kind === "disk" || source.kind === "user") return undefined;
  const known = memo(`defaults of ${scope.kind}`, () => new WeakMap<Definition, Option | null>());
  let found = known.get(definition);
  if (found === undefined) {
    const place = lookup(index, scope.kind, definition.path);
    const same = place.kind === "option" && isCertain(place.option) && place.option.default === nixText(value);
    known.set(definition, (found = same ? place.option : null));
  }
  return found ?? undefined;
}

/**
 * True where the default that the index knows is the one that holds: both sources of NixOS have the option, or its module
 * was really evaluated, and no later source says otherwise.
 */
function isCertain({ provenance, alsoText, gone, imported }: Option): boolean {
  return (provenance === "b" || provenance === "o") && alsoText === undefined && !gone && !imported;
}

/** A scalar as Nix prints it. */
function nixText(value: string | number | boolean | null): string {
  return typeof value === "string" ? `"${value.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("${", "\\${")}"` : String(value);
}
