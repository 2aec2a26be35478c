import { Spacing, columns } from "./doc.ts";
import type { Doc, DocElement, Mark, SpacingDoc } from "./doc.ts";
import { mergeSpacings } from "./fixup.ts";

/** Columns of a line. */
export const width = 100;

/** What follows a document: elements still to come, as a linked list so that looking ahead copies nothing. */
export interface Rest {
  readonly docs: Doc;
  readonly from: number;
  readonly next: Rest | undefined;
}

export interface FlatRun {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export function chain(docs: Doc, next: Rest | undefined): Rest | undefined {
  return docs.length === 0 ? next : { docs, from: 0, next };
}

/** The elements to come, one by one, groups unopened. */
function* elements(rest: Rest | undefined): Generator<DocElement> {
  for (let at = rest; at !== undefined; at = at.next) {
    for (let i = at.from; i < at.docs.length; i++) yield at.docs[i] as DocElement;
  }
}

/** The document on one line, if that takes no more than `room` columns. */
export function fits(room: number, docs: Doc): FlatRun | undefined {
  let out = "";
  let left = room;
  const marks: Mark[] = [];
  let pending: SpacingDoc | undefined;
  const walk = (element: DocElement): boolean => {
    if (element.kind === "spacing") {
      pending = pending === undefined ? element : mergeSpacings(pending, element);
      return true;
    }
    if (element.kind === "group") return element.docs.every(walk);
    if (!space()) return false;
    if (element.role === "trailing") return true;
    if (element.role === "verbatim") return false;
    for (const { offset, origin } of element.marks) marks.push({ offset: out.length + offset, origin });
    out += element.text;
    if (element.role !== "comment") left -= columns(element.text);
    return left >= 0;
  };
  const space = (): boolean => {
    if (pending === undefined) return left >= 0;
    if (pending.spacing >= Spacing.hardline) return false;
    if (pending.spacing >= Spacing.hardspace) {
      out += " ";
      left -= 1;
    }
    pending = undefined;
    return left >= 0;
  };
  return docs.every(walk) && space() ? { text: out, marks } : undefined;
}

/** Columns up to the first possible break. */
export function firstLineWidth(rest: Rest | undefined): number {
  let total = 0;
  let pending: SpacingDoc | undefined;
  const walk = (element: DocElement): boolean => {
    if (element.kind === "spacing") {
      pending = pending === undefined ? element : mergeSpacings(pending, element);
      return pending.spacing === Spacing.hardspace;
    }
    if (element.kind === "group") return element.docs.every(walk);
    if (pending !== undefined) total += 1;
    pending = undefined;
    if (element.role !== "comment") total += columns(element.text);
    return true;
  };
  for (const element of elements(rest)) if (!walk(element)) break;
  return total;
}

/** Whether the text up to the first break that must be taken is no longer than `target`; groups stay closed if they fit. */
export function firstLineFits(target: number, rest: Rest | undefined): boolean {
  let left = width;
  let queue = rest;
  while (left >= 0) {
    if (queue === undefined) break;
    const element = queue.docs[queue.from] as DocElement;
    const next: Rest | undefined =
      queue.from + 1 < queue.docs.length ? { ...queue, from: queue.from + 1 } : queue.next;
    queue = next;
    if (element.kind === "text") {
      if (element.role === "code") left -= columns(element.text);
    } else if (element.kind === "spacing") {
      if (element.spacing !== Spacing.hardspace) break;
      left -= 1;
    } else {
      const run = fits(left - firstLineWidth(next), element.docs);
      if (run === undefined) queue = chain(element.docs, next);
      else left -= columns(run.text);
    }
  }
  return left >= 0 && width - left <= target;
}
