import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** What a command takes, in milliseconds; `cpu` is that of all its processes, user and system. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  /** The exit code, so that nobody takes for fast what has failed. */
  readonly code: number;
}

/** Runs a command once; what it prints does not count. */
export async function cost({ program, args, cwd }: Command): Promise<Cost> {
  const started = performance.now();
  const { stdout } = await promisify(execFile)(
    "sh",
    ["-c", '"$@" >/dev/null 2>&1; code=$?; times; echo $code', "sh", program, ...args],
    { cwd },
  );
  const wall = performance.now() - started;
  const lines = stdout.trim().split("\n");
  // the second line is about the processes that the shell has started: minutes and seconds, user and system
  const times = [...lines[1]!.matchAll(/(\d+)m([\d.]+)s/g)];
  return {
    wall,
    code: Number(lines.at(-1)),
    cpu: times.reduce(
      (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
      0,
    ),
  };
}

/**
 * The costs of commands that run in turn, so that whatever else the machine does meets all of them: of each the median
 * of its rounds, after one that does not count.
 */
export async function sideBySide(commands: readonly Command[], rounds: number): Promise<Cost[]> {
  const found = commands.map((): Cost[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, command] of commands.entries()) {
      const once = await cost(command);
      if (round > 0) found[i]!.push(once);
    }
  }
  return found.map((list) => ({
    wall: median(list.map((c) => c.wall)),
    cpu: median(list.map((c) => c.cpu)),
    code: Math.max(...list.map((c) => c.code)),
  }));
}

/** The middle of values, or what lies between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/**
 * The most memory that each process of a command has had in RAM at once, in MiB: its own, then those of the processes
 * that it starts. Read from /proc every 10 ms, so Linux alone has it; elsewhere there is none.
 */
export async function memory({ program, args, cwd }: Command): Promise<number[]> {
  const child = spawn(program, args, { cwd, stdio: "ignore" });
  const peaks = new Map<number, number>();
  const look = (pid: number): void => {
    try {
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      if (peak !== undefined) peaks.set(pid, Number(peak) / 1024);
      for (const below of readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" "))
        if (below !== "") look(Number(below));
    } catch {
      // it has ended
    }
  };
  while (child.exitCode === null && child.signalCode === null) {
    look(child.pid!);
    await pause(10);
  }
  return [...peaks].sort(([a], [b]) => a - b).map(([, peak]) => peak);
}
