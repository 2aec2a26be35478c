import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { HostRun, Settings } from "../../src/deploy/index.ts";
import { openLedger, type PastRun } from "../../src/ledger/index.ts";
import type { Lab } from "../index.ts";

/** One run of the operator's side: a process of its own, with a ledger of its own. */
export interface Operator {
  readonly process: ChildProcess;
  /** Waits for a step of a host; false where the run ended before. */
  reached(step: string): Promise<boolean>;
  /** Waits until it is about to copy a system, if it was to be held there. */
  copying(): Promise<boolean>;
  /** Lets it copy. */
  copy(): void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  hasEnded(): boolean;
  /** What it said. */
  said(): string;
  /** What its ledger has of the run. */
  record(): PastRun | undefined;
  /** Removes what it left. */
  clean(): void;
}

export function operate(
  lab: Lab,
  runs: readonly HostRun[],
  settings: Partial<Settings>,
  { holdCopy = false } = {},
): Operator {
  const folder = mkdtempSync(join(tmpdir(), "panther-lab-"));
  mkdirSync(join(folder, "bin"));
  const [mark, go] = [join(folder, "copying"), join(folder, "copy")];
  writeFileSync(
    join(folder, "bin/nix"),
    `#!/bin/sh\n: >${mark}\nuntil [ -e ${go} ]; do sleep 0.02; done\nPATH=\${PATH#*:} exec nix "$@"\n`,
  );
  chmodSync(join(folder, "bin/nix"), 0o755);
  if (!holdCopy) writeFileSync(go, "");
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      join(import.meta.dirname, "client.ts"),
      JSON.stringify({ runs, settings }),
    ],
    {
      env: {
        ...process.env,
        PATH: `${join(folder, "bin")}:${process.env["PATH"]}`,
        NIX_REMOTE: lab.store,
        XDG_STATE_HOME: join(folder, "state"),
        TMPDIR: folder,
        NO_COLOR: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  child.stdout.on("data", (data: Buffer) => (said += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  let over = false;
  const ended = new Promise<number | string>((resolve) =>
    child.once("close", (code, signal) => {
      over = true;
      resolve(code ?? signal ?? "");
    }),
  );
  const hasEnded = (): boolean => over;
  const until = async (there: () => boolean): Promise<boolean> => {
    while (!(there() || hasEnded())) await wait(5);
    return there();
  };
  return {
    process: child,
    reached: (step) => until(() => said.includes(`"step":"${step}"`)),
    copying: () => until(() => existsSync(mark)),
    copy: () => writeFileSync(go, ""),
    ended,
    hasEnded,
    said: () => said,
    record() {
      const file = join(folder, "state/pantheros/ledger.sqlite");
      if (!existsSync(file)) return undefined;
      const ledger = openLedger(file);
      try {
        return ledger.runs("lab", 1)[0];
      } finally {
        ledger.close();
      }
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  };
}
