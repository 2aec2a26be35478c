import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { followed, initial } from "../model.ts";
import {
  confirm,
  lines,
  look,
  makeMachine,
  settle,
  type Machine,
  type Rest,
  type SystemParts,
} from "./machine.ts";

/*
 * Every call by which the host program changes something, struck by every fault. What a machine has left when all timers
 * have gone off is compared with the only two ways in which a deploy may end.
 */

interface Scenario {
  readonly parts: SystemParts;
  readonly mode: "live" | "boot" | "test";
  /** Whether the operator reaches the host over new connections. */
  readonly confirmed: boolean;
  /** Whether it may be committed at all. */
  readonly good: boolean;
}
const scenarios: Readonly<Record<string, Scenario>> = {
  "a good system": { parts: {}, mode: "live", confirmed: true, good: true },
  "a system that fails to activate": {
    parts: { behaviour: ["down sshd.service", "exit 4"] },
    mode: "live",
    confirmed: true,
    good: false,
  },
  "a system that cuts the path": { parts: {}, mode: "live", confirmed: false, good: false },
  "a system whose menu cannot be written": {
    parts: { behaviour: ["no-menu"] },
    mode: "live",
    confirmed: true,
    good: false,
  },
  "a system whose own probes fail": {
    parts: { probe: '[ "$1" = before ] || echo web' },
    mode: "live",
    confirmed: true,
    good: false,
  },
  "a good system with another kernel": {
    parts: { kernel: "kernel-2" },
    mode: "boot",
    confirmed: true,
    good: true,
  },
  "a rehearsal": { parts: {}, mode: "test", confirmed: true, good: false },
};

/** kill: the process ends; power: the machine does, and starts again; fail: the called program does nothing but fail. */
const faults = ["kill-before", "power-before", "fail"] as const;

/** All of it takes minutes. Without this, each call is struck by one of the faults, another one from call to call. */
const full = process.env["PANTHER_MATRIX"] === "full";

async function run(scenario: Scenario, fault?: { readonly call: number; readonly kind: string }) {
  const machine = makeMachine();
  try {
    const system = machine.system("P", scenario.parts);
    if (fault) writeFileSync(join(machine.root, "fake/fault"), `${fault.call} ${fault.kind}`);
    const begun = await machine.begin(
      "--system",
      system,
      "--mode",
      scenario.mode,
      "--timeout",
      "20",
      "--soak",
      "1",
      "--patience",
      "1",
      "--watch",
      "sshd.service",
    );
    await settle(machine, () => {
      if (scenario.confirmed) confirm(machine, begun.token);
    });
    const { calls, events } = { calls: lines(machine, "fake/calls"), events: lines(machine, "fake/events") };
    // what the next deploy does where nobody is left on the host
    if (!atRest(look(machine))) await recover(machine);
    return { calls, events, rest: look(machine) };
  } finally {
    machine.remove();
  }
}

const atRest = ({ phase }: Rest): boolean => ["committed", "reverted", "tested", "abandoned"].includes(phase);

async function recover(machine: Machine): Promise<void> {
  await machine.program("recover");
  await settle(machine);
}

/** What is wrong with the end of a run; empty where nothing is. */
function wrongs(
  scenario: Scenario,
  { rest, events }: { readonly rest: Rest; readonly events: readonly string[] },
): readonly string[] {
  const { phase, reason, running, profile, bootDefault, oneShot, timers, violations } = rest;
  const system = [running, profile, bootDefault].join(" ");
  const outcome = `${phase} ${system}`;
  const ends = [
    "committed B B B",
    "reverted B B B",
    ...(scenario.mode === "test" ? ["tested B B B"] : []),
    ...(scenario.good ? ["committed P P P"] : []),
  ];
  // one fault strikes; some scenarios are a fault themselves
  const inModel = followed(initial(scenario.mode, 2), events);
  return [
    ...(inModel < events.length
      ? [`the model does not know: ${events.slice(0, inModel).join(" ")} then ${events[inModel]}`]
      : []),
    ...violations,
    ...(ends.includes(outcome) ? [] : [`ends ${outcome} (${reason})`]),
    ...(oneShot ? ["another start is still chosen"] : []),
    ...(timers.length > 0 ? [`still armed: ${timers.join(", ")}`] : []),
  ];
}

describe.each(Object.entries(scenarios))("%s", (_, scenario) => {
  test("ends on one system, whole, whatever strikes wherever", { timeout: 600_000 }, async () => {
    const { calls, events } = await run(scenario);
    expect(followed(initial(scenario.mode, 1), events), events.join(" ")).toBe(events.length);
    expect(calls.length).toBeGreaterThan(8);
    const cases = faults
      .flatMap((kind) => calls.map((what, i) => ({ kind, what, call: i + 1 })))
      .filter(({ kind, call }) => full || faults[call % faults.length] === kind);
    const found: string[] = [];
    const work = async (): Promise<void> => {
      for (let next = cases.shift(); next; next = cases.shift()) {
        const ended = await run(scenario, next).catch((error: unknown) => String(error));
        const wrong = typeof ended === "string" ? [ended] : wrongs(scenario, ended);
        if (wrong.length > 0) found.push(`${next.kind} at ${next.what}: ${wrong.join("; ")}`);
      }
    };
    await Promise.all([work(), work(), work()]);
    expect(found).toEqual([]);
  });
});
