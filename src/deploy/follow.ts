import { setTimeout as wait } from "node:timers/promises";
import { isFine } from "../build/index.ts";
import { fieldsOf, isAtRest, type Answers } from "./host-program.ts";
import type { Settings, Step } from "./run.ts";
import type { Connection } from "./ssh.ts";

/** Milliseconds between two looks at a host that is being switched. */
const pollEvery = 150;
/** Milliseconds after which a token is dropped again that a host has not taken: a restart takes them away. */
const dropAgain = 2000;
/** Milliseconds that a look may take. */
const pollLimit = 8000;
/** Seconds that a restart may take. */
const restartLimit = 600;

/** Steps in which a host waits for a token, and the word that stops it. */
const wantsToken = (step: string | undefined): step is "activated" | "soaked" | "abort" =>
  step === "activated" || step === "soaked" || step === "abort";

interface Following {
  readonly tell: (step: Step) => void;
  /** Without them, whoever began it confirms it. */
  readonly id?: string;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/**
 * Follows a transaction until it rests, and confirms it over new connections. Answers the last state that was seen; null
 * where the host did not come back. A connection that breaks is no error: the host goes on without.
 */
export async function follow(
  connection: Connection,
  seen: Answers,
  settings: Settings,
  { tell, id, token, signal }: Following,
): Promise<Answers | null> {
  const folder = seen["folder"]!;
  const limit = performance.now() + (3 * settings.timeout + restartLimit) * 1000;
  let last: Answers | null = null;
  let told = "";
  let dropped = { step: "", at: 0 };
  const say = (step: string): void => {
    if (step !== told) tell(step as Step);
    told = step;
  };
  while (performance.now() < limit) {
    const phase = last?.["phase"];
    // what has to be reached anew is reached anew; while nothing is known, both ways are tried
    const step = signal?.aborted ? "abort" : phase;
    const isDue = step !== dropped.step || performance.now() - dropped.at > dropAgain;
    if (token !== undefined && wantsToken(step) && isDue) {
      if (step === "abort") say("stopping");
      const drop = { input: token, timeout: pollLimit };
      const command = `cat > ${folder}/inbox/${step}`;
      const ended = await (step === "abort"
        ? connection.run(command, drop)
        : connection.runAnew(command, drop));
      if (isFine(ended)) dropped = { step, at: performance.now() };
    }
    let ended = await connection.run(`cat ${folder}/status`, { timeout: pollLimit });
    if (!isFine(ended)) ended = await connection.runAnew(`cat ${folder}/status`, { timeout: pollLimit });
    if (isFine(ended)) {
      const fields = fieldsOf(ended.stdout);
      // an older transaction: after a restart, this one is not yet shown
      if (id === undefined || fields["id"] === id) {
        last = fields;
        if (isAtRest(fields["phase"])) return fields;
        if (!signal?.aborted) say(fields["phase"]!);
        // nobody waits for a token that could be there
        if (token !== undefined && wantsToken(fields["phase"]) && fields["phase"] !== phase) continue;
      }
    } else say("unreachable");
    await wait(pollEvery);
  }
  return null;
}

/** Milliseconds for which a host that is reached says nothing new, until it is believed. */
const silence = 8000;

/**
 * Id of a transaction that has begun on a host though its answer was lost with the connection: nobody confirms it, and
 * it goes back. Null where none has begun, or nobody can say.
 */
export async function findUnheard(
  connection: Connection,
  seen: Answers,
  { by, timeout }: Settings,
  signal?: AbortSignal,
): Promise<string | null> {
  const limit = performance.now() + timeout * 1000;
  let reached: number | undefined;
  const isOver = (): boolean => performance.now() > limit || signal?.aborted === true;
  while (!isOver()) {
    const ended = await connection.runAnew(`cat ${seen["folder"]}/status || true`, { timeout: pollLimit });
    const { id, by: whose } = fieldsOf(ended.stdout);
    if (id !== undefined && id !== seen["status.id"] && whose === by) return id;
    if (isFine(ended)) reached ??= performance.now();
    if (reached !== undefined && performance.now() - reached > silence) return null;
    await wait(1000);
  }
  return null;
}
