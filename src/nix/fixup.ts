import { Spacing } from "./doc.ts";
import type { Doc, DocElement, SpacingDoc, TextDoc } from "./doc.ts";

/**
 * Brings a document into the form that the layout expects: neighbouring texts and spacings are merged, and what always
 * breaks (or is a comment) stands outside of the groups it began or ended, so that it does not expand them.
 */
export function fixup(doc: Doc): Doc {
  const out: DocElement[] = [];
  for (const element of doc) push(out, element);
  return out;
}

function push(out: DocElement[], element: DocElement): void {
  const last = out.at(-1);
  if (element.kind === "spacing") {
    if (last?.kind === "spacing") out[out.length - 1] = mergeSpacings(last, element);
    else out.push(element);
  } else if (element.kind === "text") {
    if (last?.kind === "text" && last.role === element.role) out[out.length - 1] = mergeTexts(last, element);
    else out.push(element);
  } else {
    let content = element.docs;
    if (last?.kind === "spacing" && last.spacing === Spacing.hardspace) {
      out.pop();
      content = [last, ...content];
    }
    const fixed = fixup(content);
    let start = 0;
    while (start < fixed.length && movesOut(fixed[start] as DocElement)) start++;
    let end = fixed.length;
    while (end > start && isHard(fixed[end - 1] as DocElement)) end--;
    for (const before of fixed.slice(0, start)) push(out, before);
    const body = fixed.slice(start, end);
    const [only] = body;
    if (only !== undefined) {
      const same = body.length === 1 && only.kind === "group" && only.group === element.group;
      out.push({ ...element, docs: same ? only.docs : body });
    }
    for (const after of fixed.slice(end)) push(out, after);
  }
}

function isHard(element: DocElement): boolean {
  return (
    element.kind === "spacing" &&
    (element.spacing === Spacing.hardspace || element.spacing >= Spacing.hardline)
  );
}

function isComment(element: DocElement): boolean {
  if (element.kind === "text") return element.role === "comment";
  return element.kind === "group" && element.docs.every((inner) => isComment(inner) || isHard(inner));
}

function movesOut(element: DocElement): boolean {
  return isHard(element) || isComment(element);
}

function mergeTexts(a: TextDoc, b: TextDoc): TextDoc {
  const shifted = b.marks.map((mark) => ({ ...mark, offset: mark.offset + a.text.length }));
  return { ...a, text: a.text + b.text, marks: [...a.marks, ...shifted] };
}

export function mergeSpacings(a: SpacingDoc, b: SpacingDoc): SpacingDoc {
  const [weak, strong] = a.spacing <= b.spacing ? [a, b] : [b, a];
  if (strong.spacing === Spacing.newlines) {
    const extra = {
      [Spacing.newlines]: weak.count,
      [Spacing.emptyline]: 2,
      [Spacing.hardspace]: 0,
    } as Record<number, number>;
    return { ...strong, count: strong.count + (extra[weak.spacing] ?? 1) };
  }
  if (
    weak.spacing === Spacing.break &&
    (strong.spacing === Spacing.softspace || strong.spacing === Spacing.hardspace)
  ) {
    return { ...strong, spacing: Spacing.space };
  }
  if (weak.spacing === Spacing.softbreak && strong.spacing === Spacing.hardspace) {
    return { ...strong, spacing: Spacing.softspace };
  }
  return strong;
}
