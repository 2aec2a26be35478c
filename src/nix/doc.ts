/**
 * Documents: text, possible line breaks, and groups whose breaks are taken together. The vocabulary is the one nixfmt's
 * layout needs, so that nixfmt leaves the output alone: the official formatter gives priority to some groups when
 * something does not fit (the last argument of a call expands before the others).
 */

/** Spacings from weakest to strongest; where two meet, the stronger one remains. */
export const Spacing = {
  softbreak: 0,
  break: 1,
  hardspace: 2,
  softspace: 3,
  space: 4,
  hardline: 5,
  emptyline: 6,
  newlines: 7,
} as const;
export type Spacing = (typeof Spacing)[keyof typeof Spacing];

export interface Mark {
  /** Offset into the text, in UTF-16 code units. */
  readonly offset: number;
  readonly origin: unknown;
}

export interface TextDoc {
  readonly kind: "text";
  /** Nesting depth; how far that indents is decided by the layout. */
  readonly depth: number;
  /** Columns on top of the indentation. */
  readonly offset: number;
  /** `comment` does not count for the width; `trailing` exists in expanded groups only; `verbatim` gets no indentation. */
  readonly role: "code" | "comment" | "trailing" | "verbatim";
  readonly text: string;
  readonly marks: readonly Mark[];
}
export interface SpacingDoc {
  readonly kind: "spacing";
  readonly spacing: Spacing;
  /** Line breaks, of `newlines`. */
  readonly count: number;
}
/**
 * `priority`: expanded first when the group around it does not fit. `transparent`: its priority groups belong to the
 * group around it.
 */
export type GroupKind = "regular" | "priority" | "transparent";
export interface GroupDoc {
  readonly kind: "group";
  readonly group: GroupKind;
  readonly docs: Doc;
}
export type DocElement = TextDoc | SpacingDoc | GroupDoc;
export type Doc = readonly DocElement[];

/** Width on screen as nixfmt counts it: one column a code point. */
export function columns(value: string): number {
  return value.length - (value.match(/[\ud800-\udbff]/g)?.length ?? 0);
}

const spacingDoc = (spacing: Spacing, count = 0): Doc => [{ kind: "spacing", spacing, count }];
/** A space, or a line break if the group is expanded. */
export const line = spacingDoc(Spacing.space);
/** Nothing, or a line break if the group is expanded. */
export const lineOrNothing = spacingDoc(Spacing.break);
/** A space, or a line break where what follows does not fit. */
export const softline = spacingDoc(Spacing.softspace);
export const softlineOrNothing = spacingDoc(Spacing.softbreak);
export const hardspace = spacingDoc(Spacing.hardspace);
export const hardline = spacingDoc(Spacing.hardline);
export const emptyline = spacingDoc(Spacing.emptyline);
/** Exactly so many line breaks, as strings and verbatim text need. */
export const newlines = (count: number): Doc => spacingDoc(Spacing.newlines, count);

export function text(value: string, role: TextDoc["role"] = "code"): Doc {
  return value === "" && role !== "verbatim"
    ? []
    : [{ kind: "text", depth: 0, offset: 0, role, text: value, marks: [] }];
}

export function concat(...docs: readonly Doc[]): Doc {
  return docs.flat();
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, i) => (i === 0 ? doc : [...separator, ...doc]));
}

export function group(docs: Doc, kind: GroupKind = "regular"): Doc {
  return [{ kind: "group", group: kind, docs }];
}

export function surround(outside: Doc, inner: Doc): Doc {
  return concat(outside, inner, outside);
}

function mapText(doc: Doc, change: (text: TextDoc) => TextDoc): Doc {
  return doc.map((element) => {
    if (element.kind === "text") return change(element);
    if (element.kind === "group") return { ...element, docs: mapText(element.docs, change) };
    return element;
  });
}

/** One level deeper. Several levels that begin on one line indent the next line only once. */
export function nest(doc: Doc): Doc {
  return mapText(doc, (element) => ({ ...element, depth: element.depth + 1 }));
}

/** Shifted right by a number of columns, regardless of nesting. */
export function shift(by: number, doc: Doc): Doc {
  return by === 0 ? doc : mapText(doc, (element) => ({ ...element, offset: element.offset + by }));
}

/** Remembers the place of the first text of the document. */
export function mark(origin: unknown, doc: Doc): Doc {
  if (origin === undefined) return doc;
  let done = false;
  return mapText(doc, (element) => {
    if (done || element.role === "comment") return element;
    done = true;
    return { ...element, marks: [{ offset: 0, origin }, ...element.marks] };
  });
}

/** Forced onto one line; undefined if the document must break, or is longer than `limit` columns. */
export function flatten(doc: Doc, limit = Number.POSITIVE_INFINITY): Doc | undefined {
  const out: DocElement[] = [];
  let left = limit;
  const walk = (docs: Doc): boolean =>
    docs.every((element) => {
      if (element.kind === "group") return walk(element.docs);
      if (element.kind === "text") {
        if (element.role === "verbatim") return false;
        out.push(element);
        left -= columns(element.text);
      } else if (element.spacing >= Spacing.hardline) {
        return false;
      } else if (element.spacing >= Spacing.hardspace) {
        out.push(...hardspace);
        left -= 1;
      }
      return left >= 0;
    });
  return walk(doc) ? out : undefined;
}
