import type { Ended } from "../build/index.ts";
import type { Connection } from "./ssh.ts";
import type { Target } from "./target.ts";

/** `live`: switch at once; `boot`: prove it by one start; `test`: prove it, and return to the old system. */
export type Mode = "live" | "boot" | "test";

/** What one host is to become. */
export interface HostRun {
  readonly target: Target;
  readonly role: string;
  /** Store path of the system, or the generation of the host to go back to. */
  readonly system: string | { readonly generation: number };
  readonly mode: Mode;
  /** Units that have to go on running if they run now. */
  readonly watch: readonly string[];
}

export interface Settings {
  /** Seconds in which the system has to prove itself, activation included. The host restarts after twice that. */
  readonly timeout: number;
  /** Seconds for which it is watched. */
  readonly soak: number;
  /** Seconds that the host waits for somebody to reach it anew. */
  readonly patience: number;
  /** Take over a host whose system panther did not deploy. */
  readonly adopt: boolean;
  /** Switch also where nothing has changed: activation puts right what was changed by hand. */
  readonly again: boolean;
  /** Try again what did not prove itself before. */
  readonly force: boolean;
  /** Who deploys, for those who find the host taken. */
  readonly by: string;
  /** Commit of the project, and the plan that is carried out: the host keeps them in its record. */
  readonly revision?: string;
  readonly plan?: string;
  /** Hosts of one role that are switched at the same time, after the first one. */
  readonly parallel: number;
}

export const defaults: Settings = {
  timeout: 300,
  soak: 10,
  patience: 60,
  adopt: false,
  again: false,
  force: false,
  by: "",
  parallel: 4,
};

export type Step =
  | "connect"
  | "look"
  | "copy"
  | "begin"
  | "recover"
  | "begun"
  | "activating"
  | "activated"
  | "confirmed"
  | "soaked"
  | "booting"
  | "committing"
  | "reverting"
  | "stuck"
  | "unreachable"
  | "stopping";

/** Something has happened on a host. */
export interface Event {
  readonly host: string;
  readonly step: Step | "done";
  /** Milliseconds since the run began. */
  readonly at: number;
  /** With `done`: what it came to. */
  readonly outcome?: Outcome;
}

export type Result =
  | "committed"
  | "tested"
  | "unchanged"
  /** Nothing was changed, and why. */
  | "refused"
  /** It was switched, and runs what it ran before. */
  | "reverted"
  /** It could not be done, or nobody knows what the host came to: `reason` says which. */
  | "failed"
  /** It was not its turn any more. */
  | "skipped";

export interface Outcome {
  readonly host: string;
  readonly result: Result;
  readonly reason?: string;
  /** Why it was refused, in a word of the host program. */
  readonly refusal?: string;
  /** What the new system said while it was activated, where it was taken back. */
  readonly journal?: readonly string[];
}

export interface CopyOptions {
  /** The program; `nix` on PATH when absent. */
  readonly nix?: string;
  readonly signal?: AbortSignal;
  /** The host whose store has it; this machine's when absent. */
  readonly from?: Connection;
}

/** What the run does outside this process; tests do some of it otherwise. */
export interface Means {
  readonly copy: (connection: Connection, system: string, options?: CopyOptions) => Promise<Ended>;
  /** Runs a command that may ask for a password on the terminal; answers its output. Absent where there is no terminal. */
  readonly askRoot?: (
    connection: Connection,
    command: string,
  ) => Promise<{ readonly code: number; readonly stdout: string }>;
}

/** Exit code of a run: 0 done, 1 refused, 2 failed, 3 taken back. What is worst for the owner goes first. */
export function exitCodeOf(outcomes: readonly Outcome[]): 0 | 1 | 2 | 3 {
  const has = (result: Result): boolean => outcomes.some((one) => one.result === result);
  if (has("failed")) return 2;
  if (has("reverted")) return 3;
  return has("refused") || has("skipped") ? 1 : 0;
}
