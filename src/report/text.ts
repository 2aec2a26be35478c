import type { Diagnostic } from "../diagnostics/index.ts";
import { frame } from "./frame.ts";
import type { Locator } from "./locate.ts";
import { harmless, type Paint } from "./paint.ts";

const tint = { error: "red", warning: "yellow" } as const;

/** A finding for a reader: code, sentence, a frame for every place, why, and what to do. */
export function diagnosticText(d: Diagnostic, locator: Locator, paint: Paint): string {
  const hosts = d.hosts.length > 0 ? paint("dim", `  [${d.hosts.join(", ")}]`) : "";
  const lines = [`${paint(["bold", tint[d.severity]], `${d.severity} ${d.code}`)}: ${paint("bold", harmless(d.message))}${hosts}`];
  for (const { origin, label } of d.places) {
    const position = locator.locate(origin);
    const place = position.line > 0 ? `${position.file}:${position.line}:${position.column}` : position.file;
    lines.push(`  ${paint("cyan", place)}${label === undefined ? "" : paint("dim", `  ${harmless(label)}`)}`);
    lines.push(...frame(position, locator, paint).map((line) => `  ${line}`));
  }
  if (d.why !== undefined) lines.push(`  ${paint("dim", "why:")} ${indent(harmless(d.why))}`);
  if (d.fix !== undefined) lines.push(`  ${paint("green", "fix:")} ${indent(harmless(d.fix))}`);
  return lines.join("\n");
}

const indent = (text: string): string => text.replaceAll("\n", "\n       ");

/** "2 errors, 1 warning", with nothing where there is none. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]): string | null => {
    const n = diagnostics.filter((d) => d.severity === severity).length;
    return n === 0 ? null : `${n} ${severity}${n === 1 ? "" : "s"}`;
  };
  return [count("error"), count("warning")].filter(Boolean).join(", ") || "no findings";
}
