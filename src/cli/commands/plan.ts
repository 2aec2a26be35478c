import { buildCommand } from "@stricli/core";
import { UserError } from "../../diagnostics/index.ts";
import type { SourceMap } from "../../emit/explain.ts";
import { writeFlake } from "../../emit/index.ts";
import { replaceFile } from "../../files/index.ts";
import { closureOf, planFile, planText, valuesOf, type Closure } from "../../plan/index.ts";
import { attempt, exit, printJson, sayDiagnostics, type Context } from "../context.ts";
import { atRevision, deployed, type Before } from "../before.ts";
import { emitFleet, lockIn } from "../emitted.ts";
import { hostArguments, jsonFlag, off, projectFlag, textFlag } from "../flags.ts";
import { revisionOf, type Checkout } from "../git.ts";
import { chooseHosts, misuse } from "../machines.ts";
import { manifestsOf } from "../manifests.ts";
import { buildWithNix, type NixOutcome } from "../nix.ts";
import { isEmpty, lockHash, makePlan, type Planned, type Present } from "../planning.ts";
import { planLines, summaryOf } from "../plan-text.ts";
import { evaluated } from "../project.ts";
import { harmless } from "../../report/index.ts";
import { projectOf } from "./check.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly against: string;
  readonly save?: string;
  readonly nix: boolean;
  readonly user?: string;
}

export async function plan(
  context: Context,
  root: string,
  flags: Flags,
  names: readonly string[],
): Promise<void> {
  const places: Checkout[] = [];
  // both evaluations at the same time: each is a process of its own
  const use = (place: Checkout): void => void places.push(place);
  const earlier = flags.against === "deployed" ? null : atRevision(root, flags.against, use);
  // whoever waits for it hears of it
  earlier?.catch(() => {});
  try {
    await planIn(context, root, flags, names, earlier);
  } finally {
    // whoever still reads the sources as they were has to be done with them
    await earlier?.catch(() => {});
    for (const place of places) place.remove();
  }
}

async function planIn(
  context: Context,
  root: string,
  flags: Flags,
  names: readonly string[],
  earlier: Promise<Before> | null,
): Promise<void> {
  const { fleet } = await evaluated(root, { trace: flags.nix });
  const hosts = chooseHosts(fleet, names, {});
  let before = await (earlier ?? deployed(hosts, flags.nix, flags.user));
  const base = {
    root,
    fleet,
    hosts,
    whole: names.length === 0,
    manifests: manifestsOf(fleet, root),
    lock: lockIn(root),
  };
  const systems: Record<string, string> = {};
  let closures: ReadonlyMap<string, Closure> = new Map();
  if (flags.nix) {
    const built = await buildBoth(context, base, before);
    if (built === null) return context.done(exit.failed);
    ({ closures, before } = built);
    Object.assign(systems, built.systems);
  }
  const made = makePlan(before, { ...base, closures });
  if (flags.json) printJson(context, jsonOf(made));
  else {
    for (const line of planLines(made, context.out)) context.print(line);
    for (const { host, why } of made.failures)
      context.say(`${context.err("red", "✗")} ${host}: ${harmless(why)}`);
    const name =
      made.against === "deployed" ? "what is deployed" : `${flags.against} (${made.against.slice(0, 12)})`;
    context.say(`\n${summaryOf(made)}  ${context.err("dim", `against ${name}`)}`);
    if (made.inputs === null && !flags.nix)
      context.say(
        context.err("dim", "Revisions of inputs are not compared: --nix compares the systems themselves"),
      );
  }
  if (made.failures.length > 0) {
    if (flags.save !== undefined) context.say("Not kept: not every host of it is known.");
    return context.done(exit.failed);
  }
  if (flags.save !== undefined) save(context, flags.save, made, base, systems);
  context.done(isEmpty(made) ? exit.fine : exit.findings);
}

