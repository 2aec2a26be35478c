import { warning, type FleetContext, type Rule } from "../rule.ts";
import { filesBelow, positionAt, sourceText } from "../sources.ts";

/** A module's definition and its name. Modules whose name is computed are not found. */
const definition = /\bdefineModule\(\s*\{\s*(?:\/\/[^\n]*\s*|\/\*[^]*?\*\/\s*)*name:\s*(["'`])([^"'`$]+)\1/g;

export const rule: Rule = {
  codes: ["PANTHER6004"],
  description: "Every module that is defined is used by a host, or listed in `modules` of the fleet.",
  fleet(context) {
    const { fleet, project } = context;
    const known = new Set(fleet.modules.map(({ name }) => name));
    const files = new Set([...fleet.sources, ...filesBelow(project.root, "modules")]);
    return [...files].flatMap((file) =>
      definedIn(context, file)
        .filter(({ name }) => !known.has(name))
        .map(({ name, line, column }) =>
          warning(
            "PANTHER6004",
            null,
            `module ${name} is defined, and no host uses it`,
            [{ file, line, column }],
            {
              why: "It is not evaluated, so nothing says whether it is right, and it is not in the flake.",
              fix: "Use it in a host or profile, list it in `modules` of `defineFleet` for others to use, or delete it.",
            },
          ),
        ),
    );
  },
};

function definedIn(context: FleetContext, file: string): { name: string; line: number; column: number }[] {
  const text = sourceText(context, file);
  if (!text.includes("defineModule(")) return [];
  return [...text.matchAll(definition)].map((match) => ({
    name: match[2]!,
    ...positionAt(text, match.index),
  }));
}
