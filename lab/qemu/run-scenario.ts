import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAtRest, type Event, type HostRun, type Outcome } from "../../src/deploy/index.ts";
import { ofRun, type Cache } from "./debian.ts";
import { copyOf, type Image, type Loader } from "./image.ts";
import { freePort, powerOn, type Machine } from "./machine.ts";
import type { Scenario } from "./scenarios.ts";

/** What a run of a scenario came to. */
export interface Result {
  readonly loader: Loader;
  readonly scenario: Scenario;
  /** What the operator was told; the word `killed` where nobody was left. */
  readonly told: string;
  /** Where the transaction rests. */
  readonly phase: string;
  /** The system that runs after one more restart. */
  readonly starts: string;
  /** What is not as it has to be. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

const client = join(import.meta.dirname, "../../tests/deploy/client.ts");

/** State of a machine; names of systems instead of their paths. */
interface State {
  readonly [key: string]: string;
}

const reading = `
say() { printf '%s=%s\\n' "$1" "$2"; }
for one in current booted; do say "$one" "$(readlink -f /run/$one-system)"; done
say profile "$(readlink -f /nix/var/nix/profiles/system)"
sed -n 's/^\\(phase\\|reason\\|generation\\)=/\\1=/p' /var/lib/pantheros/transaction 2>/dev/null
say trial "$(ls /nix/var/nix/profiles/system-profiles 2>/dev/null | tr '\\n' ' ')"
say timers "$(systemctl list-units --plain --no-legend 'panther-*.timer' | tr '\\n' ' ')"
say resume "$(systemctl is-failed panther-resume.service)"
say choice "$(grub-editenv /boot/grub/grubenv list 2>/dev/null | sed -n 's/^next_entry=//p'; ls /sys/firmware/efi/efivars 2>/dev/null | grep OneShot)"
say menu "$(if [ -f /boot/grub/grub.cfg ]; then grep -m 1 -o 'init=[^ ]*' /boot/grub/grub.cfg; else
  grep -o 'init=[^ ]*' "/boot/loader/entries/$(sed -n 's/^default //p' /boot/loader/loader.conf)"; fi | sed 's,^init=,,; s,/init$,,')"
say parameters "$(tr ' ' '\\n' </proc/cmdline | sed -n 's/^lab=//p')"
`;

async function look(machine: Machine, { systems }: Image): Promise<State> {
  const names = Object.entries(systems);
  const text = await machine.run("sh -s", reading);
  return Object.fromEntries(
    text
      .split("\n")
      .filter((line) => line.includes("="))
      .map((line) => {
        const [, key, value] = /^([^=]*)=(.*)$/.exec(line)!;
        return [key!, names.find(([, path]) => path === value)?.[0] ?? value!];
      }),
  );
}

/** Switches the machine of a scenario, does to it what the scenario says, and looks at what it came to. */
export async function runScenario(
  cache: Cache,
  loader: Loader,
  image: Image,
  scenario: Scenario,
): Promise<Result> {
  const began = performance.now();
  const here = join(cache.folder, ofRun(process.pid));
  const console = `${here}.log`;
  const disk = copyOf(image, here);
  const port = await freePort();
  // a machine that was saved does not say over its second line that it was struck
  const running = scenario.strike === undefined;
  let machine = powerOn({ ...disk, running }, port, cache.keys, console, scenario.strike);
  const restart = async (): Promise<void> => {
    await machine.cut();
    machine = powerOn({ ...disk, running: false }, port, cache.keys, console);
    await machine.answers();
  };
  try {
    let id = await machine.answers();
    const names = Object.entries(image.systems).map(([name, path]) => `${name}=${path}\n`);
    if (scenario.byCommand !== undefined) {
      await machine.run("sh -s", `${names.join("")}${scenario.byCommand}`);
      const started: string[] = [];
      for (let count = 0; count < 3; count++) {
        id = await machine.answers(id);
        started.push((await look(machine, image))["booted"]!);
        if (count < 2) await machine.run("systemctl --no-block reboot");
      }
      const wanted = scenario.ends[""] === "new" ? scenario.system : "A";
      const wrong = started.every((one) => one === wanted) ? [] : [`it has started ${started.join(", ")}`];
      const seconds = Math.round((performance.now() - began) / 1000);
      return { loader, scenario, told: "", phase: "", starts: started.join(", "), wrong, seconds };
    }
    if (scenario.before !== undefined) {
      await machine.run("sh -s", `${names.join("")}${scenario.before}`);
      if (scenario.before.includes("reboot")) id = await machine.answers(id);
    }
    const old = (await look(machine, image))["current"]!;
    const { system, mode } = scenario;
    const run: HostRun = {
      target: machine.target,
      role: "server",
      system: typeof system === "number" ? { generation: system } : image.systems[system]!,
      mode,
      watch: ["sshd.service"],
    };
    const settings = { timeout: 600, soak: 2, patience: 300, adopt: true, by: "lab", ...scenario.settings };
    const operator = operate(run, settings);
    let reached = scenario.strike === undefined;
    void machine.struck.then(() => {
      reached = true;
      return restart();
    });
    if (scenario.operator === "killed") void operator.reached("booting").then(operator.kill);
    if (scenario.byHand) {
      await operator.reached("booting");
      await shown(console, "this system hangs");
      await restart();
    }
    const outcome = await operator.ended;
    const rest = await atRest(() => look(machine, image));
    const told = outcome
      ? `${outcome.result}${outcome.reason === undefined ? "" : `: ${outcome.reason}`}`
      : "killed";
    const wrong: string[] = reached ? [] : ["it never came to where its power was to be cut"];
    const expect = (what: string, found: string | undefined, wanted: string): void => {
      if (found !== wanted) wrong.push(`${what}: ${found}, not ${wanted}`);
    };
    const phase = rest["phase"] ?? "";
    const end = scenario.ends[phase];
    if (end === undefined) wrong.push(`the transaction rests in step ${phase || "none"} (${rest["reason"]})`);
    if (scenario.says && !scenario.says.test(told)) wrong.push(`the operator was told: ${told}`);
    const found = Object.keys(image.systems).find((name) => name === system) ?? "A";
    const wanted = end === "new" ? found : old;
    const isWhole = (state: State, when: string): void => {
      for (const one of ["current", "profile"]) expect(`${when}, ${one}`, state[one], wanted);
      for (const one of ["trial", "timers", "choice"]) expect(`${when}, ${one}`, state[one] ?? "", "");
      if (state["resume"] === "failed") wrong.push(`${when}, panther-resume has failed`);
    };
    isWhole(rest, "at rest");
    let starts = rest["menu"]!;
    expect("at rest, the menu's default", starts, wanted);
    if (scenario.once === undefined) {
      id = await machine.answers();
      await machine.run("systemctl --no-block reboot");
      await machine.answers(id);
      const later = await look(machine, image);
      isWhole(later, "after one more start");
      starts = later["booted"]!;
      expect("after one more start, booted", starts, wanted);
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    return { loader, scenario, told, phase, starts, wrong, seconds };
  } catch (error) {
    const seconds = Math.round((performance.now() - began) / 1000);
    const wrong = [error instanceof Error ? error.message : String(error)];
    return { loader, scenario, told: "", phase: "", starts: "", wrong, seconds };
  } finally {
    await machine.cut();
    for (const end of [".qcow2", ".vars", ".log", ".log.qmp"]) rmSync(`${here}${end}`, { force: true });
  }
}

interface Operator {
  /** The step was told. */
  reached(step: string): Promise<void>;
  kill(): void;
  /** What the run came to; null where it was killed. */
  readonly ended: Promise<Outcome | null>;
}

/** A process that deploys, as `panther deploy` does. */
function operate(run: HostRun, settings: object): Operator {
  const child = spawn(process.execPath, [client, JSON.stringify({ runs: [run], settings })], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const events: Event[] = [];
  const waiting: { readonly step: string; readonly resolve: () => void }[] = [];
  let rest = "";
  child.stdout.on("data", (data: Buffer) => {
    const lines = (rest + data.toString()).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      const event = JSON.parse(line) as Event;
      events.push(event);
      for (const one of waiting) if (one.step === event.step) one.resolve();
    }
  });
  return {
    reached: (step) =>
      new Promise((resolve) => {
        if (events.some((event) => event.step === step)) resolve();
        waiting.push({ step, resolve });
      }),
    kill: () => void child.kill("SIGKILL"),
    ended: new Promise((resolve) => {
      child.once("close", () => resolve(events.findLast(({ outcome }) => outcome)?.outcome ?? null));
    }),
  };
}

/** Looks until nothing will happen any more. */
async function atRest(state: () => Promise<State>): Promise<State> {
  const limit = performance.now() + 600_000;
  let last: State = {};
  while (performance.now() < limit) {
    try {
      last = await state();
      if (isAtRest(last["phase"])) return last;
    } catch {
      // it restarts at this moment
    }
    await wait(1000);
  }
  return last;
}

/** Waits until a text stands on a console. */
async function shown(console: string, text: string): Promise<void> {
  const limit = performance.now() + 240_000;
  while (!readFileSync(console, "utf8").includes(text)) {
    if (performance.now() > limit) throw new Error(`the console does not show: ${text}`);
    await wait(500);
  }
}
