import {
  concat,
  flatten,
  group,
  join,
  lineOrNothing,
  mark,
  nest,
  newlines,
  shift,
  surround,
  text,
} from "./doc.ts";
import type { Doc } from "./doc.ts";
import { escapeIndented, escapeText } from "./escape.ts";
import { enclosed } from "./render-enclosed.ts";
import type { Render } from "./render.ts";
import { isAbsorbable, isSimple } from "./shape.ts";
import type { Expr, IndentedStringNode, StringNode, StringPart } from "./tree.ts";

/** An interpolation of at most so many columns stays on its line whatever the width. */
const shortInterpolation = 30;

/** `"..."` */
export function renderQuoted(r: Render, expr: StringNode): Doc {
  const parts = expr.parts.map((part, i) =>
    typeof part === "string" ? escapeText(part, i + 1 < expr.parts.length) : part,
  );
  return mark(expr.origin, group(concat(text('"'), renderParts(r, parts), text('"'))));
}

/**
 * `''...''`. Nix removes the spaces that all lines share, except for empty lines, and the last line if it is blank:
 * where that would take spaces of the value, one of them is written as an escape, which stops the counting.
 */
export function renderIndented(r: Render, expr: IndentedStringNode): Doc {
  const lines = splitLines(expr.parts);
  const guarded = lines.some((line) => line.length > 0 && !startsWithSpace(line))
    ? -1
    : lines.findIndex(startsWithSpace);
  const written = lines.map((line, i) => {
    const escapeSpace = i === guarded || (line.length === 1 && isBlank(line[0]));
    return renderParts(r, escapeLine(line, i === lines.length - 1, escapeSpace));
  });
  const opening = lines.length > 1 ? lineOrNothing : [];
  return mark(expr.origin, group(concat(text("''"), opening, nest(join(newlines(1), written)), text("''"))));
}

/** `${...}` */
export function renderInterpolation(r: Render, expr: Expr): Doc {
  if (isAbsorbable(expr)) return group(concat(text("${"), r.term(expr), text("}")));
  const doc = r.expr(expr);
  if (isSimple(expr)) return concat(text("${"), flatten(doc) ?? doc, text("}"));
  const inner = flatten(doc, shortInterpolation) ?? surround(lineOrNothing, nest(group(doc)));
  return group(concat(text("${"), inner, text("}")));
}

/** One line of a string: its text is in notation already. Code in a line is indented as the line is. */
function renderParts(r: Render, parts: readonly StringPart[]): Doc {
  const [first] = parts;
  const lead = typeof first === "string" ? first : "";
  const others = typeof first === "string" ? parts.slice(1) : parts;
  const [only] = others;
  if (others.length === 1 && only !== undefined && typeof only !== "string" && /^ *$/.test(lead)) {
    const alone = group(concat(text("${"), nest(enclosed(r, only)), text("}")));
    return concat(text(lead), shift(lead.length, alone));
  }
  const docs = others.flatMap((part) =>
    typeof part === "string" ? text(part) : renderInterpolation(r, part),
  );
  return concat(text(lead), shift(/^\s*/.exec(lead)?.[0].length ?? 0, docs));
}

function splitLines(parts: readonly StringPart[]): readonly (readonly StringPart[])[] {
  const lines: StringPart[][] = [[]];
  for (const part of parts) {
    if (typeof part !== "string") {
      lines.at(-1)?.push(part);
      continue;
    }
    part.split("\n").forEach((piece, i) => {
      if (i > 0) lines.push([]);
      if (piece !== "") lines.at(-1)?.push(piece);
    });
  }
  return lines;
}

function escapeLine(
  line: readonly StringPart[],
  isLast: boolean,
  escapeSpace: boolean,
): readonly StringPart[] {
  return line.map((part, i) => {
    if (typeof part !== "string") return part;
    const end = i + 1 < line.length ? "interpolation" : isLast ? "close" : "more";
    return escapeSpace && i === 0 ? `''\\ ${escapeIndented(part.slice(1), end)}` : escapeIndented(part, end);
  });
}

function startsWithSpace(line: readonly StringPart[]): boolean {
  const [first] = line;
  return typeof first === "string" && first.startsWith(" ");
}

function isBlank(part: StringPart | undefined): boolean {
  return typeof part === "string" && /^ +$/.test(part);
}
