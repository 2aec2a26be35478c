import { buildCommand } from "@stricli/core";
import { connect, inspect, isAtRest, targetOf, type Answers, type Target } from "../../deploy/index.ts";
import { attempt, exit, printJson, type Context } from "../context.ts";
import { hostArguments, jsonFlag, projectFlag } from "../flags.ts";
import { timeText, transactionText } from "../deploy-text.ts";
import { chooseHosts } from "../machines.ts";
import { harmless } from "../../report/index.ts";
import { evaluated } from "../project.ts";
import { projectOf } from "./check.ts";
import { runFlags } from "./deploy.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly user?: string;
}

export interface Generation {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly made: string;
  readonly system: string;
}

/** The generations of a host, by number. */
export function generationsOf(seen: Answers): readonly Generation[] {
  return Object.entries(seen)
    .flatMap(([key, value]) => {
      const number = /^generation\.(\d+)$/.exec(key)?.[1];
      const [, time, system] = /^(\d{1,12}) (.+)$/.exec(value) ?? [];
      return number === undefined || system === undefined
        ? []
        : [{ number: Number(number), made: new Date(Number(time) * 1000).toISOString(), system }];
    })
    .toSorted((a, b) => a.number - b.number);
}

/** What a host says of itself, or why it does not. */
export async function lookAt(
  target: Target,
): Promise<{ readonly seen: Answers } | { readonly failed: string }> {
  const connection = await connect(target);
  if ("failed" in connection) return connection;
  const seen = await inspect(connection);
  await connection.close();
  return seen === null ? { failed: "it does not say what runs there" } : { seen };
}

/** A command that asks hosts and prints one answer each; hosts that do not answer are shown, and end with exit code 2. */
function readingCommand(
  docs: { readonly brief: string; readonly fullDescription?: string },
  show: (context: Context, host: string, seen: Answers) => void,
  jsonOf: (seen: Answers) => unknown,
) {
  return buildCommand<Flags, string[], Context>({
    docs,
    parameters: {
      flags: { project: projectFlag, json: jsonFlag, user: runFlags.user },
      positional: hostArguments,
    },
    async func(flags, ...names) {
      const root = await projectOf(this, flags);
      if (root === null) return;
      await attempt(this, root, flags.json, async () => {
        const { fleet } = await evaluated(root);
        const looked = await Promise.all(
          chooseHosts(fleet, names, {}).map(async (one) => {
            const target = targetOf(one, flags.user);
            const answer = "missing" in target ? { failed: target.missing } : await lookAt(target);
            return { host: one.facts.name, ...answer };
          }),
        );
        if (flags.json) {
          printJson(this, {
            hosts: Object.fromEntries(
              looked.map((one) => [one.host, "seen" in one ? jsonOf(one.seen) : { failed: one.failed }]),
            ),
          });
        } else {
          for (const one of looked) {
            if ("seen" in one) show(this, one.host, one.seen);
            else this.print(`${this.out("red", "✗")} ${one.host} cannot be asked: ${harmless(one.failed)}`);
          }
        }
        if (looked.some((one) => "failed" in one)) this.done(exit.failed);
      });
    },
  });
}

/** Name of a system, without the folder and the hash. */
export const systemName = (system: string | undefined): string =>
  (system ?? "").replace(/^.*\/store\/(?:[0-9a-z]{32}-)?/, "");

export const generationsCmd = readingCommand(
  { brief: "The systems that hosts can return to" },
  (context, host, seen) => {
    context.print(host);
    for (const { number, made, system } of generationsOf(seen)) {
      const marks = [
        ...(Number(seen["generation"]) === number ? ["boot default"] : []),
        ...(seen["running"] === system ? ["runs"] : []),
      ];
      context.print(
        `  ${String(number).padStart(4)}  ${timeText(made)}  ${harmless(systemName(system))}${marks.length > 0 ? `  ${context.out("green", marks.join(", "))}` : ""}`,
      );
    }
  },
  (seen) => ({
    current: Number(seen["generation"]),
    running: seen["running"],
    generations: generationsOf(seen),
  }),
);

export const statusCmd = readingCommand(
  { brief: "What runs on hosts, and what their last deploy came to" },
  (context, host, seen) => {
    const { running, profile, booted, generation } = seen;
    const made = generationsOf(seen).find(({ number }) => number === Number(generation))?.made;
    const resting = isAtRest(seen["status.phase"]);
    const right = running === profile && resting;
    const last = transactionText(seen);
    context.print(
      `${right ? context.out("green", "✓") : context.out("red", "✗")} ${host}  generation ${harmless(generation ?? "none")}${made ? ` of ${timeText(made)}` : ""}  ${harmless(systemName(profile))}`,
    );
    const notes = [
      ...(running === profile ? [] : [`runs something else: ${systemName(running)}`]),
      ...(running === booted || running === undefined ? [] : ["switched since the machine was started"]),
      ...(last === "" ? ["no deploy is on record there"] : [last]),
    ];
    for (const note of notes) context.print(`    ${context.out(resting ? "dim" : "red", harmless(note))}`);
  },
  (seen) => ({
    running: seen["running"],
    bootDefault: seen["profile"],
    booted: seen["booted"],
    generation: Number(seen["generation"]),
    lastDeploy:
      seen["status.id"] === undefined
        ? null
        : {
            id: seen["status.id"],
            phase: seen["status.phase"],
            reason: seen["status.reason"] ?? "",
            by: seen["status.by"] ?? "",
            began: seen["status.began"] ?? "",
            // null where nothing is under way
            watched: seen["watched"] === undefined ? null : seen["watched"] === "yes",
          },
  }),
);
