import type { Module } from "../author/module.ts";
import { at } from "../diagnostics/index.ts";
import { reportThrown, type Problems } from "./problem.ts";

/** The modules that a module reads, by the alias under which it does. */
export function usesOf(module: Module<any>): Readonly<Record<string, Module<any>>> {
  const { uses } = module.definition;
  return (
    (typeof uses === "function" && !("definition" in uses)
      ? (uses as () => Record<string, Module<any>>)()
      : uses) ?? {}
  );
}

/**
 * Reports each circle of `uses` once, with the path that closes it, and what is no module in one.
 *
 * @returns whether `usesOf` gives modules only.
 */
export function findCircles(modules: readonly Module<any>[], problems: Problems): boolean {
  const done = new Set<Module<any>>();
  let readable = true;
  const visit = (module: Module<any>, path: readonly Module<any>[]): void => {
    const start = path.indexOf(module);
    if (start >= 0) return reportCircle(path.slice(start), problems);
    if (done.has(module)) return;
    const place = at(module.origin, "uses");
    try {
      for (const [alias, next] of Object.entries(usesOf(module))) {
        if (typeof next === "function" && "definition" in next) visit(next, [...path, module]);
        else {
          readable = false;
          problems.error(
            "PANTHER1006",
            `uses.${alias} of ${module.definition.name} is not a module`,
            [at(place, alias)],
            {
              fix: "Where two files import each other, write uses: () => ({ ... }).",
            },
          );
        }
      }
    } catch (error) {
      readable = false;
      reportThrown(problems, error, `uses of ${module.definition.name}`, place);
    }
    done.add(module);
  };
  for (const module of modules) visit(module, []);
  return readable;
}

function reportCircle(circle: readonly Module<any>[], problems: Problems): void {
  problems.error(
    "PANTHER1105",
    `modules use each other in a circle: ${[...circle, circle[0]!].map((m) => m.definition.name).join(" -> ")}`,
    circle.map((m) => ({ origin: at(m.origin, "uses"), label: `${m.definition.name} reads the next` })),
    { fix: "Move the options that both read into a module of their own." },
  );
}
