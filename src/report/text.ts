import { codes, type Diagnostic } from "../diagnostics/index.ts";
import { frame } from "./frame.ts";
import type { Locator, Position } from "./locate.ts";
import { harmless, type Paint } from "./paint.ts";

const tint = { error: "red", warning: "yellow" } as const;

/** Warnings that say the same of more places than this are listed line by line, without frames. */
const framed = 3;

const placeText = ({ file, line, column }: Position): string =>
  harmless(line > 0 ? `${file}:${line}:${column}` : file);
const hostsText = (d: Diagnostic, paint: Paint): string =>
  d.hosts.length > 0 ? paint("dim", `  [${harmless(d.hosts.join(", "))}]`) : "";
const indent = (text: string): string => text.replaceAll("\n", "\n       ");

function advice(d: Diagnostic, paint: Paint): string[] {
  const lines: string[] = [];
  if (d.why !== undefined) lines.push(`  ${paint("dim", "why:")} ${indent(harmless(d.why))}`);
  if (d.fix !== undefined) lines.push(`  ${paint("green", "fix:")} ${indent(harmless(d.fix))}`);
  return lines;
}

/** A finding for a reader: code, sentence, a frame for every place, why, and what to do. */
function diagnosticText(d: Diagnostic, locator: Locator, paint: Paint): string {
  const head = `${paint(["bold", tint[d.severity]], `${d.severity} ${d.code}`)}: ${paint("bold", harmless(d.message))}${hostsText(d, paint)}`;
  const lines = [head];
  for (const { origin, label } of d.places) {
    const position = locator.locate(origin);
    lines.push(
      `  ${paint("cyan", placeText(position))}${label === undefined ? "" : paint("dim", `  ${harmless(label)}`)}`,
    );
    lines.push(...frame(position, locator, paint).map((line) => `  ${line}`));
  }
  for (const line of d.detail ?? []) lines.push(`  ${paint("dim", `│ ${harmless(line)}`)}`.trimEnd());
  return [...lines, ...advice(d, paint)].join("\n");
}

/** Many warnings of one kind: what they have in common once, then a line each. */
function listText(list: readonly Diagnostic[], locator: Locator, paint: Paint): string {
  const [first] = list as [Diagnostic];
  const head = `${paint(["bold", tint[first.severity]], `${first.severity} ${first.code}`)}: ${paint("bold", `${codes[first.code]}, in ${list.length} places`)}`;
  const places = list.map((d) => (d.places[0] ? placeText(locator.locate(d.places[0].origin)) : ""));
  const width = Math.max(...places.map((place) => place.length));
  const lines = list.map(
    (d, i) => `  ${paint("cyan", places[i]!.padEnd(width))}  ${harmless(d.message)}${hostsText(d, paint)}`,
  );
  return [head, ...lines, ...advice(first, paint)].join("\n");
}

/**
 * All findings for a reader: warnings first, so that errors stand next to the prompt; many warnings that only differ in
 * their place are drawn together.
 */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  locator: Locator,
  paint: Paint,
): string[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const d of diagnostics) {
    const key = d.severity === "error" ? JSON.stringify(d) : JSON.stringify([d.code, d.why, d.fix]);
    groups.set(key, [...(groups.get(key) ?? []), d]);
  }
  const texts = { warning: [] as string[], error: [] as string[] };
  for (const list of groups.values()) {
    const shown =
      list.length > framed
        ? [listText(list, locator, paint)]
        : list.map((d) => diagnosticText(d, locator, paint));
    texts[list[0]!.severity].push(...shown);
  }
  return [...texts.warning, ...texts.error];
}

/** "1 host", "2 hosts". */
export const countOf = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** "2 errors, 1 warning", with nothing where there is none. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]): string | null => {
    const n = diagnostics.filter((d) => d.severity === severity).length;
    return n === 0 ? null : countOf(n, severity);
  };
  return [count("error"), count("warning")].filter(Boolean).join(", ") || "no findings";
}
