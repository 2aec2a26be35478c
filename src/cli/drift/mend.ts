import { runCommand } from "../../deploy/index.ts";
import { acceptText, signals, type Finding, type Grounds } from "../../drift/index.ts";
import type { EvaluatedFleet } from "../../evaluate/index.ts";
import { harmless, StatusLine } from "../../report/index.ts";
import { deployAgain } from "../commands/deploy.ts";
import { exit, type Context } from "../context.ts";
import { targetsOf } from "../machines.ts";
import { hostNamed } from "../project.ts";
import { meansOf } from "../terminal.ts";
import type { Offer, PlacedWay } from "./offer.ts";
import { lookAt, remember, sightingsFile } from "./run.ts";

/** Where, for whom and as whom findings are mended. */
export interface Mending {
  readonly context: Context;
  readonly root: string;
  readonly fleet: EvaluatedFleet;
  /** User to log in as. */
  readonly user?: string;
}

/** What has become of a finding: it is there still, it is gone, or why nobody knows. */
type State = Finding | "gone" | { readonly unknown: string };

/** Looks at the signals of findings anew, on one host, and writes it down. */
async function statesOf(
  { root, fleet, user }: Mending,
  host: string,
  offers: readonly Offer[],
): Promise<readonly State[]> {
  const wanted = {
    hosts: [hostNamed(fleet, host)],
    signals: signals.filter(({ id }) => offers.some(({ finding }) => finding.signal === id)),
    timeout: 300,
    parallel: 1,
    ...(user === undefined ? {} : { user }),
  };
  const status = new StatusLine(process.stderr);
  const sightings = sightingsFile();
  try {
    status.show(`asking ${host} ...`);
    const [look] = await lookAt(root, fleet, wanted, (one) => {
      remember(sightings, fleet.name, one, wanted.signals);
    });
    return offers.map(({ known, finding }): State => {
      const found = look!.findings.find(({ id }) => id === known.id);
      if (found !== undefined) return found;
      if (look!.read.includes(finding.signal)) return "gone";
      const why = look!.failed ?? look!.unknown.find(({ signal }) => signal === finding.signal)?.why;
      return { unknown: why ?? "nothing is expected of it any more" };
    });
  } finally {
    status.clear();
    sightings.close();
  }
}

/** Says what has become of findings, and answers the exit code that fits. */
async function sayStates(mending: Mending, host: string, offers: readonly Offer[]): Promise<number> {
  const { context } = mending;
  const states = await statesOf(mending, host, offers);
  for (const [i, state] of states.entries()) {
    const { id, what } = offers[i]!.known;
    if (state === "gone") context.print(`${context.out("green", "✓")} ${id} is gone: ${harmless(what)}`);
    else if ("unknown" in state)
      context.print(`${context.out("yellow", "?")} ${id} cannot be looked at: ${harmless(state.unknown)}`);
    else context.print(`${context.out("red", "✗")} ${id} is still there: ${harmless(state.what)}`);
  }
  if (states.some((state) => state !== "gone" && "unknown" in state)) return exit.failed;
  return states.every((state) => state === "gone") ? exit.fine : exit.findings;
}

/**
 * Runs what a person would run by hand, after a look whether the finding is there as it was; then looks again. Answers the
 * exit code: 0 it is gone, 1 it is there still, 2 the command failed or nobody knows.
 */
export async function runByHand(
  mending: Mending,
  offer: Offer,
  way: PlacedWay & { readonly command: string },
): Promise<number> {
  const { context, fleet, user } = mending;
  const { host, id } = offer.known;
  const { command } = way;
  const target = targetsOf([hostNamed(fleet, host)], user).get(host)!;
  if (harmless(command) !== command) {
    context.say(`${id}: a name in this command holds what a terminal does not show; it is left to you.`);
    return exit.failed;
  }
  const [now] = await statesOf(mending, host, [offer]);
  const asBefore = typeof now === "object" && "remedies" in now && sameWays(now, offer.finding);
  if (!asBefore) {
    context.say(`${id}: it is not as it was. Nothing was run; to see how it is: panther drift ${host}`);
    return now === "gone" ? exit.fine : exit.findings;
  }
  context.say(`${host}: ${command}`);
  const { result, said } = await runCommand(target, command, meansOf(context));
  for (const line of (said ?? "").split("\n")) if (line !== "") context.say(`  ${harmless(line)}`);
  if (result !== "fine") {
    const end = result === "failed" ? "did not end well" : "was not run";
    context.say(`${context.err("red", "✗")} ${host}: the command ${end}.`);
    return exit.failed;
  }
  if (way.way === "restart") {
    context.say(`${host} restarts. When it is up again: panther drift ${host}`);
    return exit.fine;
  }
  return sayStates(mending, host, [offer]);
}

const sameWays = (a: Pick<Finding, "remedies">, b: Pick<Finding, "remedies">): boolean =>
  JSON.stringify(a.remedies) === JSON.stringify(b.remedies);

/** Deploys the hosts of findings again, all of them in one go, and looks what has become of the findings. */
export async function redeploy(mending: Mending, offers: readonly Offer[], yes: boolean): Promise<number> {
  const { context, root, user } = mending;
  const hosts = [...new Set(offers.map(({ known }) => known.host))];
  let code = await deployAgain(context, root, { yes, ...(user === undefined ? {} : { user }) }, hosts);
  if (code !== exit.fine) return code;
  for (const host of hosts) {
    const its = offers.filter(({ known }) => known.host === host);
    code = Math.max(code, await sayStates(mending, host, its));
  }
  return code;
}

/** Prints text for a file of the fleet, and where it belongs: panther does not write into sources. */
export function hand(
  context: Context,
  { text, place = "", way }: PlacedWay,
  offer: Offer,
  grounds?: Grounds,
): void {
  const where = way === "accept" ? "drift: [ ... ]" : "nixos: { ... }";
  context.say(`${offer.known.id}: put this into \`${where}\` at ${context.err("cyan", place)}`);
  context.print(harmless(grounds === undefined ? text : acceptText(offer.finding, grounds)));
}
