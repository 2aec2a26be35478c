import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ledgerFile, openLedger, type NewRun } from "../../src/ledger/index.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "panther-ledger-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, "state/ledger.sqlite");
const run: NewRun = {
  fleet: "home",
  command: "deploy web db",
  who: "alice@desk",
  revision: "4b4ffe1-dirty",
  plan: null,
  hosts: { web: "/nix/store/a-web", db: "/nix/store/b-db" },
};

test("a run is read back as it was written, the latest first", () => {
  const ledger = openLedger(file());
  const first = ledger.start(run);
  first.step("web", "copy", 12.4);
  first.step("web", "activating", 300);
  first.end("web", "reverted", "units do not run as before: sshd.service", ["stopping sshd", "failed"]);
  first.end("db", "skipped", null, []);
  first.finish(3);
  ledger.start({ ...run, command: "deploy db", hosts: { db: "/nix/store/b-db" } }).finish(0);
  const [second, read] = ledger.runs("home", 10);
  expect(second).toMatchObject({ command: "deploy db", exitCode: 0 });
  expect(read).toMatchObject({
    command: "deploy web db",
    who: "alice@desk",
    revision: "4b4ffe1-dirty",
    plan: null,
    exitCode: 3,
    hosts: [
      {
        host: "web",
        result: "reverted",
        journal: ["stopping sshd", "failed"],
        steps: [
          { step: "copy", at: 12 },
          { step: "activating", at: 300 },
        ],
      },
      { host: "db", result: "skipped", reason: null, journal: [], steps: [] },
    ],
  });
  expect(ledger.runs("home", 10, "web").map(({ id }) => id)).toEqual([first.id]);
  expect(ledger.runs("home", 1)).toHaveLength(1);
  expect(ledger.runs("work", 10)).toEqual([]);
  ledger.close();
});

test("a run that was killed stays, with what it had come to, and is open to nobody else", () => {
  const source = `import { openLedger } from ${JSON.stringify(join(import.meta.dirname, "../../src/ledger/index.ts"))};
    const record = openLedger(${JSON.stringify(file())}).start(${JSON.stringify(run)});
    record.step("web", "activating", 5);
    process.kill(process.pid, "SIGKILL");`;
  const killed = spawnSync(process.execPath, [
    "--input-type=module",
    "--disable-warning=ExperimentalWarning",
    "-e",
    source,
  ]);
  expect(killed.signal, killed.stderr.toString()).toBe("SIGKILL");
  const ledger = openLedger(file());
  expect(ledger.runs("home", 1)[0]).toMatchObject({
    finished: null,
    exitCode: null,
    hosts: [{ host: "web", result: null, steps: [{ step: "activating" }] }, { host: "db" }],
  });
  ledger.close();
  expect(statSync(join(folder, "state")).mode & 0o077).toBe(0);
});

test("two processes write at the same time", () => {
  const [one, two] = [openLedger(file()), openLedger(file())];
  const [first, second] = [one.start(run), two.start(run)];
  first.step("web", "copy", 1);
  second.step("web", "copy", 2);
  expect(first.id).not.toBe(second.id);
  expect(one.runs("home", 10)).toHaveLength(2);
  one.close();
  two.close();
});

test("it lies where the user's state lies", () => {
  expect(ledgerFile({ XDG_STATE_HOME: "/state" })).toBe("/state/pantheros/ledger.sqlite");
});
