import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { runProgram } from "../../src/build/index.ts";

const folder = mkdtempSync(join(tmpdir(), "panther-process-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a shell that starts another one, which says its number and waits. */
const nested = (file: string): [string, ...string[]] => [
  "sh",
  "-c",
  'sh -c \'echo $$ > "$0.part"; mv "$0.part" "$0"; trap "" TERM; sleep 600 & wait; wait\' "$0" & wait',
  file,
];

async function started(file: string): Promise<number> {
  while (!existsSync(file)) await sleep(5);
  return Number(readFileSync(file, "utf8"));
}

function lives(pid: number): boolean {
  try {
    // a process that has ended and whose parent has not looked yet is none any more
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<void> {
  while (lives(pid)) await sleep(5);
}

test("output, errors and the exit code come back apart", async () => {
  const ended = await runProgram(["sh", "-c", "echo out; echo err >&2; exit 3"], { timeout: 60_000 });
  expect(ended).toEqual({ ending: { kind: "exit", code: 3 }, stdout: "out\n", stderr: "err\n" });
});

test("no shell reads the arguments", async () => {
  const { stdout } = await runProgram(["printf", "%s|", "$HOME", "a b", "`id`", ";"], { timeout: 60_000 });
  expect(stdout).toBe("$HOME|a b|`id`|;|");
});

test("a program that is not there is no exception", async () => {
  const { ending } = await runProgram(["/nowhere/nix"], { timeout: 60_000 });
  expect(ending).toMatchObject({ kind: "missing", message: expect.stringContaining("ENOENT") });
});

test("output is kept to a limit: the start of standard output, the end of the errors", async () => {
  const ended = await runProgram(["sh", "-c", "echo abcdef; echo abcdef >&2"], { timeout: 60_000, limit: 3 });
  expect([ended.stdout, ended.stderr]).toEqual(["abc", "ef\n"]);
});

test("lines are whole, also where the program ends without a line break", async () => {
  const lines: string[] = [];
  const { stderr } = await runProgram(["sh", "-c", "printf 'ä\\nb\\nc' >&2"], {
    timeout: 60_000,
    onLine: (line) => lines.push(line),
  });
  expect([lines, stderr]).toEqual([["ä", "b", "c"], ""]);
});

test("giving up stops what the program has started, too, and what does not listen", async () => {
  const file = join(folder, "aborted");
  const controller = new AbortController();
  const ended = runProgram(nested(file), { timeout: 60_000, signal: controller.signal });
  const pid = await started(file);
  controller.abort();
  expect((await ended).ending).toEqual({ kind: "aborted" });
  await gone(pid);
});

test("time is up for all of them", async () => {
  const file = join(folder, "late");
  const ended = await runProgram(nested(file), { timeout: 300 });
  expect(ended.ending).toEqual({ kind: "timeout" });
  const pid = existsSync(file) ? await started(file) : 0;
  if (pid > 0) await gone(pid);
});

const runner = new URL("../../src/build/process.ts", import.meta.url).href;
/** A process that runs one of our programs; with `listen`, it answers a signal by itself. */
const clientOf = (file: string, listen = ""): [string, ...string[]] => [
  process.execPath,
  "--input-type=module",
  "--eval",
  `import { runProgram } from ${JSON.stringify(runner)};
  ${listen}
  console.log((await runProgram(${JSON.stringify(nested(file))}, { timeout: 60_000, signal: globalThis.stop })).ending.kind);`,
];

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s, to which nobody listens, ends this process and what it has started",
  async (signal) => {
    const file = join(folder, signal);
    const [program, ...args] = clientOf(file);
    const child = spawn(program, args, { stdio: "ignore" });
    const code = new Promise((resolve) => child.once("exit", resolve));
    const pid = await started(file);
    child.kill(signal);
    expect(await code).toBe(2);
    await gone(pid);
  },
);

test("a signal is left to who listens to it", async () => {
  const file = join(folder, "heard");
  const listen =
    "const c = new AbortController(); globalThis.stop = c.signal; process.once('SIGINT', () => c.abort());";
  const [program, ...args] = clientOf(file, listen);
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  child.stdout.on("data", (data: Buffer) => (said += data.toString()));
  const code = new Promise((resolve) => child.once("close", resolve));
  await started(file);
  child.kill("SIGINT");
  expect([await code, said]).toEqual([0, "aborted\n"]);
});

test("nothing is started for a caller who has given up already", async () => {
  const file = join(folder, "never");
  const ended = await runProgram(["touch", file], { timeout: 60_000, signal: AbortSignal.abort() });
  expect([ended.ending.kind, existsSync(file)]).toEqual(["aborted", false]);
});
