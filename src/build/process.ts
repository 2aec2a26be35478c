import { spawn, type ChildProcess } from "node:child_process";

/** How a program ended. */
export type Ending =
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "signal"; readonly signal: string }
  /** It took longer than it may, and was stopped. */
  | { readonly kind: "timeout" }
  /** The caller gave up on it. */
  | { readonly kind: "aborted" }
  /** It could not be started: there is none of that name, or it may not be run. */
  | { readonly kind: "missing"; readonly message: string };

export interface Ended {
  readonly ending: Ending;
  /** What it printed, up to the limit. */
  readonly stdout: string;
  /** The end of what it said, up to the limit: errors come last. */
  readonly stderr: string;
}

/** Whether a program ended as it should. */
export const isFine = ({ ending }: Ended): boolean => ending.kind === "exit" && ending.code === 0;

export interface RunOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** Stops the program, and everything that it started. */
  readonly signal?: AbortSignal;
  /** Called with each whole line of its standard error. Then `stderr` stays empty. */
  readonly onLine?: (line: string) => void;
  /** What it reads from its standard input; nothing when absent. With `open`, more might come until this process ends. */
  readonly input?: string | { readonly open: true };
  /** Bytes kept of each stream; 64 MiB when absent. */
  readonly limit?: number;
}

/** Milliseconds between asking a program to end and ending it. */
const grace = 3000;
const defaultLimit = 64 * 1024 * 1024;
/** A line longer than this is cut: nobody reads it, and it must not fill the memory. */
const longestLine = 1024 * 1024;

/** What ends this process where nothing of it listens. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const running = new Set<ChildProcess>();
let watching = false;

/**
 * Runs a program with these arguments, never through a shell, in a process group of its own: what it started ends with it,
 * when time is up, when the caller gives up, and when this process ends. Never throws.
 */
export function runProgram(argv: readonly [string, ...string[]], options: RunOptions): Promise<Ended> {
  const { timeout, signal, onLine, input, limit = defaultLimit } = options;
  if (signal?.aborted) return Promise.resolve({ ending: { kind: "aborted" }, stdout: "", stderr: "" });
  endWithUs();
  const [program, ...args] = argv;
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"], detached: true });
  // a program that ends before it has read everything is no error of ours
  child.stdin.on("error", () => {});
  if (typeof input !== "object") child.stdin.end(input ?? "");
  running.add(child);
  let early: Ending | undefined;
  let last: NodeJS.Timeout | undefined;
  const stop = (why: Ending): void => {
    if (early) return;
    early = why;
    killGroup(child, "SIGTERM");
    last = setTimeout(() => killGroup(child, "SIGKILL"), grace);
  };
  const timer = setTimeout(() => stop({ kind: "timeout" }), timeout);
  const abort = (): void => stop({ kind: "aborted" });
  signal?.addEventListener("abort", abort, { once: true });

  const stdout = keepStart(limit);
  const stderr = onLine ? lines(onLine) : keepEnd(limit);
  child.stdout.on("data", stdout.add);
  child.stderr.on("data", stderr.add);
  return new Promise((resolve) => {
    const end = (ending: Ending): void => {
      clearTimeout(timer);
      clearTimeout(last);
      signal?.removeEventListener("abort", abort);
      running.delete(child);
      child.stdin.destroy();
      // what the program left behind in its group
      killGroup(child, "SIGKILL");
      resolve({ ending: early ?? ending, stdout: stdout.text(), stderr: stderr.text() });
    };
    child.once("error", (error) => end({ kind: "missing", message: error.message }));
    child.once("close", (code, name) =>
      end(code === null ? { kind: "signal", signal: name ?? "" } : { kind: "exit", code }),
    );
  });
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // everybody in it has ended
  }
}

function endWithUs(): void {
  if (watching) return;
  watching = true;
  process.once("exit", () => {
    for (const child of running) killGroup(child, "SIGKILL");
  });
  // A signal that nobody listens to ends a process without its `exit`. First in the row, so that all who listen count.
  for (const signal of signals) {
    process.prependListener(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(2);
    });
  }
}

interface Keeper {
  readonly add: (chunk: Buffer) => void;
  readonly text: () => string;
}

function keepStart(limit: number): Keeper {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add(chunk) {
      if (size < limit) chunks.push(chunk.subarray(0, limit - size));
      size += chunk.length;
    },
    text: () => Buffer.concat(chunks).toString(),
  };
}

function keepEnd(limit: number): Keeper {
  let kept = Buffer.alloc(0);
  return {
    add(chunk) {
      kept = Buffer.concat([kept, chunk]);
      if (kept.length > limit) kept = kept.subarray(kept.length - limit);
    },
    text: () => kept.toString(),
  };
}

function lines(onLine: (line: string) => void): Keeper {
  const decoder = new TextDecoder();
  let rest = "";
  return {
    add(chunk) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = parts.pop()!.slice(0, longestLine);
      parts.forEach(onLine);
    },
    text() {
      if (rest !== "") onLine(rest);
      rest = "";
      return "";
    },
  };
}
