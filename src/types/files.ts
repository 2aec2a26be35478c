import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../files/index.ts";
import type { Regenerated } from "../index/regenerate.ts";

/** Folder of a project for the options of its own inputs; `loadIndex` reads the index in it. */
export const optionsFolder = "options";

/** A file that `panther types` writes, by its path in the project. */
export interface TypesFile {
  readonly path: string;
  readonly text: string;
}

const register = `// Written by panther types: the option types of this project replace those that pantheros ships.
import type { HomeOptions } from "./home.ts";
import type { NixosOptions } from "./nixos.ts";

declare module "pantheros" {
  interface Register {
    readonly nixos: NixosOptions;
    readonly home: HomeOptions;
  }
}
`;

/** True for the repository of pantheros itself, whose types are those that it ships. */
export function isOwnRepository(root: string): boolean {
  try {
    const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly name?: unknown;
    };
    return name === "pantheros";
  } catch {
    return false;
  }
}

/** The files of a project: its index, its types, and what makes them count. */
export function projectFiles(made: Regenerated): readonly TypesFile[] {
  return [
    { path: `${optionsFolder}/home.ts`, text: made.home },
    { path: `${optionsFolder}/nixos.ts`, text: made.nixos },
    { path: `${optionsFolder}/options.index.txt`, text: made.index },
    { path: `${optionsFolder}/register.d.ts`, text: register },
  ];
}

/** The files that the package itself ships; the types import those of values from where they stand. */
export function shippedFiles(made: Regenerated): readonly TypesFile[] {
  return [
    { path: "data/options.index.txt", text: made.index },
    { path: "src/author/generated/home.ts", text: made.home },
    { path: "src/author/generated/nixos.ts", text: made.nixos },
  ];
}

/** Writes the files that differ, each by a rename; with `check` none. Gives back the paths of those that differed. */
export async function writeTypes(
  root: string,
  files: readonly TypesFile[],
  check: boolean,
): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const { path, text } of files) {
    const target = join(root, path);
    if ((await textOf(target)) === text) continue;
    differing.push(path);
    if (check) continue;
    replaceFile(target, text);
  }
  return differing;
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
