import { isFine } from "../build/index.ts";
import { askForRoot, sayingOf } from "./root.ts";
import type { Means } from "./run.ts";
import { connect } from "./ssh.ts";
import type { Target } from "./target.ts";

/** How a command went. */
export interface CommandRun {
  readonly result: "fine" | "failed" | "not run";
  /** What it said, or why it was not run; null where it said that on the terminal already. */
  readonly said: string | null;
}

const notRun = (said: string): CommandRun => ({ result: "not run", said });

/** Milliseconds: a scrub of a disk takes hours. */
const limit = 24 * 3600_000;

/**
 * Runs a line of shell on a host as root, over a connection that believes the pinned host key alone: at once where sudo
 * asks for no password, else on the terminal. It runs once or not at all.
 */
export async function runCommand(target: Target, command: string, means: Means): Promise<CommandRun> {
  const connection = await connect(target);
  if ("failed" in connection) return notRun(connection.failed);
  const input = `${command}\n`;
  try {
    const sudo = target.user === "root" ? "" : "sudo -n ";
    const allowed = sudo === "" || isFine(await connection.run(`${sudo}true`));
    if (allowed) {
      const ended = await connection.run(`${sudo}sh -s`, { input, timeout: limit });
      const said = [ended.stdout.trim(), isFine(ended) ? ended.stderr.trim() : sayingOf(ended)];
      return { result: isFine(ended) ? "fine" : "failed", said: said.filter(Boolean).join("\n") };
    }
    if (!means.askRoot) return notRun("sudo asks for a password there, and there is no terminal to ask on");
    const asked = await askForRoot(connection, means.askRoot, input);
    if ("failed" in asked) return notRun(asked.failed);
    return { result: asked.code === 0 ? "fine" : "failed", said: null };
  } finally {
    await connection.close();
  }
}
