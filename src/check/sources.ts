import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { FleetContext } from "./rule.ts";

/** The text of a source file; empty where it cannot be read. Each file is read once a check. */
export function sourceText({ memo, project }: Pick<FleetContext, "memo" | "project">, file: string): string {
  const known = memo("sources", () => new Map<string, string>());
  let text = known.get(file);
  if (text === undefined) known.set(file, (text = read(join(project.root, file))));
  return text;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // gone since the evaluation
  }
}

/** TypeScript files below a folder of the project, relative to the project, sorted; none where there is no such folder. */
export function filesBelow(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/\.(?:test|d)\.ts$/.test(file))
      .map((file) => `${folder}/${file.split(sep).join("/")}`)
      .toSorted();
  } catch {
    return [];
  }
}

/** Line and column, from 1, of a position in a text. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
