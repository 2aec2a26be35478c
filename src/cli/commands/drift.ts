import { setTimeout as wait } from "node:timers/promises";
import { buildCommand, buildRouteMap, numberParser } from "@stricli/core";
import { UserError } from "../../diagnostics/index.ts";
import type { EvaluatedFleet } from "../../evaluate/index.ts";
import { junit, StatusLine } from "../../report/index.ts";
import { attempt, printJson, type Context } from "../context.ts";
import { printBetween } from "../drift/between.ts";
import { lookJson, suiteOf } from "../drift/forms.ts";
import { codeOf, since, sinceOf, stateOf, type Noted } from "../drift/noted.ts";
import { chooseSignals, lookAt, placesOf, remember, sightingsFile, type Wanted } from "../drift/run.ts";
import { printLook } from "../drift/text.ts";
import { hostArguments, jsonFlag, numberFlag, off, projectFlag, textFlag } from "../flags.ts";
import { chooseHosts, misuse } from "../machines.ts";
import { evaluated } from "../project.ts";
import { projectOf } from "./check.ts";
import { runFlags } from "./deploy.ts";
import { driftFixCmd } from "./drift-fix.ts";
import { driftLogCmd, driftShowCmd } from "./drift-log.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly reporter: "text" | "json" | "junit";
  readonly watch?: number;
  readonly exitCode: boolean;
  readonly since?: string;
  readonly signal?: readonly string[];
  readonly deep: boolean;
  readonly between: boolean;
  readonly role?: string;
  readonly tag?: string;
  readonly user?: string;
  readonly timeout?: number;
  readonly parallel: number;
}

/** Looks at hosts and writes it down; tells of each as it answers. */
async function note(
  root: string,
  fleet: EvaluatedFleet,
  wanted: Wanted,
  onNoted: (one: Noted) => void = () => {},
): Promise<readonly Noted[]> {
  const status = new StatusLine(process.stderr);
  const sightings = sightingsFile();
  const noted = new Map<string, Noted>();
  const waiting = new Set(wanted.hosts.map(({ facts }) => facts.name));
  const show = (): void => status.show(waiting.size === 0 ? "" : `asking ${[...waiting].join(", ")} ...`);
  try {
    show();
    await lookAt(root, fleet, wanted, (look) => {
      const one = { look, known: remember(sightings, fleet.name, look, wanted.signals) };
      noted.set(look.host, one);
      waiting.delete(look.host);
      status.clear();
      onNoted(one);
      show();
    });
  } finally {
    status.clear();
    sightings.close();
  }
  return wanted.hosts.map(({ facts }) => noted.get(facts.name)!);
}

/** One round of looks; answers what of it the next one need not show again. */
async function round(
  context: Context,
  root: string,
  flags: Flags,
  { fleet, wanted }: Round,
  quiet: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const time = flags.since === undefined ? null : sinceOf(flags.since);
  const shown = (one: Noted): Noted => (time === null ? one : since(one, time));
  const reporter = flags.json ? "json" : flags.reporter;
  const placeOf = placesOf(root, wanted.hosts);
  const all = await note(root, fleet, wanted, (noted) => {
    const one = shown(noted);
    if (reporter === "text" && !quiet.has(stateOf(one))) printLook(context, one.look, one.known, { placeOf });
  });
  const looks = all.map(shown);
  if (reporter === "json") printJson(context, { hosts: looks.map(lookJson) });
  if (reporter === "junit") context.print(junit("panther drift", looks.map(suiteOf)));
  context.done(codeOf(looks, flags.exitCode));
  return new Set(looks.map(stateOf));
}

interface Round {
  readonly fleet: EvaluatedFleet;
  readonly wanted: Wanted;
}

/** What is asked for, of the sources as they are now. */
async function roundOf(root: string, flags: Flags, names: readonly string[]): Promise<Round> {
  const { fleet } = await evaluated(root);
  const signals = chooseSignals(flags.signal ?? [], flags.deep);
  const wanted = {
    hosts: chooseHosts(fleet, names, flags),
    signals,
    timeout: flags.timeout ?? (signals.some(({ depth }) => depth === "deep") ? 3600 : 30),
    parallel: flags.parallel,
    ...(flags.user === undefined ? {} : { user: flags.user }),
  };
  return { fleet, wanted };
}

async function run(context: Context, root: string, flags: Flags, names: readonly string[]): Promise<void> {
  const bad = [flags.timeout ?? 1, flags.parallel, flags.watch ?? 1].some(
    (value) => !Number.isSafeInteger(value) || value < 1,
  );
  if (bad)
    throw new UserError([
      misuse("--timeout, --parallel and --watch are whole numbers above 0", "--timeout 30"),
    ]);
  if (flags.between) {
    const { fleet, wanted } = await roundOf(root, flags, names);
    if (wanted.hosts.length < 2)
      throw new UserError([
        misuse("--between compares two hosts or more", "panther drift --between web1 web2"),
      ]);
    const noted = await note(root, fleet, wanted);
    return context.done(printBetween(context, wanted.signals, noted, flags.json));
  }
  let quiet: ReadonlySet<string> = new Set();
  for (;;) {
    quiet = await round(context, root, flags, await roundOf(root, flags, names), quiet);
    if (flags.watch === undefined) return;
    await wait(flags.watch * 1000);
  }
}

const lookCmd = buildCommand<Flags, string[], Context>({
  docs: {
    brief: "Is each machine what is declared?",
    fullDescription:
      "Asks each host over one SSH connection what it is, and compares that with what is declared: with the sources, or, where a host was built from other ones, with what it was built from. It only reads. What could not be read is unknown, and never taken for right. Each look is written down, so that the next one can say since when something is so: panther drift log. With --exit-code it ends with 1 where something differs that is not accepted, and with 2 where something is unknown.",
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      reporter: {
        kind: "enum",
        values: ["text", "json", "junit"],
        default: "text",
        brief: "Form of the answer",
      },
      watch: {
        kind: "parsed",
        parse: numberParser,
        optional: true,
        brief: "Look again every so often, and show what has changed",
        placeholder: "seconds",
      },
      exitCode: off("End with 1 where something differs, with 2 where something is unknown"),
      since: textFlag("Only what appeared since then, e.g. 2026-01-31 or 3d", "time"),
      signal: {
        kind: "parsed",
        parse: String,
        variadic: true,
        optional: true,
        brief: "Only this signal; may be given several times",
        placeholder: "name",
      },
      deep: off("Also what reads much of the disk or takes a lock"),
      between: off("Compare hosts with each other, where their declarations are alike"),
      role: textFlag("Only hosts of this role", "role"),
      tag: textFlag("Only hosts with this tag", "tag"),
      user: runFlags.user,
      timeout: {
        kind: "parsed",
        parse: numberParser,
        optional: true,
        brief: "Time that a host may take (default: 30, and 3600 with what is deep)",
        placeholder: "seconds",
      },
      parallel: numberFlag("Hosts that are asked at the same time", 8, "number"),
    },
    positional: hostArguments,
  },
  async func(flags, ...names) {
    const root = await projectOf(this, flags);
    if (root !== null) await attempt(this, root, flags.json, () => run(this, root, flags, names));
  },
});

export const driftCmd = buildRouteMap({
  routes: { look: lookCmd, log: driftLogCmd, show: driftShowCmd, fix: driftFixCmd },
  defaultCommand: "look",
  docs: {
    brief: "Is each machine what is declared, and since when not?",
  },
});
