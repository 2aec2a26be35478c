import { randomBytes } from "node:crypto";
import { isFine, type Ended } from "../build/index.ts";
import { follow, hasBegun, type Followed } from "./follow.ts";
import { answersOf, carried, isAtRest, isPlain, type Answers } from "./host-program.ts";
import { isUnsigned } from "./copy.ts";
import { asRoot, sayingOf, type RootAnswer } from "./root.ts";
import { connect, type Connection } from "./ssh.ts";
import type { Event, HostRun, Means, Outcome, Settings, Step } from "./run.ts";
import type { Target } from "./target.ts";

export interface Watcher {
  readonly onEvent: (event: Event) => void;
  /** Stops the run: hosts that are being switched go back, others are left alone. */
  readonly signal?: AbortSignal;
}

/**
 * Switches hosts: of each role one host first, and the others, some at a time, once that one is committed. What goes
 * wrong on one host keeps those from being switched whose turn had not come.
 */
export async function deployHosts(
  runs: readonly HostRun[],
  settings: Settings,
  means: Means,
  watcher: Watcher,
): Promise<readonly Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  const started = performance.now();
  let stopped = false;
  const one = async (run: HostRun): Promise<void> => {
    const { host } = run.target;
    const tell = (step: Step): void => watcher.onEvent({ host, step, at: performance.now() - started });
    const outcome =
      stopped || watcher.signal?.aborted
        ? ({
            host,
            result: "skipped",
            reason: watcher.signal?.aborted ? "the run was stopped" : "a host before it was not switched",
          } as const)
        : await deployHost(run, settings, means, tell, watcher.signal);
    if (!["committed", "tested", "unchanged"].includes(outcome.result)) stopped = true;
    outcomes.set(host, outcome);
    watcher.onEvent({ host, step: "done", at: performance.now() - started, outcome });
  };
  for (const role of new Set(runs.map((run) => run.role))) {
    const [canary, ...rest] = runs.filter((run) => run.role === role);
    await one(canary!);
    const work = async (): Promise<void> => {
      for (let next = rest.shift(); next; next = rest.shift()) await one(next);
    };
    await Promise.all(Array.from({ length: Math.min(settings.parallel, rest.length) }, work));
  }
  return runs.map((run) => outcomes.get(run.target.host)!);
}

/** Switches one host. Once it has begun, the host itself brings it to an end; this only follows, and confirms. */
async function deployHost(
  run: HostRun,
  settings: Settings,
  means: Means,
  tell: (step: Step) => void,
  signal?: AbortSignal,
): Promise<Outcome> {
  const { host } = run.target;
  const untouched: Outcome = {
    host,
    result: "refused",
    refusal: "stopped",
    reason: "stopped before anything was switched",
  };
  tell("connect");
  const connection = await connect(run.target, signal);
  if ("failed" in connection && signal?.aborted) return untouched;
  if ("failed" in connection)
    return { host, result: "refused", refusal: "unreachable", reason: connection.failed };
  try {
    tell("look");
    const seen = await inspect(connection);
    if (seen === null) return { host, result: "failed", reason: "it does not say what runs there" };
    if (!settings.again && isUnchanged(run, seen)) return { host, result: "unchanged" };
    if (typeof run.system === "string") {
      tell("copy");
      const copied = await means.copy(connection, run.system, signal ? { signal } : {});
      if (!isFine(copied) && !signal?.aborted) return { host, ...notCopied(copied) };
    }
    if (signal?.aborted) return untouched;
    tell("begin");
    const transaction: Transaction = { id: random(), token: random() };
    let begun = await begin(connection, run, settings, means, transaction);
    if (begun.answers["refused"] === "stale") {
      tell("recover");
      await asRoot(connection, means, ["recover"]);
      await follow(connection, seen, settings, { tell });
      begun = await begin(connection, run, settings, means, transaction);
    }
    const { refused, why, error } = begun.answers;
    if (refused !== undefined) return { host, result: "refused", refusal: refused, reason: why ?? refused };
    const failed = { host, result: "failed" } as const;
    const cause = `the deploy could not be begun: ${error || "no answer"}`;
    if (!begun.fine && !begun.lost) return { ...failed, reason: cause };
    // a connection that broke says nothing of what was begun over it
    if (begun.lost && !(await hasBegun(connection, seen, transaction.id, settings, signal)))
      return { ...failed, reason: `${cause}. If it has begun, the host goes back by itself` };
    const followed = await follow(connection, seen, settings, {
      tell,
      ...transaction,
      ...(signal ? { signal } : {}),
    });
    return await outcomeOf(connection, followed, transaction.id);
  } finally {
    await connection.close();
  }
}

