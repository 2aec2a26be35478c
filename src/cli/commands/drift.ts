import { setTimeout as wait } from "node:timers/promises";
import { buildCommand, buildRouteMap, numberParser } from "@stricli/core";
import { between, type Finding } from "../../drift/index.ts";
import type { EvaluatedFleet, EvaluatedHost } from "../../evaluate/index.ts";
import { UserError } from "../../diagnostics/index.ts";
import type { Known } from "../../ledger/index.ts";
import { countOf, harmless, junit, StatusLine, type JunitSuite } from "../../report/index.ts";
import { attempt, exit, printJson, type Context } from "../context.ts";
import type { Look } from "../drift/look.ts";
import { chooseSignals, lookAt, placesOf, remember, sightingsFile, type Wanted } from "../drift/run.ts";
import { printLook } from "../drift/text.ts";
import { hostArguments, jsonFlag, off, projectFlag } from "../flags.ts";
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

/** A look and what the ledger knew of each finding. */
interface Noted {
  readonly look: Look;
  readonly known: ReadonlyMap<string, Known>;
}

/**
 * Exit code of a look: with `--exit-code` 1 where something differs that is not accepted, else 2 where something is
 * unknown. Without it, 2 where no host answered.
 */
function codeOf(looks: readonly Look[], strict: boolean): number {
  if (!strict) return looks.every(({ failed }) => failed !== null) ? exit.failed : exit.fine;
  if (looks.some(({ findings }) => findings.some(({ accepted }) => accepted === null))) return exit.findings;
  return looks.some(({ failed, unknown }) => failed !== null || unknown.length > 0) ? exit.failed : exit.fine;
}

/** `2026-01-31`, a time as ISO 8601 writes it, or `12h`, `3d` before now. */
export function sinceOf(text: string, now = Date.now()): number {
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const time =
    count === undefined
      ? Date.parse(text)
      : now - Number(count) * { m: 60_000, h: 3600_000, d: 86_400_000 }[unit as "m" | "h" | "d"];
  if (Number.isFinite(time)) return time;
  throw new UserError([misuse(`${JSON.stringify(text)} is no time`, "--since 2026-01-31, or --since 3d")]);
}

/** Only what appeared after a time. */
function since({ look, known }: Noted, time: number): Noted {
  const findings = look.findings.filter(({ id }) => Date.parse(known.get(id)?.since ?? "") >= time);
  return { look: { ...look, findings }, known };
}

const findingJson = (finding: Finding, known: Known | undefined) => ({
  ...finding,
  first: known?.first ?? null,
  since: known?.since ?? null,
  times: known?.times ?? 1,
});

const lookJson = ({ look, known }: Noted) => ({
  host: look.host,
  failed: look.failed,
  depth: look.depth,
  root: look.asked?.collected.root ?? null,
  judgedBy: look.byDeployed ? "deployed" : "sources",
  findings: look.findings.map((finding) => findingJson(finding, known.get(finding.id))),
  unknown: look.unknown,
  read: look.read,
  milliseconds: Math.round(look.took),
  cpuMilliseconds: look.asked?.collected.cpu ?? null,
});

function suiteOf({ look }: Noted): JunitSuite {
  const unknown = new Map(look.unknown.map(({ signal, why }) => [signal, why]));
  const names = [...new Set([...look.read, ...unknown.keys(), ...look.findings.map(({ signal }) => signal)])];
  return {
    name: look.host,
    seconds: look.took / 1000,
    ...(look.failed === null ? {} : { error: look.failed }),
    cases: names.sort().map((name) => {
      const why = unknown.get(name);
      return {
        name,
        failures: look.findings
          .filter(({ signal, accepted }) => signal === name && accepted === null)
          .map(({ what, id, command, evidence }) => ({
            message: what,
            details: [`${id}: ${command}`, ...(evidence === null ? [] : [evidence])].join("\n"),
          })),
        ...(why === undefined ? {} : { skipped: why }),
      };
    }),
  };
}

