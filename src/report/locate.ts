import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Origin } from "../diagnostics/index.ts";
import { readSource, type Source } from "./source.ts";

/** A position in a file of the project; line and column from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Length of what stands there, in columns; 0 when unknown. */
  readonly length: number;
}

/** Resolves origins to positions; reads each file once. */
export class Locator {
  private readonly sources = new Map<string, Source | null>();
  private readonly texts = new Map<string, string | null>();
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  /** Text of a file of the project, or null where it cannot be read. */
  text(file: string): string | null {
    let text = this.texts.get(file);
    if (text === undefined) {
      try {
        text = readFileSync(join(this.root, file), "utf8");
      } catch {
        text = null;
      }
      this.texts.set(file, text);
    }
    return text;
  }

  /**
   * The exact position of what an origin names: the property at the end of its path, or the deepest one on the way that
   * the source shows as a literal. Falls back to the call itself.
   */
  locate(origin: Origin): Position {
    const { file, line, column, path = [] } = origin;
    const fallback = { file, line, column, length: 0 };
    if (line === 0) return fallback;
    const text = this.text(file) ?? "";
    const extent = this.source(file, text)?.find(offsetOf(text, line, column), path);
    if (!extent) return fallback;
    const [start, end] = extent;
    const before = text.slice(0, start).split("\n");
    const oneLine = !text.slice(start, end).includes("\n");
    return {
      file,
      line: before.length,
      column: before.at(-1)!.length + 1,
      length: oneLine ? end - start : 0,
    };
  }

  private source(file: string, text: string): Source | null {
    let source = this.sources.get(file);
    if (source === undefined) this.sources.set(file, (source = readSource(text)));
    return source;
  }
}

/** Offset of a line and column, both from 1. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf("\n", start) + 1;
  return start + column - 1;
}
