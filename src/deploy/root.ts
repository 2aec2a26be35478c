import { isFine, type Ended } from "../build/index.ts";
import { answersOf, installed, isPlain, type Answers } from "./host-program.ts";
import type { Means } from "./run.ts";
import type { Connection } from "./ssh.ts";

export const sayingOf = ({ ending, stderr }: Ended): string =>
  stderr.trim() || (ending.kind === "missing" ? ending.message : ending.kind);

export interface RootAnswer {
  readonly answers: Answers;
  /** What it printed besides. */
  readonly said: string;
  readonly fine: boolean;
  /** The connection ended before the program did: nobody knows what it has done. */
  readonly lost?: boolean;
}

const failed = (error: string, lost = false): RootAnswer => ({
  answers: { error },
  said: "",
  fine: false,
  lost,
});
/** ssh ends so where its connection does. */
const isLost = ({ ending }: Ended): boolean => ending.kind !== "exit" || ending.code === 255;

/** Name of the text in the home of the user whom sudo asks for a password, for as long as it asks. */
const sent = ".panther-as-root";

/** Runs shell text as root where sudo asks for a password. It goes ahead of the question, for the terminal is the user's. */
export async function askForRoot(
  connection: Connection,
  ask: NonNullable<Means["askRoot"]>,
  text: string,
  words: readonly string[] = [],
): Promise<{ readonly code: number; readonly stdout: string } | { readonly failed: string }> {
  const ahead = await connection.run(`umask 077 && cat > ${sent}`, { input: text });
  if (!isFine(ahead)) return { failed: sayingOf(ahead) };
  const asked = await ask(connection, ["sudo sh", sent, ...words].join(" "));
  await connection.run(`rm -f ${sent}`);
  return asked;
}

/**
 * Runs the host program as root: at once where sudo asks for no password, else on the terminal.
 *
 * @param line What it reads from standard input.
 */
export async function asRoot(
  connection: Connection,
  means: Means,
  words: readonly string[],
  line?: string,
): Promise<RootAnswer> {
  const unfit = words.find((word) => !isPlain(word));
  if (unfit !== undefined) return failed(`${unfit} cannot be handed to a host`);
  // what sudo and sudo-rs say is read below, so it is not to be translated
  const sudo = connection.target.user === "root" ? "" : "env LC_ALL=C sudo -n ";
  const ended = await connection.run(`${sudo}sh -s -- ${words.join(" ")}`, { input: installed(line) });
  const answers = answersOf(ended.stdout);
  if (isFine(ended) || answers["refused"] !== undefined)
    return { answers, said: ended.stdout + ended.stderr, fine: isFine(ended) };
  if (!/(?:password|terminal|authentication) is required/.test(ended.stderr))
    return failed(sayingOf(ended), isLost(ended));
  if (!means.askRoot) {
    return {
      ...failed(""),
      answers: {
        refused: "password",
        why: "sudo asks for a password there, and there is no terminal to ask on",
      },
    };
  }
  const asked = await askForRoot(connection, means.askRoot, installed(line), words);
  if ("failed" in asked) return failed(asked.failed);
  const replied = answersOf(asked.stdout);
  if (asked.code !== 0 && replied["refused"] === undefined) return failed("sudo did not run it");
  return { answers: replied, said: asked.stdout, fine: asked.code === 0 };
}