async function once(
  context: Context,
  root: string,
  fleet: EvaluatedFleet,
  wanted: Wanted,
  flags: Flags,
  quiet: ReadonlySet<string>,
): Promise<readonly Noted[]> {
  const status = new StatusLine(process.stderr);
  const sightings = sightingsFile();
  const reporter = flags.json ? "json" : flags.reporter;
  const placeOf = placesOf(root, wanted.hosts);
  const time = flags.since === undefined ? null : sinceOf(flags.since);
  const noted = new Map<string, Noted>();
  const waiting = new Set(wanted.hosts.map(({ facts }) => facts.name));
  const show = (): void => status.show(waiting.size === 0 ? "" : `asking ${[...waiting].join(", ")} ...`);
  try {
    show();
    await lookAt(root, fleet, wanted, (look) => {
      const all = { look, known: remember(sightings, fleet.name, look, wanted.signals) };
      const one = time === null ? all : since(all, time);
      noted.set(look.host, one);
      waiting.delete(look.host);
      status.clear();
      if (reporter === "text" && !quiet.has(stateOf(one.look)))
        printLook(context, one.look, one.known, { placeOf });
      show();
    });
  } finally {
    status.clear();
    sightings.close();
  }
  const all = wanted.hosts.map(({ facts }) => noted.get(facts.name)!);
  if (reporter === "json") printJson(context, { hosts: all.map(lookJson) });
  if (reporter === "junit") context.print(junit("panther drift", all.map(suiteOf)));
  return all;
}

/** What of a look makes it worth showing again. */
const stateOf = ({ host, failed, findings, unknown }: Look): string =>
  JSON.stringify([host, failed, findings.map(({ id, what, accepted }) => [id, what, accepted]), unknown]);

function printBetween(context: Context, wanted: Wanted, noted: readonly Noted[], json: boolean): number {
  const asked = noted.flatMap(({ look }) => (look.asked === null ? [] : [look.asked]));
  const missing = noted.filter(({ look }) => look.asked === null);
  for (const { look } of missing) context.say(`${look.host} cannot be asked: ${harmless(look.failed ?? "")}`);
  if (asked.length < 2) return exit.failed;
  const found = between(wanted.signals, asked);
  if (json) printJson(context, { hosts: asked.map(({ host }) => host), unlike: found });
  else {
    for (const { signal, key, actual } of found) {
      context.print(`${signal} ${context.out("bold", harmless(key))}`);
      for (const [host, value] of actual)
        context.print(`  ${host}  ${value === null ? "-" : harmless(value)}`);
    }
    const names = asked.map(({ host }) => host).join(", ");
    context.print(
      found.length === 0
        ? `${context.out("green", "✓")} ${names} are alike wherever their declarations are`
        : `${context.out("red", "✗")} ${names}: unlike in ${countOf(found.length, "thing")} of which their declarations say the same`,
    );
  }
  if (found.length > 0) return exit.findings;
  return missing.length > 0 ? exit.failed : exit.fine;
}

async function run(context: Context, root: string, flags: Flags, names: readonly string[]): Promise<void> {
  const bad = [flags.timeout ?? 1, flags.parallel, flags.watch ?? 1].some(
    (value) => !Number.isSafeInteger(value) || value < 1,
  );
  if (bad)
    throw new UserError([
      misuse("--timeout, --parallel and --watch are whole numbers above 0", "--timeout 30"),
    ]);
  const { fleet } = await evaluated(root);
  const hosts: readonly EvaluatedHost[] = chooseHosts(fleet, names, flags);
  const signals = chooseSignals(flags.signal ?? [], flags.deep);
  const wanted: Wanted = {
    hosts,
    signals,
    timeout: flags.timeout ?? (signals.some(({ depth }) => depth === "deep") ? 3600 : 30),
    parallel: flags.parallel,
    ...(flags.user === undefined ? {} : { user: flags.user }),
  };
  if (flags.between) {
    if (hosts.length < 2)
      throw new UserError([
        misuse("--between compares two hosts or more", "panther drift --between web1 web2"),
      ]);
    const silent = { ...flags, reporter: "none" as never, json: false };
    const noted = await once(context, root, fleet, wanted, silent, new Set());
    return context.done(printBetween(context, wanted, noted, flags.json));
  }
  let quiet: ReadonlySet<string> = new Set();
  for (;;) {
    const noted = await once(context, root, fleet, wanted, flags, quiet);
    const looks = noted.map(({ look }) => look);
    context.done(codeOf(looks, flags.exitCode));
    if (flags.watch === undefined) return;
    quiet = new Set(looks.map(stateOf));
    await wait(flags.watch * 1000);
  }
}

const text = (brief: string, placeholder: string) =>
  ({ kind: "parsed", parse: String, optional: true, brief, placeholder }) as const;
const number = (brief: string, value: number, placeholder: string) =>
  ({ kind: "parsed", parse: numberParser, default: String(value), brief, placeholder }) as const;

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
      since: text("Only what appeared since then, e.g. 2026-01-31 or 3d", "time"),
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
      role: text("Only hosts of this role", "role"),
      tag: text("Only hosts with this tag", "tag"),
      user: runFlags.user,
      timeout: {
        kind: "parsed",
        parse: numberParser,
        optional: true,
        brief: "Time that a host may take (default: 30, and 3600 with what is deep)",
        placeholder: "seconds",
      },
      parallel: number("Hosts that are asked at the same time", 8, "number"),
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
