import type { Origin } from "../diagnostics/index.ts";
import type { DocsSource } from "./source.ts";

/** A code span; a longer fence where the text has backticks itself. */
export function code(text: string): string {
  const fence = "`".repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A table; nothing at all without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Sections that have something to say, with a blank line between. */
export const page = (...parts: readonly string[]): string =>
  `${parts.filter((part) => part !== "").join("\n\n")}\n`;

/** A heading with what stands under it; nothing where nothing does. */
export const section = (title: string, ...parts: readonly string[]): string =>
  parts.some((part) => part !== "")
    ? [`## ${title}`, ...parts.filter((part) => part !== "")].join("\n\n")
    : "";

/** Up from a page to `docs/`. */
const up = (path: string): string => "../".repeat(path.split("/").length - 1);

/** A link from one page of `docs/` to another. */
export const link = (text: string, from: string, to: string): string => `[${text}](${up(from)}${to})`;

/** A link from a page to the line where something is written, called `file:line`. */
export function place(source: DocsSource, from: string, origin: Origin): string {
  const { file, line } = source.locate(origin);
  if (line === 0 && source.textOf(file) === null) return file;
  return `[${file}${line > 0 ? `:${line}` : ""}](../${up(from)}${file}${line > 0 ? `#L${line}` : ""})`;
}

/** Said under every generated page's title. */
export const generated = "<!-- Written by panther docs from the fleet. Changes here are lost. -->";

/** A value on one line, cut short for a table. */
export function short(text: string, most = 80): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > most ? `${line.slice(0, most - 3)}...` : line;
}
