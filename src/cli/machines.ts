import { hostname, userInfo } from "node:os";
import {
  deployHosts,
  exitCodeOf,
  targetOf,
  unreachable,
  type Event,
  type HostRun,
  type Means,
  type Settings,
  type Target,
} from "../deploy/index.ts";
import { UserError, type Diagnostic } from "../diagnostics/index.ts";
import type { EvaluatedFleet, EvaluatedHost } from "../evaluate/index.ts";
import { ledgerFile, openLedger } from "../ledger/index.ts";
import { jsonVersion, StatusLine } from "../report/index.ts";
import type { Context } from "./context.ts";
import { printOutcome, stepText } from "./deploy-text.ts";
import { revisionOf } from "./git.ts";
import { hostNamed } from "./project.ts";
import { meansOf } from "./terminal.ts";

/** Units that have to go on running on every host, where they run. */
export const watchedUnits: readonly string[] = ["sshd.service", "sshd.socket", "tailscaled.service"];

export interface Choice {
  readonly role?: string;
  readonly tag?: string;
}

/** The hosts that are named, or have the role or the tag; all of them without any of this. */
export function chooseHosts(
  fleet: EvaluatedFleet,
  names: readonly string[],
  { role, tag }: Choice,
): readonly EvaluatedHost[] {
  const named = names.length > 0 ? names.map((name) => hostNamed(fleet, name)) : fleet.hosts;
  const chosen = named.filter(
    ({ facts }) =>
      (role === undefined || facts.role === role) && (tag === undefined || facts.tags.includes(tag)),
  );
  if (chosen.length > 0) return chosen;
  throw new UserError([
    misuse("no host of the fleet has this role and this tag", "panther status shows every host"),
  ]);
}

export function misuse(message: string, fix: string): Diagnostic {
  return { code: "PANTHER6007", severity: "error", message, hosts: [], places: [], fix };
}

/** How each host is reached; an error that names everything its owner has yet to fill in. */
export function targetsOf(hosts: readonly EvaluatedHost[], user?: string): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  const found: Diagnostic[] = [];
  for (const host of hosts) {
    const target = targetOf(host, user);
    if ("missing" in target) found.push(unreachable(host, target));
    else targets.set(host.facts.name, target);
  }
  if (found.length > 0) throw new UserError(found);
  return targets;
}

/** Who runs this, as hosts and the ledger know them. */
export const operator = (): string => `${userInfo().username}@${hostname()}`;

/** Work on the ledger, with an error that says what is wrong with it. */
export function withLedger<T>(work: (file: string) => T): T {
  const file = ledgerFile();
  try {
    return work(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError([
      misuse(
        `the record of deploys, ${file}, cannot be used: ${why}`,
        "Make room there and make it writable, or set XDG_STATE_HOME to another folder",
      ),
    ]);
  }
}

/**
 * Switches hosts, tells how it goes, and writes it down. An interrupt takes back what has not been committed. Nothing is
 * begun that cannot be written down; what has begun goes on without, for the hosts' own record is what counts.
 */
export async function carryOut(
  context: Context,
  root: string,
  fleet: string,
  command: string,
  runs: readonly HostRun[],
  settings: Settings,
  json: boolean,
  means: Means = meansOf(context),
): Promise<void> {
  const revision = revisionOf(root);
  const about = {
    fleet,
    command,
    who: operator(),
    revision,
    plan: settings.plan ?? null,
    hosts: Object.fromEntries(
      runs.map(({ target, system }) => [
        target.host,
        typeof system === "string" ? system : `generation ${system.generation}`,
      ]),
    ),
  };
  const { ledger, record } = withLedger((file) => {
    const opened = openLedger(file);
    return { ledger: opened, record: opened.start(about) };
  });
  let lost = false;
  const note = (work: () => void): void => {
    try {
      if (!lost) work();
    } catch (error) {
      lost = true;
      context.say(
        `The record of this run ends here: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  const status = new StatusLine(process.stderr);
  const steps = new Map<string, string>();
  const stop = new AbortController();
  const interrupt = (): void => {
    if (stop.signal.aborted) {
      context.say("Left: the hosts bring it to an end by themselves. To see how: panther status");
      process.exit(2);
    }
    stop.abort();
    context.say("Stopping: what is not committed goes back. Again to leave it to the hosts.");
  };
  process.on("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  const onEvent = ({ host, step, at, outcome }: Event): void => {
    note(() => {
      record.step(host, step, at);
      if (outcome) record.end(host, outcome.result, outcome.reason ?? null, outcome.journal ?? []);
    });
    if (json)
      return context.print(
        JSON.stringify({
          version: jsonVersion,
          host,
          step,
          at: Math.round(at),
          ...(outcome ? { outcome } : {}),
        }),
      );
    if (outcome) {
      steps.delete(host);
      status.clear();
      printOutcome(context, outcome, at);
    } else steps.set(host, stepText(step));
    status.show([...steps].map(([name, one]) => `${name}  ${one}`).join("\n"));
  };
  try {
    const outcomes = await deployHosts(
      runs,
      { ...settings, ...(revision === null ? {} : { revision }) },
      means,
      { onEvent, signal: stop.signal },
    );
    const code = exitCodeOf(outcomes);
    note(() => record.finish(code));
    context.done(code);
  } finally {
    status.clear();
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
    ledger.close();
  }
}
