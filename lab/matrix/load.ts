import { setTimeout as wait } from "node:timers/promises";
import type { HostRun } from "../../src/deploy/index.ts";
import type { Lab, LabHost } from "../index.ts";
import { nextSystem, settings } from "./cell.ts";
import { endOf, look, rests, type State } from "./judge.ts";
import { operate } from "./operator.ts";

export interface Load {
  /** Runs, and what each host of them came to. */
  readonly runs: number;
  readonly ends: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly wrong: readonly string[];
}

/** A run of a host to a system that is built. */
type Run = HostRun & { readonly system: string };

const runOf = async (host: LabHost): Promise<Run> => ({
  target: host.target,
  role: "server",
  system: await nextSystem(host),
  mode: "live",
  watch: ["sshd.service"],
});
const statesOf = (lab: Lab): Promise<State[]> =>
  Promise.all(lab.hosts.map(async (host) => (await look(host))!));

/** All hosts in one run, again and again. */
export async function goodPath(lab: Lab, times: number): Promise<Load> {
  const started = performance.now();
  const wrong: string[] = [];
  const ends: Record<string, number> = {};
  for (let at = 1; at <= times; at++) {
    const before = await statesOf(lab);
    const runs = await Promise.all(lab.hosts.map(runOf));
    const operator = operate(lab, runs, settings);
    const exit = await operator.ended;
    if (exit !== 0) wrong.push(`run ${at}: exit code ${exit}`, ...operator.said().split("\n").slice(-8));
    (await statesOf(lab)).forEach((after, i) => count(`run ${at}`, before[i]!, after, runs[i]!, ends, wrong));
    console.log(`good path, run ${at} of ${times}: exit code ${exit}`);
    operator.clean();
  }
  if (Object.keys(ends).some((end) => end !== "committed")) wrong.push("a host did not take a good system");
  return { runs: times, ends, seconds: (performance.now() - started) / 1000, wrong };
}

/** Runs of one host whose process is killed at a random moment: each host ends whole in its own time. */
export async function killed(lab: Lab, times: number): Promise<Load> {
  const started = performance.now();
  const wrong: string[] = [];
  const ends: Record<string, number> = {};
  let left = times;
  await Promise.all(
    lab.hosts.map(async (host) => {
      while (left-- > 0) {
        const before = (await look(host))!;
        const run = await runOf(host);
        const operator = operate(lab, [run], settings);
        // a run takes some six to ten seconds
        const moment = Math.random() * longest;
        await Promise.race([wait(moment), operator.ended]);
        operator.process.kill("SIGKILL");
        await operator.ended;
        const limit = performance.now() + 2 * settings.timeout! * 1000;
        let after = await look(host);
        while (!(after && rests(after)) && performance.now() < limit) {
          await wait(1000);
          after = await look(host);
        }
        const what = `killed after ${moment.toFixed(0)} ms`;
        if (after) count(what, before, after, run, ends, wrong);
        else wrong.push(`${what}, ${host.name}: it did not come back`);
        console.log(`${host.name}, ${what}: ${after?.phase}, ${JSON.stringify(ends)}`);
        operator.clean();
      }
    }),
  );
  return { runs: times, ends, seconds: (performance.now() - started) / 1000, wrong };
}

/** Milliseconds within which a process is killed. */
export const longest = 10_000;

function count(
  what: string,
  before: State,
  after: State,
  { target: { host }, system }: Run,
  ends: Record<string, number>,
  all: string[],
): void {
  const { end, wrong } = endOf(before, after, system);
  ends[end] = (ends[end] ?? 0) + 1;
  for (const one of wrong) {
    all.push(`${what}, ${host}: ${one}`);
    console.log(`    ${what}, ${host}: ${one}`);
  }
}