/** Builds the systems of now, and of before where there is their source; null, and said why, where that fails. */
async function buildBoth(
  context: Context,
  { root, fleet, hosts }: Omit<Present, "closures">,
  before: Before,
): Promise<{
  readonly closures: ReadonlyMap<string, Closure>;
  readonly before: Before;
  readonly systems: Readonly<Record<string, string>>;
} | null> {
  const emitted = emitFleet(fleet, root);
  const { diagnostics: stale } = await writeFlake(root, emitted.files, { check: true });
  if (stale.length > 0) throw new UserError(stale);
  const failed = new Set(before.failures.map(({ host }) => host));
  const names = hosts.map(({ facts }) => facts.name).filter((name) => !failed.has(name));
  const there = names.filter((name) => before.manifests.has(name));
  const build = async (folder: string, some: readonly string[], sources: SourceMap): Promise<NixOutcome> =>
    some.length === 0 ? { systems: {}, diagnostics: [] } : buildWithNix(context, folder, some, sources, true);
  const now = await build(root, names, emitted.sourceMap);
  const { source } = before;
  const old = source ? await build(source.root, there, {}) : null;
  const findings = [...now.diagnostics, ...(old?.diagnostics ?? [])];
  sayDiagnostics(context, findings, root);
  if (findings.length > 0) return null;
  const closures = await closuresOf(now.systems);
  const earlier = old ? await closuresOf(old.systems) : before.closures;
  const silent = there
    .filter((name) => !closures.has(name) || !earlier.has(name))
    .map((host) => ({ host, why: "its systems cannot be compared: Nix does not say what they need" }));
  const failures = [...before.failures, ...silent];
  return { closures, before: { ...before, closures: earlier, failures }, systems: now.systems };
}

async function closuresOf(systems: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Closure>> {
  const found = await Promise.all(
    Object.entries(systems).map(async ([host, system]) => [host, await closureOf(system)] as const),
  );
  return new Map(found.flatMap(([host, closure]) => (closure ? [[host, closure] as const] : [])));
}

function save(
  context: Context,
  file: string,
  made: Planned,
  { root, fleet, manifests, lock }: Omit<Present, "closures">,
  systems: Readonly<Record<string, string>>,
): void {
  const before = new Map(made.hosts.map(({ host, hashes }) => [host, hashes.before] as const));
  const kept = planFile({
    fleet: fleet.name,
    revision: revisionOf(root),
    against: made.against,
    lock: lockHash(lock),
    hosts: manifests.flatMap(({ host, hash }) =>
      before.has(host)
        ? [
            {
              host,
              before: before.get(host)!,
              after: hash,
              ...(systems[host] === undefined ? {} : { system: systems[host] }),
            },
          ]
        : [],
    ),
  });
  try {
    replaceFile(file, planText(kept));
  } catch (error) {
    throw new UserError([
      misuse(`the plan cannot be kept: ${(error as Error).message}`, "Name a file that can be written"),
    ]);
  }
  context.say(`Kept as plan ${kept.id.slice(0, 12)}. To deploy exactly this: panther deploy ${file}`);
}

function jsonOf({ against, hosts, inputs, failures }: Planned): Readonly<Record<string, unknown>> {
  return {
    against,
    hosts: hosts.map(({ changes, places, dangers, ...rest }) => ({
      ...rest,
      dangers,
      changes: changes.map(({ kind, option, home, module, before, after }, i) => ({
        kind,
        option,
        home,
        module,
        before: valuesOf(before),
        after: valuesOf(after),
        places: places[i],
        dangerous: dangers.some(({ options }) => options.includes(option)),
      })),
    })),
    inputs,
    failures,
  };
}

export const planCmd = buildCommand<Flags, string[], Context>({
  docs: {
    brief: "What changes on each host, option by option, before anything happens",
    fullDescription:
      "Compares what the fleet declares with what a commit declared, or with what runs on the hosts. Says what restarts as far as the names of options tell, and marks what may destroy data or lock out. Exit code 0: nothing changes; 1: something does; 2: it could not be found out for every host.",
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      against: {
        kind: "parsed",
        parse: String,
        default: "HEAD",
        brief: "A revision of the project, or `deployed`: what the hosts say of themselves",
        placeholder: "rev",
      },
      save: textFlag("Keep the plan in a file, for panther deploy", "file"),
      user: textFlag(
        "User to log in as, with --against deployed (default: the one of the group wheel)",
        "name",
      ),
      nix: off("Build the systems as well, and compare what they need, with sizes"),
    },
    positional: hostArguments,
  },
  async func(flags, ...names) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    let made = false;
    await attempt(this, root, flags.json, async () => {
      await plan(this, root, flags, names);
      made = true;
    });
    // here 1 says that something changes
    if (!made) this.done(exit.failed);
  },
});
