import { setTimeout as wait } from "node:timers/promises";
import type { HostRun } from "../../src/deploy/index.ts";
import type { Lab } from "../index.ts";
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

const runsOf = (lab: Lab): Promise<Run[]> =>
  Promise.all(
    lab.hosts.map(async (host) => ({
      target: host.target,
      role: "server",
      system: await nextSystem(host),
      mode: "live" as const,
      watch: ["sshd.service"],
    })),
  );
const statesOf = (lab: Lab): Promise<State[]> =>
  Promise.all(lab.hosts.map(async (host) => (await look(host))!));

/** All hosts in one run, again and again. */
export async function goodPath(lab: Lab, times: number): Promise<Load> {
  const started = performance.now();
  const wrong: string[] = [];
  const ends: Record<string, number> = {};
  for (let at = 1; at <= times; at++) {
    const before = await statesOf(lab);
    const runs = await runsOf(lab);
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

/** All hosts in one run whose process is killed at a random moment: each of them ends whole in its own time. */
export async function killed(lab: Lab, times: number): Promise<Load> {
  const started = performance.now();
  const wrong: string[] = [];
  const ends: Record<string, number> = {};
  for (let at = 1; at <= times; at++) {
    const before = await statesOf(lab);
    const runs = (await runsOf(lab)).map((run, i) => ({ ...run, role: `role ${i % 2}` }));
    const operator = operate(lab, runs, settings);
    // a run of two canaries and two others takes some twelve seconds here
    await Promise.race([wait(Math.random() * 14_000), operator.ended]);
    operator.process.kill("SIGKILL");
    await operator.ended;
    const limit = performance.now() + 2 * settings.timeout! * 1000;
    let after = await statesOf(lab);
    while (!after.every(rests) && performance.now() < limit) {
      await wait(200);
      after = await statesOf(lab);
    }
    after.forEach((state, i) => count(`kill ${at}`, before[i]!, state, runs[i]!, ends, wrong));
    console.log(`killed, run ${at} of ${times}: ${JSON.stringify(ends)}`);
    operator.clean();
  }
  return { runs: times, ends, seconds: (performance.now() - started) / 1000, wrong };
}

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
