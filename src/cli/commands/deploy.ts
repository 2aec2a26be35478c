import { buildCommand } from "@stricli/core";
import {
  defaults,
  dryRun,
  type HostRun,
  type Means,
  type Settings,
  type Target,
} from "../../deploy/index.ts";
import { UserError } from "../../diagnostics/index.ts";
import { writeFlake } from "../../emit/index.ts";
import { attempt, exit, sayDiagnostics, type Context } from "../context.ts";
import { emitFleet } from "../emitted.ts";
import { hostArguments, jsonFlag, numberFlag, off, projectFlag, textFlag } from "../flags.ts";
import { buildersOf } from "../build-on.ts";
import { holdToPlan, namedPlan } from "../kept-plan.ts";
import { carryOut, chooseHosts, misuse, operator, targetsOf, watchedUnits } from "../machines.ts";
import { buildWithNix } from "../nix.ts";
import { judged } from "../project.ts";
import { harmless, jsonVersion } from "../../report/index.ts";
import { agreed, meansOf } from "../terminal.ts";
import { projectOf } from "./check.ts";

export interface RunFlags {
  readonly project?: string;
  readonly json: boolean;
  readonly yes: boolean;
  readonly boot: boolean;
  readonly force: boolean;
  readonly adopt: boolean;
  readonly user?: string;
  readonly timeout: number;
  readonly soak: number;
}

interface Flags extends RunFlags {
  readonly role?: string;
  readonly tag?: string;
  readonly buildOn: string;
  readonly parallel: number;
  readonly again: boolean;
  readonly test: boolean;
  readonly dry: boolean;
}

/** Flags of every command that switches hosts. */
export const runFlags = {
  project: projectFlag,
  json: { ...jsonFlag, brief: "Print JSON, a line for each step" },
  yes: off("Ask nothing"),
  boot: off("Prove the system by one start of the machine, which is needed where its kernel differs"),
  force: off("Try a system that did not prove itself before, or pass over a switch that was interrupted"),
  adopt: off("Take over a host that runs what panther did not deploy"),
  user: textFlag("User to log in as (default: the one of the group wheel)", "name"),
  timeout: numberFlag(
    "Time in which the system has to prove itself; after twice that the host restarts",
    defaults.timeout,
    "seconds",
  ),
  soak: numberFlag("Time for which the system is watched", defaults.soak, "seconds"),
} as const;

export function settingsOf({ timeout, soak, force, adopt }: RunFlags): Settings {
  const bad = [timeout, soak].some((value) => !Number.isSafeInteger(value) || value < 0) || timeout <= soak;
  if (bad)
    throw new UserError([
      misuse(
        "--timeout and --soak are whole seconds, and the first is the longer one",
        `--timeout ${defaults.timeout} --soak ${defaults.soak}`,
      ),
    ]);
  return { ...defaults, timeout, soak, force, adopt, by: operator() };
}

/** Servers are switched only after a yes. */
export async function confirmed(
  context: Context,
  runs: readonly HostRun[],
  { yes }: RunFlags,
  question = `Switch ${serversOf(runs).join(", ")}?`,
): Promise<boolean> {
  const servers = serversOf(runs);
  if (yes || servers.length === 0) return true;
  if (!process.stdin.isTTY)
    throw new UserError([
      misuse(
        `${servers.join(", ")}: servers are switched only after a yes, and there is no terminal to ask on`,
        "Say it at once: --yes",
      ),
    ]);
  const yesSaid = await agreed(question);
  if (!yesSaid) context.say("Nothing was switched.");
  return yesSaid;
}

const serversOf = (runs: readonly HostRun[]): readonly string[] =>
  runs.filter(({ role }) => role === "server").map(({ target }) => target.host);

