import type { Diagnostic, Origin } from "../diagnostics/index.ts";
import type { Demand } from "../author/index.ts";
import type { EvaluatedFleet, EvaluatedHost, Value } from "../evaluate/model.ts";

/** A line of a file of the project. */
export interface Line {
  readonly file: string;
  /** From 1; 0 for the whole file. */
  readonly line: number;
}

/** A port of a host as its page shows it. */
export interface PortRow {
  /** `tcp 22`. */
  readonly port: string;
  readonly service: string;
  /** From where it is reached, in words. */
  readonly from: string;
  /** The definition by which it is open, or by which the service runs. */
  readonly origin: Origin | undefined;
}

/** What somebody saw, and how to see it again: an entry of `docs/evidence.json`. */
export interface Evidence {
  /** Which measure of the project it is about. */
  readonly metric: string;
  /** Day on which it was seen, `YYYY-MM-DD`. */
  readonly date: string;
  /** Empty where it was seen by something that is not part of the project; the result says by what. */
  readonly command: string;
  readonly result: string;
}

/** All that the documentation of a fleet is made of; what other stages and tasks know is handed in. */
export interface DocsSource {
  readonly fleet: EvaluatedFleet;
  /** Findings of `panther check`. */
  readonly findings: readonly Diagnostic[];
  readonly ports: (host: EvaluatedHost) => readonly PortRow[];
  readonly demands: readonly Demand[];
  readonly evidence: readonly Evidence[];
  readonly locate: (origin: Origin) => Line;
  /** Text of a file of the project; null where there is none. */
  readonly textOf: (file: string) => string | null;
  /** A value as one would write it in TypeScript. */
  readonly valueText: (value: Value) => string;
  /** Markdown files in `docs/` that people wrote, relative to it, sorted. */
  readonly written: readonly string[];
}

/** A page of Markdown, or another file beside it; `path` is relative to `docs/`. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** The comment right before what an origin names: what its author says of it. Empty where there is none. */
export function commentBefore({ locate, textOf }: DocsSource, origin: Origin): string {
  const { file, line } = locate(origin);
  const before = (textOf(file) ?? "")
    .split("\n")
    .slice(0, Math.max(0, line - 1))
    .join("\n");
  const match = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*$/.exec(before);
  if (!match) return "";
  return match[1]!
    .split("\n")
    .map((text) => text.replace(/^\s*\* ?/, "").trimEnd())
    .filter((text) => !/^(?:@|panther-accept)/.test(text))
    .join("\n")
    .trim();
}
