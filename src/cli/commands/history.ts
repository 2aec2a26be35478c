import { buildCommand } from "@stricli/core";
import { openLedger, type PastRun } from "../../ledger/index.ts";
import { attempt, printJson, type Context } from "../context.ts";
import { harmless } from "../../report/index.ts";
import { secondsText, timeText } from "../deploy-text.ts";
import { hostArgument, jsonFlag, numberFlag, projectFlag } from "../flags.ts";
import { withLedger } from "../machines.ts";
import { evaluated, hostNamed } from "../project.ts";
import { projectOf } from "./check.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly limit: number;
}

const colours: Readonly<Record<string, "green" | "red" | "dim">> = {
  committed: "green",
  tested: "green",
  unchanged: "dim",
  skipped: "dim",
};

/** A run, the hosts that it was about, and of what did not go right the steps and what the host said. */
function print(
  context: Context,
  { id, command, who, revision, started, finished, exitCode, hosts }: PastRun,
): void {
  const cut =
    finished === null
      ? context.out("red", "  cut off: panther status tells what became of it")
      : exitCode === 0
        ? ""
        : context.out("red", `  exit code ${exitCode}`);
  context.print(
    `${context.out("cyan", `#${id}`)}  ${timeText(started)}  ${harmless(command)}  ${context.out("dim", harmless(`${who} ${revision?.slice(0, 12) ?? ""}`.trim()))}${cut}`,
  );
  for (const { host, result, reason, steps, journal } of hosts) {
    const took = steps.at(-1)?.at ?? 0;
    const word = result ?? `last seen in step ${steps.at(-1)?.step ?? "none"}`;
    context.print(
      `  ${host}  ${context.out(colours[word] ?? "red", word)}${reason === null ? "" : `: ${harmless(reason)}`}  ${context.out("dim", secondsText(took))}`,
    );
    if (result !== null && result in colours) continue;
    const way = steps.map(({ step, at }) => `${step} ${secondsText(at)}`).join(", ");
    if (way !== "") context.print(`    ${context.out("dim", harmless(way))}`);
    for (const line of journal) context.print(`    ${context.out("dim", harmless(line))}`);
  }
}

export const historyCmd = buildCommand<Flags, [string?], Context>({
  docs: {
    brief: "What was done to hosts from this machine, and what it came to",
    fullDescription:
      "Reads the ledger of this user on this machine. A run without an end was cut off; what the host made of it, panther status tells.",
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      limit: numberFlag("How many runs, the latest first", 20, "number"),
    },
    positional: {
      kind: "tuple",
      parameters: [{ ...hostArgument, optional: true, brief: "Host (default: all)" }],
    },
  },
  async func(flags, name) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, async () => {
      const { fleet } = await evaluated(root);
      if (name !== undefined) hostNamed(fleet, name);
      const runs = withLedger((file) => {
        const ledger = openLedger(file);
        const found = ledger.runs(fleet.name, Math.max(1, Math.trunc(flags.limit)), name);
        ledger.close();
        return found;
      });
      if (flags.json) printJson(this, { runs });
      else if (runs.length === 0) this.say("Nothing was deployed from here yet.");
      else for (const run of runs.toReversed()) print(this, run);
    });
  },
});
