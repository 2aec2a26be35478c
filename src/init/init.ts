import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../diagnostics/index.ts";
import { makeFolder } from "../files/index.ts";

/** What `init` came to. */
export interface Initialised {
  readonly written: readonly string[];
  /** Files that were there and stay as they are: a package.json, say, beside an existing flake. */
  readonly kept: readonly string[];
}

/** Files that a project may well have already, and that are left to it. */
const shared = new Set(["package.json", "tsconfig.json", ".gitignore"]);

/**
 * Writes the files of a new fleet. Nothing is overwritten: with any file of the fleet itself in the way, nothing is
 * written at all.
 */
export function initialise(folder: string, files: Readonly<Record<string, string>>): Initialised {
  const there = Object.keys(files).filter((path) => existsSync(join(folder, path)));
  const inTheWay = there.filter((path) => !shared.has(path));
  if (inTheWay.length > 0) {
    throw new UserError([
      {
        code: "PANTHER6006",
        severity: "error",
        message: `${inTheWay.join(", ")} ${inTheWay.length === 1 ? "is" : "are"} there already`,
        hosts: [],
        places: [],
        fix: "Start in another folder, or move what is there out of the way. Nothing was written.",
      },
    ]);
  }
  const wanted = Object.keys(files).filter((path) => !there.includes(path));
  const written: string[] = [];
  try {
    for (const path of wanted) {
      makeFolder(dirname(join(folder, path)));
      const text = files[path]!;
      // what somebody has put there meanwhile is not ours to remove
      const file = openSync(join(folder, path), "wx");
      written.push(path);
      try {
        writeFileSync(file, text);
      } finally {
        closeSync(file);
      }
    }
  } catch (error) {
    // half a fleet would be in the way of the next try
    for (const path of written) rmSync(join(folder, path), { force: true });
    throw error;
  }
  return { written, kept: there };
}

/**
 * What a package.json that was there already lacks for a fleet, as commands of npm; empty where it lacks nothing. `version`
 * is that of the package to depend on.
 */
export function lackingIn(packageJson: string, version: string): readonly string[] {
  const { type, dependencies, devDependencies } = parsed(readFileSync(packageJson, "utf8"));
  return [
    ...(type === "module" ? [] : ["npm pkg set type=module"]),
    ...("pantheros" in { ...dependencies, ...devDependencies }
      ? []
      : [`npm install --save-exact pantheros@${version}`]),
  ];
}

interface PackageJson {
  readonly type?: unknown;
  readonly dependencies?: object;
  readonly devDependencies?: object;
}

function parsed(text: string): PackageJson {
  try {
    return JSON.parse(text) as PackageJson;
  } catch {
    // the commands of npm say what is wrong with it
    return {};
  }
}
