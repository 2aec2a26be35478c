import { deserialize } from "node:v8";
import type { Origin } from "../diagnostics/index.ts";
import { unsettledAwait, type Evaluation } from "./model.ts";
import { joinHosts, joinTraced } from "./part.ts";
import { Problems } from "./problem.ts";
import { start, startedAhead, type Started } from "./start.ts";
import { findLoop } from "./stuck.ts";

/** Exit code of a process that a signal 6 has ended, in the words of a shell. */
const abortedByShell = 134;

export interface RunSettings {
  /** Trace modules as well: needed to write the flake, and slower. */
  readonly trace?: boolean;
  /** Time that an evaluation may take, in milliseconds: user code that loops must not hang the program. */
  readonly limit?: number;
  /** Processes among which the work may be divided; one when absent. */
  readonly processes?: number;
}

/**
 * Evaluates the fleet of a project in a process of its own, under Node's permission model: no network, no subprocess, reads
 * in the project and the framework only, writes in the compile cache only. Where `processes` allows, many hosts, or
 * modules to be traced, are divided among several.
 *
 * Code that does not end within the limit is stopped, and is a finding at the line where it is.
 *
 * @throws Error when such a process dies, which is a bug of ours or the machine's trouble, never a user's mistake.
 */
export async function runEvaluation(
  root: string,
  file = "fleet.ts",
  { limit = 60_000, trace = false, processes = 1 }: RunSettings = {},
): Promise<Evaluation> {
  const task = { trace, index: 0, most: processes };
  const started = [startedAhead(root, file, task) ?? start(root, file, task)];
  const evaluations = [evaluationOf(started[0]!, file, limit)];
  try {
    const parts = task.most === 1 ? 1 : ((await started[0]!.parts) ?? 1);
    for (let index = 1; index < parts; index++) {
      const other = start(root, file, { ...task, index });
      started.push(other);
      evaluations.push(evaluationOf(other, file, limit));
    }
    const done = await Promise.all(evaluations);
    return trace ? joinTraced(done) : joinHosts(done);
  } finally {
    // where one has failed
    for (const { child } of started) child.kill("SIGKILL");
  }
}

/** What one process comes to. */
async function evaluationOf(
  { project, args, settings, child, sent, ended }: Started,
  file: string,
  limit: number,
): Promise<Evaluation> {
  // while the process ends; what it ended with says whether all of it is there
  const evaluation = sent.then((bytes) => deserialize(bytes.subarray(1)) as Evaluation);
  evaluation.catch(() => {});
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
  return evaluation;
}

function stopped(message: string, place: Origin): Evaluation {
  const problems = new Problems();
  problems.error("PANTHER1002", message, [place], {
    fix: "A configuration is plain values: end the loop, and wait for nothing.",
  });
  return { fleet: null, diagnostics: problems.found };
}
