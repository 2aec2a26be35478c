import { spawn } from "node:child_process";
import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize } from "node:v8";
import type { Origin } from "../diagnostics/index.ts";
import type { Evaluation } from "./model.ts";
import { Problems } from "./problem.ts";
import { findLoop } from "./stuck.ts";

export interface RunSettings {
  /** Trace modules as well: needed to write the flake, and slower. */
  readonly trace?: boolean;
  /** Time that an evaluation may take, in milliseconds: user code that loops must not hang the program. */
  readonly limit?: number;
}

/** What Node ends with when a module awaits something that nothing can bring about any more. */
const unsettledAwait = 13;

/** The framework as source (in a checkout) or built. */
const asSource = import.meta.url.endsWith(".ts");

/**
 * Evaluates the fleet of a project in a process of its own, under Node's permission model: no network, no subprocess, reads
 * in the project and the framework only, writes in the compile cache only.
 *
 * Code that does not end within the limit is stopped, and is a finding at the line where it is.
 *
 * @throws Error when that process dies, which is a bug of ours or the machine's trouble, never a user's mistake.
 */
export async function runEvaluation(
  root: string,
  file = "fleet.ts",
  { limit = 60_000, trace = false }: RunSettings = {},
): Promise<Evaluation> {
  const project = realpathSync(root);
  const own = realpathSync(fileURLToPath(new URL("../..", import.meta.url)));
  const entry = join(own, asSource ? "src/evaluate/child.ts" : "dist/evaluate/child.js");
  const cache = compileCache(project);
  const args = [
    "--permission",
    `--allow-fs-read=${project}`,
    `--allow-fs-read=${own}`,
    ...packageScopes(project).map((path) => `--allow-fs-read=${path}`),
    ...(cache === null ? [] : [`--allow-fs-read=${cache}`, `--allow-fs-write=${cache}`]),
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    ...(asSource ? ["--conditions=pantheros-source"] : []),
    entry,
    project,
    join(project, file),
    ...(trace ? [join(own, asSource ? "src/trace/index.ts" : "dist/trace/index.js")] : []),
  ];
  // nothing of the caller's environment: it differs between machines
  const settings = {
    cwd: project,
    env: { TZ: "UTC", LANG: "C.UTF-8", ...(cache === null ? {} : { NODE_COMPILE_CACHE: cache }) },
  };
  const child = spawn(process.execPath, args, { ...settings, stdio: ["ignore", 2, 2, "pipe"] });
  const chunks: Buffer[] = [];
  (child.stdio[3] as NodeJS.ReadableStream).on("data", (chunk: Buffer) => chunks.push(chunk));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, limit);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (...ending) => resolve(ending));
  });
  clearTimeout(timer);
  if (late) {
    const place = await findLoop(args, settings, project, Math.min(limit, 5_000));
    return stopped(
      `the configuration did not end within ${limit / 1000} s`,
      place ?? { file, line: 0, column: 0 },
    );
  }
  if (code === unsettledAwait)
    return stopped("the configuration awaits what never happens", { file, line: 0, column: 0 });
  if (code !== 0)
    throw new Error(
      `the process that evaluates the configuration ended with ${signal ?? `exit code ${code}`}`,
    );
  return deserialize(Buffer.concat(chunks)) as Evaluation;
}

function stopped(message: string, place: Origin): Evaluation {
  const problems = new Problems();
  problems.error("PANTHER1002", message, [place], {
    fix: "A configuration is plain values: end the loop, and wait for nothing.",
  });
  return { fleet: null, diagnostics: problems.found };
}

/** Where Node keeps compiled code: in the project's node_modules if it has one, else in the user's cache. Null: nowhere. */
function compileCache(project: string): string | null {
  const modules = join(project, "node_modules");
  const base = existsSync(modules)
    ? join(modules, ".cache")
    : (process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"));
  const cache = join(base, "pantheros", "compile");
  try {
    mkdirSync(cache, { recursive: true });
    return realpathSync(cache);
  } catch {
    return null;
  }
}

/** Folders above the project where Node looks for packages and for the package.json that says how to read a file. */
function packageScopes(project: string): string[] {
  const paths: string[] = [];
  for (let folder = dirname(project); ; folder = dirname(folder)) {
    paths.push(join(folder, "package.json"), join(folder, "node_modules"));
    if (folder === dirname(folder)) return paths;
  }
}
