import { buildThere, connect, type Connection, type Means, type Target } from "../deploy/index.ts";
import { UserError } from "../diagnostics/index.ts";
import type { EvaluatedFleet } from "../evaluate/index.ts";
import { misuse, targetsOf } from "./machines.ts";
import type { Build } from "./nix.ts";
import { hostNamed } from "./project.ts";

/** Where systems are built, when not on this machine, and how they come from there to the hosts. */
export interface Elsewhere {
  readonly build: Build;
  readonly copy: Means["copy"];
  close(): Promise<void>;
}

const done = { ending: { kind: "exit", code: 0 }, stdout: "", stderr: "" } as const;

/**
 * Connects to where systems are to be built: `target` is each host for itself, else it is a host of the fleet. Null for
 * `local`, this machine. An error names the builders that do not answer: nothing has been touched by then.
 */
export async function buildersOf(
  fleet: EvaluatedFleet,
  targets: ReadonlyMap<string, Target>,
  where: string,
  copyHere: Means["copy"],
  user?: string,
): Promise<Elsewhere | null> {
  if (where === "local") return null;
  const wanted = where === "target" ? targets : targetsOf([hostNamed(fleet, where)], user);
  const answers = await Promise.all(
    [...wanted.values()].map(async (target) => ({ target, connection: await connect(target) })),
  );
  const builders = new Map(
    answers.flatMap(({ target, connection }) =>
      "failed" in connection ? [] : [[target.host, connection] as const],
    ),
  );
  const close = async (): Promise<void> => {
    await Promise.all([...builders.values()].map((builder) => builder.close()));
  };
  const silent = answers.flatMap(({ target, connection }) =>
    "failed" in connection
      ? [
          misuse(
            `${target.host} is to build and does not answer: ${connection.failed}`,
            `ssh ${target.user}@${target.address}`,
          ),
        ]
      : [],
  );
  if (silent.length > 0) {
    await close();
    throw new UserError(silent);
  }
  const builderOf = (host: string): Connection => builders.get(where === "target" ? host : where)!;
  return {
    build: (flake, derivations, onProgress) => buildThere(builderOf, derivations, onProgress, flake.signal),
    copy: async (connection, system, options) =>
      builderOf(connection.target.host).target.host === connection.target.host
        ? done
        : copyHere(connection, system, { ...options, from: builderOf(connection.target.host) }),
    close,
  };
}
