import type { Code, Diagnostic, Origin, Place, Severity } from "../diagnostics/index.ts";
import type { Definition, EvaluatedFleet, EvaluatedHost, Scope } from "../evaluate/model.ts";
import type { OptionIndex } from "../index/index.ts";
import type { Values } from "./values.ts";

/** Where a project lies, and how to find the exact line of a place in it. */
export interface Project {
  /** Folder that origins are relative to. */
  readonly root: string;
  /** Finds the line of the property that an origin leads to; that of the call when absent. */
  readonly locate?: (origin: Origin) => { readonly line: number };
}

/** What a rule about the fleet as a whole judges. */
export interface FleetContext {
  readonly fleet: EvaluatedFleet;
  readonly index: OptionIndex;
  readonly project: Project;
  /** The answer to a question about the index; the kind and text of the question say all that it depends on. */
  readonly ask: (kind: string, text: string, answer: () => boolean) => boolean;
  /** Something that is made once a check, e.g. verdicts on definitions that hosts share. */
  readonly memo: <T>(key: string, make: () => T) => T;
}

/** What a rule about one host judges. */
export interface HostContext extends FleetContext {
  readonly host: EvaluatedHost;
  /** The host's NixOS definitions by path. */
  readonly values: Values;
}

/** One judgement; a file of `rules` each, with at least one of the three functions. */
export interface Rule {
  /** Every code it reports, and no other. */
  readonly codes: readonly Code[];
  /** What it makes sure of, in one sentence. */
  readonly description: string;
  /**
   * Judges one definition by its path and value alone, so that what is fine once is fine on every host. Of disko's, also
   * by the host's others, whose `type` says what they are.
   */
  readonly definition?: (context: HostContext, definition: Definition, scope: Scope) => readonly Diagnostic[];
  readonly host?: (context: HostContext) => readonly Diagnostic[];
  readonly fleet?: (context: FleetContext) => readonly Diagnostic[];
}

interface More {
  readonly why?: string;
  readonly fix?: string;
  readonly unsilenceable?: true;
}

type Maker = (
  code: Code,
  host: EvaluatedHost | null,
  message: string,
  places: readonly (Origin | Place)[],
  more?: More,
) => Diagnostic;

const maker =
  (severity: Severity): Maker =>
  (code, host, message, places, more = {}) => ({
    code,
    severity,
    message,
    hosts: host === null ? [] : [host.facts.name],
    places: places.map((place) => ("origin" in place ? place : { origin: place })),
    ...more,
  });

/** A finding that must be mended. A place without a label may be given as its origin. */
export const error: Maker = maker("error");

/** A finding that the user may accept. */
export const warning: Maker = maker("warning");
