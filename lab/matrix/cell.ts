import { setTimeout as wait } from "node:timers/promises";
import type { Settings } from "../../src/deploy/index.ts";
import { badSystems, faults, type Lab, type LabHost, type SystemDescription } from "../index.ts";
import { endOf, look, pathFault, rests, type End, type State } from "./judge.ts";
import { operate, type Operator } from "./operator.ts";

/** Steps of a deploy at which something can break: those of the operator's side, then those on the host's disk. */
export const steps = [
  "connect look copy begin",
  "begun activating activated confirmed soaked committing committed reverting",
].flatMap((names) => names.split(" "));

/** What breaks, and when. */
export interface Cell {
  readonly fault: string;
  readonly step: string;
  readonly strike: (host: LabHost, operator: Operator | null) => Promise<void> | void;
  readonly lift?: (host: LabHost, operator: Operator) => Promise<void> | void;
  readonly restore?: (host: LabHost) => Promise<void> | void;
  /** How the new system differs. */
  readonly system?: SystemDescription;
}

export interface Finding {
  readonly cell: Cell;
  readonly end: End | "none";
  readonly exit: number | string;
  readonly seconds: number;
  readonly reason: string;
  /** Everything that is not as it has to be. */
  readonly wrong: readonly string[];
}

/** Seconds: long enough for a busy machine, short enough to wait for. */
export const settings: Partial<Settings> = { timeout: 20, soak: 1, patience: 6, by: "lab" };
/** Milliseconds until a run has to have come to its end: it restarts after twice its timeout. */
const limit = 2 * 20_000 + 60_000;
/** Milliseconds after which a run that has changed nothing yet is helped. */
const patience = 15_000;
/** Milliseconds until a step has to have come. */
const stepLimit = 40_000;

let count = 0;
/** A system that nobody has tried yet; a unit and a file of it are others. */
export const nextSystem = (host: LabHost, more: SystemDescription = {}): Promise<string> => {
  const label = `${Date.now().toString(36)}.${count++}`;
  const web = `[Service]\nEnvironment=LABEL=${label}\nExecStart=/usr/bin/sleep infinity\n`;
  return host.system({
    ...more,
    label,
    units: { "web.service": web, ...more.units },
    etc: { "lab/label": `${label}\n`, ...more.etc },
  });
};

/** Breaks something in the middle of a deploy, and looks what it came to. */
export async function runCell(lab: Lab, host: LabHost, cell: Cell): Promise<Finding> {
  const { step } = cell;
  const started = performance.now();
  const before = (await look(host))!;
  const failing = step === "reverting" ? { hooks: { "test-end": "exit 4" } } : {};
  const system = await nextSystem(host, { ...failing, ...cell.system });
  const wrong: string[] = [];
  if (!steps.slice(0, 4).includes(step)) await host.hold(step);
  if (step === "connect") await cell.strike(host, null);
  const run = { target: host.target, role: "server", system, mode: "live", watch: ["sshd.service"] } as const;
  const operator = operate(lab, [run], settings, { holdCopy: step === "copy" });
  if (step === "connect") {
    // has been struck
  } else if (step === "copy" ? await operator.copying() : steps.indexOf(step) < 4) {
    if ((await operator.reached(step)) || step === "copy") await cell.strike(host, operator);
    operator.copy();
  } else if (await host.held(stepLimit)) {
    await cell.strike(host, operator);
    await host.release();
  } else wrong.push(`step ${step} did not come`);

  const { after, lifted } = await settle(host, operator, cell, before);
  const exit = operator.hasEnded() ? await operator.ended : "hangs";
  if (!operator.hasEnded()) operator.process.kill("SIGKILL");
  await operator.ended;
  if (!lifted) await cell.lift?.(host, operator);
  const judged = after
    ? endOf(before, after, system)
    : { end: "none" as const, wrong: ["it did not come to an end"] };
  wrong.push(...judged.wrong);
  if (judged.end === "kept" || judged.end === "committed") await cell.restore?.(host);
  const path = await pathFault(host);
  if (path !== null) wrong.push(path);
  wrong.push(...disagreements(judged.end, exit, operator));
  if (wrong.length > 0) wrong.push(...operator.said().split("\n").slice(-4));
  operator.clean();
  return {
    cell,
    end: judged.end,
    exit,
    seconds: (performance.now() - started) / 1000,
    reason: after && judged.end === "reverted" ? after.reason : "",
    wrong,
  };
}

/** Waits until host and operator have come to an end; what breaks from outside is mended once the host has. */
async function settle(
  host: LabHost,
  operator: Operator,
  cell: Cell,
  before: State,
): Promise<{ readonly after: State | null; readonly lifted: boolean }> {
  const begun = performance.now();
  const end = begun + limit;
  let lifted = false;
  while (performance.now() < end) {
    const state = await look(host);
    const over = state !== null && rests(state);
    const waited = performance.now() > begun + patience;
    if (over && !lifted && (operator.hasEnded() || state.id !== before.id || waited)) {
      await cell.lift?.(host, operator);
      lifted = true;
    }
    if (over && operator.hasEnded()) return { after: state, lifted };
    await wait(1000);
  }
  return { after: null, lifted };
}

/** Where exit code and ledger say something else than the host. */
function disagreements(end: End | "none", exit: number | string, operator: Operator): string[] {
  const wrong: string[] = [];
  if (exit === "hangs") wrong.push("the operator's side does not end");
  if (exit === 0 && end !== "committed") wrong.push(`exit code 0, and the host is ${end}`);
  if (typeof exit === "number" && exit !== 0 && end === "committed")
    wrong.push(`exit code ${exit}, and the host is committed`);
  const record = operator.record();
  const result = record?.hosts[0]?.result ?? null;
  // a process that was killed has no last word
  if (typeof exit === "string") return wrong;
  if (result === null) wrong.push("the ledger has no result");
  else if (
    (result === "committed") !== (end === "committed") ||
    (result === "reverted" && end !== "reverted")
  )
    wrong.push(`the ledger says ${result}, and the host is ${end}`);
  if (record && record.exitCode !== exit)
    wrong.push(`the ledger has exit code ${record.exitCode}, not ${exit}`);
  return wrong;
}

/** Faults of the operator's side. */
const ofOperator: readonly Omit<Cell, "step">[] = [
  { fault: "kill the CLI", strike: (_, operator) => void operator?.process.kill("SIGKILL") },
  { fault: "interrupt the CLI", strike: (_, operator) => void operator?.process.kill("SIGINT") },
  {
    fault: "suspend the CLI",
    strike: (_, operator) => void operator?.process.kill("SIGSTOP"),
    lift: (_, operator) => void operator.process.kill("SIGCONT"),
  },
];

/** Every fault at every step at which it can strike. */
export function allCells(): readonly Cell[] {
  const ofHost = faults.flatMap(({ name: fault, strike, lift, restore }) =>
    steps
      // there is no driver before
      .filter((step) => fault !== "kill-driver" || steps.indexOf(step) > steps.indexOf("begun"))
      .map((step): Cell => ({
        fault,
        step,
        strike,
        ...(lift ? { lift } : {}),
        ...(restore ? { restore } : {}),
      })),
  );
  const operators = ofOperator.flatMap((fault) => steps.slice(1).map((step) => ({ ...fault, step })));
  const systems = Object.entries(badSystems).map(([fault, system]) => ({
    fault,
    step: fault.includes("boot menu") ? "committing" : "activating",
    strike: () => {},
    system,
  }));
  return [...ofHost, ...operators, ...systems];
}
