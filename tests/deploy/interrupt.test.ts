import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import type { Event, HostRun, Outcome } from "../../src/deploy/index.ts";
import { needsTool } from "../support/tools.ts";
import { lines, look, makeMachine, progress, type Machine, type Rest } from "./host/machine.ts";
import { startSshd, type Server } from "./sshd.ts";

/* Real signals to the operator's side at each step, over a real SSH server, each on a machine of its own. */

const machines: { readonly machine: Machine; readonly server: Server }[] = [];
afterAll(() => {
  for (const { machine, server } of machines) {
    server.cut();
    machine.remove();
  }
});

/** A deploy in a process of its own that is sent a signal when it tells of a step. */
async function interrupted(step: Event["step"], signal: NodeJS.Signals) {
  const machine = makeMachine({ auto: true });
  const server = await startSshd(machine, "web");
  machines.push({ machine, server });
  const run: HostRun = {
    target: server.target,
    role: "server",
    system: machine.system("P", { behaviour: ["wait 1", "menu-wait 1"] }),
    mode: "live",
    watch: ["sshd.service"],
  };
  const argument = JSON.stringify({
    runs: [run],
    settings: { timeout: 60, soak: 2, patience: 6 },
    // long enough for a signal that comes late, on a machine that is busy
    copyFor: ["connect", "look", "copy"].includes(step) ? 30_000 : 0,
  });
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "client.ts"), argument],
    // who is killed sweeps nothing: what it leaves goes with the machine
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, TMPDIR: machine.root } },
  );
  let out = "";
  let sent = false;
  child.stdout.on("data", (data: Buffer) => {
    out += data.toString();
    if (sent || !out.includes(`"step":"${step}"`)) return;
    sent = true;
    child.kill(signal);
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  expect(sent, out).toBe(true);
  const events = out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Event);
  return { machine, code, outcome: events.find((event) => event.step === "done")?.outcome };
}

/** What is left once the host has done all of it: the timers are stopped last. */
async function atRest(machine: Machine): Promise<Rest> {
  for (;;) {
    const { phase, timers } = progress(machine);
    if (["committed", "reverted"].includes(phase) && timers.length === 0) return look(machine);
    await wait(100);
  }
}

const old = { running: "B", profile: "B", bootDefault: "B", violations: [] };
const fresh = { running: "P", profile: "P", bootDefault: "P", violations: [] };
const untouched: Partial<Outcome> = { result: "refused", refusal: "stopped" };
const back: Partial<Outcome> = { result: "reverted", reason: "the operator stopped it" };

describe.skipIf(!needsTool("ssh") || !needsTool("/usr/sbin/sshd")).concurrent("Ctrl-C", () => {
  test.each<Event["step"]>(["connect", "look", "copy"])(
    "in step %s: nothing was switched, and it says so",
    async (step) => {
      const { machine, code, outcome } = await interrupted(step, "SIGINT");
      expect(outcome).toMatchObject(untouched);
      expect(code).toBe(1);
      expect(look(machine)).toMatchObject(old);
      expect(lines(machine, "fake/calls")).toEqual([]);
    },
  );

  test.each<Event["step"]>(["begin", "activating", "activated", "confirmed"])(
    "in step %s: the host goes back, and it says so",
    async (step) => {
      const { machine, code, outcome } = await interrupted(step, "SIGINT");
      expect(outcome).toMatchObject(back);
      expect(code).toBe(3);
      expect(await atRest(machine)).toMatchObject({ ...old, phase: "reverted" });
    },
  );

  test("in step soaked: whichever comes first, and it says which", async () => {
    const { machine, code, outcome } = await interrupted("soaked", "SIGINT");
    const rest = await atRest(machine);
    expect(outcome).toMatchObject(rest.phase === "committed" ? { result: "committed" } : back);
    expect(code).toBe(rest.phase === "committed" ? 0 : 3);
    expect(rest).toMatchObject(rest.phase === "committed" ? fresh : old);
  });

  test("in step committing: it is committed, and it says so", async () => {
    const { machine, code, outcome } = await interrupted("committing", "SIGINT");
    expect(outcome).toMatchObject({ result: "committed" });
    expect(code).toBe(0);
    expect(await atRest(machine)).toMatchObject({ ...fresh, phase: "committed" });
  });
});

describe
  .skipIf(!needsTool("ssh") || !needsTool("/usr/sbin/sshd"))
  .concurrent("the operator's side is killed", () => {
    test.each<Event["step"]>(["activating", "activated", "confirmed", "soaked", "committing"])(
      "in step %s: the host ends it by itself, on one system",
      async (step) => {
        const { machine } = await interrupted(step, "SIGKILL");
        const rest = await atRest(machine);
        expect(rest).toMatchObject(rest.phase === "committed" ? fresh : old);
      },
    );
  });
