import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder } from "../files/index.ts";

/** The process that evaluates a fleet, on its way. */
export interface Started {
  /** Absolute path of the project. */
  readonly project: string;
  readonly args: readonly string[];
  readonly settings: { readonly cwd: string; readonly env: NodeJS.ProcessEnv };
  readonly child: ChildProcess;
  /** The number of parts that the work is divided in, as soon as it is known; nothing where it never is. */
  readonly parts: Promise<number | undefined>;
  /** All that it sends: in the first byte the number of parts, then its evaluation. */
  readonly sent: Promise<Buffer>;
  /** How it ended: exit code, or signal. */
  readonly ended: Promise<readonly [number | null, string | null]>;
}

/** The framework as source (in a checkout) or built. */
const asSource = import.meta.url.endsWith(".ts");

/** What a process is to do with a fleet. */
export interface Task {
  /** Trace the modules as well. */
  readonly trace: boolean;
  /** Which part of the work is its own. */
  readonly index: number;
  /** The most parts that the work is divided in. */
  readonly most: number;
}

/** How the process is started in which `child.ts` evaluates a fleet, under Node's permission model. */
function argumentsFor(
  root: string,
  file: string,
  { trace, index, most }: Task,
): Pick<Started, "project" | "args" | "settings"> {
  const project = realpathSync(root);
  const own = realpathSync(fileURLToPath(new URL("../..", import.meta.url)));
  const entry = join(own, asSource ? "src/evaluate/child.ts" : "dist/evaluate/child.js");
  const cache = cacheFolder(project);
  const args = [
    "--permission",
    // most of what an evaluation makes is kept: what is young is not to be copied again and again
    "--min-semi-space-size=16",
    `--allow-fs-read=${project}`,
    `--allow-fs-read=${own}`,
    ...[...packageScopes(project), ...linkedPackages(project), ...linkedPackages(own)].map(
      (path) => `--allow-fs-read=${path}`,
    ),
    ...(cache === null ? [] : [`--allow-fs-read=${cache}`, `--allow-fs-write=${cache}`]),
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    ...(asSource ? ["--conditions=pantheros-source"] : []),
    entry,
    project,
    join(project, file),
    `${index}/${most}`,
    ...(trace ? [join(own, asSource ? "src/trace/index.ts" : "dist/trace/index.js")] : []),
  ];
  // nothing of the caller's environment: it differs between machines
  const settings = {
    cwd: project,
    env: { TZ: "UTC", LANG: "C.UTF-8", ...(cache === null ? {} : { NODE_COMPILE_CACHE: cache }) },
  };
  return { project, args, settings };
}

/**
 * Starts the process that evaluates a fleet; one that is held loads the framework, and the fleet once it is let go. It
 * reads one byte that says that it is held, and another one when it is let go.
 */
export function start(root: string, file: string, task: Task, held = false): Started {
  const { project, args, settings } = argumentsFor(root, file, task);
  const child = spawn(process.execPath, args, {
    ...settings,
    stdio: [held ? "pipe" : "ignore", 2, 2, "pipe"],
  });
  child.stdin?.on("error", () => {}); // it has ended, which is told where that is awaited
  child.stdin?.write("h");
  const pipe = child.stdio[3] as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  pipe.on("data", (chunk: Buffer) => chunks.push(chunk));
  const parts = new Promise<number | undefined>((resolve) => {
    pipe.once("data", (chunk: Buffer) => resolve(chunk[0]));
    pipe.once("close", () => resolve(undefined));
  });
  const sent = new Promise<Buffer>((resolve) => {
    pipe.once("close", () => resolve(Buffer.concat(chunks)));
  });
  const ended = new Promise<[number | null, string | null]>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (...ending) => resolve(ending));
  });
  ended.catch(() => {}); // whoever asks for it hears of it
  return { project, args, settings, child, parts, sent, ended };
}

let ahead: Started | undefined;

/**
 * Starts the evaluation of a project before anybody asks for it, so that it runs while the program's own code is loaded.
 * One that is held sees the fleet as it is when somebody asks. One that nobody asks for is stopped when the program ends.
 */
export function startAhead(root: string, file: string, { trace = false, held = false } = {}): void {
  ahead?.child.kill("SIGKILL");
  ahead = start(root, file, { trace, index: 0, most: availableParallelism() }, held);
  const { child } = ahead;
  const stop = (): void => void child.kill("SIGKILL");
  process.once("exit", stop);
  child.once("close", () => process.off("exit", stop));
}

/** The evaluation that was started ahead, if it is this one and still there; once. It is let go. */
export function startedAhead(root: string, file: string, task: Task): Started | undefined {
  if (ahead === undefined || ahead.args.join("\0") !== argumentsFor(root, file, task).args.join("\0"))
    return undefined;
  // one that is held has nothing to tell before it is let go
  if (ahead.child.stdin !== null && (ahead.child.exitCode ?? ahead.child.signalCode) !== null)
    return undefined;
  const started = ahead;
  ahead = undefined;
  started.child.stdin?.end("g");
  return started;
}

/** Where Node keeps what it compiled of a project: in its node_modules if it has some, else in the user's cache. Null: nowhere. */
export function cacheFolder(project: string): string | null {
  const modules = join(project, "node_modules");
  const base = existsSync(modules)
    ? join(modules, ".cache")
    : (process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"));
  const cache = join(base, "pantheros", "compile");
  try {
    makeFolder(cache);
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

/** Where the packages of a folder lie, if it has only a link to them, as an earlier revision of a project has. */
function linkedPackages(folder: string): string[] {
  const modules = join(folder, "node_modules");
  if (!existsSync(modules)) return [];
  const real = realpathSync(modules);
  return real === modules ? [] : [real];
}
