import { realpathSync, writeSync } from "node:fs";
import { registerHooks } from "node:module";
import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { serialize } from "node:v8";
import type { Fleet } from "../author/fleet.ts";
import { isUserFile, projectPath, setProject } from "../author/origin.ts";
import type { Diagnostic, Origin } from "../diagnostics/index.ts";
import { evaluateFleet } from "./fleet.ts";
import { guardBuiltin, installGuards } from "./guard.ts";
import { reportLoadFailure, type Import } from "./load.ts";
import { unsettledAwait, type Evaluation } from "./model.ts";
import { Problems } from "./problem.ts";

/*
 * The process in which the user's code runs: started by `run.ts` under Node's permission model. Its arguments are the
 * project's folder, the fleet's file, and where modules are to be traced, the file that does it, which stands below this
 * stage; the evaluation goes to file descriptor 3, so that the user may print.
 */
const [root, file, tracer] = process.argv.slice(2) as [string, string, string?];
setProject(root);

const sources = new Set<string>();
/** What imported each file first, to name the line that asks for a file that cannot be loaded. */
const imports = new Map<string, Import>();
let failed: Import | undefined;
/** The framework that evaluates is the one that the fleet is written with, wherever another copy may be installed. */
const framework = new URL(`../author/index${import.meta.url.slice(-3)}`, import.meta.url).href;
const frameworkFormat = framework.endsWith(".ts") ? "module-typescript" : "module";
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === "pantheros") return { url: framework, format: frameworkFormat, shortCircuit: true };
    const wish = { specifier, from: context.parentURL };
    try {
      const found = besideIt(wish) ?? nextResolve(specifier, context);
      if (!imports.has(found.url)) imports.set(found.url, wish);
      return found;
    } catch (error) {
      failed ??= wish;
      throw error;
    }
  },
  load(url, context, nextLoad) {
    if (url.startsWith("node:")) guardBuiltin(url);
    if (url.startsWith("file:") && isUserFile(url)) sources.add(projectPath(url));
    try {
      return nextLoad(url, context);
    } catch (error) {
      failed ??= imports.get(url);
      throw error;
    }
  },
});

/**
 * A TypeScript file of the project by its path from another one: most imports are that, and Node's own resolution takes
 * several times as long. Anything else, links and missing files among it, is left to Node.
 */
function besideIt({
  specifier,
  from,
}: Import): { url: string; format: string; shortCircuit: true } | undefined {
  if (!/^\.{1,2}\/.*\.ts$/.test(specifier) || !isUserFile(from)) return undefined;
  const { href } = new URL(specifier, from);
  const path = fileURLToPath(href);
  if (!path.startsWith(root) || !isPlainFile(path)) return undefined;
  return { url: href, format: "module-typescript", shortCircuit: true };
}

function isPlainFile(path: string): boolean {
  try {
    return realpathSync.native(path) === path;
  } catch {
    return false;
  }
}

// what the user prints is talk, not data
console.log = console.info = console.debug = console.error;
const start: Origin = { file: relative(root, file).split(sep).join("/"), line: 0, column: 0 };
const realExit: (code: number) => never = process.exit.bind(process);
installGuards();
let loading = true;
// what the user's code leaves behind, such as a promise that nobody awaits and that fails
process.on("uncaughtException", (error) => {
  if (loading) send({ fleet: null, diagnostics: loadFailure(error) });
  console.error(error);
  realExit(1);
});
// unless there is something to send: what the user awaits may never happen, and then nothing keeps this process
process.exitCode = unsettledAwait;
void evaluate().then(send);

async function evaluate(): Promise<Evaluation> {
  let loaded: { default?: Partial<Fleet> };
  try {
    loaded = (await import(pathToFileURL(file).href)) as typeof loaded;
  } catch (error) {
    return { fleet: null, diagnostics: loadFailure(error) };
  }
  loading = false;
  const fleet = loaded.default;
  if (fleet?.kind !== "fleet") {
    const problems = new Problems();
    problems.error("PANTHER1005", `${start.file} does not export a fleet`, [start], {
      fix: 'Its default export is what defineFleet(...) returns: export default defineFleet("name", { ... });',
    });
    return { fleet: null, diagnostics: problems.found };
  }
  const evaluateWith: typeof evaluateFleet =
    tracer === undefined ? evaluateFleet : (await import(tracer)).traceFleet;
  return evaluateWith(fleet as Fleet, root, [...sources].sort());
}

function loadFailure(error: unknown): readonly Diagnostic[] {
  const problems = new Problems();
  reportLoadFailure(
    problems,
    error,
    start,
    failed && isUserFile(failed.from) ? { ...failed, from: fileURLToPath(failed.from) } : undefined,
  );
  return problems.found;
}

function send(evaluation: Evaluation): never {
  const bytes = serialize(evaluation);
  for (let sent = 0; sent < bytes.length;) {
    try {
      sent += writeSync(3, bytes, sent);
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") throw error;
    }
  }
  // a configuration that left a timer or a promise behind does not keep us
  return realExit(0);
}
