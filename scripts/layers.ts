/**
 * The layers of `src/`: a stage is a folder, and imports itself and the stages above it; circles between files fail,
 * type-only imports count. Run as a program it judges this repository.
 *
 * dependency-cruiser reads TypeScript through @swc/core. Where that is missing it sees no module at all and finds
 * nothing wrong, so every file below `src/` has to be among what it read.
 */
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import type { IForbiddenRuleType, ICruiseResult } from "dependency-cruiser";

/** What each stage may import besides itself. */
const judged = ["diagnostics", "files", "author", "evaluate", "index", "check"];
const written = [...judged, "trace", "nix", "emit"];
const stages: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  files: [],
  author: ["diagnostics"],
  evaluate: ["diagnostics", "files", "author"],
  index: ["diagnostics"],
  check: ["diagnostics", "files", "author", "evaluate", "index"],
  trace: ["diagnostics", "author", "evaluate"],
  nix: [],
  emit: [...judged, "trace", "nix"],
  // runs programs, and Nix over what was emitted: tasks that touch machines stand upon it
  build: written,
  // what is declared of a host, as its system carries it: tasks compare with it
  manifest: written,
};
const known = Object.keys(stages);

function rules(): IForbiddenRuleType[] {
  const layer = known.map((stage) => ({
    name: `layer-${stage}`,
    severity: "error" as const,
    comment: `src/${stage}/ imports ${["itself", ...(stages[stage] ?? [])].join(", ")}, and no other stage`,
    from: { path: `^src/${stage}/` },
    to: { path: "^src/", pathNot: [stage, ...(stages[stage] ?? [])].map((name) => `^src/${name}/`) },
  }));
  const tasks: IForbiddenRuleType = {
    name: "layer-task",
    severity: "error",
    comment:
      "every other folder is a task (explain, diff, ...): it imports the stages, and no other task, report or cli",
    from: { path: "^src/([^/]+)/", pathNot: [...known, "report", "cli"].map((name) => `^src/${name}/`) },
    to: { path: "^src/", pathNot: ["^src/$1/", ...known.map((name) => `^src/${name}/`)] },
  };
  const report: IForbiddenRuleType = {
    name: "layer-report",
    severity: "error",
    comment: "src/report/ shows what stages and tasks found; only src/cli/ stands below it",
    from: { path: "^src/report/" },
    to: { path: "^src/cli/" },
  };
  const circles: IForbiddenRuleType = {
    name: "no-circle",
    severity: "error",
    comment: "files that import each other are one concept in two files",
    from: {},
    to: { circular: true },
  };
  const outside: IForbiddenRuleType = {
    name: "src-stands-alone",
    severity: "error",
    comment: "the framework knows no fleet, test or script",
    from: { path: "^src/" },
    to: { path: "^(fleet|hosts|modules|profiles|tests|scripts|bench)[/.]" },
  };
  return [...layer, tasks, report, circles, outside];
}

export interface Layers {
  /** How many files of `src/` were judged. */
  readonly modules: number;
  /** One line each: the rule, the importing and the imported file. */
  readonly violations: readonly string[];
}

/**
 * Judges the `src/` folder of a project.
 *
 * @param root The project's folder, absolute.
 * @throws Error if dependency-cruiser did not read every TypeScript file of `src/`.
 */
export async function checkLayers(root: string): Promise<Layers> {
  const { output } = await cruise(["src"], {
    baseDir: root,
    parser: "swc",
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: rules() },
    doNotFollow: { path: "node_modules" },
  });
  const { modules, summary } = output as ICruiseResult;
  const read = new Set(modules.map((module) => module.source));
  const files = await Array.fromAsync(glob("src/**/*.ts", { cwd: root }));
  const unread = files.filter((file) => !read.has(file));
  if (files.length === 0 || unread.length > 0) {
    throw new Error(
      `layers: ${files.length - unread.length} of ${files.length} files read, not ${unread.join(", ")}`,
    );
  }
  return {
    modules: files.length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`),
  };
}

if (import.meta.main) {
  const { modules, violations } = await checkLayers(join(import.meta.dirname, ".."));
  for (const violation of violations) console.error(violation);
  console.log(`layers: ${modules} files, ${violations.length} violations`);
  if (violations.length > 0) process.exitCode = 1;
}
