import { UserError } from "../../diagnostics/index.ts";
import { harmless } from "../../report/index.ts";
import { exit, sayDiagnostics } from "../context.ts";
import { agreed, asked } from "../terminal.ts";
import { groundsOf } from "./grounds.ts";
import { hand, redeploy, runByHand, type Mending } from "./mend.ts";
import { printOffer, type Offer, type PlacedWay } from "./offer.ts";

/**
 * Goes through findings on the terminal: shows the ways of each, and does what is chosen, after a yes where it touches a
 * machine. Answers the exit code: the worst of what was done.
 */
export async function choose(mending: Mending, offers: readonly Offer[]): Promise<number> {
  const { context } = mending;
  let worst: number = exit.fine;
  for (const [i, offer] of offers.entries()) {
    if (i > 0) context.print("");
    printOffer(context, offer, true);
    const way = await chosen(mending, offer);
    if (way === null) return worst;
    if (way === "left") continue;
    try {
      worst = Math.max(worst, await take(mending, offer, way));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      sayDiagnostics(context, error.diagnostics, mending.root);
      worst = Math.max(worst, exit.failed);
    }
  }
  return worst;
}

/** Which way is chosen; `left` where none is; null where no more is wanted. */
async function chosen({ context }: Mending, { ways }: Offer): Promise<PlacedWay | "left" | null> {
  for (;;) {
    const answer = await asked(`1-${ways.length}, Enter to leave it, q to stop: `);
    if (answer === null || /^q(uit)?$/i.test(answer)) return null;
    if (answer === "") return "left";
    const way = /^\d+$/.test(answer) ? ways[Number(answer) - 1] : undefined;
    if (way !== undefined) return way;
    context.say(`There is no ${JSON.stringify(answer)}.`);
  }
}

async function take(mending: Mending, offer: Offer, way: PlacedWay): Promise<number> {
  const { context } = mending;
  const { host } = offer.known;
  switch (way.way) {
    case "redeploy":
      if (!(await agreed(`Deploy ${host} again?`))) return nothing(mending);
      return redeploy(mending, [offer], true);
    case "adopt":
      hand(context, way, offer);
      return exit.fine;
    case "accept": {
      const reason = await asked("Reason: ");
      if (reason === null || reason === "") return nothing(mending);
      const until = await asked("Last day, as 2026-01-31 (Enter: for good): ");
      if (until === null) return nothing(mending);
      hand(context, way, offer, groundsOf(reason, until === "" ? undefined : until));
      return exit.fine;
    }
    default: {
      const { command } = way;
      if (command === undefined) {
        context.say("This takes a person: nothing was run.");
        return exit.fine;
      }
      if (!(await agreed(`Run ${harmless(command)} on ${host}, as root?`))) return nothing(mending);
      return runByHand(mending, offer, { ...way, command });
    }
  }
}

function nothing({ context }: Mending): number {
  context.say("Nothing was done.");
  return exit.fine;
}
