import { deserialize } from "node:v8";
import type { Origin } from "../diagnostics/index.ts";
import { unsettledAwait, type Evaluation } from "./model.ts";
import { Problems } from "./problem.ts";
import { start, startedAhead } from "./start.ts";
import { findLoop } from "./stuck.ts";

/** Exit code of a process that a signal 6 has ended, in the words of a shell. */
const abortedByShell = 134;

export interface RunSettings {
  /** Trace modules as well: needed to write the flake, and slower. */
  readonly trace?: boolean;
  /** Time that an evaluation may take, in milliseconds: user code that loops must not hang the program. */
  readonly limit?: number;
}

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
  const { project, args, settings, child, chunks, ended } =
    startedAhead(root, file, trace) ?? start(root, file, trace);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, limit);
  const [code, signal] = await ended;
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
  // V8 has said so at length
  if (signal === "SIGABRT" || code === abortedByShell)
    return stopped("the configuration takes more memory than there is", { file, line: 0, column: 0 });
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
