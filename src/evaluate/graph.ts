import type { Module } from "../author/module.ts";
import type { Problems } from "./problem.ts";

/** The modules that a module reads, by the alias under which it does. */
export function usesOf(module: Module<any>): Readonly<Record<string, Module<any>>> {
  const { uses } = module.definition;
  return (typeof uses === "function" && !("definition" in uses) ? (uses as () => Record<string, Module<any>>)() : uses) ?? {};
}

/** Reports each circle of `uses` once, with the path that closes it. */
export function findCircles(modules: readonly Module<any>[], problems: Problems): void {
  const done = new Set<Module<any>>();
  const visit = (module: Module<any>, path: readonly Module<any>[]): void => {
    const start = path.indexOf(module);
    if (start >= 0) {
      const circle = path.slice(start);
      problems.error(
        "PANTHER1105",
        `modules use each other in a circle: ${[...circle, module].map((m) => m.definition.name).join(" -> ")}`,
        circle.map((m) => ({ origin: { ...m.origin, path: ["uses"] }, label: `${m.definition.name} reads the next` })),
        { fix: "Move the options that both read into a module of their own." },
      );
      return;
    }
    if (done.has(module)) return;
    for (const next of Object.values(usesOf(module))) visit(next, [...path, module]);
    done.add(module);
  };
  for (const module of modules) visit(module, []);
}
