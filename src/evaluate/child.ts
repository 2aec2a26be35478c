import { closeSync, readSync, realpathSync, writeSync } from "node:fs";
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
import { partsOf } from "./part.ts";
import { Problems } from "./problem.ts";

/*
 * The process in which the user's code runs: started by `run.ts` under Node's permission model. Its arguments are the
 * project's folder, the fleet's file, which part of the work is its own and of how many at most, `0/2`, and where modules
 * are to be traced, the file that does it, which stands below this stage. To file descriptor 3, so that the user may print,
 * goes one byte with the number of parts once it is known, then the evaluation.
 */
const [root, file, share, tracer] = process.argv.slice(2) as [string, string, string, string?];
const [index, most] = share.split("/").map(Number) as [number, number];
setProject(root);

const sources = new Set<string>();
/** What imported each file first, to name the line that asks for a file that cannot be loaded. */
const imports = new Map<string, Import>();
/** What was found by its path from a folder: files of one import the same ones. */
const beside = new Map<string, string>();
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
  const key = from.slice(0, from.lastIndexOf("/") + 1) + specifier;
  let href = beside.get(key);
  if (href === undefined) {
    href = new URL(specifier, from).href;
    const path = fileURLToPath(href);
    if (!path.startsWith(root) || !isPlainFile(path)) return undefined;
    beside.set(key, href);
  }
  return { url: href, format: "module-typescript", shortCircuit: true };
}

function isPlainFile(path: string): boolean {
  try {
    return realpathSync.native(path) === path;
  } catch {
    return false;
  }
}

// what the user prints is talk, not data; while files are loaded, every part would say the same
const say = console.error;
const print = (...words: unknown[]): void => {
  if (index === 0 || !loading) say(...words);
};
console.log = console.info = console.debug = console.warn = console.error = print;
const start: Origin = { file: relative(root, file).split(sep).join("/"), line: 0, column: 0 };
/** Taken before the user can. */
const turn = setImmediate;
const realExit: (code: number) => never = process.exit.bind(process);
installGuards();
let loading = true;
// what the user's code leaves behind, such as a promise that nobody awaits and that fails
process.on("uncaughtException", (error) => {
  if (loading) send({ fleet: null, diagnostics: loadFailure(error) });
  console.error(error);
  realExit(1);
});
awaitGo();
let parts: number | undefined;
// unless there is something to send: what the user awaits may never happen, and then nothing keeps this process
process.exitCode = unsettledAwait;
void evaluate().then(send);

async function evaluate(): Promise<Evaluation> {
  let loaded: { default?: Partial<Fleet> };
  try {
    loaded = (await import(pathToFileURL(file).href)) as typeof loaded;
    // a promise that nobody awaits, and that has failed, is told of now
    await new Promise(turn);
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
  const files = [...sources].sort();
  const of =
    tracer === undefined
      ? partsOf("hosts", fleet.definition?.hosts?.length ?? 0, most)
      : partsOf("files", files.length, most);
  tellParts(of);
  if (tracer !== undefined) return (await import(tracer)).traceFleet(fleet, root, files, { index, of });
  return evaluateFleet(fleet as Fleet, root, files, undefined, { index, of });
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

/** Once: the others can start while this part is evaluated. */
function tellParts(count: number): void {
  if (parts === undefined) write(Uint8Array.of((parts = count)));
}

function send(evaluation: Evaluation): never {
  tellParts(1);
  write(serialize(evaluation));
  // it is read while this process ends
  closeSync(3);
  // a configuration that left a timer or a promise behind does not keep us
  return realExit(0);
}

/** Waits until it is let go, if it is held (see `start`); ends where nobody is left who would. */
function awaitGo(): void {
  let heard = 0;
  const byte = new Uint8Array(1);
  while (readSync(0, byte) > 0) heard++;
  if (heard === 1) realExit(0);
}

function write(bytes: Uint8Array): void {
  for (let sent = 0; sent < bytes.length;) {
    try {
      sent += writeSync(3, bytes, sent);
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") throw error;
    }
  }
}
