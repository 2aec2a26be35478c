import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { copySystem, type Means } from "../deploy/index.ts";
import { harmless } from "../report/index.ts";
import type { Context } from "./context.ts";

/** How a deploy copies systems, and asks for passwords where there is a terminal to ask on. */
export function meansOf(context: Context): Means {
  const terminal = process.stdin.isTTY && process.stderr.isTTY;
  // hosts that are switched at the same time ask one after another: there is one terminal
  let asking: Promise<unknown> = Promise.resolve();
  const askRoot: NonNullable<Means["askRoot"]> = (connection, command) => {
    const answer = asking.then(() => {
      context.say(`${connection.target.host}:`);
      return onTerminal(context, connection.terminal(command));
    });
    asking = answer;
    return answer;
  };
  return {
    copy: copySystem,
    ...(terminal ? { askRoot } : {}),
  };
}

/** Runs a program that asks on the terminal: what it prints is shown, but for the lines that are meant for us. */
function onTerminal(
  context: Context,
  [program, ...args]: readonly [string, ...string[]],
): Promise<{ readonly code: number; readonly stdout: string }> {
  const child = spawn(program, args, { stdio: ["inherit", "pipe", "inherit"] });
  let stdout = "";
  const forUser = withoutAnswers();
  child.stdout.setEncoding("utf8").on("data", (data: string) => {
    stdout += data;
    process.stderr.write(harmless(forUser(data)));
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve({ code: 127, stdout }));
    child.once("close", (code) => {
      context.say("");
      resolve({ code: code ?? 1, stdout });
    });
  });
}

const answerMark = "panther:";

/**
 * Takes the answers of the host program out of what comes from a terminal in pieces. A question is handed on at once,
 * though its line has no end.
 */
export function withoutAnswers(): (data: string) => string {
  let held = "";
  return (data) => {
    // a terminal ends lines with both
    const lines = (held + data.replaceAll("\r", "")).split("\n");
    const last = lines.pop()!;
    const open = last.startsWith(answerMark) || answerMark.startsWith(last);
    held = open ? last : "";
    const shown = lines.filter((line) => !line.startsWith(answerMark)).map((line) => `${line}\n`);
    return shown.join("") + (open ? "" : last);
  };
}

/** Asks a yes of the terminal; false where there is none, and where it is left without an answer. */
export const agreed = async (question: string): Promise<boolean> =>
  /^y(es)?$/i.test((await asked(`${question} [y/N] `)) ?? "");

/** Asks a question on the terminal; null where there is none, and where it is left without an answer. */
export async function asked(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const left = once(lines, "close").then(() => null);
    const answer = await Promise.race([lines.question(question), left]);
    return answer === null ? null : answer.trim();
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return null;
    throw error;
  } finally {
    lines.close();
  }
}
