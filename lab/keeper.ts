import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/* What runs of a host: its keeper (keeper.sh), which starts it, in the network namespace of its lab. */

/** Name of a host among all that run on this machine. */
export const machineOf = (lab: string, host: string): string => `${lab}-${host}`;
/** Name of a lab's network namespace. */
export const namespaceOf = (lab: string): string => `panther-lab-${lab}`;
/** Words in front of a program that is to run in it. */
export const enter = (namespace: string): readonly [string, ...string[]] => [
  "nsenter",
  `--net=/run/netns/${namespace}`,
];

/** The first process of a host, as this machine numbers it; null where it does not run. */
export function leaderOf(folder: string): number | null {
  const file = join(folder, "keeper");
  if (!existsSync(file)) return null;
  const keeper = Number(readFileSync(file, "utf8"));
  const inner = childrenOf(keeper)
    .flatMap(childrenOf)
    .find((pid) => /^NSpid:\t\d+\t1$/m.test(statusOf(pid)));
  return inner ?? null;
}

/** Text of a file; nothing where there is none. */
export const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};
const statusOf = (pid: number): string => read(`/proc/${pid}/status`);
const childrenOf = (pid: number): readonly number[] =>
  read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);

/** Ends a process at once, if it has not ended. */
export const kill = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it has ended
  }
};
