import { buildCommand } from "@stricli/core";
import type { Finding } from "../../drift/index.ts";
import { UserError } from "../../diagnostics/index.ts";
import type { Known } from "../../ledger/index.ts";
import { harmless } from "../../report/index.ts";
import { attempt, printJson, type Context } from "../context.ts";
import { sightingsFile } from "../drift/run.ts";
import { ago, remedyText } from "../drift/text.ts";
import { hostArgument, jsonFlag, numberFlag, projectFlag } from "../flags.ts";
import { misuse } from "../machines.ts";
import { evaluated, hostNamed } from "../project.ts";
import { projectOf } from "./check.ts";

interface LogFlags {
  readonly project?: string;
  readonly json: boolean;
  readonly limit: number;
}

const colours = { appeared: "red", changed: "yellow", gone: "green" } as const;

export const driftLogCmd = buildCommand<LogFlags, [string?], Context>({
  docs: {
    brief: "What came and went on the hosts, the latest last",
    fullDescription:
      "Lists what the looks of this user on this machine have found: when it appeared, changed, and was gone.",
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      limit: numberFlag("Events at most", 50, "number"),
    },
    positional: { kind: "tuple", parameters: [{ ...hostArgument, optional: true }] },
  },
  async func(flags, name) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, async () => {
      if (!Number.isSafeInteger(flags.limit) || flags.limit < 1)
        throw new UserError([misuse("--limit is a whole number above 0", "--limit 50")]);
      const { fleet } = await evaluated(root);
      if (name !== undefined) hostNamed(fleet, name);
      const sightings = sightingsFile();
      try {
        const events = sightings.log(fleet.name, flags.limit, name).toReversed();
        if (flags.json) return printJson(this, { events });
        if (events.length === 0) this.say("Nothing was ever found. To look: panther drift");
        for (const { at, host, id, what, event } of events) {
          this.print(
            `${this.out("dim", at.slice(0, 16).replace("T", " "))}  ${host}  ${this.out(colours[event], event.padEnd(8))}  ${harmless(what)}  ${this.out("dim", id)}`,
          );
        }
      } finally {
        sightings.close();
      }
    });
  },
});

/** What is known by an id, or by the beginning of one: exactly one thing, or an error. */
export function foundById(fleet: string, id: string): Known {
  const sightings = sightingsFile();
  try {
    const found = sightings.find(fleet, id);
    if (found.length === 1) return found[0]!;
    throw new UserError([
      found.length === 0
        ? misuse(
            `nothing is known by ${JSON.stringify(id)}`,
            "panther drift shows what there is, and its ids",
          )
        : misuse(
            `${JSON.stringify(id)} begins several ids: ${found.map((one) => `${one.id} on ${one.host}`).join(", ")}`,
            "Give more of it",
          ),
    ]);
  } finally {
    sightings.close();
  }
}

/** The finding that was written down. */
export const findingFrom = ({ body }: Known): Omit<Finding, "accepted"> =>
  JSON.parse(body) as Omit<Finding, "accepted">;

interface ShowFlags {
  readonly project?: string;
  readonly json: boolean;
}

function printFinding(context: Context, known: Known): void {
  const { out, print } = context;
  const finding = findingFrom(known);
  const lines: readonly (readonly [string, string])[] = [
    ["host", known.host],
    ["signal", `${finding.signal} (${finding.severity})`],
    ["what", finding.key],
    ...(finding.expected === null ? [] : [["expected", finding.expected] as const]),
    ["found", finding.actual ?? "nothing"],
    ["first", `${known.first} (${ago(known.first)})`],
    ...(known.times > 1 ? [["times", `${known.times}: it comes and goes`] as const] : []),
    ...(known.since === known.first ? [] : [["since", `${known.since} (${ago(known.since)})`] as const]),
    known.gone === null
      ? ["last", `${known.last} (${ago(known.last)})`]
      : ["gone", `${known.gone} (${ago(known.gone)})`],
    ["look", finding.command],
    ...finding.remedies.map((remedy) => ["mend", remedyText(known.host, remedy)] as const),
  ];
  print(out("bold", `${known.id}  ${harmless(finding.what)}`));
  for (const [name, value] of lines) print(`  ${out("dim", name.padEnd(8))}  ${harmless(value)}`);
  if (finding.evidence !== null) {
    print("");
    for (const line of harmless(finding.evidence).trimEnd().split("\n")) {
      const colour = line.startsWith("+") ? "green" : line.startsWith("-") ? "red" : "dim";
      print(`  ${out(colour, line)}`);
    }
  }
}

export const driftShowCmd = buildCommand<ShowFlags, [string], Context>({
  docs: { brief: "All that is known of one finding: evidence, history, remedies" },
  parameters: {
    flags: { project: projectFlag, json: jsonFlag },
    positional: {
      kind: "tuple",
      parameters: [{ parse: String, brief: "Its id, or the beginning of it", placeholder: "id" }],
    },
  },
  async func(flags, id) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, async () => {
      const { fleet } = await evaluated(root);
      const known = foundById(fleet.name, id);
      if (!flags.json) return printFinding(this, known);
      const { host, first, since, last, gone, times } = known;
      printJson(this, { id: known.id, host, first, since, last, gone, times, finding: findingFrom(known) });
    });
  },
});
