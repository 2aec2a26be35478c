import { createHash } from "node:crypto";
import * as v from "valibot";

/** A plan that was looked at and kept, so that what is deployed later is what was looked at. */
export interface PlanFile {
  readonly version: 1;
  /** SHA-256 of everything else in it, in hexadecimal digits. */
  readonly id: string;
  readonly fleet: string;
  /** Commit of the project, `-dirty` with changes; null outside of a repository. */
  readonly revision: string | null;
  /** What it was compared with: `deployed`, or a commit. */
  readonly against: string;
  /** SHA-256 of `flake.lock`. */
  readonly lock: string;
  readonly hosts: readonly PlannedHost[];
}

export interface PlannedHost {
  readonly host: string;
  /** Hashes of the manifests; null where nothing was declared of it. */
  readonly before: string | null;
  readonly after: string;
  /** Store path of the system, where Nix built it. */
  readonly system?: string;
}

/** A plan with its id. */
export function planFile(content: Omit<PlanFile, "version" | "id">): PlanFile {
  return { version: 1, id: idOf(content), ...content };
}

export const planText = (plan: PlanFile): string => `${JSON.stringify(plan, null, 2)}\n`;

function idOf({ fleet, revision, against, lock, hosts }: Omit<PlanFile, "version" | "id">): string {
  const plain = hosts.map(({ host, before, after, system }) => [host, before, after, system ?? null]);
  return createHash("sha256")
    .update(JSON.stringify([fleet, revision, against, lock, plain]))
    .digest("hex");
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const schema = v.object({
  version: v.literal(1),
  id: hash,
  fleet: v.string(),
  revision: v.nullable(v.string()),
  against: v.string(),
  lock: hash,
  hosts: v.pipe(
    v.array(
      v.object({
        host: v.string(),
        before: v.nullable(hash),
        after: hash,
        system: v.optional(v.string()),
      }),
    ),
    v.minLength(1),
  ),
});

/** Reads a plan that was kept; what is wrong with it, where it is none. */
export function readPlan(text: string): PlanFile | { readonly problem: string } {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { problem: "it is no JSON" };
  }
  const parsed = v.safeParse(schema, found);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { problem: `${v.getDotPath(issue) ?? "it"}: ${issue.message}` };
  }
  const plan = parsed.output as PlanFile;
  return idOf(plan) === plan.id ? plan : { problem: "its id is not that of its content" };
}

/** What is there now, to hold against a plan. */
export interface Present {
  readonly fleet: string;
  readonly lock: string;
  /** Hash of the manifest of each host of the fleet. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Systems as far as they are built. */
  readonly systems: Readonly<Record<string, string>>;
}

/** How what is there now differs from a plan, for the hosts that are to be switched; a sentence each. */
export function departures(plan: PlanFile, hosts: readonly string[], now: Present): string[] {
  if (plan.fleet !== now.fleet) return [`the plan is one of the fleet ${plan.fleet}, not of ${now.fleet}`];
  const found = hosts.flatMap((host): string[] => {
    const planned = plan.hosts.find((one) => one.host === host);
    if (!planned) return [`${host} is not in the plan`];
    const hashNow = now.hashes.get(host);
    if (hashNow === undefined) return [`${host} is not in the fleet any more`];
    if (planned.after !== hashNow) return [`what is declared of ${host} has changed since`];
    const system = now.systems[host];
    return planned.system !== undefined && system !== undefined && planned.system !== system
      ? [`the system of ${host} is another one now`]
      : [];
  });
  return plan.lock === now.lock ? found : ["inputs of the flake are pinned elsewhere now", ...found];
}
