import {
  proposeCompletions,
  type Application,
  type CommandContext,
  type StricliProcess,
} from "@stricli/core";
import { UserError, type Diagnostic } from "../diagnostics/index.ts";
import {
  countText,
  diagnosticJson,
  diagnosticsText,
  jsonVersion,
  Locator,
  paintFor,
  type Paint,
} from "../report/index.ts";
import { troubleOf } from "./trouble.ts";

/** Exit codes: nothing to say, findings or differences, could not do it, a host went back to what it ran before. */
export const exit = { fine: 0, findings: 1, failed: 2, takenBack: 3 } as const;

/** What commands print with. Data goes to standard output, talk to standard error. */
export interface Context extends CommandContext {
  readonly process: StricliProcess;
  /** Colours for standard output and standard error. */
  readonly out: Paint;
  readonly err: Paint;
  print(text: string): void;
  say(text: string): void;
  done(code: number): void;
  /** Commands and flags that may stand where the last of these words stands. */
  propose(words: readonly string[]): Promise<string[]>;
}

export function createContext(app: Application<Context>): Context {
  const write = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);
  const context: Context = {
    process: process as StricliProcess,
    out: paintFor(process.stdout),
    err: paintFor(process.stderr),
    print: write(process.stdout),
    say: write(process.stderr),
    done: (code) => void (process.exitCode = code),
    propose: async (words) => (await proposeCompletions(app, words, context)).map((p) => p.completion),
  };
  return context;
}

/** Prints findings to standard error, then how many there are. */
export function sayDiagnostics(context: Context, diagnostics: readonly Diagnostic[], root: string): void {
  const locator = new Locator(root);
  for (const text of diagnosticsText(diagnostics, locator, context.err)) context.say(`${text}\n`);
}

/** The answer of a reading command as JSON. */
export function printJson(context: Context, body: Readonly<Record<string, unknown>>): void {
  context.print(JSON.stringify({ version: jsonVersion, ...body }, null, 2));
}

/**
 * Runs a command's work. A user's mistake is shown as findings and ends with 1 where the configuration is wrong, with 2
 * where the command could not run at all; anything else is a bug of ours and shows its stack.
 */
export async function attempt(
  context: Context,
  root: string,
  json: boolean,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    const error = thrown instanceof UserError ? thrown : troubleOf(thrown);
    if (error === null) throw thrown;
    const { diagnostics } = error;
    if (json) {
      const locator = new Locator(root);
      printJson(context, { diagnostics: diagnostics.map((d) => diagnosticJson(d, locator)) });
    } else {
      sayDiagnostics(context, diagnostics, root);
      if (diagnostics.length > 1) context.say(countText(diagnostics));
    }
    const errors = diagnostics.filter((d) => d.severity === "error");
    // a plan that is refused (6010), and what the documentation or the tailnet's policy says wrongly (61xx), are differences
    const isFinding = errors.every((d) => /^PANTHER(?:[1-4]|6010|61)/.test(d.code));
    context.done(isFinding ? exit.findings : exit.failed);
  }
}
