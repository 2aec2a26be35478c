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
    scopesOf(context.host).flatMap(({ scope, definitions }) => {
      // a definition that hosts share is looked at once
      const known = context.memo(`redundant ${scope.kind}`, () => new Map<Definition, boolean>());
      const isRedundant = (definition: Definition): boolean => {
        let answer = known.get(definition);
        if (answer === undefined)
          known.set(definition, (answer = repeatsDefault(context, scope, definition)));
        return answer;
      };
      return definitions
        .filter(
          (definition) =>
            isRedundant(definition) && valuesIn(context, scope).all(definition.path).length === 1,
        )
        .map((definition) => finding(context, definition));
    }),
};

function finding({ host }: HostContext, definition: Definition): Diagnostic {
  return warning(
    "PANTHER2007",
    host,
    `${name(definition.path)} is ${show(definition.value, definition.path)} anyway`,
    [definition.origin],
    {
      why: "Who reads it takes it for a decision, and when the default changes for a reason, this host stays behind.",
      fix: "Take it away; or, if it is a decision, say so: `// panther-accept PANTHER2007: reason`.",
    },
  );
}

function repeatsDefault(context: HostContext, scope: Scope, definition: Definition): boolean {
  const { path, value, source, priority, conditions, untyped } = definition;
  if (typeof value === "object" && value !== null) return false;
  if (priority !== defaultPriority || conditions.length > 0 || untyped || isModuleSyntax(definition))
    return false;
  // it keeps other modules of NixOS from switching something on by their own defaults
  if (value === false && path.at(-1) === "enable") return false;
  if (source.kind === "framework" || source.kind === "disk" || source.kind === "user") return false;
  const text = nixText(value);
  return context.ask("default", `${scope.kind}\0${path.join("\0")}\0\0${text}`, () => {
    const found = lookup(context.index, scope.kind, path);
    return found.kind === "option" && isCertain(found.option) && found.option.default === text;
  });
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
  return typeof value === "string"
    ? `"${value.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("${", "\\${")}"`
    : String(value);
}
