import { readFileSync } from "node:fs";
import { UserError } from "../diagnostics/index.ts";
import type { EvaluatedFleet } from "../evaluate/index.ts";
import { departures, readPlan, type PlanFile } from "../plan/index.ts";
import { lockIn } from "./emitted.ts";
import { manifestsOf } from "./manifests.ts";
import { lockHash } from "./planning.ts";

/** What was named on the command line: hosts, and perhaps a plan, whose hosts are meant where no other is named. */
export interface Named {
  readonly plan: PlanFile | null;
  readonly names: readonly string[];
}

/** Tells a plan from hosts by its ending, which no host name has, and reads it. */
export function namedPlan(words: readonly string[]): Named {
  const files = words.filter((word) => word.endsWith(".json"));
  const names = words.filter((word) => !word.endsWith(".json"));
  const [file] = files;
  if (file === undefined) return { plan: null, names };
  if (files.length > 1) throw departed(`${files.join(" and ")} are several plans`, []);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw departed(`the plan cannot be read: ${(error as Error).message}`, []);
  }
  const plan = readPlan(text);
  if ("problem" in plan) throw departed(`${file} is no plan: ${plan.problem}`, []);
  return { plan, names: names.length > 0 ? names : plan.hosts.map(({ host }) => host) };
}

/** Refuses, with PANTHER6010, where what is there now is not what was planned. */
export function holdToPlan(
  plan: PlanFile | null,
  hosts: readonly string[],
  fleet: EvaluatedFleet,
  root: string,
  systems: Readonly<Record<string, string>> = {},
): void {
  if (plan === null) return;
  const found = departures(plan, hosts, {
    fleet: fleet.name,
    lock: lockHash(lockIn(root)),
    hashes: new Map(manifestsOf(fleet, root).map(({ host, hash }) => [host, hash])),
    systems,
  });
  if (found.length > 0)
    throw departed("what is there now is not what was planned; nothing was touched", found, plan);
}

function departed(message: string, detail: readonly string[], plan?: PlanFile): UserError {
  // what was not committed nobody can return to
  const clean = plan?.revision?.endsWith("-dirty") === false;
  const made = clean ? `, or return to ${plan.revision}, of which the plan is` : "";
  return new UserError([
    {
      code: "PANTHER6010",
      severity: "error",
      message,
      hosts: [],
      places: [],
      detail,
      fix: `Make the plan anew, and look at it: panther plan --save FILE${made}`,
    },
  ]);
}
