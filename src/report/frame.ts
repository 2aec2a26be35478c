import type { Locator, Position } from "./locate.ts";
import { harmless, type Paint } from "./paint.ts";

/** Columns of a line that are shown, and how many of them before the caret where the line is longer. */
const shown = 156;
const before = 60;

/** Lines around a position with a caret under it; nothing where the source cannot be read. */
export function frame({ file, line, column, length }: Position, locator: Locator, paint: Paint): string[] {
  const text = line > 0 ? locator.text(file) : null;
  if (text === null) return [];
  const lines = text.split(/\r?\n/);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  // a long line is shown around the caret, and its neighbours at the same columns
  const from = column > shown ? column - 1 - before : 0;
  const output: string[] = [];
  for (let n = Math.max(1, line - 1); n <= last; n++) {
    const source = lines[n - 1]!;
    const here = n === line;
    if (!here && source.slice(from).trim() === "") continue;
    const [start, end] = [from > 0 ? "..." : "", source.length > from + shown ? "..." : ""];
    const gutter = `${String(n).padStart(width)} │ `;
    output.push(
      `${here ? paint("red", ">") : " "} ${paint("dim", gutter)}${start}${harmless(source.slice(from, from + shown))}${end}`,
    );
    if (here && column > 0) {
      const blank = start.length > 0 ? "   " : "";
      const indent = blank + harmless(source.slice(from, column - 1)).replace(/[^\t]/g, " ");
      const room = Math.min(source.length, from + shown) - column + 1;
      const caret = "^".repeat(Math.max(1, Math.min(length, room)));
      output.push(`  ${" ".repeat(width)} ${paint("dim", "│")} ${indent}${paint("red", caret)}`);
    }
  }
  return output;
}
