import { setTimeout as wait } from "node:timers/promises";
import { isFine } from "../build/index.ts";
import { fieldsOf, isAtRest, type Answers } from "./host-program.ts";
import { sayingOf } from "./root.ts";
import type { Settings, Step } from "./run.ts";
import type { Connection } from "./ssh.ts";

/** Milliseconds between two looks at a host that does not answer, or says nothing of this deploy. */
const pollEvery = 150;
/** Milliseconds after which a token is dropped again that a host has not taken: a restart takes them away. */
const dropAgain = 2000;
/** Milliseconds that a look may take. */
const pollLimit = 8000;
/** Milliseconds that a new connection may take: a login waits 25 s where the host's D-Bus does not answer (pam_systemd(8)). */
const loginLimit = 30_000;
/** Seconds that a restart may take. */
const restartLimit = 600;

/** Steps in which a host waits for a token, and the word that stops it. */
const wantsToken = (step: string | undefined): step is "activated" | "soaked" | "abort" =>
  step === "activated" || step === "soaked" || step === "abort";

/** How a transaction came to rest, as far as it was seen from here. */
export interface Followed {
  /** The last state that was seen; null where the host did not come back. */
  readonly last: Answers | null;
  /** What ssh said of the last new connection that was to confirm it, where that did not come about. */
  readonly unreached: string | null;
}

interface Following {
  readonly tell: (step: Step) => void;
  /** Without them, whoever began it confirms it. */
  readonly id?: string;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/**
 * Follows a transaction until it rests, and confirms it over new connections. A connection that breaks is no error: the
 * host goes on without.
 */
export async function follow(
  connection: Connection,
  seen: Answers,
  settings: Settings,
  { tell, id, token, signal }: Following,
): Promise<Followed> {
  const folder = seen["folder"]!;
  const limit = performance.now() + (3 * settings.timeout + restartLimit) * 1000;
  let last: Answers | null = null;
  let unreached: string | null = null;
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
      const command = `cat > ${folder}/inbox/${step}`;
      // who stops it does not wait for a login
      const ended = await (step === "abort"
        ? connection.run(command, { input: token, timeout: pollLimit })
        : connection.runAnew(command, { input: token, timeout: loginLimit, ...(signal ? { signal } : {}) }));
      if (isFine(ended)) dropped = { step, at: performance.now() };
      if (step !== "abort" && !signal?.aborted) unreached = isFine(ended) ? null : sayingOf(ended);
    }
    const heeds = signal && !signal.aborted ? { signal } : {};
    let ended = await connection.run("sh -s", {
      input: looking(folder, phase),
      timeout: pollLimit,
      ...heeds,
    });
    // somebody stops it: at once
    if (heeds.signal?.aborted) continue;
    if (!isFine(ended)) ended = await connection.runAnew(`cat ${folder}/status`, { timeout: pollLimit });
    if (isFine(ended)) {
      const fields = fieldsOf(ended.stdout);
      // an older transaction: after a restart, this one is not yet shown
      if (id === undefined || fields["id"] === id) {
        last = fields;
        if (isAtRest(fields["phase"])) return { last, unreached };
        if (!signal?.aborted) say(fields["phase"]!);
        continue;
      }
    } else say("unreachable");
    await wait(pollEvery);
  }
  return { last: null, unreached };
}

/** Shell text that answers the state of a transaction as soon as it is another one, and after two seconds at the latest. */
const looking = (folder: string, phase = ""): string => `tries=40
while [ $tries -gt 0 ] && grep -qx 'phase=${/^[a-z]*$/.test(phase) ? phase : ""}' ${folder}/status; do
  tries=$((tries - 1))
  sleep 0.05
done
cat ${folder}/status
`;

/** Milliseconds for which a host that is reached says nothing new, until it is believed. */
const silence = 8000;

/** Whether a transaction has begun on a host though the answer was lost with the connection; false where nobody can say. */
export async function hasBegun(
  connection: Connection,
  seen: Answers,
  id: string,
  { timeout }: Settings,
  signal?: AbortSignal,
): Promise<boolean> {
  const limit = performance.now() + timeout * 1000;
  let reached: number | undefined;
  const isOver = (): boolean => performance.now() > limit || signal?.aborted === true;
  while (!isOver()) {
    const ended = await connection.runAnew(`cat ${seen["folder"]}/status || true`, { timeout: loginLimit });
    if (fieldsOf(ended.stdout)["id"] === id) return true;
    if (isFine(ended)) reached ??= performance.now();
    if (reached !== undefined && performance.now() - reached > silence) return false;
    await wait(pollEvery);
  }
  return false;
}
