import { Spacing, columns } from "./doc.ts";
import type { Doc, DocElement, GroupDoc, Mark, SpacingDoc, TextDoc } from "./doc.ts";
import { fixup } from "./fixup.ts";
import { chain, firstLineFits, firstLineWidth, fits, width } from "./measure.ts";
import type { FlatRun, Rest } from "./measure.ts";

const indentWidth = 2;

/** A place in the printed text; both numbers start at 1, columns count UTF-16 code units. */
export interface MapEntry {
  readonly line: number;
  readonly column: number;
  readonly origin: unknown;
}

export interface Printed {
  readonly text: string;
  /** Where nodes with an origin begin, in the order of the text; an outer node comes before an inner one. */
  readonly map: readonly MapEntry[];
}

/** Indentation per nesting depth; only the first depth of a line indents the next one. */
interface Indent {
  readonly columns: number;
  readonly depth: number;
  readonly outer: Indent | undefined;
}

/** Breaks a document into lines. */
export function layout(doc: Doc): Printed {
  return new Layout().run(fixup(doc));
}

class Layout {
  /** Columns used on the current line, without the indentation; 0 at the start of a line. */
  #used = 0;
  #indent: Indent = { columns: 0, depth: 0, outer: undefined };
  readonly #out: string[] = [];
  readonly #marks: { readonly chunk: number; readonly mark: Mark }[] = [];

  run(doc: Doc): Printed {
    this.#group({ kind: "group", group: "regular", docs: doc }, undefined);
    const map: MapEntry[] = [];
    let lineNumber = 1;
    let column = 1;
    let next = 0;
    this.#out.forEach((chunk, index) => {
      for (let entry = this.#marks[next]; entry?.chunk === index; entry = this.#marks[++next]) {
        map.push({ line: lineNumber, column: column + entry.mark.offset, origin: entry.mark.origin });
      }
      if (chunk.startsWith("\n")) {
        lineNumber += chunk.length;
        column = 1;
      } else {
        column += chunk.length;
      }
    });
    return { text: `${this.#out.join("").trimEnd()}\n`, map };
  }

  #docs(docs: Doc, rest: Rest | undefined): void {
    docs.forEach((element, i) => {
      const after: Rest | undefined = i + 1 < docs.length ? { docs, from: i + 1, next: rest } : rest;
      if (element.kind === "text")
        this.#text(element.depth, element.offset, element, element.role !== "verbatim");
      else if (element.kind === "spacing") this.#spacing(element, after);
      else this.#group(element, after);
    });
  }

  #text(depth: number, offset: number, run: FlatRun, indented: boolean): void {
    while (depth < this.#indent.depth) this.#indent = this.#indent.outer as Indent;
    if (depth > this.#indent.depth) {
      const deeper = this.#indent.columns + (this.#used === 0 ? indentWidth : 0);
      this.#indent = { columns: deeper, depth, outer: this.#indent };
    }
    if (this.#used === 0 && indented) this.#out.push(" ".repeat(this.#indent.columns + offset));
    this.#put(run);
    // An empty verbatim text still begins its line.
    if (!indented) this.#used = Math.max(1, this.#used);
  }

  #put(run: FlatRun): void {
    for (const mark of run.marks) this.#marks.push({ chunk: this.#out.length, mark });
    this.#out.push(run.text);
    this.#used += columns(run.text);
  }

  #spacing({ spacing, count }: SpacingDoc, rest: Rest | undefined): void {
    if (this.#used === 0) return;
    if (spacing === Spacing.hardspace) return this.#put({ text: " ", marks: [] });
    if (spacing === Spacing.softspace || spacing === Spacing.softbreak) {
      const space = spacing === Spacing.softspace ? 1 : 0;
      if (firstLineFits(width - this.#used - space, rest)) {
        if (space > 0) this.#put({ text: " ", marks: [] });
        return;
      }
    }
    this.#out.push("\n".repeat(spacing === Spacing.newlines ? count : spacing === Spacing.emptyline ? 2 : 1));
    this.#used = 0;
  }

  /** On one line if it fits; else with a priority group expanded, if that suffices; else with all its breaks taken. */
  #group({ docs, group }: GroupDoc, rest: Rest | undefined): void {
    if (this.#flat(docs, rest)) return;
    if (group !== "transparent") {
      for (const { before, priority, after } of prioritySplits(docs)) {
        const state = [this.#used, this.#indent, this.#out.length, this.#marks.length] as const;
        const compactAfter = after.flatMap(compact);
        if (this.#flat(before, chain(priority, chain(after, rest)))) {
          this.#docs(priority, chain(compactAfter, rest));
          if (this.#flat(after, rest)) return;
        }
        [this.#used, this.#indent, this.#out.length, this.#marks.length] = state;
      }
    }
    this.#docs(docs, rest);
  }

  /** Prints on one line if that fits, together with what follows up to its first possible break. */
  #flat(docs: Doc, rest: Rest | undefined): boolean {
    if (docs.length === 0) return true;
    const atStart = this.#used === 0;
    const content = atStart ? withoutLeadingSpacing(docs) : docs;
    const run = fits(width - this.#used - firstLineWidth(rest), content);
    if (run === undefined) return false;
    if (atStart) {
      const first = firstText(content);
      this.#text(first?.depth ?? 0, first?.offset ?? 0, run, true);
    } else {
      this.#put(run);
    }
    return true;
  }
}

function withoutLeadingSpacing(docs: Doc): Doc {
  const [first, ...others] = docs;
  if (first?.kind === "spacing") return others;
  if (first?.kind === "group" && first.docs[0]?.kind === "spacing")
    return [{ ...first, docs: first.docs.slice(1) }, ...others];
  return docs;
}

function firstText(docs: Doc): TextDoc | undefined {
  for (const element of docs) {
    const found =
      element.kind === "group" ? firstText(element.docs) : element.kind === "text" ? element : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The document with its own breaks removed; those of inner groups stay. */
function compact(element: DocElement): Doc {
  if (
    element.kind !== "spacing" ||
    element.spacing >= Spacing.hardline ||
    element.spacing === Spacing.hardspace
  )
    return [element];
  return element.spacing >= Spacing.hardspace ? [{ ...element, spacing: Spacing.hardspace }] : [];
}

/** For every priority group, last one first: what is before it, its content, what is after it. */
function* prioritySplits(
  docs: Doc,
): Generator<{ readonly before: Doc; readonly priority: Doc; readonly after: Doc }> {
  const opened = openTransparent(docs);
  for (let i = opened.length - 1; i >= 0; i--) {
    const element = opened[i] as DocElement;
    if (element.kind !== "group" || element.group !== "priority") continue;
    yield {
      before: unpriority(opened.slice(0, i)),
      priority: element.docs,
      after: unpriority(opened.slice(i + 1)),
    };
  }
}

function openTransparent(docs: Doc): Doc {
  return docs.flatMap((element) =>
    element.kind === "group" && element.group === "transparent" ? openTransparent(element.docs) : [element],
  );
}

/** Priority groups other than the chosen one count as plain content. */
function unpriority(docs: Doc): Doc {
  return docs.flatMap((element) =>
    element.kind === "group" && element.group === "priority" ? element.docs : [element],
  );
}
