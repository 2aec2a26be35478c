import type { Diagnostic } from "../diagnostics/index.ts";
import type { Definition, Value } from "../evaluate/model.ts";
import { NixPrintError, print } from "../nix/index.ts";
import type { FlakePlan, ModuleFile } from "./plan.ts";
import { scopeOf } from "./scope.ts";
import { isSpecial } from "../evaluate/value.ts";
import { definitionExpr } from "./value.ts";

/**
 * The plan without the definitions that have no notation in Nix, such as hand-written text with a bracket too few; each of
 * them is a PANTHER1201, and all are found.
 */
export function writablePlan(plan: FlakePlan): {
  readonly plan: FlakePlan;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const files = new Map(
    [...plan.files].map(([path, file]) => {
      const sections = file.sections.map(({ title, definitions }) => ({
        title,
        definitions: definitions.filter((definition) => {
          const problem = problemOf(definition, file);
          if (problem !== undefined) diagnostics.push(unwritable(definition, problem));
          return problem === undefined;
        }),
      }));
      return [path, { ...file, sections }];
    }),
  );
  return diagnostics.length === 0 ? { plan, diagnostics } : { plan: { ...plan, files }, diagnostics };
}

function problemOf(definition: Definition, file: ModuleFile): string | undefined {
  try {
    const expr = definitionExpr(definition, scopeOf(file));
    // the printer looks at hand-written text, and at nothing else, only when it prints
    if (expr && (holdsText(definition.value) || definition.conditions.some(holdsText))) print(expr);
    return undefined;
  } catch (error) {
    if (error instanceof NixPrintError) return error.message;
    throw error;
  }
}

function holdsText(value: Value): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (
    (!Array.isArray(value) && isSpecial(value) && value.$nix === "expr") ||
    Object.values(value).some((member) => holdsText(member as Value))
  );
}

function unwritable({ path, origin }: Definition, problem: string): Diagnostic {
  return {
    code: "PANTHER1201",
    severity: "error",
    message: `${path.join(".")} cannot be written as Nix: ${problem}`,
    hosts: [],
    places: [{ origin }],
  };
}
