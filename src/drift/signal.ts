import type { Values } from "../check/values.ts";
import type { EvaluatedHost } from "../evaluate/index.ts";
import type { Expected } from "./expected.ts";

/** The declaration of a host, as signals read it. */
export interface Declared {
  readonly host: EvaluatedHost;
  /** Its NixOS definitions. */
  readonly values: Values;
  /** Hash of its manifest; null where nobody asked for it. */
  readonly manifest: string | null;
}

/** How a key of a signal is not what it should be. */
export interface Difference {
  readonly signal: string;
  readonly kind: "missing" | "unexpected" | "different";
  readonly key: string;
  /** Null where nothing was expected, or any value. */
  readonly expected: string | null;
  /** Null where it is missing. */
  readonly actual: string | null;
  /** What the host says of it in more lines, such as a text difference. */
  readonly evidence: string | null;
}

/**
 * How much it matters. `critical`: the next restart or switch may fail, or a door stands open; `warning`: the machine does
 * what nobody declared; `note`: worth knowing, and nothing is wrong.
 */
export type Severity = "critical" | "warning" | "note";

/** What can be done about a difference. Accepting it is always possible, and not said here. */
export type Remedy =
  /** A switch to what is declared puts it right. */
  | { readonly kind: "redeploy" }
  /** A restart does. */
  | { readonly kind: "restart" }
  /** It may be declared: the option, and its value as TypeScript. */
  | { readonly kind: "adopt"; readonly path: readonly string[]; readonly value: string }
  /**
   * A command that somebody runs on the host, as root. `attended`: it takes a person, because it asks, only shows, has a
   * gap to fill, or belongs elsewhere; it is never run for them.
   */
  | { readonly kind: "by-hand"; readonly command: string; readonly attended?: true };

/** What a signal says about a difference. */
export interface Told {
  readonly severity: Severity;
  /** One sentence, without the host's name: what is so, and what should be. */
  readonly what: string;
  /** A command that shows it on the host. */
  readonly command: string;
  /** The best one first. */
  readonly remedies: readonly Remedy[];
  /** Option that declares it, where one does: its place is shown. */
  readonly option?: readonly string[];
}

/** What changes by itself on a host. */
export interface Noise {
  /** Regular expression of whole keys, in what JavaScript, jq and awk understand alike; groups read `(?:...)`. */
  readonly key: string;
  readonly reason: string;
}

/**
 * One way in which a host can differ from its declaration. What is read is in `collector/<id>.sh`: a program that calls
 * `item KEY VALUE`, `evidence KEY` and `unknown WHY` of `collector/lib.sh`.
 */
export interface Signal {
  /** Letters, digits and `-`; also the name of its program. */
  readonly id: string;
  readonly title: string;
  /** What it reads and where that is documented, for the documentation. */
  readonly reads: string;
  /** `deep`: reads much, or takes a lock; only by name, or nightly. */
  readonly depth: "fast" | "deep";
  /** Seconds after which it is given up. */
  readonly limit: number;
  /** Where it was seen to work: on real parts of Debian, or on texts of NixOS only. */
  readonly seen: "real" | "fixture";
  /** Keys of what changes by itself: nothing is said about it. */
  readonly noise?: readonly Noise[];
  /** What it should find. `null`: the declaration does not say, so nothing is compared. */
  readonly expected: (declared: Declared) => Expected | null;
  readonly tell: (difference: Difference, declared: Declared) => Told;
}

/** Words that a shell takes as they are. */
export const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** The home of a user, for a shell to find. What is no name of a user is no more than text. */
export const homeOf = (user: string): string => (/^\w[\w.-]*$/.test(user) ? `~${user}` : quoted(`~${user}`));
