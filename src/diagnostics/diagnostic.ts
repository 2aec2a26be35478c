import type { Code } from "./codes.ts";
import type { Origin } from "./origin.ts";

export type Severity = "error" | "warning";

/** A place in the user's sources that a finding is about. */
export interface Place {
  readonly origin: Origin;
  /** What is at this place, in a few words: "defined here", "and here, with another value". */
  readonly label?: string;
}

/** Something the user should know or mend. Data only: `src/report` turns it into text. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence: what is wrong, with names and values. */
  readonly message: string;
  /** Hosts it was found on; empty when it concerns the fleet or a file. */
  readonly hosts: readonly string[];
  /** The first is the one to jump to. */
  readonly places: readonly Place[];
  /** Why it matters. */
  readonly why?: string;
  /** What to do: a sentence, a diff, or a command. */
  readonly fix?: string;
  /** What another program said of it, line by line. */
  readonly detail?: readonly string[];
  /** Set where neither flags nor silencing may hide it: what only the owner can fill in. */
  readonly unsilenceable?: true;
}

/** A user's mistake that stops what is going on; carries every finding, never only the first. */
export class UserError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => `${d.code}: ${d.message}`).join("\n"));
    this.name = "UserError";
    this.diagnostics = diagnostics;
  }
}

/** Findings that say the same of several hosts become one that names them all, in order of first appearance. */
export function mergeHosts(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const merged = new Map<string, Diagnostic[]>();
  for (const d of diagnostics) {
    const key = JSON.stringify([d.code, d.severity, d.message, d.places]);
    const same = merged.get(key);
    if (same) same.push(d);
    else merged.set(key, [d]);
  }
  return [...merged.values()].map((same) =>
    same.length === 1 ? same[0]! : { ...same[0]!, hosts: [...new Set(same.flatMap(({ hosts }) => hosts))] },
  );
}
