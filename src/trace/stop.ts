import type { Origin } from "../diagnostics/index.ts";

/** Thrown where `config` does what cannot be told in Nix: what follows stays with the hosts. */
export class TraceStop extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TraceStop";
  }
}

/** Thrown where a branch can never be reached: the option of a module that is not used was read. */
export class Unreachable extends Error {}

/** Thrown where a single value cannot be told in Nix. */
export class Untellable extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Untellable";
  }
}

/** Where a run ended before its time. */
export interface Stop {
  readonly reason: string;
  readonly origin: Origin;
}
