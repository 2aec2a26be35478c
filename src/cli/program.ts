import { run } from "@stricli/core";
import { app } from "./app.ts";
import { createContext, exit } from "./context.ts";

/** Runs the command of these arguments, and sets the exit code. */
export async function runProgram(args: readonly string[]): Promise<void> {
  // `panther diff a b | head`: whoever read has read enough
  for (const stream of [process.stdout, process.stderr]) stream.on("error", leaveOnClosedPipe);
  await run(app, args, createContext(app));
  // the library has codes of its own for unknown commands and arguments, below zero or above 127
  const code = Number(process.exitCode ?? exit.fine);
  if (code < exit.fine || code > exit.takenBack) process.exitCode = exit.failed;
}

function leaveOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}
