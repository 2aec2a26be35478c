import { spawn } from "node:child_process";
import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize } from "node:v8";
import type { Evaluation } from "./model.ts";

/** Time that an evaluation may take, in milliseconds: user code that loops must not hang the program. */
const limit = 60_000;

/** The framework as source (in a checkout) or built. */
const asSource = import.meta.url.endsWith(".ts");

/**
 * Evaluates the fleet of a project in a process of its own, under Node's permission model: no network, no subprocess, reads
 * in the project and the framework only, writes in the compile cache only.
 *
 * @throws Error when that process dies, which is a bug of ours or the machine's trouble, never a user's mistake.
 */
export async function runEvaluation(root: string, file = "fleet.ts"): Promise<Evaluation> {
  const project = realpathSync(root);
  const own = realpathSync(fileURLToPath(new URL(asSource ? "../.." : "../..", import.meta.url)));
  const entry = join(own, asSource ? "src/evaluate/child.ts" : "dist/evaluate/child.js");
  const cache = compileCache(project);
  const child = spawn(
    process.execPath,
    [
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
    ],
    {
      cwd: project,
      // nothing of the caller's environment: it differs between machines
      env: { TZ: "UTC", LANG: "C.UTF-8", ...(cache === null ? {} : { NODE_COMPILE_CACHE: cache }) },
      stdio: ["ignore", 2, 2, "pipe"],
    },
  );
  const chunks: Buffer[] = [];
  (child.stdio[3] as NodeJS.ReadableStream).on("data", (chunk: Buffer) => chunks.push(chunk));
  const timer = setTimeout(() => child.kill("SIGKILL"), limit);
  const ending = await new Promise<string | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code === 0 ? null : (signal ?? `exit code ${code}`)));
  });
  clearTimeout(timer);
  if (ending === "SIGKILL") throw new Error(`the evaluation did not end within ${limit / 1000} s and was stopped`);
  if (ending !== null) throw new Error(`the process that evaluates the configuration ended with ${ending}`);
  return deserialize(Buffer.concat(chunks)) as Evaluation;
}

/** Where Node keeps compiled code: in the project's node_modules if it has one, else in the user's cache. Null: nowhere. */
function compileCache(project: string): string | null {
  const modules = join(project, "node_modules");
  const base = existsSync(modules) ? join(modules, ".cache") : (process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"));
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
