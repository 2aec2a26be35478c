import type { Locator, Position } from "./locate.ts";
import { harmless, type Paint } from "./paint.ts";

/** Lines around a position with a caret under it; nothing where the source cannot be read. */
export function frame(position: Position, locator: Locator, paint: Paint): string[] {
  const text = position.line > 0 ? locator.text(position.file) : null;
  if (text === null) return [];
  const lines = text.split("\n");
  const first = Math.max(1, position.line - 1);
  const last = Math.min(lines.length, position.line + 1);
  const width = String(last).length;
  const output: string[] = [];
  for (let n = first; n <= last; n++) {
    const source = harmless(lines[n - 1] ?? "");
    const here = n === position.line;
    if (!here && source.trim() === "") continue;
    const gutter = `${String(n).padStart(width)} │ `;
    output.push(`${here ? paint("red", ">") : " "} ${paint("dim", gutter)}${shorten(source)}`);
    if (here && position.column > 0) {
      const before = source.slice(0, position.column - 1).replace(/[^\t]/g, " ");
      const caret = "^".repeat(Math.max(1, Math.min(position.length, source.length - position.column + 1)));
      output.push(`  ${" ".repeat(width)} ${paint("dim", "│")} ${before}${paint("red", caret)}`);
    }
  }
  return output;
}

const shorten = (line: string): string => (line.length > 160 ? `${line.slice(0, 157)}...` : line);
