import { runProgram } from "../src/build/index.ts";

export interface Ran {
  /** Exit code; 128 where it ended otherwise. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface How {
  readonly input?: string;
  /** Milliseconds; a minute when absent. */
  readonly timeout?: number;
}

export type Words = readonly [string, ...string[]];

/** Runs a program, whatever it comes to. */
export async function attempt(words: Words, { input, timeout = 60_000 }: How = {}): Promise<Ran> {
  const { ending, stdout, stderr } = await runProgram(words, {
    timeout,
    ...(input === undefined ? {} : { input }),
  });
  const said =
    ending.kind === "missing" ? ending.message : ending.kind === "timeout" ? "it took too long" : "";
  return { code: ending.kind === "exit" ? ending.code : 128, stdout, stderr: stderr + said };
}

/** Runs a program, and answers what it printed. Throws what it said where it fails. */
export async function run(words: Words, how?: How): Promise<string> {
  const { code, stdout, stderr } = await attempt(words, how);
  if (code !== 0) throw new Error(`${words.join(" ")}: exit code ${code}\n${stderr.trim() || stdout.trim()}`);
  return stdout;
}