function notCopied(copied: Ended): Pick<Outcome, "result" | "refusal"> & { readonly reason: string } {
  if (!isUnsigned(copied))
    return { result: "failed", reason: `the system could not be copied: ${sayingOf(copied)}` };
  return {
    result: "refused",
    refusal: "unsigned",
    reason:
      "its Nix takes no store path that nobody it trusts has signed, and sudo asks for a password there",
  };
}

/** What a host says of itself; null where it does not answer. */
export async function inspect(connection: Connection): Promise<Answers | null> {
  const ended = await connection.run("sh -s -- inspect", { input: carried() });
  return isFine(ended) ? answersOf(ended.stdout) : null;
}

/** Running and boot default are what is wanted already, and no deploy is under way. */
function isUnchanged(
  { system }: HostRun,
  { running, profile, generation, "status.phase": phase }: Answers,
): boolean {
  const wanted = typeof system === "string" ? profile === system : Number(generation) === system.generation;
  return wanted && running === profile && isAtRest(phase);
}

/** What activating a system on a host would do, in the words of its switch-to-configuration; nothing is switched. */
export async function dryRun(
  target: Target,
  system: string,
  means: Means,
  signal?: AbortSignal,
): Promise<{ readonly said: string } | { readonly failed: string }> {
  const connection = await connect(target, signal);
  if ("failed" in connection) return connection;
  try {
    const copied = await means.copy(connection, system, signal ? { signal } : {});
    if (!isFine(copied)) return { failed: notCopied(copied).reason };
    const { answers, said, fine } = await asRoot(connection, means, ["dry", system]);
    return fine ? { said } : { failed: answers["why"] ?? answers["error"] ?? said };
  } finally {
    await connection.close();
  }
}

/** What a deploy of a host is called, and what proves that it is confirmed by whoever began it. */
interface Transaction {
  readonly id: string;
  readonly token: string;
}
const random = (): string => randomBytes(16).toString("hex");

async function begin(
  connection: Connection,
  run: HostRun,
  settings: Settings,
  means: Means,
  { id, token }: Transaction,
): Promise<RootAnswer> {
  const { system, mode, watch } = run;
  const words = [
    "begin",
    "--id",
    id,
    "--host",
    run.target.host,
    ...(typeof system === "string" ? ["--system", system] : ["--to", String(system.generation)]),
    "--mode",
    mode,
    "--timeout",
    String(settings.timeout),
    "--soak",
    String(settings.soak),
    "--patience",
    String(settings.patience),
    ...(isPlain(settings.by) ? ["--by", settings.by] : []),
    ...(settings.revision === undefined ? [] : ["--revision", settings.revision]),
    ...(settings.plan === undefined ? [] : ["--plan", settings.plan]),
    ...watch.flatMap((unit) => ["--watch", unit]),
    ...(settings.adopt ? ["--adopt"] : []),
    ...(settings.again ? ["--again"] : []),
    ...(settings.force ? ["--force"] : []),
  ];
  return asRoot(connection, means, words, token);
}

async function outcomeOf(
  { target: { host }, run, runAnew }: Connection,
  { last, unreached }: Followed,
  id: string,
): Promise<Outcome> {
  const seenFromHere = unreached === null ? "" : `; from here: ${unreached}`;
  if (last === null)
    return {
      host,
      result: "failed",
      reason: `it did not come back in the time in which it goes back and restarts by itself${seenFromHere}`,
    };
  const { phase, reason } = last;
  if (phase === "committed" || phase === "tested") return { host, result: phase };
  if (phase === "abandoned") return { host, result: "failed", reason: reason ?? phase };
  const units = ["activate", "drive"].map((unit) => `--unit panther-${unit}-${id.slice(0, 8)}.service`);
  const command = `journalctl --no-pager --output cat --lines 60 ${units.join(" ")}`;
  let journal = await run(command);
  if (!isFine(journal)) journal = await runAnew(command);
  return {
    host,
    result: "reverted",
    ...(reason ? { reason: `${reason}${seenFromHere}` } : {}),
    journal: isFine(journal) ? journal.stdout.split("\n").filter(Boolean) : [],
  };
}
