import { isAtRest, type Answers, type Event, type Outcome } from "../deploy/index.ts";
import { harmless } from "../report/index.ts";
import type { Context } from "./context.ts";

/* What runs, refusals and transactions are called where a person reads of them. */

const again = "Look at it first: panther status";

/** What to do about a refusal, by the word of the host. */
const hints: Readonly<Record<string, string>> = {
  foreign: "To take over what runs there: --adopt",
  rejected: "To try it again all the same: --force",
  "needs-boot": "To prove it by one start of the machine: --boot",
  tried: "Make it the boot default on the host, or return to the generation: panther rollback",
  interrupted: "Look at it on the host, or pass over it with --force",
  password: "Run this on a terminal.",
  unsigned: "To build it there instead: --build-on target. Other ways: docs/guides/deployment.md",
  busy: `It ends by itself. ${again}`,
  locked: `That takes moments. ${again}`,
  switching: "It ends by itself, or hangs: journalctl -u nixos-rebuild-switch-to-configuration on the host",
  stale: "On the host, as root: sh /var/lib/pantheros/program recover",
  generation: "The ones there are: panther generations",
  unreachable:
    "Before a deploy nothing was touched. After one: docs/deploy-protocol.md, My host did not come back",
};

const words: Readonly<Record<Outcome["result"], readonly [string, "green" | "red" | "yellow" | "dim"]>> = {
  committed: ["runs the new system, and starts with it", "green"],
  tested: ["proved the new system, and runs the old one again", "green"],
  unchanged: ["has nothing to change", "green"],
  refused: ["refused", "red"],
  reverted: ["went back to the old system", "red"],
  failed: ["failed", "red"],
  skipped: ["left as it is", "yellow"],
};

/** Prints what a run came to on one host. */
export function printOutcome(
  context: Context,
  { host, result, reason, refusal, journal }: Outcome,
  at: number,
): void {
  const [text, colour] = words[result];
  const good = colour === "green";
  const why = reason === undefined ? "" : `: ${harmless(reason)}`;
  context.print(
    `${context.out(colour, good ? "✓" : "✗")} ${host} ${text}${why} ${context.out("dim", `(${secondsText(at)})`)}`,
  );
  for (const line of journal ?? []) context.say(`  ${context.err("dim", harmless(line))}`);
  const hint = refusal === undefined ? undefined : hints[refusal];
  if (hint !== undefined) context.say(`  ${hint}`);
}

export const secondsText = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const steps: Readonly<Record<Event["step"], string>> = {
  connect: "connecting",
  look: "looking at what runs there",
  copy: "copying the system",
  begin: "beginning",
  recover: "taking back a deploy that was left there",
  begun: "watched over by its timers",
  activating: "activating",
  activated: "active; to be reached over a new connection",
  confirmed: "reached; its units and probes are watched",
  soaked: "kept well; to be reached once more",
  booting: "restarting into the new system, for one start",
  committing: "proven; made the boot default",
  reverting: "going back to the old system",
  stuck: "could not go back; restarting into the old system",
  unreachable: "not reached; it goes on alone",
  stopping: "stopping",
  done: "done",
};

/** What is going on on a host in a step. */
export const stepText = (step: Event["step"]): string => steps[step];

/** A time as the clock on the wall shows it, `2026-01-31 23:59`; as it stands where it is none. */
export function timeText(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** What the last transaction of a host came to; empty where there was none. */
export function transactionText(seen: Answers): string {
  const { "status.phase": phase, "status.reason": reason, "status.by": by, "status.began": began } = seen;
  if (!phase) return "";
  const whose = `deploy${began ? ` of ${timeText(began)}` : ""}${by ? ` by ${by}` : ""}`;
  if (phase === "committed") return `${whose}: committed`;
  if (phase === "tested") return `${whose}: a rehearsal, which it passed`;
  const why = reason ? `: ${reason}` : "";
  if (phase === "abandoned") return `${whose}: given up${why}`;
  if (isAtRest(phase)) return `${whose}: taken back${why}`;
  if (seen["watched"] === "no")
    return `${whose}: left in step ${phase}, and nothing there ends it; the next deploy takes it back, or as root: sh /var/lib/pantheros/program recover`;
  return `${whose}: under way, ${steps[phase as Event["step"]] ?? phase}${why}`;
}
