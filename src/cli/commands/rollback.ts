import { buildCommand, numberParser } from "@stricli/core";
import type { Answers } from "../../deploy/index.ts";
import { UserError } from "../../diagnostics/index.ts";
import { attempt, exit, type Context } from "../context.ts";
import { timeText } from "../deploy-text.ts";
import { hostArgument } from "../flags.ts";
import { carryOut, misuse, targetsOf, watchedUnits } from "../machines.ts";
import { evaluated, hostNamed } from "../project.ts";
import { projectOf } from "./check.ts";
import { confirmed, runFlags, settingsOf, type RunFlags } from "./deploy.ts";
import { generationsOf, lookAt, systemName } from "./generations.ts";

interface Flags extends RunFlags {
  readonly to?: number;
}

async function rollback(context: Context, root: string, flags: Flags, name: string): Promise<void> {
  const settings = settingsOf(flags);
  const { fleet } = await evaluated(root);
  const host = hostNamed(fleet, name);
  const target = targetsOf([host], flags.user).get(name)!;
  const looked = await lookAt(target);
  if ("failed" in looked)
    throw new UserError([
      misuse(`${name} does not answer: ${looked.failed}`, `ssh ${target.user}@${target.address}`),
    ]);
  const to = generationsOf(looked.seen).find(({ number }) => number === (flags.to ?? before(looked.seen)));
  if (to === undefined)
    throw new UserError([
      misuse(
        `${name} has no generation ${flags.to ?? "before the one it runs"}`,
        `panther generations ${name}`,
      ),
    ]);
  const generation = to.number;
  const runs = [
    {
      target,
      role: host.facts.role,
      system: { generation },
      mode: flags.boot ? ("boot" as const) : ("live" as const),
      watch: watchedUnits,
    },
  ];
  const question = `Return ${name} to generation ${generation} of ${timeText(to.made)}, ${systemName(to.system)}?`;
  if (!(await confirmed(context, runs, flags, question))) return context.done(exit.findings);
  await carryOut(
    context,
    root,
    fleet.name,
    `rollback ${name} --to ${generation}`,
    runs,
    settings,
    flags.json,
  );
}

/** Number of the generation before the one in use. */
function before(seen: Answers): number | undefined {
  const current = Number(seen["generation"]);
  return generationsOf(seen)
    .map(({ number }) => number)
    .findLast((number) => number < current);
}

export const rollbackCmd = buildCommand<Flags, [string], Context>({
  docs: {
    brief: "Return a host to an earlier generation",
    fullDescription:
      "By the same steps as a deploy: the earlier system has to prove itself as well, and the host goes back if it does not. Not yet proven on a running NixOS: see docs/deploy-protocol.md.",
  },
  parameters: {
    flags: {
      ...runFlags,
      to: {
        kind: "parsed",
        parse: numberParser,
        optional: true,
        brief: "Number of the generation (default: the one before)",
        placeholder: "number",
      },
    },
    positional: { kind: "tuple", parameters: [hostArgument] },
  },
  async func(flags, name) {
    const root = await projectOf(this, flags);
    if (root !== null) await attempt(this, root, flags.json, () => rollback(this, root, flags, name));
  },
});