async function deploy(context: Context, root: string, flags: Flags, words: readonly string[]): Promise<void> {
  if ([flags.boot, flags.test, flags.dry].filter(Boolean).length > 1)
    throw new UserError([misuse("--boot, --test and --dry are three different things", "Choose one")]);
  if (flags.again && (flags.boot || flags.test))
    throw new UserError([misuse("--again switches at once", "panther deploy HOST --again")]);
  if (!Number.isSafeInteger(flags.parallel) || flags.parallel < 1)
    throw new UserError([misuse("--parallel is a number of hosts", `--parallel ${defaults.parallel}`)]);
  const { plan, names } = namedPlan(words);
  const settings = {
    ...settingsOf(flags),
    parallel: flags.parallel,
    again: flags.again,
    ...(plan ? { plan: plan.id } : {}),
  };
  const { fleet, diagnostics } = await judged(root, { trace: true });
  if (fleet === null || diagnostics.some((d) => d.severity === "error")) throw new UserError(diagnostics);
  const hosts = chooseHosts(fleet, names, flags);
  const all = hosts.map((host) => host.facts.name);
  holdToPlan(plan, all, fleet, root);
  const targets = targetsOf(hosts, flags.user);
  const emitted = emitFleet(fleet, root);
  const { diagnostics: stale } = await writeFlake(root, emitted.files, { check: true });
  if (stale.length > 0) throw new UserError(stale);
  const here = meansOf(context);
  const elsewhere = await buildersOf(fleet, targets, flags.buildOn, here.copy, flags.user);
  const means = { ...here, copy: elsewhere?.copy ?? here.copy };
  try {
    const built = await buildWithNix(context, root, all, emitted.sourceMap, true, elsewhere?.build);
    if (built.diagnostics.length > 0) {
      sayDiagnostics(context, built.diagnostics, root);
      return context.done(exit.failed);
    }
    holdToPlan(plan, all, fleet, root, built.systems);
    const runs = hosts.map(({ facts: { name, role } }) => ({
      target: targets.get(name)!,
      role,
      system: built.systems[name]!,
      mode: flags.boot ? ("boot" as const) : flags.test ? ("test" as const) : ("live" as const),
      watch: watchedUnits,
    }));
    if (flags.dry) return await rehearse(context, runs, means, flags.json);
    if (!(await confirmed(context, runs, flags))) return context.done(exit.findings);
    const command = [
      "deploy",
      ...words,
      ...(["boot", "test", "again", "force", "adopt"] as const)
        .filter((flag) => flags[flag])
        .map((flag) => `--${flag}`),
    ];
    await carryOut(context, root, fleet.name, command.join(" "), runs, settings, flags.json, means);
  } finally {
    await elsewhere?.close();
  }
}

/** A deploy that puts right what was changed by hand, as the command does it with `--again`; answers its exit code. */
export async function deployAgain(
  context: Context,
  root: string,
  who: { readonly yes: boolean; readonly user?: string },
  names: readonly string[],
): Promise<number> {
  let code: number = exit.fine;
  const flags: Flags = {
    ...who,
    json: false,
    boot: false,
    force: false,
    adopt: false,
    again: true,
    test: false,
    dry: false,
    timeout: defaults.timeout,
    soak: defaults.soak,
    buildOn: "local",
    parallel: defaults.parallel,
  };
  await deploy({ ...context, done: (one) => (code = one) }, root, flags, names);
  return code;
}

/** Copies systems, and says what switching to them would do. */
async function rehearse(
  context: Context,
  runs: readonly { readonly target: Target; readonly system: string }[],
  means: Means,
  json: boolean,
): Promise<void> {
  for (const { target, system } of runs) {
    const answer = await dryRun(target, system, means);
    const said = "said" in answer ? answer.said : answer.failed;
    context.print(
      json
        ? JSON.stringify({ version: jsonVersion, host: target.host, ...answer })
        : `${target.host}\n${harmless(said.replaceAll("\r", ""))}`.trimEnd(),
    );
    if ("failed" in answer) context.done(exit.failed);
  }
}

export const deployCmd = buildCommand<Flags, string[], Context>({
  docs: {
    brief:
      "Switch hosts to what the fleet declares; what does not prove itself never becomes the boot default",
    fullDescription:
      "Builds the systems, copies them, and switches: of each role one host first, and the others once that one is committed. A host keeps its new system only after it was reached over a new connection, twice, and its units ran on; else it goes back by itself, also without this machine. Exit code 1: refused, 2: failed, 3: taken back. Proven so far by a model, by the host's program under crashes, and on running hosts of a lab; not yet on a running NixOS: docs/deploy-protocol.md says what is left.",
  },
  parameters: {
    flags: {
      ...runFlags,
      role: textFlag("Only hosts of this role", "role"),
      tag: textFlag("Only hosts with this tag", "tag"),
      buildOn: {
        kind: "parsed",
        parse: String,
        default: "local",
        brief: "Where systems are built: local, target (each host its own), or a host of the fleet",
        placeholder: "where",
      },
      parallel: numberFlag(
        "Hosts of one role that are switched at the same time, once the first one is committed",
        defaults.parallel,
        "number",
      ),
      again: off("Switch also where nothing has changed: puts right what was changed by hand"),
      test: off("Prove the system, and return to the old one"),
      dry: off("Copy the system, and say what switching would do"),
    },
    positional: {
      ...hostArguments,
      parameter: {
        ...hostArguments.parameter,
        brief: "Hosts (default: all), or a plan that was kept: plan.json",
      },
    },
  },
  async func(flags, ...words) {
    const root = await projectOf(this, flags);
    if (root !== null) await attempt(this, root, flags.json, () => deploy(this, root, flags, words));
  },
});
