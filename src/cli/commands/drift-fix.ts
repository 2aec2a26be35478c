import { buildCommand } from "@stricli/core";
import { UserError } from "../../diagnostics/index.ts";
import { attempt, exit, printJson, type Context } from "../context.ts";
import { choose } from "../drift/choose.ts";
import { groundsOf } from "../drift/grounds.ts";
import { hand, redeploy, runByHand, type Mending } from "../drift/mend.ts";
import { offersOf, printOffer, type Offer, type PlacedWay } from "../drift/offer.ts";
import { jsonFlag, off, projectFlag, textFlag } from "../flags.ts";
import { misuse } from "../machines.ts";
import { evaluated } from "../project.ts";
import { projectOf } from "./check.ts";
import { runFlags } from "./deploy.ts";

const actions = ["redeploy", "adopt", "accept", "run"] as const;
type Action = (typeof actions)[number];

interface Flags extends Readonly<Record<Action, boolean>> {
  readonly project?: string;
  readonly json: boolean;
  readonly reason?: string;
  readonly until?: string;
  readonly yes: boolean;
  readonly user?: string;
}

/** The one thing that is to be done; null where nothing is, and everything is only shown. */
function actionOf(flags: Flags, ids: readonly string[]): Action | null {
  const named = actions.filter((one) => flags[one]);
  const refuse = (message: string, fix: string): never => {
    throw new UserError([misuse(message, fix)]);
  };
  if (named.length > 1)
    refuse(`${named.map((one) => `--${one}`).join(" and ")} are different things`, "Choose one");
  const [action = null] = named;
  if (action !== "accept" && (flags.reason ?? flags.until) !== undefined)
    refuse("--reason and --until belong to --accept", "panther drift fix ID --accept --reason TEXT");
  if (action === null) return null;
  if (flags.json) refuse(`--json shows what can be done, and --${action} does it`, "Leave one of them out");
  if (ids.length === 0)
    refuse(`--${action} is for findings that are named`, `panther drift fix ID --${action}`);
  return action;
}

/** The way of a finding that an action takes. */
function wayOf({ known, ways }: Offer, action: Action): PlacedWay {
  const fits = (one: PlacedWay): boolean =>
    action === "run" ? one.way === "by-hand" && one.command !== undefined : one.way === action;
  const way = ways.find(fits);
  if (way !== undefined) return way;
  const what = {
    redeploy: "is not mended by a deploy",
    adopt: "cannot be declared",
    accept: "",
    run: "is not mended by a command that runs without a person",
  };
  throw new UserError([misuse(`${known.id} ${what[action]}`, `panther drift fix ${known.id}`)]);
}

async function act(
  mending: Mending,
  offers: readonly Offer[],
  action: Action,
  flags: Flags,
): Promise<number> {
  // all of them fit before anything is done
  const grounds = action === "accept" ? groundsOf(flags.reason, flags.until) : undefined;
  const chosen = offers.map((offer) => ({ offer, way: wayOf(offer, action) }));
  const gone = offers.find(({ known }) => known.gone !== null);
  if (gone !== undefined && (action === "run" || action === "redeploy"))
    throw new UserError([
      misuse(`${gone.known.id} is gone: there is nothing to mend`, `panther drift ${gone.known.host}`),
    ]);
  if (action === "redeploy") return redeploy(mending, offers, flags.yes);
  let worst: number = exit.fine;
  for (const { offer, way } of chosen) {
    if (action === "run")
      worst = Math.max(worst, await runByHand(mending, offer, { ...way, command: way.command! }));
    else hand(mending.context, way, offer, grounds);
  }
  return worst;
}

async function deal(context: Context, root: string, flags: Flags, ids: readonly string[]): Promise<void> {
  const action = actionOf(flags, ids);
  const { fleet } = await evaluated(root);
  const offers = offersOf(fleet, root, ids);
  const mending = { context, root, fleet, ...(flags.user === undefined ? {} : { user: flags.user }) };
  if (action !== null) return context.done(await act(mending, offers, action, flags));
  if (flags.json)
    return printJson(context, {
      findings: offers.map(({ known: { id, host, what }, ways }) => ({ id, host, what, ways })),
    });
  if (offers.length === 0) context.say("Nothing is known to differ. To look: panther drift");
  if (process.stdin.isTTY && process.stdout.isTTY) return context.done(await choose(mending, offers));
  for (const offer of offers) printOffer(context, offer, false);
}

export const driftFixCmd = buildCommand<Flags, string[], Context>({
  docs: {
    brief: "Deal with findings: redeploy, declare, accept, or run a command; nothing without being told",
    fullDescription:
      "For each finding of the last looks, or for those that are named: the command that makes it as declared, the TypeScript that declares it and the place where it belongs, the line that accepts it, or what to run by hand. On a terminal it asks what to do, one by one; elsewhere it only shows. With --redeploy, --adopt, --accept or --run it does that for the findings that are named, and asks nothing. What runs on a host runs as root, over a connection that believes the pinned host key; before, it looks whether the finding is still as it was, and afterwards whether it is gone. Sources are never written. Exit code 0: done; 1: the finding is still there; 2: it could not be done; with --redeploy also those of panther deploy.",
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      redeploy: off("Deploy the hosts again: panther deploy HOST --again"),
      adopt: off("Print the TypeScript that declares it"),
      accept: off("Print the line that accepts it; takes --reason"),
      run: off("Run the command by hand, on the host, as root"),
      reason: textFlag("Why it is accepted", "text"),
      until: textFlag("Last day on which it is accepted (default: for good)", "day"),
      yes: { ...runFlags.yes, brief: "With --redeploy: switch servers without a question" },
      user: runFlags.user,
    },
    positional: {
      kind: "array",
      parameter: {
        parse: String,
        brief: "Ids of findings (default: all of the last looks)",
        placeholder: "id",
      },
    },
  },
  async func(flags, ...ids) {
    const root = await projectOf(this, flags);
    if (root !== null) await attempt(this, root, flags.json, () => deal(this, root, flags, ids));
  },
});
