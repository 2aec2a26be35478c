import { isDeepStrictEqual } from "node:util";
import { shortDiff } from "../emit/short-diff.ts";
import type { ManifestDefinition, ManifestValue } from "../manifest/index.ts";
import { isNixText, missingIn, valuesOf, type Change } from "../plan/index.ts";
import { countOf, harmless, orderText, priorityText, type Paint } from "../report/index.ts";
import type { Place } from "./planning.ts";

/** Characters of a value that are shown. */
const shown = 72;
/** Elements of a list that are shown, of those that only one side has. */
const shownElements = 24;
/** Lines of texts that are compared: what a host returns may be of any length. */
const comparedLines = 4000;
/** Colour and mark of what is new, other, or gone. */
export const marks = { added: ["green", "+"], changed: ["yellow", "~"], removed: ["red", "-"] } as const;

/** What becomes of one option: its name with old and new value, the line that says it, and below what is longer. */
export function changeLines(
  change: Change,
  places: readonly Place[],
  red: ReadonlySet<string>,
  out: Paint,
): string[] {
  const [colour, mark] = marks[change.kind];
  const home = change.home === null ? "" : ` (home of ${change.home})`;
  const name = harmless(`${change.option}${home}`);
  const dangerous = red.has(change.option);
  const head = `    ${out(colour, mark)} ${dangerous ? out("red", name) : name}${dangerous ? out("red", " !") : ""}`;
  const where = places.map(({ file, line, was }) => `${file}:${line}${was ? " before" : ""}`).join(", ");
  const [inline, below] = difference(change, out);
  const place = where === "" ? "" : `  ${out("cyan", harmless(where))}`;
  return [`${head}${inline === "" ? "" : `  ${inline}`}${place}`, ...below.map((line) => `        ${line}`)];
}

/** What is shown of a change beside its name, and what below it. */
function difference({ before, after }: Change, out: Paint): readonly [string, readonly string[]] {
  const [a, b] = [valuesOf(before), valuesOf(after)];
  if (a === undefined || b === undefined)
    return [
      out(a === undefined ? "green" : "red", sideText(a ?? b ?? [], a === undefined ? after : before)),
      [],
    ];
  const [left, right] = [a.length === 1 ? a[0] : undefined, b.length === 1 ? b[0] : undefined];
  if (isDeepStrictEqual(a, b)) {
    const [old, now] = [howText(before), howText(after)];
    return old === now
      ? ["the same values in another order", []]
      : [`${sideText(b, [])}  ${out("red", old || "plain")} → ${out("green", now || "plain")}`, []];
  }
  if (Array.isArray(left) && Array.isArray(right))
    return ["", listLines(left as ManifestValue[], right as ManifestValue[], out)];
  if (isLong(left) && isLong(right)) return ["", textLines(textIn(left)!, textIn(right)!, out)];
  if (isAttrs(left) && isAttrs(right)) return ["", memberLines(left, right, out)];
  return [`${out("red", sideText(a, before))} → ${out("green", sideText(b, after))}`, []];
}

/** Elements that only one of two lists has. */
function listLines(left: readonly ManifestValue[], right: readonly ManifestValue[], out: Paint): string[] {
  const lines = [
    ...missingIn(left, right).map((value) => out("red", `- ${valueText(value)}`)),
    ...missingIn(right, left).map((value) => out("green", `+ ${valueText(value)}`)),
  ];
  if (lines.length === 0) return ["the same elements in another order"];
  const more = lines.length - shownElements;
  return more <= 0 ? lines : [...lines.slice(0, shownElements), `... ${more} more, with --json`];
}

function textLines(left: string, right: string, out: Paint): string[] {
  const count = (text: string): number => text.split("\n").length;
  if (count(left) + count(right) > comparedLines)
    return [`${countOf(count(left), "line")} → ${countOf(count(right), "line")}`];
  return shortDiff(left, right).map((line) =>
    out(line.startsWith("-") ? "red" : line.startsWith("+") ? "green" : "dim", harmless(line)),
  );
}

type Members = Readonly<Record<string, ManifestValue>>;

function memberLines(left: Members, right: Members, out: Paint): string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort().flatMap((name) => {
    const [a, b] = [left[name], right[name]];
    if (isDeepStrictEqual(a, b)) return [];
    const old = a === undefined ? [] : [out("red", valueText(a))];
    const now = b === undefined ? [] : [out("green", valueText(b))];
    const mark = a === undefined ? out("green", "+") : b === undefined ? out("red", "-") : out("yellow", "~");
    return [`${mark} ${harmless(name)}  ${[...old, ...now].join(" → ")}`];
  });
}

const isAttrs = (value: ManifestValue | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isNixText(value);
/** The text of a value, if it is one: of several lines, or of Nix. */
const textIn = (value: ManifestValue | undefined): string | undefined =>
  typeof value === "string" ? value : value !== undefined && isNixText(value) ? value.$nix : undefined;
const isLong = (value: ManifestValue | undefined): boolean => textIn(value)?.includes("\n") ?? false;

/** What one side says, with what is unusual about how it says it. */
function sideText(values: readonly ManifestValue[], definitions: readonly ManifestDefinition[]): string {
  const how = howText(definitions);
  const text = values.map(valueText).join(" and ");
  return how === "" ? text : `${text} (${how})`;
}

/** Priorities, orders and conditions of definitions. */
function howText(definitions: readonly ManifestDefinition[]): string {
  const words = definitions.flatMap(({ priority, order, when = [] }) => [
    ...(priority === undefined ? [] : [priorityText(priority)]),
    ...(order === undefined ? [] : [orderText(order)]),
    ...when.map((condition) => `when ${short(condition)}`),
  ]);
  return harmless([...new Set(words)].join(", "));
}

const short = (text: string): string => {
  const line = harmless(text).replaceAll(/\s*\n\s*/g, " ");
  return line.length > shown ? `${line.slice(0, shown)} ...` : line;
};

function valueText(value: ManifestValue): string {
  return short(wholeText(value));
}

function wholeText(value: ManifestValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isNixText(value))
    return value.sha256 === undefined ? value.$nix : `${value.$nix} (${value.sha256.slice(0, 8)})`;
  if (Array.isArray(value)) return `[${(value as readonly ManifestValue[]).map(wholeText).join(", ")}]`;
  const members = Object.entries(value).map(([name, member]) => `${name}: ${wholeText(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
